import { findEarly } from '../../coaching/path.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { findNextDrift, isBehind, isOutOfDate } from '../../coaching/schedule.ts';
import { describePutAside } from '../../terminal/phrases.ts';
import { countOf } from '../../terminal/text.ts';
import { nameCalls } from '../say/name-calls.ts';
import { sayWhatIsEarly } from '../say/say-what-is-early.ts';
import { sayWhatToProve } from '../say/say-what-to-prove.ts';
import { type LaidOut, type PlanAsked, review } from './lay-out.ts';
import { nameTalkHelp } from './near.ts';
import { describeDifference, describeReplaced } from './phrases.ts';
import type { PlanSubject, ShownPlan } from './shown.ts';

/** What makes a new plan of one whose dates are long gone. */
const PLAN_ANEW =
  'A new plan from today: coach plan --anew\nWith fewer hours a week: coach plan --hours <number> --anew';

/** Of more skills than these not each is named: all are asked. */
const MOST_NAMED = 6;

/** What to know and to do beside a plan. */
export function* listHints({
  record,
  plan,
  laidOut,
  asked,
  about,
}: {
  readonly record: PersonRecord;
  readonly plan: ShownPlan;
  readonly laidOut: LaidOut;
  readonly asked: PlanAsked;
  readonly about: PlanSubject;
}): Generator<string> {
  const { kept, until, notAssessed: unknown } = plan;
  const isKept = kept !== null && about.isNew;
  const putAside = describePutAside(laidOut.ahead.skipped, laidOut.ahead.waiting);
  if (putAside !== null) yield putAside;
  if (isKept && record.plan !== null) yield describeReplaced(record.plan, review(record.plan, record, laidOut));
  else if (isKept)
    yield 'Kept: from now on coach plan says how far you are. To make another instead: coach plan --anew';
  const difference = kept === null ? null : describeDifference(kept, { ...asked, target: plan.target });
  const drift = kept === null || about.isNew ? null : findNextDrift(plan.steps);
  if (difference !== null) yield difference;
  else if (drift !== null && isOutOfDate(drift, plan.keptEnd)) yield PLAN_ANEW;
  if (until !== undefined) yield* nameTalkHelp(record.jobs, until.day, until.help !== undefined);
  const isBegun = plan.steps.some(({ state }) => state === 'in-hand');
  if (record.assessments.length === 0)
    yield 'Nothing is assessed yet, so this is a plan from nothing. Where you stand: coach assess';
  else if (unknown.length > 0)
    yield [
      `Not assessed, so planned from the beginning: ${countOf(unknown.length, 'skill')}. Where you stand:`,
      ...(unknown.length > MOST_NAMED ? ['coach assess'] : nameCalls('assess', unknown)),
    ].join('\n');
  if (record.assessments.length === 0) return;
  if (isBegun) yield 'The step in hand: coach step';
  else if (drift !== null && isBehind(drift)) yield 'At a step already? Say so: coach step --start';
  else if (plan.weeks.length > 0) yield 'The first step in full: coach next';
  const proofs = sayWhatToProve(laidOut.ahead.next, laidOut.skills);
  if (proofs !== null) yield proofs;
  const early = findEarly(laidOut.skills, laidOut.ahead.next, record);
  if (early === null) return;
  // As many hours as its row shows.
  const row = plan.steps.find(({ id }) => id === early.step.id);
  const hours = row?.left ?? early.step.hours;
  yield sayWhatIsEarly({ ...early, step: { ...early.step, hours } }, laidOut.skills);
}
