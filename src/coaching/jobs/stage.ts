import { type Job, JOB_STAGES, type JobEvent, type JobStage } from './job.ts';

/** A move to a stage. */
interface Move extends JobEvent {
  readonly stage: JobStage;
}

/**
 * The moves of a job by their days, those of one day as they were told. The first that was told comes first whatever
 * its day: a job is often added after the application went out.
 */
function sortMoves({ log }: Pick<Job, 'log'>): Move[] {
  const [first, ...others] = log.filter((event): event is Move => event.stage !== null);
  if (first === undefined) return [];
  return [first, ...others.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))];
}

/** Where a job stands, and since which day. */
export interface Standing {
  readonly stage: JobStage;
  readonly since: string;
}

/** The stage of the latest move; a job without one is saved. */
export function standingOf(job: Pick<Job, 'log'>): Standing {
  const last = sortMoves(job).at(-1);
  return { stage: last?.stage ?? 'saved', since: last?.day ?? job.log[0]?.day ?? '' };
}

/** Whether where a job stands is what was told of it last; a move to an earlier day only fills the log in. */
export function isLatestMove(job: Pick<Job, 'log'>): boolean {
  const last = job.log.at(-1);
  const { stage, since } = standingOf(job);
  return last?.stage === stage && last.day === since;
}

/** The stage of this name or of its beginning, from three letters on; undefined for none. */
export function findStage(word: string): JobStage | undefined {
  const typed = word.trim().toLowerCase();
  const begun = typed.length < 3 ? [] : JOB_STAGES.filter((stage) => stage.startsWith(typed));
  return JOB_STAGES.find((stage) => stage === typed) ?? (begun.length === 1 ? begun[0] : undefined);
}

/** What a day to come is fixed for, in the stages that can have one. */
export const DATED_STAGES: Readonly<Partial<Record<JobStage, string>>> = {
  screening: 'screening',
  interview: 'interview',
  task: 'task due',
  offer: 'answer due',
};

/** The stages that are talks. */
export type TalkStage = 'screening' | 'interview';

/** Whether a stage, or what a day is fixed for, is a talk. */
export function isTalkStage(stage: string | null): stage is TalkStage {
  return stage === 'screening' || stage === 'interview';
}

/** Stages in which the person waits for the other side. */
const WAITING: readonly JobStage[] = ['applied', 'screening', 'interview', 'task'];

/** Whether the other side is to move. */
export function isWaiting(stage: JobStage): boolean {
  return WAITING.includes(stage);
}

/** Whether nothing more is to come of it. */
export function isOver(stage: JobStage): boolean {
  return JOB_STAGES.indexOf(stage) >= JOB_STAGES.indexOf('accepted');
}

/** The day of the talk that is fixed from today on: of a screening or an interview; null without one. */
export function talkDay(job: Job, today: string): string | null {
  const { stage } = standingOf(job);
  return isTalkStage(stage) && job.dropped === null && job.next !== null && job.next.day >= today ? job.next.day : null;
}
