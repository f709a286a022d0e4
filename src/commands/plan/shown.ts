import type { DaySplit, EnoughHours, Plan, Step, Target } from '../../coaching/path.ts';
import type { KeptPlan } from '../../coaching/record.ts';
import type { NearHelp, Pace, PlanReview, PlanRow } from '../../coaching/schedule.ts';
import type { ListedResource } from '../../coaching/resources.ts';
import type { Skill, SkillId } from '../../coaching/skills.ts';
import { nameStep } from '../../terminal/phrases.ts';
import { countOf, formatDate, formatDay } from '../../terminal/text.ts';
import { ANY_TIME, isAnyTime } from './row.ts';

/** A plan as it is shown: what is left week by week, perhaps the first alone, beside the one that is kept. */
export interface ShownPlan extends Plan, Omit<PlanReview, 'rows'> {
  /** The plan that due dates are of; null where none is kept. */
  readonly kept: (Omit<KeptPlan, 'steps'> & { readonly end: string }) | null;
  readonly steps: readonly PlanRow[];
  /** The skills of these steps without a level, reckoned from nothing. */
  readonly notAssessed: readonly SkillId[];
  readonly pace: Pace | null;
  readonly until?: DaySplit & {
    readonly day: string;
    /** Hours a week that would be enough, where those of the plan are not. */
    readonly enough: EnoughHours | null;
    /** What helps where no step fits. */
    readonly help?: NearHelp;
  };
}

/** What a plan is about: what is left of its steps with their names, and how many weeks it has in all. */
export interface PlanSubject {
  readonly target: Target;
  readonly steps: readonly Step[];
  readonly skills: readonly Skill[];
  readonly weeks: number;
  /** Whether it is made now, so that there is nothing yet to compare. */
  readonly isNew: boolean;
  /** Whether they have taken a job, and need not be told how to apply for one. */
  readonly hasJob: boolean;
  /** Whether every skill is at target, and not merely every step put aside. */
  readonly isReached: boolean;
  readonly today: string;
  /** What can be read, where the help in a short time names some of it. */
  readonly resources: readonly ListedResource[];
}

/** The names of the steps to take, by their ids. */
export function namesOf({ steps, skills }: PlanSubject): ReadonlyMap<string, string> {
  return new Map(steps.map((step) => [step.id, nameStep(step, skills)]));
}

/** The names of the steps by their ids; of those that a week only has room for, that they can be done at any time. */
export function namesInWeeks(about: PlanSubject): ReadonlyMap<string, string> {
  const free = new Set(about.steps.filter(isAnyTime).map(({ id }) => id));
  return new Map([...namesOf(about)].map(([id, name]) => [id, free.has(id) ? `${name} (${ANY_TIME})` : name]));
}

/** What a plan is for, at how many hours, from when. */
export function renderTitle({ hoursPerWeek, start }: Plan, { target }: PlanSubject): string {
  return `${target.name} · ${hoursPerWeek} h a week from ${formatDate(start)}`;
}

/** What a plan that was kept before is for, at how many hours, since when; null where there is nothing to compare. */
export function renderKeptTitle({ kept, hoursPerWeek }: ShownPlan, { target, isNew }: PlanSubject): string | null {
  if (kept === null || isNew) return null;
  return `${target.name} · ${hoursPerWeek} h a week, kept since ${formatDay(kept.madeAt)}`;
}

/** How many steps and hours are left, and when they end. */
export function renderEnd({ end }: Plan, { steps, target, isReached }: PlanSubject): string {
  if (steps.length === 0 && !isReached) return 'Every step that is left is put aside, or waits behind one that is.';
  if (steps.length === 0) return `Every skill is at target for ${target.id}; there is nothing to plan.`;
  const sum = (bound: 'min' | 'max'): string => String(steps.reduce((total, { hours }) => total + hours[bound], 0));
  const range =
    end.earliest === end.latest
      ? `by ${formatDate(end.latest)}`
      : `between ${formatDate(end.earliest)} and ${formatDate(end.latest)}`;
  return `${countOf(steps.length, 'step')}, ${sum('min')}-${sum('max')} h: done ${range}. Each week is planned at the upper estimates for learning and building; what you look up on the way comes on top.`;
}

/** What others reckon from nothing, for who has yet to learn to program. */
export function renderCompare({ steps, target: { compare } }: PlanSubject): string[] {
  const fromNothing = steps.some(({ skill, to }) => skill === 'programming' && to === 1);
  return compare !== undefined && fromNothing ? [compare] : [];
}
