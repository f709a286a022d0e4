import { countDays } from '../../coaching/days.ts';
import type { KeptPlan } from '../../coaching/record.ts';
import { compareToPlan, type PlanRow, type PlanStanding } from '../../coaching/schedule.ts';
import { formatRange } from '../../terminal/phrases.ts';
import { countOf, formatDate } from '../../terminal/text.ts';
import { isAnyTime, isHeld, isToTake, nameRow } from './row.ts';
import type { PlanSubject, ShownPlan } from './shown.ts';

/**
 * "2 of 19 steps done, 1 to 3 weeks behind the plan": how far the end of what the kept plan has is expected from where
 * it was planned; "0 of 9 steps done, 1 before it" where it was made after some were done. Nothing is
 * late for who has taken a job, which a plan to get one was for.
 */
export function describeProgress(
  { done, all, before, keptEnd, kept, steps }: ShownPlan,
  { hasJob }: Pick<PlanSubject, 'hasJob'>,
): string {
  const told = `${done} of ${countOf(all, 'step')} done${before === 0 ? '' : `, ${before} before it`}`;
  if (keptEnd === null || kept === null || !steps.some(isLeft)) return told;
  const standing = compareToPlan(keptEnd);
  // What was reckoned anew is no progress.
  if (standing.kind === 'ahead' && done === 0 && !steps.some(({ ticked }) => ticked > 0)) return `${told}, as planned`;
  const isLate = standing.kind === 'behind' || standing.kind === 'within-reach';
  return hasJob && isLate ? told : `${told}, ${describeStanding(standing)}`;
}

/**
 * Which steps are past the day on which the kept plan has them due, the first by name; null where none is, and for who
 * has taken a job.
 */
export function describeOverdue(
  { start, steps }: ShownPlan,
  { today, hasJob, isNew, skills }: PlanSubject,
): string | null {
  const over = steps.flatMap((row) =>
    row.due !== null && row.due < today && isToTake(row) && !isAnyTime(row) ? [{ row, due: row.due }] : [],
  );
  const [first, ...others] = over.toSorted((a, b) => countDays(b.due, a.due));
  if (first === undefined || hasJob || isNew) return null;
  const more = others.length === 0 ? '' : `, and ${others.length} more since`;
  const from = start === today ? 'today' : formatDate(start);
  return `${nameRow(first.row, skills)}, was due ${formatDate(first.due)}${more}; what is left is laid out from ${from}.`;
}

function describeStanding(standing: PlanStanding): string {
  switch (standing.kind) {
    case 'as-planned':
      return 'as planned';
    case 'ahead':
      return `${describeGain(standing.days)} ahead of the plan`;
    case 'within-reach':
      return 'the planned end still within reach';
    case 'behind':
      return `${describeSpan(standing.drift.min, standing.drift.max)} behind the plan`;
  }
}

/** The days of each unit, and from how many on it is the one to count in. */
const UNITS = [
  { name: 'month', days: 30.4, from: 63 },
  { name: 'week', days: 7, from: 14 },
  { name: 'day', days: 1, from: 0 },
] as const;

/** "3 weeks", rounded down: what is gained is never told as more than it is. */
function describeGain(days: number): string {
  const unit = unitOf(days);
  return countOf(Math.floor(days / unit.days), unit.name);
}

/** "2 to 4 weeks"; "up to 3 weeks" where the lower end is less than a week. */
function describeSpan(least: number, most: number): string {
  const { name, days } = unitOf(most);
  const [from, to] = [least < 7 ? 0 : Math.round(least / days), Math.round(most / days)];
  if (from === to) return countOf(to, name);
  return from === 0 ? `up to ${countOf(to, name)}` : `${from} to ${countOf(to, name)}`;
}

function unitOf(days: number): (typeof UNITS)[number] {
  return UNITS.find(({ from }) => days >= from) ?? UNITS[2];
}

/** Whether a row has a day of the kept plan, and is still to do: also once it was put aside. */
function isLeft(row: PlanRow): boolean {
  return row.due !== null && !isAnyTime(row) && (isToTake(row) || isHeld(row));
}

/** The search may run beside the learning. */
export const APPLY = 'You need not wait for that to apply: coach guide job-search';

