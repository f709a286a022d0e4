import { type Level, levelAbove, type RungLevel, type Skill, type SkillId } from './skills.ts';

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

const TEACHING: readonly ResourceType[] = ['docs', 'course', 'book', 'practice', 'video', 'blog'];

/** In the order they are recommended: free first. */
export const COSTS = ['free', 'freemium', 'paid'] as const;
export type Cost = (typeof COSTS)[number];

export const STATUSES = ['active', 'renamed', 'retired', 'closed', 'unconfirmed'] as const;
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
}

/** Resources with the skills that their topics belong to. */
export function listResources(resources: readonly Resource[], skills: readonly Skill[]): ListedResource[] {
  const skillOf = new Map(skills.flatMap((skill) => skill.topics.map((topic) => [topic.id, skill.id])));
  const ids = skills.map((skill) => skill.id);
  return resources.map((resource) => {
    const own = resource.topics.map((topic) => skillOf.get(topic));
    return { ...resource, skills: ids.filter((id) => own.includes(id)) };
  });
}

/** Whether a resource can be used today; one that nobody could confirm counts as usable. */
export function isCurrent(resource: Pick<Resource, 'status'>): boolean {
  return resource.status === 'active' || resource.status === 'unconfirmed';
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
  const { skill, topic, type, level, cost, search } = filter;
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

/** What a list is sorted for: a rung to reach, and the topics that matter for it. */
export interface RungNeeds {
  readonly level: RungLevel;
  readonly topics: readonly string[];
  /** All topics of the skill. */
  readonly skillTopics: readonly string[];
}

/**
 * What serves a person at a level of a skill (null: not assessed): the next rung and its topics; at level 4 that rung
 * itself.
 */
export function needsOf(skill: Skill, level: Level | null): RungNeeds {
  const next = levelAbove(level ?? 0) ?? 4;
  const rung = skill.levels.find((candidate) => candidate.level === next);
  const topics = rung?.statements.map((statement) => statement.topic) ?? [];
  return { level: next, topics, skillTopics: skill.topics.map(({ id }) => id) };
}

/**
 * Resources by fit, best first: nearest to the rung's level, then of a type that teaches (docs, course, book, practice,
 * video, blog), then sharing most of the rung's topics, then on this skill alone, then cheaper, then in the order of
 * RESOURCE_TYPES, then aimed at fewest other topics; ties keep their order.
 */
export function sortByFit<R extends Resource>(resources: readonly R[], fit: RungNeeds): R[] {
  return resources
    .map((resource) => ({ resource, key: fitKey(resource, fit) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ resource }) => resource);
}

function fitKey(resource: Resource, fit: RungNeeds): number[] {
  const shared = resource.topics.filter((topic) => fit.topics.includes(topic)).length;
  return [
    Math.min(...resource.levels.map((level) => Math.abs(level - fit.level))),
    TEACHING.includes(resource.type) ? 0 : 1,
    -shared,
    resource.topics.every((topic) => fit.skillTopics.includes(topic)) ? 0 : 1,
    COSTS.indexOf(resource.cost),
    RESOURCE_TYPES.indexOf(resource.type),
    resource.topics.length - shared,
  ];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
