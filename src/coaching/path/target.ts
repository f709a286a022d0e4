import type { Levels } from '../assessment.ts';
import type { Level, SkillId } from '../skills.ts';

export const PRIORITIES = ['must', 'should', 'nice'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The weight of a priority in the rank of steps. */
export const PRIORITY_WEIGHTS: Readonly<Record<Priority, number>> = { must: 3, should: 2, nice: 1 };

/** What a role asks of one skill. */
export interface Requirement {
  readonly level: Level;
  readonly priority: Priority;
}

/** A role to aim at. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly skills: Readonly<Record<SkillId, Requirement>>;
  /** What it is modelled on. */
  readonly model: { readonly text: string; readonly source: string };
  /** What others reckon for the same way from nothing, where something is known. */
  readonly compare?: string | undefined;
  readonly source: string;
  readonly reviewed: string;
}

/** The target of a person who has not chosen one. */
export const DEFAULT_TARGET = 'junior';

/**
 * How many levels a skill is short of what a target requires; a skill not assessed counts as level 0, and a surplus as
 * no gap.
 */
export function findGap(target: Target, skill: SkillId, levels: Levels): number {
  return Math.max(0, target.skills[skill].level - (levels[skill] ?? 0));
}

/** The first target, in their order, that asks no less of any skill and more of some; undefined where there is none. */
export function findHigherTarget(targets: readonly Target[], { skills }: Target): Target | undefined {
  const ids = Object.keys(skills) as SkillId[];
  const isHigher = (other: Target): boolean =>
    ids.every((id) => other.skills[id].level >= skills[id].level) &&
    ids.some((id) => other.skills[id].level > skills[id].level);
  return targets.find(isHigher);
}

/**
 * The target to aim at next where levels meet one: the first higher one, in their order, that they do not meet yet;
 * undefined where they do not meet the target, and where there is none.
 */
export function findNextTarget(targets: readonly Target[], target: Target, levels: Levels): Target | undefined {
  const isMet = ({ skills }: Target): boolean =>
    (Object.keys(skills) as SkillId[]).every((id) => (levels[id] ?? 0) >= skills[id].level);
  let reached: Target | undefined = target;
  let higher: Target | undefined;
  while (reached !== undefined && isMet(reached)) {
    higher = findHigherTarget(targets, reached);
    reached = higher;
  }
  return higher;
}
