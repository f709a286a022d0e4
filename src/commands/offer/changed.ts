import { OFFER_NOTES } from '../../coaching/jobs.ts';
import type { OfferTerms } from '../../coaching/offers.ts';
import { writeOffer } from '../../coaching/offer-file.ts';

const NAMES: Readonly<Record<keyof OfferTerms, string>> = {
  currency: 'currency',
  starts: 'first day',
  pay: 'pay',
  hoursPerWeek: 'hours a week',
  leaveDays: 'days of leave',
  remote: 'remote',
  extraMonths: 'monthly salaries more',
  bonus: 'bonus',
  retirement: 'retirement',
  signOn: 'sign-on',
  relocation: 'relocation',
  grants: 'equity',
};

/** What the log of a job says of an offer that was kept or changed: "offer changed: bonus; equity". */
export function describeOfferChange(before: OfferTerms | null, after: OfferTerms): string {
  if (before === null) return `${OFFER_NOTES.kept}: pay ${namePay(after)}`;
  const names = (Object.keys(NAMES) as (keyof OfferTerms)[]).filter(
    (entry) => JSON.stringify(before[entry]) !== JSON.stringify(after[entry]),
  );
  if (names.length === 0) return 'offer looked at again, nothing changed';
  const parts = names.map((name) => (name === 'pay' ? `pay ${namePay(before)}, now ${namePay(after)}` : NAMES[name]));
  return `${OFFER_NOTES.changed}: ${parts.join('; ')}`;
}

function namePay(terms: OfferTerms): string {
  const { pay, currency } = writeOffer(terms);
  return pay.amount === null ? 'unknown' : `${pay.amount} ${currency} a ${pay.per}`.replace('a hour', 'an hour');
}
