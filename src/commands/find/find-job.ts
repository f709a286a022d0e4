import { findJobOfTalk, findJobs, type Job } from '../../coaching/jobs.ts';
import { UserError } from '../../errors.ts';
import { quoteWord } from '../../terminal/phrases.ts';
import { formatDay } from '../../terminal/text.ts';

/** So many jobs are named where one is not known. */
const FEW = 12;

/** The one job that a word means; throws a UserError for none and for several. */
export function findJob(jobs: readonly Job[], word: string): Job {
  const found = findJobs(jobs, word);
  const [job] = found;
  if (job !== undefined && found.length === 1) return job;
  if (job !== undefined)
    throw new UserError(`"${word}" may be ${found.length} jobs.`, { hint: `Say which: ${listIds(found)}.` });
  if (jobs.length === 0)
    throw new UserError(`There is no job "${word}": you follow none yet.`, {
      hint: `Add it: coach job add ${quoteWord(word)}`,
    });
  throw new UserError(`There is no job "${word}".`, {
    hint: `${jobs.length > FEW ? 'See them all: coach job' : `There are: ${listIds(jobs)}`}. A new one: coach job add ${quoteWord(word)}`,
  });
}

/** The job that a call is for: the one it names, else the one whose talk is on its day; null where there is none. */
export function findJobAsked(
  jobs: readonly Job[],
  { job: word, until }: { readonly job?: string | undefined; readonly until: string | null },
  today: string,
): Job | null {
  return word === undefined ? findJobOfTalk(jobs, until, today) : findJob(jobs, word);
}

function listIds(jobs: readonly Job[]): string {
  return jobs
    .slice(0, FEW)
    .map(({ id }) => id)
    .join(', ');
}

/** The same where something is to be changed in it; throws a UserError for a job that was dropped. */
export function findFollowedJob(jobs: readonly Job[], word: string): Job {
  const job = findJob(jobs, word);
  if (job.dropped === null) return job;
  throw new UserError(`${job.id} was dropped on ${formatDay(job.dropped)}.`, {
    hint: `Take it up again: coach job move ${quoteWord(job.id)} saved`,
  });
}
