import { countDays } from '../days.ts';
import type { ExpectedEnd, KeptEnd } from './kept-end.ts';
import type { PlanRow } from './review.ts';

/** Days by which something is expected after its day, by the lower and by the upper estimates; negative before. */
export interface Drift {
  readonly min: number;
  readonly max: number;
}

/** A plan is laid out in whole weeks, so less than one between two of its days is no difference. */
const WEEK = 7;

/** So many days behind by the lower estimates, and the due dates of a plan say little any more. */
const LONG = 14;

/** By how many days something is expected after its day. */
export function measureDrift(day: string, { earliest, latest }: ExpectedEnd): Drift {
  return { min: countDays(day, earliest), max: countDays(day, latest) };
}

/**
 * By how many days the step that is due first, of those to be taken, is expected after that; null where none is due.
 * What only proves a level can be done at any time and is never late. Of two due on a day the first in the order of the
 * rows counts. It says what to do next; where a plan stands its end tells.
 */
export function findNextDrift(rows: readonly PlanRow[]): Drift | null {
  const [first] = rows
    .flatMap(({ kind, due, earliest, latest }) =>
      kind === 'prove' || due === null || earliest === null || latest === null ? [] : [{ due, earliest, latest }],
    )
    // By days and not by text: the first comparison by a language takes milliseconds.
    .sort((a, b) => countDays(b.due, a.due));
  return first === undefined ? null : measureDrift(first.due, first);
}

/** Whether something is late even by the lower estimates, and a week by the upper ones. */
export function isBehind({ min, max }: Drift): boolean {
  return min > 0 && max >= WEEK;
}

/**
 * Where a plan stands by its end: late even by the lower estimates, late by the upper ones alone, early even by these,
 * or none of it.
 */
export type PlanStanding =
  | { readonly kind: 'behind'; readonly drift: Drift }
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'within-reach' | 'as-planned' };

/**
 * Where a kept plan stands by its end, a week being the least that counts. Due dates are reckoned by the upper
 * estimates, so only these tell what is ahead; each idle day takes one from it.
 */
export function compareToPlan({ planned, ...end }: KeptEnd): PlanStanding {
  const drift = measureDrift(planned, end);
  const gained = -drift.max;
  if (isBehind(drift)) return { kind: 'behind', drift };
  if (drift.max >= WEEK) return { kind: 'within-reach' };
  if (gained < WEEK) return { kind: 'as-planned' };
  return { kind: 'ahead', days: gained };
}

/**
 * Whether the dates of a plan are so long gone that a new one serves better: its next step is far behind, and its end
 * is not where it was planned either, as far as that can be compared.
 */
export function isOutOfDate({ min }: Drift, end: KeptEnd | null): boolean {
  return min >= LONG && (end === null || measureDrift(end.planned, end).max >= WEEK);
}
