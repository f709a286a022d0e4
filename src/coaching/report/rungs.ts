import { currentLevels, findRater, type Levels } from '../assessment.ts';
import type { Target } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import type { Skill, SkillId } from '../skills.ts';

/** The rungs of a target that are climbed, of all that it needs. */
export interface RungCount {
  readonly climbed: number;
  readonly needed: number;
}

/**
 * The rungs that a target needs, one for each level of each skill, and how many of them the levels reach; what is above
 * the target does not count, and a skill not assessed counts as none.
 */
export function countRungs(
  skills: readonly Skill[],
  target: Target,
  { assessments }: Pick<PersonRecord, 'assessments'>,
): RungCount {
  const levels = currentLevels(assessments, findRater(assessments));
  return {
    climbed: sum(skills, ({ id }) => rungsOf(target, id, levels)),
    needed: sum(skills, ({ id }) => target.skills[id].level),
  };
}

/** How many of the rungs that a target needs of a skill the levels reach. */
export function rungsOf(target: Target, skill: SkillId, levels: Levels): number {
  return Math.min(levels[skill] ?? 0, target.skills[skill].level);
}

/** What a count of each comes to. */
export function sum<One>(all: readonly One[], count: (one: One) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}
