import type { Job } from '../../coaching/jobs.ts';
import { layOutOffer, LEAVING_AFTER, type OfferTerms, whatStays } from '../../coaching/offers.ts';
import type { ShownOffer } from './shown.ts';

/** The offer of a job by years, and what stays of it. */
export function layOut({ id, name }: Pick<Job, 'id' | 'name'>, terms: OfferTerms): ShownOffer {
  return {
    job: id,
    name,
    terms,
    sheet: layOutOffer(terms),
    leaving: LEAVING_AFTER.map((months) => whatStays(terms, months)),
  };
}
