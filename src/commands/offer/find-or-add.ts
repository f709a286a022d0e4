import { localDay } from '../../coaching/days.ts';
import { findJobs, type Job, LONGEST_NAME, makeJob, makeJobId } from '../../coaching/jobs.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { cleanText } from '../../terminal/text.ts';
import { findFollowedJob } from '../find/find-job.ts';

/** The followed job that a word means; of one that is not followed yet a person is asked whether to add it. */
export async function findOrAddJob(context: Context, word: string): Promise<Job> {
  const { jobs } = await context.record();
  const name = word.trim();
  const isNew = name !== '' && findJobs(jobs, word).length === 0 && faultInLine('A name', name, LONGEST_NAME) === null;
  if (!isNew || !context.interactive || context.json) return findFollowedJob(jobs, word);
  const prompts = await context.prompts(`coach job add ${name}`);
  const question = `There is no job "${cleanText(name)}" yet. Add it?`;
  // Where others are followed, the name may be mistyped.
  if (!(await prompts.confirm(question, jobs.length === 0))) return findFollowedJob(jobs, word);
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  const { after } = await context.progress().update((record) => {
    if (findJobs(record.jobs, name).length > 0) return record;
    const made = makeJob({ id: makeJobId(record.jobs, name), name, role: null, url: null, ad: null }, told);
    return { ...record, jobs: [...record.jobs, made] };
  });
  return findFollowedJob(after.jobs, name);
}
