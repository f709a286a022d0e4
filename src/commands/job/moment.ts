import { countDays } from '../../coaching/days.ts';
import { type FollowedJob, isOver, openOfferSince, talkDay } from '../../coaching/jobs.ts';
import { formatFullDay, formatNearDay } from '../../terminal/text.ts';

/**
 * What there is time for at the point a job has come to: to `apply`, since ads close, with building beside it; to
 * `build` and prove; to get ready for a `talk`; or nothing that an ad says (`none`): an offer is there, or it is over.
 */
export type Moment =
  | { readonly kind: 'apply'; readonly title: string }
  | { readonly kind: 'build'; readonly title: string }
  | { readonly kind: 'talk'; readonly title: string; readonly job: string }
  | { readonly kind: 'none' };

/** Where nobody has applied yet. */
export const BEFORE_APPLYING: Moment = { kind: 'apply', title: 'Before you apply' };

/** The moment of a job, seen from today. */
export function findMoment(job: FollowedJob, today: string): Moment {
  const { id, stage, next, dropped } = job;
  if (dropped !== null || openOfferSince(job) !== null || isOver(stage)) return { kind: 'none' };
  if (stage === 'saved') return BEFORE_APPLYING;
  const day = talkDay(job, today);
  if (day !== null) return { kind: 'talk', title: `Before ${nameDay(day, today)}`, job: id };
  const isTalkToFix = (stage === 'screening' || stage === 'interview') && next === null;
  if (isTalkToFix) return { kind: 'talk', title: `Before the ${stage}`, job: id };
  return { kind: 'build', title: 'While you wait' };
}

/** "today", "tomorrow", "Friday", "Fri 20 Nov 2026". */
function nameDay(day: string, today: string): string {
  const days = countDays(today, day);
  if (days < 2) return days === 0 ? 'the talk today' : 'tomorrow';
  return days < 7 ? (formatFullDay(day).split(',')[0] ?? day) : formatNearDay(day);
}
