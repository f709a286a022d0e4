import { quotePay } from '../../coaching/ads.ts';
import type { Job } from '../../coaching/jobs.ts';
import { layOutOffer, LEAVING_AFTER, type OfferTerms, whatStays } from '../../coaching/offers.ts';
import type { ShownOffer } from './shown.ts';

/** The offer of a job by years, what stays of it, and what its ad says of pay. */
export function layOut({ id, name, ad }: Pick<Job, 'id' | 'name' | 'ad'>, terms: OfferTerms): ShownOffer {
  return {
    job: id,
    name,
    adPay: ad === null ? null : quotePay(ad),
    terms,
    sheet: layOutOffer(terms),
    leaving: LEAVING_AFTER.map((months) => whatStays(terms, months)),
  };
}
