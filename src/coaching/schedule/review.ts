import { countDays, localDay } from '../days.ts';
import { findStanding } from '../evidence.ts';
import { type Forecast, ratedLevels, type Step, type StepsAhead, type Target } from '../path.ts';
import type { DueStep, KeptPlan, PersonRecord } from '../record.ts';
import { hoursOf, type HoursRange, parseStepId, type RungLevel, type Skill, type SkillId } from '../skills.ts';
import { begunSince, reachedAt, withBoxes } from '../work.ts';
import { countDoneBefore } from './done-before.ts';
import { isProof } from './due.ts';
import { compareEnds, type ExpectedEnd, type KeptEnd } from './kept-end.ts';
import { findMustHaves } from './must-haves.ts';
import { sortRows } from './sort-rows.ts';

/** What has become of a step of a plan; `not-asked` is one that the target of today does not ask for. */
export type RowState = 'done' | 'in-hand' | 'open' | 'waiting' | 'skipped' | 'not-asked';

/** One step of a plan: when it was due, when it was done, or else when it is expected. */
export interface PlanRow {
  readonly id: string;
  readonly kind: Step['kind'];
  readonly skill: SkillId;
  readonly to: RungLevel;
  readonly state: RowState;
  /** Its days in the kept plan; null where it is not in it. */
  readonly from: string | null;
  readonly due: string | null;
  /** The day on which it was done, as far as it is known. */
  readonly done: string | null;
  /** When it will end, by the lower and by the upper estimates; null where it is not to be taken. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Days after its due date on which it was done, or is expected at the latest; negative where before. */
  readonly days: number | null;
  readonly hours: HoursRange;
  /** The hours that the plan still counts for it, at the own pace and less what is ticked; null where not to take. */
  readonly left: HoursRange | null;
  readonly spent: number | null;
  /** Whether it is to raise a must-have of the target. */
  readonly isMust: boolean;
  /** How many lines of its done-when list are ticked, and how many it has. */
  readonly ticked: number;
  readonly boxes: number;
}

/** A plan and what has become of it. */
export interface PlanReview {
  /** Those done by their days, then those to take by when they are begun, then the rest. */
  readonly rows: readonly PlanRow[];
  /** How many steps of the kept plan are done, of those that are still asked for. */
  readonly done: number;
  readonly all: number;
  /** How many others to the target were told as done before the plan was made. */
  readonly before: number;
  /** When all that the kept plan has was to be done, and is expected; null where nothing can be compared. */
  readonly keptEnd: KeptEnd | null;
  /** Days by which that is expected later than planned, by the upper estimates; negative where before. */
  readonly days: number | null;
  /** When the last must-have will be there; null where none is to be taken. */
  readonly mustHaves: ExpectedEnd | null;
}

/** What a review is made of. */
export interface ReviewParts {
  readonly kept: KeptPlan;
  readonly target: Target;
  readonly ahead: StepsAhead;
  /** The steps to take with the hours that are left of them, and when each is expected. */
  readonly toTake: readonly Step[];
  readonly forecast: ReadonlyMap<string, Forecast>;
  /** When what the kept plan has left will end, with what was put aside since; null where it has none left. */
  readonly left: ExpectedEnd | null;
  readonly record: PersonRecord;
  readonly skills: readonly Skill[];
  readonly now: Date;
}

/**
 * A kept plan beside what is done, and what is left as it is expected now: a step counts as done when its level is
 * reached, however, and one that was to prove a level when that is proved. The due dates are those of the plan.
 */
export function reviewPlan(parts: ReviewParts): PlanReview {
  const { kept, ahead, forecast, record } = parts;
  const known = kept.steps.map((due) => reviewDue(due, parts));
  const isKnown = (step: Step): boolean => known.some(({ id, state }) => id === step.id && state !== 'done');
  const more = [...ahead.next, ...ahead.skipped, ...ahead.waiting].filter((step) => !isKnown(step));
  const finished = record.done.filter(
    ({ step, at }) => isLater(at, kept.madeAt) && !known.some(({ id }) => id === step),
  );
  const rows = [
    ...known,
    ...[...new Set(finished.map(({ step }) => step))].flatMap((id) => reviewFinished(id, parts)),
    ...more.map((step) => makeRow(describe(step), stateOf(step.id, parts), null, parts)),
  ];
  const counted = known.filter(({ state }) => state !== 'not-asked');
  // Of a plan that has shrunk the end says nothing of how it goes.
  const keptEnd = counted.length < known.length ? null : compareEnds(known, parts.left);
  return {
    rows: sortRows(rows, ahead.next, forecast),
    done: counted.filter(({ state }) => state === 'done').length,
    all: counted.length,
    before: countDoneBefore(kept, record, parts.target),
    keptEnd,
    days: keptEnd === null ? null : countDays(keptEnd.planned, keptEnd.latest),
    mustHaves: findMustHaves(ahead.next, forecast),
  };
}

