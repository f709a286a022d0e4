import { type Command, Option } from 'commander';
import { currentLevels } from '../coaching/assessment.ts';
import {
  COSTS,
  type Cost,
  filterResources,
  fitFor,
  RESOURCE_TYPES,
  type ResourceType,
  sortByFit,
} from '../coaching/resource.ts';
import type { RungLevel, Skill } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { addExamples, GROUPS } from './help.ts';

export interface ResourcesOptions {
  readonly topic?: string;
  readonly type?: ResourceType;
  readonly level?: '1' | '2' | '3' | '4';
  readonly cost?: Cost;
  readonly search?: string;
  readonly all?: true;
}

export function registerResources(program: Command, context: Context): void {
  const command = program
    .command('resources')
    .helpGroup(GROUPS.learn)
    .summary('find what to learn from')
    .description('Lists what to learn a skill from, best fit to your level first.')
    .argument('[skill]', 'a skill, or another name for it')
    .option('--topic <id>', 'only on this topic of a skill')
    .addOption(new Option('--type <type>', 'only of this type').choices(RESOURCE_TYPES))
    .addOption(new Option('--level <level>', 'only for reaching this level').choices(['1', '2', '3', '4']))
    .addOption(new Option('--cost <cost>', 'only at this cost').choices(COSTS))
    .option('--search <words>', 'only with these words; finds old names too')
    .option('--all', 'show more than the best twelve')
    .action((skill: string | undefined, options: ResourcesOptions) => runResources(context, skill, options));
  addExamples(command, [
    'coach resources api-development',
    'coach resources sql --level 2 --cost free',
    'coach resources --type certification',
    'coach resources --search angellist',
  ]);
}

async function runResources(context: Context, name: string | undefined, options: ResourcesOptions): Promise<void> {
  const knowledge = await context.knowledge();
  const found = name === undefined ? undefined : knowledge.findSkill(name);
  if (found?.notice !== undefined) await context.note(found.notice);
  const { level, topic, all, ...rest } = options;
  if (topic !== undefined) checkTopic(knowledge, topic);
  const filter = {
    ...rest,
    topic,
    skill: found?.skill.id,
    level: level === undefined ? undefined : (Number(level) as RungLevel),
  };
  // A search also finds what is of the past, whose successor may be of another skill.
  const isWhole = found === undefined || options.search !== undefined;
  const resources = filterResources(isWhole ? knowledge.resources() : knowledge.resourcesOf(found.skill.id), filter);
  const sorted = found === undefined ? resources : sortByFit(resources, await fitOf(context, found.skill));
  const { resourcesView } = await import('../terminal/views/resources.ts');
  await context.show(sorted, resourcesView(all === true));
  if (sorted.length === 0)
    await context.hint('Nothing fits. Take a filter away, or search: coach resources --search <words>');
}

async function fitOf(context: Context, skill: Skill): Promise<ReturnType<typeof fitFor>> {
  const { assessments } = await context.glance();
  return fitFor(skill, currentLevels(assessments)[skill.id] ?? null);
}

function checkTopic(knowledge: KnowledgeBase, topic: string): void {
  const owner = knowledge.skills().find((skill) => skill.topics.some(({ id }) => id === topic));
  if (owner !== undefined) return;
  throw new UserError(`No topic is called "${topic}".`, { mend: 'The topics of a skill: coach skills <skill>' });
}
