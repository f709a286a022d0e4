import type { Plan, Step } from '../path.ts';
import type { KeptPlan, PersonRecord } from '../record.ts';

/** A plan to be kept: the days of each of its steps, and the hours of the steps as they are reckoned now. */
export function makeKeptPlan(plan: Plan, steps: readonly Step[], madeAt: string): KeptPlan {
  const { target, hoursPerWeek, start, weeks } = plan;
  return {
    madeAt,
    target,
    hoursPerWeek,
    start,
    steps: steps.flatMap(({ id, hours }) => {
      const own = weeks.filter((week) => week.steps.some((part) => part.id === id));
      const [first, last] = [own[0], own.at(-1)];
      return first === undefined || last === undefined ? [] : [{ step: id, from: first.from, due: last.to, hours }];
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
