import { currentLevels } from '../coaching/assessment.ts';
import {
  type Cost,
  COSTS,
  filterResources,
  isCurrent,
  isNamed,
  type ListedResource,
  needsOf,
  RESOURCE_TYPES,
  type ResourceFilter,
  type ResourceType,
  sortByFit,
} from '../coaching/resources.ts';
import type { RungLevel, Skill } from '../coaching/skills.ts';
import { isLanguage, type Stack } from '../coaching/stacks.ts';
import type { Context } from '../context.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { readWords } from './parse.ts';
import { renderResources, renderStackResources } from './resources.view.ts';

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
  description:
    'Lists what to learn a skill, a language or a tool from: the study path of your next level first, then what fits best.',
  arguments: [{ name: '[name]', description: 'a skill, a language, a cloud or a tool', takes: 'resource' }],
  options: [
    {
      flags: '--topic <name>',
      description: 'only on this topic of a skill, by its id, name or a word for it',
      takes: 'topic',
    },
    { flags: '--type <type>', description: 'only of this type', choices: RESOURCE_TYPES },
    { flags: '--level <level>', description: 'only for reaching this level', choices: ['1', '2', '3', '4'] },
    { flags: '--cost <cost>', description: 'only at this cost', choices: COSTS },
    { flags: '--search <words>', description: 'only with these words; finds old names too' },
    { flags: '--all', description: 'show more than the best twelve' },
  ],
  prints: true,
  examples: [
    'coach resources api-development',
    'coach resources java',
    'coach resources sql --level 2 --cost free',
    'coach resources --search angellist',
  ],
  run: (context, [name], options) => runResources(context, name, options),
};

async function runResources(context: Context, name: string | undefined, options: ResourcesOptions): Promise<void> {
  const { knowledge } = context;
  const { level, topic, search, all, ...rest } = options;
  const filter = {
    ...rest,
    search: search === undefined ? undefined : readWords(search),
    topic: topic === undefined ? undefined : findTopic(context, topic, name),
    level: level === undefined ? undefined : (Number(level) as RungLevel),
  };
  const stack = name === undefined ? undefined : knowledge.findStack(name);
  if (stack !== undefined) showStack(context, stack, filter, all === true);
  else {
    const found = await findResources(context, name, filter);
    context.show(found, (value, style) => renderResources(value, { all: all === true }, style));
    if (found.length === 0)
      context.hint('Nothing fits. Take a filter away, or search: coach resources --search <words>');
  }
}

/** What is about one language or cloud, by the skills that it serves. */
function showStack(context: Context, stack: Stack, filter: ResourceFilter, all: boolean): void {
  const { knowledge } = context;
  const lessons = Object.values(stack.lessons).map(({ resource }) => resource);
  const place = ({ id }: ListedResource): number => (lessons.indexOf(id) + lessons.length + 1) % (lessons.length + 1);
  const found = filterResources(knowledge.resources(), { ...filter, stack: stack.id }).sort(
    (a, b) => place(a) - place(b),
  );
  const about = { skills: knowledge.skills(), all };
  context.show(found, (value, style) => renderStackResources(value, about, style));
  context.hint(
    `Make it yours, and every list follows: coach config ${isLanguage(stack.id) ? 'language' : 'cloud'} ${stack.id}`,
  );
}

/** The resources of a skill or a tool, best fit first; all of them without a name. */
async function findResources(
  context: Context,
  name: string | undefined,
  filter: ResourceFilter,
): Promise<readonly ListedResource[]> {
  const { knowledge } = context;
  if (name === undefined) return filterResources(knowledge.resources(), filter);
  const named = knowledge.matchSkill(name);
  // A skill by its own name is no tool, whatever the titles hold.
  const isSkill = named !== undefined && named.notice === undefined;
  const tool = isSkill ? [] : knowledge.resources().filter((one) => isCurrent(one) && isNamed(one, readWords(name)));
  const found = named ?? (tool.length > 0 ? undefined : knowledge.findSkill(name));
  if (found === undefined) return filterResources(tool, filter);
  if (found.notice !== undefined) context.note(found.notice);
  const { skill } = found;
  // A search also finds what is of the past, whose successor may be of another skill.
  const resources = filter.search === undefined ? knowledge.resourcesOf(skill.id) : knowledge.resources();
  const sorted = sortByFit(filterResources(resources, { ...filter, skill: skill.id }), await needsFor(context, skill));
  const isTool = found.notice !== undefined;
  return isTool ? [...sorted].sort((a, b) => Number(tool.includes(b)) - Number(tool.includes(a))) : sorted;
}

async function needsFor(context: Context, { id }: Skill): Promise<ReturnType<typeof needsOf>> {
  const record = await context.glance();
  const own = context.ownStack(record);
  const [skill] = context.knowledge.skills(own).filter((one) => one.id === id);
  if (skill === undefined) throw new Error(`the knowledge base lost ${id}`);
  const free = record.about.budget?.value === 'free';
  return needsOf(skill, currentLevels(record.assessments)[id] ?? null, { own, free });
}

/** The id of a topic by any name of it, of the named skill where there is one; a word where that was not its id. */
function findTopic(context: Context, topic: string, name: string | undefined): string {
  const { knowledge } = context;
  const isOfSkill = name !== undefined && knowledge.findStack(name) === undefined;
  const { id } = knowledge.findTopic(topic, isOfSkill ? knowledge.matchSkill(name)?.skill : undefined);
  if (id !== topic) context.note(`${topic}: taken as the topic ${id}.`);
  return id;
}
