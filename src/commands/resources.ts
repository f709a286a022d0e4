import { currentLevels } from '../coaching/assessment.ts';
import {
  type Cost,
  COSTS,
  filterResources,
  needsOf,
  RESOURCE_TYPES,
  type ResourceType,
  sortByFit,
} from '../coaching/resources.ts';
import type { RungLevel, Skill } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderResources } from './resources.view.ts';

export interface ResourcesOptions {
  readonly topic?: string;
  readonly type?: ResourceType;
  readonly level?: '1' | '2' | '3' | '4';
  readonly cost?: Cost;
  readonly search?: string;
  readonly all?: true;
}

export const resourcesCommand: CommandDefinition<ResourcesOptions> = {
  name: 'resources',
  group: GROUPS.learn,
  summary: 'find what to learn from',
  description: 'Lists what to learn a skill from, best fit to your level first.',
  arguments: [{ name: '[skill]', description: 'a skill, or another name for it' }],
  options: [
    { flags: '--topic <id>', description: 'only on this topic of a skill' },
    { flags: '--type <type>', description: 'only of this type', choices: RESOURCE_TYPES },
    { flags: '--level <level>', description: 'only for reaching this level', choices: ['1', '2', '3', '4'] },
    { flags: '--cost <cost>', description: 'only at this cost', choices: COSTS },
    { flags: '--search <words>', description: 'only with these words; finds old names too' },
    { flags: '--all', description: 'show more than the best twelve' },
  ],
  examples: [
    'coach resources api-development',
    'coach resources sql --level 2 --cost free',
    'coach resources --type certification',
    'coach resources --search angellist',
  ],
  run: (context, [skill], options) => runResources(context, skill, options),
};

async function runResources(context: Context, name: string | undefined, options: ResourcesOptions): Promise<void> {
  const { knowledge } = context;
  const found = name === undefined ? undefined : knowledge.findSkill(name);
  if (found?.notice !== undefined) context.note(found.notice);
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
  context.show(sorted, (value, style) => renderResources(value, { all: all === true }, style));
  if (sorted.length === 0)
    context.hint('Nothing fits. Take a filter away, or search: coach resources --search <words>');
}

async function fitOf(context: Context, skill: Skill): Promise<ReturnType<typeof needsOf>> {
  const { assessments } = await context.glance();
  return needsOf(skill, currentLevels(assessments)[skill.id] ?? null);
}

function checkTopic(knowledge: KnowledgeBase, topic: string): void {
  const owner = knowledge.skills().find((skill) => skill.topics.some(({ id }) => id === topic));
  if (owner !== undefined) return;
  throw new UserError(`No topic is called "${topic}".`, { hint: 'The topics of a skill: coach skills <skill>' });
}