/** What is reached when, the pace that it is reckoned at, and what is not in the plan: a sentence each. */
export function describeMilestones(plan: ShownPlan, { isNew, hasJob }: PlanSubject): string[] {
  const { mustHaves, pace, steps } = plan;
  const named = (rows: readonly PlanRow[]): string => rows.map(({ id }) => id).join(', ');
  const more = isNew ? [] : steps.filter((row) => row.due === null && isToTake(row));
  // What is said of a day says it where something is not done by then for sure.
  const isSaid = hasJob || (plan.until?.late.length ?? 0) > 0;
  const without = describeWithout(steps.filter(({ isMust }) => isMust));
  const gone = steps.filter(({ state }) => state === 'not-asked');
  return [
    ...(mustHaves === null
      ? []
      : [`Must-haves by ${formatRange(mustHaves.earliest, mustHaves.latest)}${without}.${isSaid ? '' : ` ${APPLY}`}`]),
    ...(!isNew && steps.some(isToTake) ? describeEnds(plan) : []),
    ...(pace === null ? [] : [describePace(pace)]),
    ...(more.length === 0 ? [] : [`Not in the kept plan: ${named(more)}.`]),
    ...(gone.length === 0 ? [] : [`No longer asked for: ${named(gone)}.`]),
  ];
}

/**
 * When all that is to be taken is there, and beside it when it was planned; where the kept plan has other steps, and so
 * another end, that one is said beside it, so that like is compared with like.
 */
function describeEnds({ end, kept, keptEnd, steps }: ShownPlan): string[] {
  const held = steps.filter(isHeld);
  const what = held.length === 0 ? 'All of it' : `All but what is put aside${describeWaiting(held)}`;
  const all = `${what} by ${formatRange(end.earliest, end.latest)}`;
  if (kept === null || keptEnd === null || !steps.some(isLeft)) return [`${all}.`];
  const planned = `; planned by ${formatDate(keptEnd.planned)}`;
  const isLess = held.some(isLeft);
  const isSame = end.earliest === keptEnd.earliest && end.latest === keptEnd.latest;
  if (isSame && !isLess) return [`${all}${planned}.`];
  return [`${all}.`, `All of the kept plan by ${formatRange(keptEnd.earliest, keptEnd.latest)}${planned}.`];
}

function describeWaiting(held: readonly PlanRow[]): string {
  return held.some(({ state }) => state === 'waiting') ? ' or waits behind it' : '';
}

/** Which must-haves are not among those to be reached, since they were put aside; blank for none. */
function describeWithout(musts: readonly PlanRow[]): string {
  const [aside, waiting] = (['skipped', 'waiting'] as const).map((one) => musts.filter(({ state }) => state === one));
  const behind = waiting?.length ?? 0;
  const parts = [
    ...(aside ?? []).map(({ id }) => id),
    ...(behind === 0 ? [] : [countOf(behind, 'step that waits', 'steps that wait')]),
  ];
  return parts.length === 0 ? '' : `, put aside and not in it: ${parts.join(', ')}`;
}

function describePace({ factor, steps, spent, reckoned }: NonNullable<ShownPlan['pace']>): string {
  const limit = Math.abs(spent / reckoned - factor) > 0.01 ? ', and taken as no more than that' : '';
  return `Hours at your own pace: x ${factor}, from ${steps} steps: ${spent} h spent, ${reckoned} h estimated${limit}.`;
}

/** In what a kept plan is of something else than what is asked now, and what makes a new one; null where in nothing. */
export function describeDifference(
  kept: Pick<KeptPlan, 'target' | 'hoursPerWeek' | 'start'>,
  asked: { readonly target: string; readonly hoursPerWeek: number; readonly start: string | null },
): string | null {
  const differs = [
    ...(kept.target === asked.target ? [] : [`to ${kept.target}, not ${asked.target}`]),
    ...(kept.hoursPerWeek === asked.hoursPerWeek
      ? []
      : [`at ${kept.hoursPerWeek} h a week, not ${asked.hoursPerWeek}`]),
    ...(asked.start === null || kept.start === asked.start
      ? []
      : [`from ${formatDate(kept.start)}, not ${formatDate(asked.start)}`]),
  ];
  if (differs.length === 0) return null;
  return `The kept plan is ${differs.join(', ')}; its due dates stay. A new one: coach plan --anew`;
}

/** What a new plan takes the place of. */
export function describeReplaced(
  { madeAt, target, hoursPerWeek }: Pick<KeptPlan, 'madeAt' | 'target' | 'hoursPerWeek'>,
  { done, all }: Pick<ShownPlan, 'done' | 'all'>,
): string {
  const steps = `${done} of ${countOf(all, 'step')} done`;
  return `This replaces the plan of ${formatDate(madeAt.slice(0, 10))} to ${target} at ${hoursPerWeek} h a week, ${steps}. Back: coach undo`;
}
