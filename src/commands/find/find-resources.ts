import { currentLevels } from '../../coaching/assessment.ts';
import {
  type Cost,
  COSTS,
  filterResources,
  isCurrent,
  isNamed,
  type ListedResource,
  needsOf,
  OTHER_STACKS,
  rankStack,
  type ResourceFilter,
  type ResourceType,
  RESOURCE_TYPES,
  sortByFit,
  sortForStack,
} from '../../coaching/resources.ts';
import type { RungLevel, Skill } from '../../coaching/skills.ts';
import { type Framework, FRAMEWORKS, type Stack } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';
import type { OptionDefinition } from '../command.ts';
import { readWords } from '../read/parse.ts';

/** What narrows a list of resources. */
export interface ListOptions {
  readonly topic?: string;
  readonly type?: ResourceType;
  readonly level?: '1' | '2' | '3' | '4';
  readonly cost?: Cost;
  readonly search?: string;
}

export const LIST_OPTIONS: readonly OptionDefinition[] = [
  {
    flags: '--topic <name>',
    description: 'only on this topic of a skill, by its id, name or a word for it',
    takes: 'topic',
  },
  { flags: '--type <type>', description: 'only of this type', choices: RESOURCE_TYPES },
  { flags: '--level <level>', description: 'only for reaching this level', choices: ['1', '2', '3', '4'] },
  { flags: '--cost <cost>', description: 'only at this cost', choices: COSTS },
  { flags: '--search <words>', description: 'only with these words; finds old names too' },
];

/** Whether a list is narrowed at all. */
export function isNarrowed({ topic, type, level, cost, search }: ListOptions): boolean {
  return [topic, type, level, cost, search].some((value) => value !== undefined);
}

/** The resources of a name in the order of their list, and the stack or framework where it names one. */
export interface FoundResources {
  readonly found: readonly ListedResource[];
  readonly stack: Stack | Framework | undefined;
}

/** The resources of a skill, a language, framework, cloud or tool, or all without a name, that pass the options. */
export async function findResources(
  context: Context,
  name: string | undefined,
  { level, topic, search, type, cost }: ListOptions,
): Promise<FoundResources> {
  const filter = {
    type,
    cost,
    search: search === undefined ? undefined : readWords(search),
    topic: topic === undefined ? undefined : findTopic(context, topic, name),
    level: level === undefined ? undefined : (Number(level) as RungLevel),
  };
  const stack = name === undefined ? undefined : context.knowledge.findStack(name);
  if (stack !== undefined) return { stack, found: await findOfStack(context, stack, filter) };
  const framework = name === undefined ? undefined : context.knowledge.findFramework(name);
  if (framework !== undefined) return { stack: framework, found: await findOfFramework(context, framework, filter) };
  return { stack: undefined, found: await findNamed(context, name, filter) };
}

/** What is about one language or cloud, by the skills that it serves, best first. */
async function findOfStack(context: Context, stack: Stack, filter: ResourceFilter): Promise<readonly ListedResource[]> {
  const resources = filterResources(context.knowledge.resources(), { ...filter, stack: stack.id });
  return bySkill(context, sortForStack(resources, stack, await whoAsks(context)));
}

/** The same of what is about one framework. */
async function findOfFramework(
  context: Context,
  { id, name }: Framework,
  filter: ResourceFilter,
): Promise<readonly ListedResource[]> {
  const language = FRAMEWORKS[id];
  const stack = context.knowledge.findStack(language);
  if (stack === undefined) throw new Error(`the knowledge base lost ${language}`);
  const about = filterResources(context.knowledge.resources(), { ...filter, stack: language }).filter(
    (one) => one.framework === id || (isCurrent(one) && isNamed(one, name)),
  );
  const { own, programs } = await whoAsks(context);
  return bySkill(context, sortForStack(about, stack, { own: { ...own, language, framework: id }, programs }));
}

/** Resources under the first skill of each, in the order of the skills. */
function bySkill({ knowledge }: Context, sorted: readonly ListedResource[]): ListedResource[] {
  return knowledge.skills().flatMap(({ id }) => sorted.filter(({ skills }) => skills[0] === id));
}

