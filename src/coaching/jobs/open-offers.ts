import type { Job } from './job.ts';
import { isOver, standingOf } from './stage.ts';

/** The jobs between whose kept offers the person is still to choose; none where there are fewer than two of them. */
export function listOpenOffers(jobs: readonly Job[]): Job[] {
  const open = jobs.filter((job) => job.offer !== null && job.dropped === null && !isOver(standingOf(job).stage));
  return open.length < 2 ? [] : open;
}
