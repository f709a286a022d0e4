import type { Job } from './job.ts';

/** A job as somebody else may see it: where it stands and since when, without notes, ad, answers and offer. */
export function shareJob(job: Job): Job {
  const log = job.log.filter(({ stage }) => stage !== null).map((event) => ({ ...event, note: null }));
  return { ...job, ad: null, log, notes: [], answers: [], offer: null };
}
