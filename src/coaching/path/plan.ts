import { addDays } from '../days.ts';
import type { Step } from './step.ts';

/** The part of a step that one week holds, in hours; none in the week in which it only comes to its end. */
export interface PlannedPart {
  readonly id: string;
  readonly hours: number;
}

export interface PlannedWeek {
  /** From 1. */
  readonly week: number;
  /** Its first and its last day, such as 2026-11-23. */
  readonly from: string;
  readonly to: string;
  readonly steps: readonly PlannedPart[];
}

/** A schedule of steps by weeks of seven days from its start. */
export interface Plan {
  readonly target: string;
  readonly hoursPerWeek: number;
  readonly start: string;
  /**
   * The last day of the week in which the last step ends, by the lower and by the upper estimates; the start when there
   * is no step.
   */
  readonly end: { readonly earliest: string; readonly latest: string };
  readonly weeks: readonly PlannedWeek[];
}

/** Nobody plans with more hours a week than this. */
export const MOST_HOURS = 100;

/** Nobody spends more hours on one step than this. */
export const MOST_SPENT = 5000;

/** How a plan is asked for: whole hours a week, and its first day. */
export interface PlanOptions {
  readonly target: string;
  readonly hoursPerWeek: number;
  readonly start: string;
}

/**
 * The schedule of steps over weeks, each for as long as its upper estimate says, with no week over its hours. A week
 * goes to the first step in their order that waits for nothing; a step that must run for some weeks lets others run
 * beside it, and stands once more, with no hours, in the week in which it ends.
 */
export function planSteps(steps: readonly Step[], { target, hoursPerWeek, start }: PlanOptions): Plan {
  const weeks = fillWeeks(steps, hoursPerWeek, 'max');
  const lastDay = (count: number): string => (count === 0 ? start : addDays(start, 7 * count - 1));
  return {
    target,
    hoursPerWeek,
    start,
    end: { earliest: lastDay(fillWeeks(steps, hoursPerWeek, 'min').length), latest: lastDay(weeks.length) },
    weeks: weeks.map((parts, index) => ({
      week: index + 1,
      from: addDays(start, 7 * index),
      to: addDays(start, 7 * index + 6),
      steps: parts,
    })),
  };
}

/** What stands in each week, the first at index 0. */
function fillWeeks(steps: readonly Step[], hoursPerWeek: number, bound: 'min' | 'max'): PlannedPart[][] {
  const weeks: PlannedPart[][] = [];
  const known = new Set(steps.map(({ id }) => id));
  const left = steps.map((step) => ({ step, hours: step.hours[bound] }));
  /** The first week, from 0, in which a step that has had its hours no longer runs. */
  const over = new Map<string, number>();
  const begun = new Map<string, number>();
  const isOpen = ({ after }: Step, week: number): boolean =>
    after.every((id) => !known.has(id) || (over.get(id) ?? Infinity) <= week);
  for (let week = 0; left.length > 0; week++) {
    // A step that ends later has made its week already; those between are made when their turn comes.
    const parts = (weeks[week] ??= []);
    let free = hoursPerWeek;
    while (free > 0 && left.length > 0) {
      const isStuck = [...over.values()].every((end) => end <= week);
      const place = left.findIndex(({ step }) => isOpen(step, week));
      const one = left[place === -1 && isStuck ? 0 : place];
      if (one === undefined) break;
      const { id, project } = one.step;
      const hours = Math.min(free, one.hours);
      parts.push({ id, hours });
      free -= hours;
      one.hours -= hours;
      if (!begun.has(id)) begun.set(id, week);
      if (one.hours > 0) continue;
      left.splice(left.indexOf(one), 1);
      const last = (begun.get(id) ?? week) + (project.weeks ?? 1) - 1;
      over.set(id, last > week ? last + 1 : week);
      if (last > week) (weeks[last] ??= []).push({ id, hours: 0 });
    }
  }
  for (let week = 0; week < weeks.length; week++) weeks[week] ??= [];
  return weeks;
}

/** When a step is expected to be worked on and to end: its first day, and its last by the lower and upper estimates. */
export interface Forecast {
  readonly from: string;
  readonly earliest: string;
  readonly latest: string;
}

/** When each step is expected, were the plan followed from its start; by id, each within what both estimates give. */
export function forecastSteps(
  steps: readonly Step[],
  { hoursPerWeek, start }: Pick<PlanOptions, 'hoursPerWeek' | 'start'>,
): ReadonlyMap<string, Forecast> {
  const [low, high] = (['min', 'max'] as const).map((bound) => findSpans(fillWeeks(steps, hoursPerWeek, bound)));
  const dayOf = (week: number, day: number): string => addDays(start, 7 * week + day);
  return new Map(
    steps.map(({ id }) => {
      const spans = [low?.get(id), high?.get(id)].filter((span) => span !== undefined);
      const lasts = spans.map(({ last }) => last);
      const from = dayOf(Math.min(...spans.map(({ first }) => first)), 0);
      return [id, { from, earliest: dayOf(Math.min(...lasts), 6), latest: dayOf(Math.max(...lasts), 6) }];
    }),
  );
}

/** The first and the last week, from 0, in which each step stands. */
function findSpans(weeks: readonly (readonly PlannedPart[])[]): ReadonlyMap<string, { first: number; last: number }> {
  const spans = new Map<string, { first: number; last: number }>();
  for (const [week, parts] of weeks.entries())
    for (const { id } of parts) spans.set(id, { first: spans.get(id)?.first ?? week, last: week });
  return spans;
}

/** The last day on which a plan works on each of its steps, in the order of the steps. */
export function findEnds(plan: Plan): ReadonlyMap<string, string> {
  return new Map(plan.weeks.flatMap(({ to, steps }) => steps.map(({ id }) => [id, to] as const)));
}
