import { addDays } from '../days.ts';
import type { Job } from './job.ts';
import { standingOf } from './stage.ts';

/** So many days a job is new. */
const NEW_DAYS = 90;
/** Without a first day that is known, a job that was taken so many days ago is not taken to be still ahead. */
const AHEAD_DAYS = 30;

/** The item of the list on the answer to an offer that says when to give notice. */
const NOTICE = { checklist: 'offer-decision', item: 'resign-last' } as const;

/** A job that the person has taken. */
export interface TakenJob {
  readonly id: string;
  readonly name: string;
  /** The first day of work; null where it is not known. */
  readonly starts: string | null;
  /** The day on which it was taken. */
  readonly since: string;
  /** Whether its offer is kept. */
  readonly offered: boolean;
  /** Before its first day, in the 90 days from it on, or later; `settled` too where nothing tells. */
  readonly phase: 'ahead' | 'new' | 'settled';
  /** Whether the item that says when to give notice is ticked for it. */
  readonly noticed: boolean;
}

/** The job that was taken last, seen from today; null where none is. */
export function findTakenJob(jobs: readonly Job[], today: string): TakenJob | null {
  const taken = jobs.filter((one) => one.dropped === null && standingOf(one).stage === 'accepted');
  const [job] = taken.sort((a, b) => standingOf(b).since.localeCompare(standingOf(a).since));
  if (job === undefined) return null;
  const { id, name, offer, ticks } = job;
  const starts = offer?.starts ?? null;
  const noticed = ticks.some(({ checklist, item }) => checklist === NOTICE.checklist && item === NOTICE.item);
  const { since } = standingOf(job);
  return { id, name, starts, since, offered: offer !== null, phase: findPhase(starts, since, today), noticed };
}

function findPhase(starts: string | null, since: string, today: string): TakenJob['phase'] {
  if (starts === null) return today <= addDays(since, AHEAD_DAYS) ? 'ahead' : 'settled';
  if (today < starts) return 'ahead';
  return today < addDays(starts, NEW_DAYS) ? 'new' : 'settled';
}
