import { findEnds, type Plan, type Step } from '../path.ts';
import type { KeptPlan, PersonRecord } from '../record.ts';

/** A plan to be kept: the days of each of its steps, and the hours of the steps as they are reckoned now. */
export function makeKeptPlan(plan: Plan, steps: readonly Step[], madeAt: string): KeptPlan {
  const { target, hoursPerWeek, start, weeks } = plan;
  const ends = findEnds(plan);
  const begins = new Map(weeks.toReversed().flatMap(({ from, steps: parts }) => parts.map(({ id }) => [id, from])));
  return {
    madeAt,
    target,
    hoursPerWeek,
    start,
    steps: steps.flatMap(({ id, hours }) => {
      const [from, due] = [begins.get(id), ends.get(id)];
      return from === undefined || due === undefined ? [] : [{ step: id, from, due, hours }];
    }),
  };
}

/**
 * The record with a plan kept; the one that is kept stays as it is unless it is to be replaced, so that no due date
 * moves unasked.
 */
export function keepPlan(
  record: PersonRecord,
  plan: KeptPlan,
  { replace }: { readonly replace: boolean },
): PersonRecord {
  return record.plan === null || replace ? { ...record, plan } : record;
}
