import { addDays } from '../days.ts';
import type { Step } from './steps.ts';

/** The part of a step that one week holds, in hours. */
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

/** How a plan is asked for: whole hours a week, and its first day. */
export interface PlanOptions {
  readonly target: string;
  readonly hoursPerWeek: number;
  readonly start: string;
}

/**
 * The schedule of steps in their order, one after the other, each for as long as its upper estimate says, with no week
 * over its hours; a step goes on in the next week where this one is full, so that more hours never end later.
 */
export function planSteps(steps: readonly Step[], { target, hoursPerWeek, start }: PlanOptions): Plan {
  const weeks: PlannedPart[][] = [];
  let spent = 0;
  for (const { id, hours } of steps) {
    const end = spent + hours.max;
    while (spent < end) {
      const index = Math.floor(spent / hoursPerWeek);
      const part = Math.min(end, (index + 1) * hoursPerWeek) - spent;
      (weeks[index] ??= []).push({ id, hours: part });
      spent += part;
    }
  }
  const shortest = steps.reduce((sum, { hours }) => sum + hours.min, 0);
  const lastDay = (hours: number): string =>
    hours === 0 ? start : addDays(start, 7 * Math.ceil(hours / hoursPerWeek) - 1);
  return {
    target,
    hoursPerWeek,
    start,
    end: { earliest: lastDay(shortest), latest: lastDay(spent) },
    weeks: weeks.map((parts, index) => ({
      week: index + 1,
      from: addDays(start, 7 * index),
      to: addDays(start, 7 * index + 6),
      steps: parts,
    })),
  };
}

/** The last day on which a plan works on each of its steps, in the order of the steps. */
export function findEnds(plan: Plan): ReadonlyMap<string, string> {
  return new Map(plan.weeks.flatMap(({ to, steps }) => steps.map(({ id }) => [id, to] as const)));
}

/** The ids of the steps that a plan ends on or before a day, and of those that it does not, each in their order. */
export function splitByDay(plan: Plan, day: string): { readonly fit: string[]; readonly late: string[] } {
  const ends = [...findEnds(plan)];
  return {
    fit: ends.filter(([, end]) => end <= day).map(([id]) => id),
    late: ends.filter(([, end]) => end > day).map(([id]) => id),
  };
}
