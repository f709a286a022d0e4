import { countDays } from '../days.ts';
import type { PlanRow } from './review.ts';

/** Days by which something is expected after its due date, by the lower and by the upper estimates; negative before. */
export interface Drift {
  readonly min: number;
  readonly max: number;
}

/** A plan is laid out in whole weeks, so less than one between two of its days is no difference. */
const WEEK = 7;

/** So many days behind by the lower estimates, and a person is better served by a new plan. */
const LONG = 14;

/**
 * By how many days the step that is due first, of those to be taken, is expected after that; null where none is due.
 * Of two due on a day the first in the order of the rows counts.
 */
export function findDrift(rows: readonly PlanRow[]): Drift | null {
  const [first] = rows
    .flatMap(({ due, earliest, latest }) =>
      due === null || earliest === null || latest === null ? [] : [{ due, earliest, latest }],
    )
    // By days and not by text: the first comparison by a language takes milliseconds.
    .sort((a, b) => countDays(b.due, a.due));
  if (first === undefined) return null;
  return { min: countDays(first.due, first.earliest), max: countDays(first.due, first.latest) };
}

/** Whether a step is late even by the lower estimates, and a week by the upper ones. */
export function isBehind({ min, max }: Drift): boolean {
  return min > 0 && max >= WEEK;
}

/** Where a plan stands: a step is late even by the lower estimates, or early even by the upper ones, or neither. */
export type PlanStanding =
  | { readonly kind: 'behind'; readonly drift: Drift }
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'as-planned' };

/**
 * Where a plan that was made so many days ago stands, a week being the least that counts. Due dates are reckoned by the
 * upper estimates, so only these tell what is ahead, and no more of it than the days since; null where that is less
 * than a week and so says nothing.
 */
export function compareToPlan(drift: Drift, daysSince: number): PlanStanding | null {
  const gained = -drift.max;
  if (isBehind(drift)) return { kind: 'behind', drift };
  if (gained < WEEK) return { kind: 'as-planned' };
  const days = Math.min(gained, daysSince);
  return days < WEEK ? null : { kind: 'ahead', days };
}

/** Whether a plan is so far behind that its dates say little any more. */
export function isLongBehind({ min }: Drift): boolean {
  return min >= LONG;
}
