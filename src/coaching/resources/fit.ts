import { type Level, levelAbove, rungAt, type RungLevel, type Skill } from '../skills.ts';
import type { OwnStack } from '../stacks.ts';
import { COSTS, FORMS, type Resource } from './resource.ts';

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
