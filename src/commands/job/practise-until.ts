import { type Job, talkDay } from '../../coaching/jobs.ts';
import { moveEnd, setPractice } from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { formatDate } from '../../terminal/text.ts';

/**
 * The record after a change of a job: practice that went to the day of its talk goes to the new one, or to none. A day
 * that another talk is fixed for stays.
 */
export function followTalk(before: PersonRecord, after: PersonRecord, id: string, today: string): PersonRecord {
  const dayIn = ({ jobs }: PersonRecord): string | null => {
    const job = jobs.find((one) => one.id === id);
    return job === undefined ? null : talkDay(job, today);
  };
  const isTaken = (day: string | null): boolean => after.jobs.some((job: Job) => talkDay(job, today) === day);
  const [from, to] = [dayIn(before), dayIn(after)];
  return from === to || isTaken(from) ? after : setPractice(after, moveEnd(after.practice, from, to));
}

/** What became of the day that is practised to, in a sentence; null where nothing did. */
export function describeEnd(before: PersonRecord, after: PersonRecord): string | null {
  const [from, to] = [before.practice.until, after.practice.until];
  if (from === to || from === null) return null;
  return to === null
    ? `Practice no longer goes to ${formatDate(from)}; the cards come as on any day.`
    : `Practice goes to ${formatDate(to)} now.`;
}
