import { type Level, levelAbove, rungAt, type RungLevel, type Skill } from '../skills.ts';
import { lessonsOf, type OwnStack, type Stack } from '../stacks.ts';
import { COSTS, type Form, FORMS, type Resource } from './resource.ts';

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
 * Resources by fit, best first: those of the study path, then the others; in both the own stack before what serves
 * everybody before other stacks, and within these the path's in its order, the others what teaches before what does
 * not, on a topic of the rung, nearest to its level, by FORMS, free where asked for, on fewest topics; ties keep their
 * order.
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
    place === -1 ? 1 : 0,
    rankStack(resource, own),
    place,
    rankTeaching(resource),
    resource.topics.some((topic) => topics.includes(topic)) ? 0 : 1,
    Math.min(...resource.levels.map((one) => Math.abs(one - level))),
    FORMS.indexOf(resource.form),
    free ? COSTS.indexOf(resource.cost) : 0,
    resource.topics.length,
  ];
}

/** Forms from which nothing is learnt from start to end: an exam, a site of many courses, what comes every week. */
const NOT_TAUGHT_BY: readonly Form[] = ['exam', 'catalogue', 'feed'];

/** 0 for what teaches a thing or is looked up for it, 1 for an exam, a catalogue or a feed. */
export function rankTeaching({ form }: Pick<Resource, 'form'>): number {
  return NOT_TAUGHT_BY.includes(form) ? 1 : 0;
}

/**
 * What is about a language or cloud, best first: its lessons in their order, then what else teaches, then exams,
 * catalogues and feeds. For somebody who programs already another course of the language comes before all, and the one
 * that begins from nothing, where there is another, after the other lessons.
 */
export function sortForStack<R extends Resource>(
  resources: readonly R[],
  stack: Stack,
  { own, programs }: { readonly own: OwnStack; readonly programs: boolean },
): R[] {
  const chosen = lessonsOf(stack, own);
  const start = resources.find(({ id }) => id === chosen.start?.resource);
  const lessons = Object.values(chosen).map(({ resource }) => resource);
  const isOther = ({ id, form, stack: about = [], topics }: Resource): boolean =>
    form === 'lesson' && about.length === 1 && !lessons.includes(id) && topics[0] === start?.topics[0];
  const others = programs ? resources.filter(isOther) : [];
  const order = [...others.map(({ id }) => id), ...lessons.filter((id) => others.length === 0 || id !== start?.id)];
  const key = (one: R): number[] => {
    const place = order.indexOf(one.id);
    return [place === -1 ? 1 : 0, place, rankTeaching(one), one.id === start?.id ? 0 : 1, FORMS.indexOf(one.form)];
  };
  return [...resources].sort((a, b) => compareKeys(key(a), key(b)));
}

/** How what is about other stacks than the person's ranks. */
export const OTHER_STACKS = 2;

/**
 * 0 for what is about the person's own language or cloud, 1 for what serves everybody, 2 for other stacks and for what
 * is about a framework that is not theirs.
 */
export function rankStack({ stack, framework }: Pick<Resource, 'stack' | 'framework'>, own: OwnStack): number {
  if (stack === undefined) return 1;
  if (framework !== undefined && own.framework !== null && framework !== own.framework) return OTHER_STACKS;
  return stack.some((id) => id === own.language || id === own.cloud) ? 0 : OTHER_STACKS;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
