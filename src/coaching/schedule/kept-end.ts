import { planSteps, type PlanOptions, type Step } from '../path.ts';
import type { KeptPlan } from '../record.ts';
import { findDueDay } from './due.ts';

/** The last day of something, by the lower and by the upper estimates. */
export interface ExpectedEnd {
  readonly earliest: string;
  readonly latest: string;
}

/** When all of a kept plan was to be done, and when it is expected to be now. */
export interface KeptEnd extends ExpectedEnd {
  readonly planned: string;
}

/**
 * When what a kept plan has left will end, of all that is wanted with the hours that are left; null where it has none.
 * What was put aside since is to be among them, so that this gains nothing; what was added since does not count.
 */
export function forecastKeptEnd(kept: KeptPlan, wanted: readonly Step[], options: PlanOptions): ExpectedEnd | null {
  const own = wanted.filter((step) => findDueDay(kept, step) !== null);
  return own.length === 0 ? null : planSteps(own, options).end;
}

/**
 * The end of a kept plan beside the one that is expected of what it has left: once all its steps are done, the day of
 * the last of them. Null where neither is known.
 */
export function compareEnds(
  rows: readonly { readonly due: string | null; readonly done: string | null }[],
  left: ExpectedEnd | null,
): KeptEnd | null {
  const planned = findLast(rows.map(({ due }) => due));
  const done = findLast(rows.map((row) => row.done));
  const end = left ?? (done === null ? null : { earliest: done, latest: done });
  return planned === null || end === null ? null : { planned, earliest: end.earliest, latest: end.latest };
}

function findLast(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
