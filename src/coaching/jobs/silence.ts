import { findClosingDay } from './closing-day.ts';
import type { Job, JobEvent } from './job.ts';
import { standingOf } from './stage.ts';

/** What the day is on which an ad closes. */
export const CLOSING_DAY = 'closing day';

/** The silence of the other side, as far as the log of a job tells. */
export interface Silence {
  /** The day that it is counted from. */
  readonly since: string;
  /** The last day of which the log says anything, the same or an earlier one. */
  readonly noted: string;
  /** What was on the day that it is counted from, such as an interview; null where that was noted last. */
  readonly after: string | null;
  /** On how many days the person has asked how it stands. */
  readonly asked: number;
}

/**
 * Since when nothing has been heard of a job: from its last move or note on, whoever wrote it, and not before the day
 * that was fixed for it is over, or before the ad that was applied to has closed.
 */
export function followSilence(job: Job): Silence {
  const { log, next } = job;
  const { stage, since: moved } = standingOf(job);
  const notes = log.filter((event) => event.stage === null && event.day >= moved);
  const noted = notes.reduce((last, { day }) => (day > last ? day : last), moved);
  const closes = stage === 'applied' && job.ad !== null ? findClosingDay(job.ad) : null;
  const fixed = next ?? (closes === null ? null : { day: closes, what: CLOSING_DAY });
  const begin = next !== null && next.day > moved ? next.day : moved;
  const asked = new Set(notes.filter((note) => note.day >= begin && isAsking(note)).map(({ day }) => day)).size;
  if (fixed === null || fixed.day <= noted) return { since: noted, noted, after: null, asked };
  return { since: fixed.day, noted, after: fixed.what, asked };
}

/** How a note begins that says that the person asked, as the program words it; "asked: " is a question of a talk. */
const ASKING = /^(?:asked|followed up)\b(?!:)/iu;

function isAsking({ note }: JobEvent): boolean {
  return note !== null && ASKING.test(note);
}
