import type { Job } from './job.ts';
import { isOver, standingOf } from './stage.ts';

/** Whether the person has taken a job, so that they look for none. */
export function hasAccepted(jobs: readonly Job[]): boolean {
  return jobs.some((job) => job.dropped === null && standingOf(job).stage === 'accepted');
}

/** Whether the person is after a job that they follow. */
export function isLooking(jobs: readonly Job[]): boolean {
  return !hasAccepted(jobs) && jobs.some((job) => job.dropped === null && !isOver(standingOf(job).stage));
}
