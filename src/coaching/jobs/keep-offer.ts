import type { OfferTerms } from '../offers.ts';
import type { Job } from './job.ts';
import { noteJob, type Told } from './work-on-job.ts';

/** The job with what was offered in place of what was kept before, and a note of that in its log; null for nothing. */
export function keepOffer(job: Job, offer: OfferTerms | null, note: string, told: Told): Job {
  return { ...noteJob(job, note, told), offer };
}
