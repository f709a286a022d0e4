import { localDay } from '../../coaching/days.ts';
import { hasAccepted } from '../../coaching/jobs.ts';
import {
  findEnoughHours,
  findStepsAhead,
  forecastSteps,
  type Plan,
  planSteps,
  ratedLevels,
  splitByDay,
  stepsToTarget,
  type Step,
  type StepsAhead,
  type Target,
} from '../../coaching/path.ts';
import type { KeptPlan, PersonRecord } from '../../coaching/record.ts';
import {
  findNearHelp,
  findPace,
  findRemaining,
  findStart,
  forecastKeptEnd,
  makeKeptPlan,
  type Pace,
  type PlanReview,
  type PlanRow,
  reviewPlan,
} from '../../coaching/schedule.ts';
import { parseStepId, type Skill, type SkillId } from '../../coaching/skills.ts';
import { findStepInHand, withBoxes } from '../../coaching/work.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { PlanSubject, ShownPlan } from './shown.ts';

/** How a plan is asked for; a null start is today, or the start of the kept plan where that is to come. */
export interface PlanAsked {
  readonly hoursPerWeek: number;
  readonly start: string | null;
  readonly until: string | null;
}

/** What is left to do laid out over weeks, as a plan that can be kept. */
export interface LaidOut {
  readonly target: Target;
  readonly skills: readonly Skill[];
  readonly ahead: StepsAhead;
  readonly left: readonly Step[];
  /** The same with what is put aside, and what waits behind it. */
  readonly wanted: readonly Step[];
  readonly pace: Pace | null;
  readonly hasJob: boolean;
  readonly now: Date;
  readonly plan: Plan;
  readonly kept: KeptPlan;
}

/** Lays out what a record leaves to do; throws a UserError where that would end after the last year there is. */
export function layOut(context: Context, record: PersonRecord, { hoursPerWeek, start: asked }: PlanAsked): LaidOut {
  const { knowledge } = context;
  const now = context.now();
  const target = context.targetOf(record);
  const skills = knowledge.skills(context.ownStack(record));
  const ahead = findStepsAhead(skills, target, record, now);
  const pace = findPace(skills, record);
  const today = localDay(now);
  const start = asked ?? findStart(record.plan, today);
  const left = findRemaining(ahead.next, record, { pace, today });
  const wanted = findRemaining(stepsToTarget(skills, target, record, now), record, { pace, today });
  const plan = planSteps(left, { target: target.id, hoursPerWeek, start });
  if (plan.weeks.some(({ to }) => to.startsWith('+')))
    throw new UserError(`A plan that starts on ${start} would end after the year 9999.`, {
      hint: 'Start earlier: coach plan --start <day>',
    });
  const hasJob = hasAccepted(record.jobs);
  const kept = makeKeptPlan(plan, ahead.next, now.toISOString());
  return { target, skills, ahead, left, wanted, pace, hasJob, now, plan, kept };
}

/** What a plan that is shown is about. */
export function describeSubject(context: Context, { kept, until }: ShownPlan, laidOut: LaidOut): PlanSubject {
  const { target, skills, left, ahead, plan, hasJob } = laidOut;
  return {
    target,
    steps: left,
    skills,
    weeks: plan.weeks.length,
    isNew: kept === null || kept.madeAt === laidOut.kept.madeAt,
    hasJob,
    isReached: ahead.next.length + ahead.skipped.length === 0,
    today: localDay(context.now()),
    resources: until?.help?.read.flatMap(({ resource }) => context.knowledge.resourceById(resource) ?? []) ?? [],
  };
}

/** What has become of a kept plan. */
export function review(kept: KeptPlan, record: PersonRecord, laidOut: LaidOut): PlanReview {
  const { target, plan, left, wanted, ahead, skills, now } = laidOut;
  const forecast = forecastSteps(left, plan);
  const end = forecastKeptEnd(kept, wanted, plan);
  return reviewPlan({ kept, target, ahead, toTake: left, forecast, left: end, record, skills, now });
}

/** The plan as it is shown: what is left beside the plan that is kept, and what fits before a day. */
export function describePlan(record: PersonRecord, laidOut: LaidOut, until: string | null): ShownPlan {
  const { plan, pace } = laidOut;
  const { rows, ...compared } = review(record.plan ?? laidOut.kept, record, laidOut);
  const { steps, ...kept } = record.plan ?? { ...laidOut.kept, steps: [] };
  const end =
    steps
      .map(({ due }) => due)
      .sort()
      .at(-1) ?? kept.start;
  return {
    ...plan,
    kept: record.plan === null ? null : { ...kept, end },
    steps: rows,
    notAssessed: unassessedOf(rows, record),
    ...compared,
    pace,
    ...(until === null ? {} : { until: describeDay(record, laidOut, until) }),
  };
}

/** The skills of some rows that nobody has asked about, each once. */
function unassessedOf(rows: readonly PlanRow[], record: PersonRecord): SkillId[] {
  const levels = ratedLevels(record);
  const skills = rows.map(({ id }) => parseStepId(id).skill);
  return [...new Set(skills)].filter((skill) => levels[skill] === undefined);
}

function describeDay(
  record: PersonRecord,
  { plan, left, ahead: { next } }: LaidOut,
  day: string,
): NonNullable<ShownPlan['until']> {
  const { start, hoursPerWeek } = plan;
  const split = { day, ...splitByDay(plan, day, forecastSteps(left, plan)), enough: findEnoughHours(left, plan, day) };
  const step = findStepInHand(next, record) ?? next[0];
  if (split.fit.length > 0 || step === undefined) return split;
  return { ...split, help: findNearHelp(withBoxes(step, record), { start, until: day, hoursPerWeek }) };
}
