import { countDays } from '../days.ts';
import { type Due, findDue } from './due.ts';
import { type Job, JOB_STAGES, type JobStage } from './job.ts';
import { openOfferSince } from './open-offers.ts';
import { isOver, standingOf } from './stage.ts';
import { listTalks } from './talks.ts';

/** A job as one row. */
export interface JobRow {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly url: string | null;
  readonly stage: JobStage;
  /** The day since which it stands there. */
  readonly since: string;
  /** Days since anything happened with it; null where it is over or dropped. */
  readonly waits: number | null;
  /** Days since they last moved, or it was saved or applied to, whatever was noted since; null where it is over. */
  readonly sinceTheyMoved: number | null;
  readonly due: Due | null;
  /** When it was dropped. */
  readonly dropped: string | null;
}

/** All of a job with where it stands. */
export type FollowedJob = Job & JobRow;

/** A job with where it stands today. */
export function followJob(job: Job, today: string): FollowedJob {
  return { ...job, ...describeJob(job, today) };
}

/** The row of a job. */
function describeJob(job: Job, today: string): JobRow {
  const { id, name, role, url, dropped } = job;
  const { stage, since } = standingOf(job);
  const isOpen = dropped === null && !isOver(stage);
  const countSince = (day: string): number | null => (isOpen ? Math.max(0, countDays(day, today)) : null);
  const [waits, sinceTheyMoved] = [countSince(lastDay(job, today)), countSince(lastMove(job, today))];
  return { id, name, role, url, stage, since, waits, sinceTheyMoved, due: findDue(job, today), dropped };
}

/** The last day until today on which anything happened: a move, a note, or the date that was fixed. */
function lastDay(job: Job, today: string): string {
  const { since } = standingOf(job);
  const notes = job.log.filter(({ stage }) => stage === null).map(({ day }) => day);
  const days = [since, ...notes, ...(job.next === null ? [] : [job.next.day])].filter((day) => day <= today);
  return days.reduce((last, day) => (day > last ? day : last), days[0] ?? today);
}

/**
 * The last day until today on which the other side moved: that of the stage it stands at, of an offer that was kept, or
 * of a talk that was held. Notes and days on which the person was to answer are the person's own.
 */
function lastMove(job: Job, today: string): string {
  const talks = listTalks(job).flatMap(({ day, stands }) => (stands ? [day] : []));
  const days = [openOfferSince(job), ...talks].filter((day) => day !== null && day <= today);
  return days.reduce<string>((last, day) => (day !== null && day > last ? day : last), standingOf(job).since);
}

/** How many applications came how far. */
export interface Reached {
  readonly applications: number;
  /** The day of the first of them. */
  readonly since: string;
  readonly screening: number;
  readonly interview: number;
  readonly offer: number;
}

/** All jobs, as a list of them says it. */
export interface JobList {
  /** Those under way, the longest wait first; then those saved; then those that are over, the newest first. */
  readonly jobs: readonly JobRow[];
  /** How many of those followed stand at each stage, in the order of the stages, none at zero. */
  readonly stages: Readonly<Partial<Record<JobStage, number>>>;
  readonly dropped: number;
  /** Null below twenty applications, which say nothing yet. */
  readonly reached: Reached | null;
}

/** The jobs with where each stands; those dropped stand last, and only where they are wanted. */
export function listJobs(jobs: readonly Job[], today: string, withDropped = false): JobList {
  const rows = jobs.map((job) => describeJob(job, today));
  const followed = rows.filter(({ dropped }) => dropped === null);
  const counts = JOB_STAGES.map((stage) => [stage, followed.filter((row) => row.stage === stage).length] as const);
  return {
    jobs: rows.filter(({ dropped }) => withDropped || dropped === null).sort(byWait),
    stages: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    dropped: rows.length - followed.length,
    reached: countReached(jobs),
  };
}

function byWait(a: JobRow, b: JobRow): number {
  return (
    placeOf(a) - placeOf(b) ||
    (b.sinceTheyMoved ?? 0) - (a.sinceTheyMoved ?? 0) ||
    (placeOf(a) < OVER ? a.since.localeCompare(b.since) : b.since.localeCompare(a.since)) ||
    a.id.localeCompare(b.id)
  );
}

const OVER = 2;

function placeOf({ stage, dropped }: JobRow): number {
  if (dropped !== null) return OVER + 1;
  if (isOver(stage)) return OVER;
  return stage === 'saved' ? 1 : 0;
}

/** Fewer applications than these say nothing of how one's applications fare. */
const ENOUGH_APPLICATIONS = 20;

/** The stages that an application must have come to, to have reached one. */
const REACHED = {
  screening: ['screening', 'interview', 'task', 'offer', 'accepted'],
  interview: ['interview', 'offer', 'accepted'],
  offer: ['offer', 'accepted'],
} as const satisfies Readonly<Record<string, readonly JobStage[]>>;

/** Counts how far the applications came, dropped ones too; null below twenty of them. */
function countReached(jobs: readonly Job[]): Reached | null {
  const applied = jobs.flatMap(({ log }) => {
    const days = log.filter(({ stage }) => stage === 'applied').map(({ day }) => day);
    return days.length === 0 ? [] : [{ day: days.sort()[0] ?? '', stages: log.map(({ stage }) => stage) }];
  });
  if (applied.length < ENOUGH_APPLICATIONS) return null;
  const count = (wanted: readonly JobStage[]): number =>
    applied.filter(({ stages }) => stages.some((stage) => stage !== null && wanted.includes(stage))).length;
  return {
    applications: applied.length,
    since: applied.map(({ day }) => day).sort()[0] ?? '',
    screening: count(REACHED.screening),
    interview: count(REACHED.interview),
    offer: count(REACHED.offer),
  };
}
