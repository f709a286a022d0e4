import { countDays } from '../days.ts';
import type { Job } from './job.ts';
import { talkDay } from './stage.ts';

/** A talk so many days ahead comes before all else. */
const NEAR_DAYS = 14;

/** A screening or an interview of a followed job that is at most two weeks ahead. */
export interface NearTalk {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly day: string;
  /** 0 on its day. */
  readonly days: number;
}

/** The talks of the next two weeks, the nearest first; those of one day by the ids of their jobs. */
export function findNearTalks(jobs: readonly Job[], today: string): NearTalk[] {
  return jobs
    .flatMap((job): NearTalk[] => {
      const day = talkDay(job, today);
      if (day === null || job.next === null) return [];
      return [{ id: job.id, name: job.name, what: job.next.what, day, days: countDays(today, day) }];
    })
    .filter(({ days }) => days <= NEAR_DAYS)
    .sort((a, b) => a.days - b.days || a.id.localeCompare(b.id));
}

/** The job whose talk is on a day from today on, one with an ad before others; null where there is none. */
export function findJobOfTalk(jobs: readonly Job[], day: string | null, today: string): Job | null {
  const talks = day === null ? [] : jobs.filter((job) => talkDay(job, today) === day);
  return talks.find(({ ad }) => ad !== null) ?? talks[0] ?? null;
}
