import { type Forecast, forecastSteps, type Step } from '../path.ts';
import type { KeptPlan, PersonRecord } from '../record.ts';
import type { Skill } from '../skills.ts';
import { findStepInHand } from '../work.ts';
import { findDueDay } from './due.ts';
import { findPace } from './pace.ts';
import { findRemaining } from './remaining.ts';

/** A step to take, the day on which a kept plan has it due, and when it is expected now. */
export interface PlannedStep {
  readonly step: Step;
  readonly due: string;
  readonly earliest: string;
  readonly latest: string;
}

/**
 * What a kept plan says of the steps to take: of the one in hand where the plan has it, else of the one that is due
 * first; null where it has none of them, and where no plan is kept. What only proves a level can be done at any time.
 */
export function findPlanned(
  record: PersonRecord,
  next: readonly Step[],
  { skills, today }: { readonly skills: readonly Skill[]; readonly today: string },
): PlannedStep | null {
  const { plan } = record;
  const inHand = findStepInHand(next, record);
  const planned = next.flatMap((step) => {
    const due = findDueDay(plan, step);
    return due === null || step.kind === 'prove' ? [] : [{ step, due }];
  });
  const [first, ...others] = planned;
  if (plan === null || first === undefined) return null;
  const one =
    planned.find(({ step }) => step.id === inHand?.id) ??
    others.reduce((earliest, other) => (other.due < earliest.due ? other : earliest), first);
  const expected = expectSteps(next, { ...record, plan }, { skills, today }).get(one.step.id);
  return expected === undefined ? null : { ...one, earliest: expected.earliest, latest: expected.latest };
}

/** When the steps to take are expected at the hours that are remembered, else at those of the kept plan. */
function expectSteps(
  next: readonly Step[],
  record: PersonRecord & { readonly plan: KeptPlan },
  { skills, today }: { readonly skills: readonly Skill[]; readonly today: string },
): ReadonlyMap<string, Forecast> {
  const { plan } = record;
  const left = findRemaining(next, record, { pace: findPace(skills, record), today });
  const hoursPerWeek = record.hoursPerWeek ?? plan.hoursPerWeek;
  return forecastSteps(left, { hoursPerWeek, start: findStart(plan, today) });
}

/** The day from which what is left is laid out: today, or the start of the kept plan where that is to come. */
export function findStart(kept: KeptPlan | null, today: string): string {
  return kept !== null && kept.start > today ? kept.start : today;
}
