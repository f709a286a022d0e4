import { type Assessment, currentLevels, findRater, newestFor } from '../assessment.ts';
import { addDays, localDay } from '../days.ts';
import type { Target } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import type { Skill, SkillId } from '../skills.ts';
import { rungsOf, sum } from './rungs.ts';

/** How many rungs more, or fewer where below 0, than on an earlier day. */
export interface Moved {
  readonly rungs: number;
  /** The day that it is compared with, such as 2026-10-23. */
  readonly since: string;
}

/**
 * What moved since the first assessment of all, so that what was counted once stays counted: each skill against the
 * level it was given on its own first day, before any step was told as done. Null where no skill was assessed again,
 * and where nothing moved on that first day.
 */
export function findMoved(
  skills: readonly Skill[],
  target: Target,
  { assessments }: Pick<PersonRecord, 'assessments'>,
  now: Date,
): Moved | null {
  const rater = findRater(assessments);
  const own = assessments.filter(({ by }) => by === rater);
  const [since] = own.map(dayOf).sort();
  const compared = skills.flatMap(({ id }) => {
    const [first, last] = [findFirstGiven(own, id), newestFor(own, id, rater)];
    return first === undefined || last === undefined || first === last ? [] : [{ id, first, last }];
  });
  if (since === undefined || compared.length === 0) return null;
  const rungs = sum(
    compared,
    ({ id, first, last }) => rungsOf(target, id, last.levels) - rungsOf(target, id, first.levels),
  );
  return rungs === 0 && since === localDay(now) ? null : { rungs, since };
}

/** The last assessment of the day on which a skill was first given a level, but those of steps told as done. */
function findFirstGiven(own: readonly Assessment[], skill: SkillId): Assessment | undefined {
  const given = own.filter(({ levels }) => levels[skill] !== undefined);
  const [first] = given;
  if (first === undefined) return undefined;
  return given.findLast((one) => one.mode !== 'step' && dayOf(one) === dayOf(first)) ?? first;
}

/** Where many people are looked through, what moved of late is told over so many days. */
const COMPARED_DAYS = 30;

/**
 * What moved against the levels of 30 days ago, or of the first assessment where that is younger; null where nothing
 * was assessed a second time since, or nothing moved on the day of the first.
 */
export function findMovedLately(
  skills: readonly Skill[],
  target: Target,
  { assessments }: Pick<PersonRecord, 'assessments'>,
  now: Date,
): Moved | null {
  const rater = findRater(assessments);
  const own = assessments.filter(({ by }) => by === rater);
  const limit = addDays(localDay(now), -COMPARED_DAYS);
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

function dayOf({ at }: Assessment): string {
  return localDay(new Date(at));
}