/** What a row is about. */
type Subject = Pick<PlanRow, 'id' | 'kind' | 'skill' | 'to' | 'hours' | 'boxes'>;

function describe({ id, kind, skill, to, hours, project }: Step): Subject {
  return { id, kind, skill, to, hours, boxes: project.doneWhen.length };
}

function reviewDue(due: DueStep, parts: ReviewParts): PlanRow {
  const { ahead, record, skills } = parts;
  const { skill, level: to } = parseStepId(due.step);
  const wasProof = isProof(due);
  const step = [...ahead.next, ...ahead.skipped, ...ahead.waiting].find(({ id }) => id === due.step);
  // Raised since, and now to be proved: that is another step.
  const isOpen = step !== undefined && (step.kind === 'raise' || wasProof);
  const rung = skills.find(({ id }) => id === skill)?.levels.find(({ level }) => level === to);
  // Of what is no step any more nobody can say that it is done.
  const isThere = wasProof ? isProved(due, parts) : (ratedLevels(record)[skill] ?? 0) >= to;
  const isDone = !isOpen && rung !== undefined && isThere;
  const boxes = step?.project.doneWhen.length ?? rung?.project.doneWhen.length ?? 0;
  const kind = isOpen ? step.kind : wasProof ? 'prove' : 'raise';
  const state = isOpen ? stateOf(due.step, parts) : isDone ? 'done' : 'not-asked';
  const hours = isOpen ? step.hours : due.hours;
  return makeRow({ id: due.step, kind, skill, to, hours, boxes }, state, due, parts);
}

/** Whether anything backs a level that a plan had to prove: a target that asks for another one proves nothing. */
function isProved({ step }: DueStep, { record, now }: ReviewParts): boolean {
  const { skill, level } = parseStepId(step);
  return findStanding(skill, level, record, now) !== 'claimed';
}

/** A step that was finished since the plan was kept and is not in it. */
function reviewFinished(id: string, parts: ReviewParts): PlanRow[] {
  const { skill, level: to } = parseStepId(id);
  const rung = parts.skills.find((one) => one.id === skill)?.levels.find(({ level }) => level === to);
  if (rung === undefined || (ratedLevels(parts.record)[skill] ?? 0) < to) return [];
  const hours = hoursOf(rung).total;
  const boxes = rung.project.doneWhen.length;
  return [makeRow({ id, kind: 'raise', skill, to, hours, boxes }, 'done', null, parts)];
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}

function stateOf(id: string, { ahead, record }: ReviewParts): RowState {
  if (ahead.skipped.some((step) => step.id === id)) return 'skipped';
  if (ahead.waiting.some((step) => step.id === id)) return 'waiting';
  return begunSince(record, id) === null ? 'open' : 'in-hand';
}

function makeRow(about: Subject, state: RowState, due: DueStep | null, parts: ReviewParts): PlanRow {
  const { forecast, toTake, record, ahead } = parts;
  const isToTake = state === 'open' || state === 'in-hand';
  const expected = isToTake ? forecast.get(about.id) : undefined;
  const done = state === 'done' ? findDoneDay(about, parts) : null;
  const end = done ?? expected?.latest ?? null;
  const own = record.done.flatMap(({ step, hours }) =>
    state === 'done' && step === about.id && hours !== null ? [hours] : [],
  );
  const step = state === 'done' ? undefined : ahead.next.find(({ id }) => id === about.id);
  const isMust = [...ahead.next, ...ahead.skipped, ...ahead.waiting].some(
    ({ id, kind, priority }) => id === about.id && kind === 'raise' && priority === 'must',
  );
  const ticked = step === undefined ? 0 : withBoxes(step, record).boxes.filter((box) => box.ticked).length;
  return {
    ...about,
    state,
    from: due?.from ?? null,
    due: due?.due ?? null,
    done,
    earliest: expected?.earliest ?? null,
    latest: expected?.latest ?? null,
    left: isToTake ? (toTake.find(({ id }) => id === about.id)?.hours ?? null) : null,
    days: due === null || end === null ? null : countDays(due.due, end),
    isMust,
    spent: own.length === 0 ? null : own.reduce((sum, hours) => sum + hours, 0),
    ticked,
  };
}

/** The day on which a step was done: as it was told, else when its level was reached, else when it was proved. */
function findDoneDay({ id, kind, skill, to }: Subject, { kept, record }: ReviewParts): string | null {
  const told = record.done.findLast(({ step }) => step === id)?.at;
  const proof = record.evidence.find(
    (one) => one.skill === skill && one.level >= to && isLater(one.at, kept.madeAt),
  )?.at;
  const at = kind === 'prove' ? (proof ?? told) : (told ?? reachedAt(record, id));
  return at === null || at === undefined ? null : localDay(new Date(at));
}
