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

/** Where all that is expected stands to what was planned: after it, before it, or neither by a week. */
export function compareToPlan({ min, max }: Drift): 'behind' | 'ahead' | 'as-planned' {
  if (min > 0 && max >= WEEK) return 'behind';
  return max < 0 && min <= -WEEK ? 'ahead' : 'as-planned';
}

/** Whether a plan is so far behind that its dates say little any more. */
export function isLongBehind({ min }: Drift): boolean {
  return min >= LONG;
}
