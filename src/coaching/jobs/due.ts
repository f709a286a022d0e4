import { addDays } from '../days.ts';
import { findClosingDay } from './closing-day.ts';
import type { Job } from './job.ts';
import { openOfferSince } from './open-offers.ts';
import { followSilence, type Silence } from './silence.ts';
import { isWaiting, standingOf } from './stage.ts';

/** After so many days without a word it is time to ask, and so often at most. */
const SILENCE_DAYS = 7;
const MOST_FOLLOW_UPS = 2;
/** After so many days without a word nobody is waited for. */
const QUIET_DAYS = 21;
/** A job that was saved, and of which nothing was told for so many days, is to be applied to or dropped. */
const SAVED_DAYS = 3;

/** What a saved job is to be done with by the day that its ad names. */
const TO_APPLY = 'application due';

/** What comes next on a job that was taken. */
const FIRST_DAY = 'first day';

/**
 * What is due on a job: a date that is fixed, the day by which to apply where it is saved and its ad names one, or its
 * first day where it was taken (`date`); such a date that has passed with nothing told since (`passed`); an offer with
 * no day to answer (`offer`, since then); a working day to ask how it stands (`follow-up`, the first or the second); to
 * apply or to drop it (`saved`, since then); or nothing more, since nobody answers (`quiet`, since then).
 */
export type Due =
  | { readonly kind: 'date'; readonly day: string; readonly what: string }
  | { readonly kind: 'passed'; readonly day: string; readonly what: string }
  | (Heard & { readonly kind: 'follow-up'; readonly day: string; readonly since: string; readonly number: number })
  | (Heard & { readonly kind: 'quiet'; readonly day: string })
  | { readonly kind: 'offer' | 'saved'; readonly day: string };

/** What a silence follows. */
type Heard = Pick<Silence, 'noted' | 'after'>;

/** What is due on a job, seen from today; null where nothing is. */
export function findDue(job: Job, today: string): Due | null {
  if (job.dropped !== null) return null;
  const { next } = job;
  if (next !== null && next.day >= today) return { kind: 'date', ...next };
  const { stage, since: stands } = standingOf(job);
  const offered = openOfferSince(job);
  const isTold = next === null || job.log.some(({ day, note }) => note !== null && day >= next.day);
  if (!isTold && (!isWaiting(stage) || today < addDays(next.day, SILENCE_DAYS))) return { kind: 'passed', ...next };
  if (offered !== null) return { kind: 'offer', day: offered };
  const closes = stage === 'saved' && job.ad !== null ? findClosingDay(job.ad) : null;
  if (closes !== null) return { kind: closes >= today ? 'date' : 'passed', day: closes, what: TO_APPLY };
  if (stage === 'saved')
    return job.log.every(({ day }) => addDays(day, SAVED_DAYS) <= today) ? { kind: 'saved', day: stands } : null;
  const starts = stage === 'accepted' ? (job.offer?.starts ?? null) : null;
  if (starts !== null && starts >= today) return { kind: 'date', day: starts, what: FIRST_DAY };
  if (!isWaiting(stage)) return null;
  const { since, asked, ...heard } = followSilence(job);
  const day = toWorkingDay(addDays(since, SILENCE_DAYS));
  const isQuiet = today >= addDays(since, QUIET_DAYS) || (asked >= MOST_FOLLOW_UPS && today >= day);
  if (isQuiet) return { kind: 'quiet', day: since, ...heard };
  return asked >= MOST_FOLLOW_UPS ? null : { kind: 'follow-up', day, since, number: asked + 1, ...heard };
}

/** How many days a Sunday, a Monday and so on are before the next working day. */
const TO_WORKING_DAY = [1, 0, 0, 0, 0, 0, 2];

function toWorkingDay(day: string): string {
  return addDays(day, TO_WORKING_DAY[new Date(day).getUTCDay()] ?? 0);
}

/** A job with what is due on it. */
export interface DueJob {
  readonly id: string;
  readonly name: string;
  readonly due: Due;
}

const ORDER: readonly Due['kind'][] = ['date', 'offer', 'passed', 'follow-up', 'quiet', 'saved'];

/**
 * All that is due on jobs: dates that are fixed, offers without one, what has passed, whom to ask, who is silent, and
 * what was saved and left, each by day.
 */
export function listDue(jobs: readonly Job[], today: string): DueJob[] {
  return jobs
    .flatMap((job) => {
      const due = findDue(job, today);
      return due === null ? [] : [{ id: job.id, name: job.name, due }];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.due.kind) - ORDER.indexOf(b.due.kind) ||
        a.due.day.localeCompare(b.due.day) ||
        a.id.localeCompare(b.id),
    );
}