/** The resources of a skill or a tool, best fit first; without a name those of the next rungs, then the others. */
async function findNamed(
  context: Context,
  name: string | undefined,
  filter: ResourceFilter,
): Promise<readonly ListedResource[]> {
  const { knowledge } = context;
  if (name === undefined) {
    const passing = filterResources(knowledge.resources(), filter);
    // What a search finds of the past stands before its successor.
    return filter.search === undefined ? pathsFirst(passing, await nextPaths(context)) : passing;
  }
  const named = knowledge.matchSkill(name);
  // A skill by its own name or a word of it is no tool, whatever the titles hold.
  const isSkill = named !== undefined && (named.notice === undefined || isWordOf(named.skill, name));
  const tool = isSkill ? [] : knowledge.resources().filter((one) => isCurrent(one) && isNamed(one, readWords(name)));
  const found = named ?? (tool.length > 0 ? undefined : knowledge.findSkill(name, nameTools(context)));
  if (found === undefined) return filterResources(tool, filter);
  if (found.notice !== undefined) context.note(found.notice);
  const { skill } = found;
  // A search also finds what is of the past, whose successor may be of another skill.
  const resources = filter.search === undefined ? knowledge.resourcesOf(skill.id) : knowledge.resources();
  const sorted = sortByFit(filterResources(resources, { ...filter, skill: skill.id }), await needsFor(context, skill));
  if (isSkill) return sorted;
  const { own } = await whoAsks(context);
  const isMeant = (one: ListedResource): number => Number(tool.includes(one) && rankStack(one, own) < OTHER_STACKS);
  return [...sorted].sort((a, b) => isMeant(b) - isMeant(a));
}

/** The resources of the study paths of the next rung of each skill, in the order of the skills. */
async function nextPaths(context: Context): Promise<string[]> {
  const { own, levels, free } = await whoAsks(context);
  return context.knowledge.skills(own).flatMap((skill) => needsOf(skill, levels[skill.id] ?? null, { own, free }).path);
}

/** Resources with those of some paths first, in the order of these; the others keep theirs. */
function pathsFirst(resources: readonly ListedResource[], paths: readonly string[]): ListedResource[] {
  const place = ({ id }: ListedResource): number => (paths.includes(id) ? paths.indexOf(id) : paths.length);
  return [...resources].sort((a, b) => place(a) - place(b));
}

/** Languages, clouds and frameworks, which resources are listed by as well. */
function nameTools({ knowledge }: Context): string[] {
  return knowledge.stacks().flatMap(({ id, aliases, adNames = [] }) => [id, ...aliases, ...adNames]);
}

/** Whether a name is a word of a skill's own name, as "testing" is. */
function isWordOf({ id }: Skill, name: string): boolean {
  return id.split('-').includes(name.trim().toLowerCase());
}

/** Who asks for a list: with what stack, at which levels, and whether they program already. */
async function whoAsks(context: Context) {
  const record = await context.glance();
  const { about } = record;
  const levels = currentLevels(record.assessments);
  const programs = (levels.programming ?? 0) > 0 || about.experience?.value === 'working';
  const own = context.ownStack(record);
  return { own, levels, programs, free: about.budget?.value === 'free' };
}

async function needsFor(context: Context, { id }: Skill): Promise<ReturnType<typeof needsOf>> {
  const { own, levels, free } = await whoAsks(context);
  const [skill] = context.knowledge.skills(own).filter((one) => one.id === id);
  if (skill === undefined) throw new Error(`the knowledge base lost ${id}`);
  return needsOf(skill, levels[id] ?? null, { own, free });
}

/** The id of a topic by any name of it, of the named skill where there is one; a word where that was not its id. */
function findTopic(context: Context, topic: string, name: string | undefined): string {
  const { knowledge } = context;
  const isOfSkill = name !== undefined && (knowledge.findStack(name) ?? knowledge.findFramework(name)) === undefined;
  const { id } = knowledge.findTopic(topic, isOfSkill ? knowledge.matchSkill(name)?.skill : undefined);
  if (id !== topic) context.note(`${topic}: taken as the topic ${id}.`);
  return id;
}
