import type { Job, JobEvent, JobStage } from './job.ts';
import { DATED_STAGES, isLatestMove, standingOf } from './stage.ts';

/** When something is told: the instant, and its day where the person is. */
export interface Told {
  readonly at: string;
  readonly today: string;
}

/** A job that is followed from now on, saved today. */
export function makeJob(fields: Pick<Job, 'id' | 'name' | 'role' | 'url' | 'ad'>, { at, today }: Told): Job {
  const log = [{ at, day: today, stage: 'saved', note: null } as const];
  return { ...fields, log, next: null, ticks: [], notes: [], answers: [], offer: null, dropped: null };
}

/** A move to a stage. */
export interface MoveAsked {
  readonly stage: JobStage;
  /** The day on which it happened, or of what is fixed for it; today where it is null. */
  readonly day: string | null;
  readonly note: string | null;
}

/**
 * The job moved, and taken up again where it was dropped. A day until today is the day of the move; one to come is the
 * next date of a job that moves today, and its log says so. A date that was fixed stays where the move only fills in
 * what was before, and, as long as it is to come, where the stage stays. The job as it is where all of that is said.
 */
export function moveJob(job: Job, asked: MoveAsked, { at, today }: Told): Job {
  if (isSaidAlready(job, asked, today)) return job;
  const { stage, day, note } = asked;
  const isAhead = day !== null && day > today;
  const said = [...(isAhead ? [`${FIXED} ${day}`] : []), ...(note === null ? [] : [note])].join('; ') || null;
  const moved = addEvent(job, { at, day: isAhead || day === null ? today : day, stage, note: said });
  const isStillToCome = standingOf(job).stage === stage && job.next !== null && job.next.day >= today;
  const fixed = isAhead ? { day, what: DATED_STAGES[stage] ?? stage } : null;
  const isKept = job.dropped === null && (!isLatestMove(moved) || isStillToCome);
  return { ...moved, next: fixed ?? (isKept ? job.next : null), dropped: null };
}

/** What may come a second time, on another day. */
const COMES_AGAIN: readonly JobStage[] = ['screening', 'interview', 'task', 'offer'];

/** Whether a move says nothing but what the log of a job says already: the stage, and its day or the one to come. */
function isSaidAlready(job: Job, { stage, day, note }: MoveAsked, today: string): boolean {
  const standing = standingOf(job);
  const isPassed = job.next !== null && job.next.day < today;
  if (job.dropped !== null || note !== null || standing.stage !== stage || isPassed) return false;
  if (day !== null && day > today) return job.next?.day === day;
  return (day === null && !COMES_AGAIN.includes(stage)) || (day ?? today) === standing.since;
}

/** How the note of a move begins that fixes a day to come. */
const FIXED = 'fixed for';

/** The day to come that a move fixed, such as 2026-11-23; null where it fixed none. */
export function fixedDay({ stage, note }: JobEvent): string | null {
  if (stage === null || note?.startsWith(FIXED) !== true) return null;
  return /^ (\d{4}-\d{2}-\d{2})(?:;|$)/u.exec(note.slice(FIXED.length))?.[1] ?? null;
}

/** How the notes begin that say that a date no longer stands, or that a job was put away. */
const [UNFIXED, DROPPED] = ['no longer fixed for', 'dropped'];

/** Whether an event says where the job stands: a move, a date that no longer does, or that it was put away. */
export function isOfStanding({ stage, note }: JobEvent): boolean {
  return stage !== null || (note !== null && [UNFIXED, DROPPED].some((begin) => note.startsWith(begin)));
}

/** The job without the date that was fixed for it, which its log says. */
export function forgetDate(job: Job, { at, today }: Told): Job {
  if (job.next === null) return job;
  const note = `${UNFIXED} ${job.next.day}`;
  return { ...addEvent(job, { at, day: today, stage: null, note }), next: null };
}

/** The job with a note in its log, of today. */
export function noteJob(job: Job, note: string, { at, today }: Told): Job {
  return addEvent(job, { at, day: today, stage: null, note });
}

/** The job put away, which its log says with the reason, where one was given. */
export function dropJob(job: Job, reason: string | null, { at, today }: Told): Job {
  const note = reason === null ? DROPPED : `${DROPPED}: ${reason}`;
  return { ...addEvent(job, { at, day: today, stage: null, note }), dropped: at };
}

function addEvent(job: Job, event: JobEvent): Job {
  return { ...job, log: [...job.log, event] };
}

/** The jobs with the one of this id changed; as they are where it is not among them. */
export function changeJob(jobs: readonly Job[], id: string, change: (job: Job) => Job): readonly Job[] {
  return jobs.map((job) => (job.id === id ? change(job) : job));
}
