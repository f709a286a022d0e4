import type { Checklist } from '../../coaching/checklists.ts';
import type { Job } from '../../coaching/jobs.ts';

/** So many lists of jobs are named. */
const MOST = 3;

/** Which of some lists are ticked for a job that is followed, a line each with its command, the newest ticks first. */
export function nameJobCopies(lists: readonly Pick<Checklist, 'id'>[], jobs: readonly Job[]): string[] {
  return jobs
    .filter(({ dropped }) => dropped === null)
    .flatMap(({ id: job, ticks }) =>
      lists.flatMap(({ id }) => {
        const own = ticks.filter(({ checklist }) => checklist === id).map(({ at }) => at);
        return own.length === 0 ? [] : [{ id, job, at: own.sort().at(-1) ?? '' }];
      }),
    )
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, MOST)
    .map(({ id, job }) => `${id} is ticked for ${job}: coach checklist ${id} --for ${job}`);
}
