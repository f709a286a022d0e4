import { currentLevels, findRater, type Levels } from '../assessment.ts';
import { addDays, localDay } from '../days.ts';
import type { Target } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import type { Skill } from '../skills.ts';

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

/** How many rungs more (or fewer, below 0) than on an earlier day, in the skills that had a level then. */
export interface Moved {
  readonly rungs: number;
  /** The day that it is compared with, such as 2026-10-23. */
  readonly since: string;
}

/** Progress is told over so many days, where the record goes back that far. */
const COMPARED_DAYS = 30;

/**
 * What moved against the levels of 30 days ago, or of the first assessment where that is younger; null where nothing
 * was assessed a second time since, or nothing moved on the day of the first.
 */
export function findMoved(
  skills: readonly Skill[],
  target: Target,
  { assessments }: Pick<PersonRecord, 'assessments'>,
  now: Date,
): Moved | null {
  const rater = findRater(assessments);
  const own = assessments.filter(({ by }) => by === rater);
  const limit = addDays(localDay(now), -COMPARED_DAYS);
  const dayOf = (one: (typeof own)[number]): string => localDay(new Date(one.at));
  const last = Math.max(
    0,
    own.findLastIndex((one) => dayOf(one) <= limit),
  );
  const [from] = own.slice(last, last + 1);
  if (from === undefined || own.length === last + 1) return null;
  const then = currentLevels(own.slice(0, last + 1), rater);
  const today = currentLevels(own, rater);
  const compared = skills.filter(({ id }) => then[id] !== undefined);
  const rungs = sum(compared, ({ id }) => rungsOf(target, id, today) - rungsOf(target, id, then));
  const since = dayOf(from) <= limit ? limit : dayOf(from);
  return rungs === 0 && since === localDay(now) ? null : { rungs, since };
}

function rungsOf(target: Target, skill: Skill['id'], levels: Levels): number {
  return Math.min(levels[skill] ?? 0, target.skills[skill].level);
}

function sum(skills: readonly Skill[], count: (skill: Skill) => number): number {
  return skills.reduce((total, skill) => total + count(skill), 0);
}
