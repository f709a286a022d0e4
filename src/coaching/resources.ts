import { type Level, levelAbove, rungAt, type RungLevel, type Skill, type SkillId } from './skills.ts';
import type { OwnStack, StackId } from './stacks.ts';

/** In the order they are recommended: what teaches before what is used. */
export const RESOURCE_TYPES = [
  'docs',
  'course',
  'book',
  'practice',
  'video',
  'blog',
  'tool',
  'podcast',
  'community',
  'certification',
  'organisation',
  'event',
  'job-board',
] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

/** What a resource is to its reader, in the order they are recommended: what teaches before what is looked up. */
export const FORMS = [
  'lesson',
  'exercises',
  'guide',
  'reference',
  'essay',
  'spec',
  'paper',
  'tool',
  'exam',
  'catalogue',
  'feed',
] as const;
export type Form = (typeof FORMS)[number];

/** In the order they are recommended: free first. */
export const COSTS = ['free', 'freemium', 'paid'] as const;
export type Cost = (typeof COSTS)[number];

/** `upcoming` is never stored: it follows from a date. */
export const STATUSES = ['active', 'upcoming', 'renamed', 'retired', 'closed', 'unconfirmed'] as const;
export type Status = (typeof STATUSES)[number];

/** What a certification is, beyond what every resource says. */
export interface Certification {
  readonly code?: string | undefined;
  /** The vendor's own word for how hard it is. */
  readonly grade?: string | undefined;
  /** What passing shows. */
  readonly shows: string;
  /** How it is examined. */
  readonly format?: string | undefined;
  /** What must be held before, and what is advised; absent where nobody could read it. */
  readonly prerequisites?: string | undefined;
  /** How long it is valid. */
  readonly valid?: string | undefined;
  /** The first and the last day on which it can be taken. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The exam it takes over from, and when. */
  readonly replaces?: string | undefined;
  readonly price?: { readonly text: string; readonly source: string } | undefined;
}

export interface Resource {
  readonly id: string;
  readonly title: string;
  readonly by?: string | undefined;
  readonly type: ResourceType;
  readonly form: Form;
  /** The languages or clouds that it is about; absent where it serves everybody. */
  readonly stack?: readonly StackId[] | undefined;
  readonly url: string;
  readonly why: string;
  readonly topics: readonly string[];
  readonly levels: readonly RungLevel[];
  readonly cost: Cost;
  readonly status: Status;
  readonly successor?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** How long it takes, where its author says. */
  readonly time?: string | undefined;
  /** Present on a certification only. */
  readonly certification?: Certification | undefined;
  /** The days on which an event was held last, and on which it begins next. */
  readonly last?: string | undefined;
  readonly next?: string | undefined;
  /** Whether its source is somebody else's page about it. */
  readonly secondhand?: boolean | undefined;
  readonly source: string;
  readonly reviewed: string;
}

export interface ListedResource extends Resource {
  /** The skills its topics belong to, in their fixed order. */
  readonly skills: readonly SkillId[];
}

export interface ResourceFilter {
  readonly skill?: SkillId | undefined;
  readonly topic?: string | undefined;
  readonly type?: ResourceType | undefined;
  readonly level?: RungLevel | undefined;
  readonly cost?: Cost | undefined;
  readonly search?: string | undefined;
  readonly stack?: StackId | undefined;
}

/** Resources with the skills of their topics, and with the status and the next date that hold on a day. */
export function listResources(resources: readonly Resource[], skills: readonly Skill[], day: string): ListedResource[] {
  const skillOf = new Map(skills.flatMap((skill) => skill.topics.map((topic) => [topic.id, skill.id])));
  const ids = skills.map((skill) => skill.id);
  return resources.map((resource) => {
    const own = resource.topics.map((topic) => skillOf.get(topic));
    const skillIds = ids.filter((id) => own.includes(id));
    return { ...resource, ...datesOn(resource, day), status: statusOn(resource, day), skills: skillIds };
  });
}

/** The status of a resource on a day such as 2026-11-25: its own, unless the dates of an exam say more. */
export function statusOn({ status, certification }: Pick<Resource, 'status' | 'certification'>, day: string): Status {
  const { since, until } = certification ?? {};
  if (!isCurrent({ status })) return status;
  if (until !== undefined && until < day) return 'retired';
  return since !== undefined && since > day ? 'upcoming' : status;
}

