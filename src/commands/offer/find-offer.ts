import type { Job } from '../../coaching/jobs.ts';
import type { OfferTerms } from '../../coaching/offers.ts';
import { UserError } from '../../errors.ts';
import { quoteWord } from '../../terminal/phrases.ts';
import { findJob } from '../find/find-job.ts';

/** The one job that a word means, with its offer; throws a UserError where it has none. */
export function findOffer(jobs: readonly Job[], word: string): { readonly job: Job; readonly terms: OfferTerms } {
  const job = findJob(jobs, word);
  if (job.offer !== null) return { job, terms: job.offer };
  throw new UserError(`No offer of ${job.id} is kept.`, { hint: `Keep it: coach offer add ${quoteWord(job.id)}` });
}
