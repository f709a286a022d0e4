import { findEnds, type Forecast, type Plan, type PlanOptions, planSteps } from './plan.ts';
import type { Step } from './step.ts';

/** What of a plan ends by a day; each are ids in the order of the plan. */
export interface DaySplit {
  /** Those that end by it even at the upper estimates. */
  readonly fit: string[];
  /** Those that do not. */
  readonly late: string[];
  /** Those of late that do at the lower estimates. */
  readonly perhaps: string[];
}

/** The steps of a plan, by whether they end on or before a day; the forecast is that of the same steps. */
export function splitByDay(plan: Plan, day: string, forecast: ReadonlyMap<string, Forecast>): DaySplit {
  const ends = [...findEnds(plan)];
  const late = ends.filter(([, end]) => end > day).map(([id]) => id);
  return {
    fit: ends.filter(([, end]) => end <= day).map(([id]) => id),
    late,
    perhaps: late.filter((id) => (forecast.get(id)?.earliest ?? '9999-12-31') <= day),
  };
}

/** Hours a week at which some steps end by a day even at the upper estimates. */
export interface EnoughHours {
  readonly hoursPerWeek: number;
  readonly of: 'all' | 'must-haves';
}

/** As many hours a week as a full-time job: more is no choice to offer. */
const MOST_OFFERED = 40;

/**
 * The least hours a week, of more than those of the plan and no more than a full-time job, at which all steps end by a
 * day even at the upper estimates, else at which the must-haves do; null where no such hours are enough, and where the
 * hours of the plan are.
 */
export function findEnoughHours(steps: readonly Step[], options: PlanOptions, day: string): EnoughHours | null {
  const musts = steps.filter(({ kind, priority }) => kind === 'raise' && priority === 'must');
  const isEnough = (own: readonly Step[], hoursPerWeek: number): boolean => {
    const ends = findEnds(planSteps(steps, { ...options, hoursPerWeek }));
    return own.every(({ id }) => (ends.get(id) ?? '') <= day);
  };
  for (const [of, own] of [['all', steps] as const, ['must-haves', musts] as const]) {
    if (isEnough(own, options.hoursPerWeek)) return null;
    for (let hoursPerWeek = options.hoursPerWeek + 1; hoursPerWeek <= MOST_OFFERED; hoursPerWeek++)
      if (isEnough(own, hoursPerWeek)) return { hoursPerWeek, of };
  }
  return null;
}