/** The dates of an event on a day: a next one that has passed is the last. */
function datesOn({ last, next }: Resource, day: string): Pick<Resource, 'last' | 'next'> {
  return next !== undefined && next < day ? { last: next, next: undefined } : { last, next };
}

/** Whether a resource can be used today or soon; one that nobody could confirm counts as usable. */
export function isCurrent(resource: Pick<Resource, 'status'>): boolean {
  return ['active', 'upcoming', 'unconfirmed'].includes(resource.status);
}

/**
 * Whether a word, or words with hyphens or spaces between, name a resource: in its id, its title or an alias, whole.
 */
export function isNamed(resource: Resource, name: string): boolean {
  const words = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
      .trim()} `;
  const wanted = words(name);
  return [resource.id, resource.title, ...(resource.aliases ?? [])].some((text) => words(text).includes(wanted));
}

/**
 * The resources that pass every given filter, in their order. Of those no longer current only the ones that the
 * search words name by title or alias are kept, each followed by its successor.
 */
export function filterResources(resources: readonly ListedResource[], filter: ResourceFilter): ListedResource[] {
  const found = resources.filter((resource) => passes(resource, filter));
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const shown = new Map<string, ListedResource>();
  for (const resource of found) {
    shown.set(resource.id, resource);
    const successor = isCurrent(resource) ? undefined : byId.get(resource.successor ?? '');
    if (successor !== undefined) shown.set(successor.id, successor);
  }
  return [...shown.values()];
}

function passes(resource: ListedResource, filter: ResourceFilter): boolean {
  const { skill, topic, type, level, cost, search, stack } = filter;
  if (stack !== undefined && resource.stack?.includes(stack) !== true) return false;
  if (skill !== undefined && !resource.skills.includes(skill)) return false;
  if (topic !== undefined && !resource.topics.includes(topic)) return false;
  if (type !== undefined && resource.type !== type) return false;
  if (level !== undefined && !resource.levels.includes(level)) return false;
  if (cost !== undefined && resource.cost !== cost) return false;
  const names = [resource.title, resource.id, ...(resource.aliases ?? [])];
  if (!isCurrent(resource)) return search !== undefined && hasWords(names, search);
  return search === undefined || hasWords([...names, resource.by ?? '', resource.why, ...resource.topics], search);
}

function hasWords(texts: readonly string[], search: string): boolean {
  const text = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What a list is sorted for: a rung to reach, and who is to reach it. */
export interface RungNeeds {
  readonly level: RungLevel;
  readonly topics: readonly string[];
  /** The resources of its study path, in reading order. */
  readonly path: readonly string[];
  readonly own: OwnStack;
  /** Whether what costs money goes last. */
  readonly free: boolean;
}

/** What serves a person at a level of a skill (null: not assessed): the next rung; at level 4 that rung itself. */
export function needsOf(skill: Skill, level: Level | null, { own, free }: Pick<RungNeeds, 'own' | 'free'>): RungNeeds {
  const next = levelAbove(level ?? 0) ?? 4;
  const { statements, path } = rungAt(skill, next);
  const topics = statements.map(({ topic }) => topic);
  return { level: next, topics, path: path.flatMap(({ resource }) => resource ?? []), own, free };
}

/**
 * Resources by fit, best first: those of the study path in its order, then of the own stack before any before other
 * stacks, on a topic of the rung, nearest to its level, by FORMS, free where asked for, on fewest topics; ties keep
 * their order.
 */
export function sortByFit<R extends Resource>(resources: readonly R[], needs: RungNeeds): R[] {
  return resources
    .map((resource) => ({ resource, key: fitKey(resource, needs) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ resource }) => resource);
}

function fitKey(resource: Resource, { level, topics, path, own, free }: RungNeeds): number[] {
  const place = path.indexOf(resource.id);
  return [
    place === -1 ? path.length : place,
    rankStack(resource, own),
    resource.topics.some((topic) => topics.includes(topic)) ? 0 : 1,
    Math.min(...resource.levels.map((one) => Math.abs(one - level))),
    FORMS.indexOf(resource.form),
    free ? COSTS.indexOf(resource.cost) : 0,
    resource.topics.length,
  ];
}

/** 0 for what is about the person's own language or cloud, 1 for what serves everybody, 2 for other stacks. */
export function rankStack({ stack }: Pick<Resource, 'stack'>, own: OwnStack): number {
  if (stack === undefined) return 1;
  return stack.some((id) => id === own.language || id === own.cloud) ? 0 : 2;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
