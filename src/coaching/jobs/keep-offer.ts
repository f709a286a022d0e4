import type { OfferTerms } from '../offers.ts';
import type { Job, JobEvent } from './job.ts';
import { noteJob, type Told } from './work-on-job.ts';

/** The job with what was offered in place of what was kept before, and a note of that in its log; null for nothing. */
export function keepOffer(job: Job, offer: OfferTerms | null, note: string, told: Told): Job {
  return { ...noteJob(job, note, told), offer };
}

/** How the notes begin that say what became of an offer. */
export const OFFER_NOTES = { kept: 'offer kept', changed: 'offer changed', gone: 'offer taken away' } as const;

/** Whether an event says that the offer is another now. */
export function isOfOffer({ note }: JobEvent): boolean {
  return note !== null && Object.values(OFFER_NOTES).some((begin) => note.startsWith(begin));
}
