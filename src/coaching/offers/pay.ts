import { inHundredths } from './grants.ts';
import { takePart } from '../money.ts';
import { MOST, type OfferTerms, type Pay, type Portion } from './terms.ts';

/** An amount a year in minor units; null with the names of what must be known for it. */
export type Yearly =
  | { readonly amount: number; readonly missing: readonly [] }
  | { readonly amount: null; readonly missing: readonly string[] };

const known = (amount: number): Yearly => ({ amount, missing: [] });
const unknown = (...missing: readonly string[]): Yearly => ({ amount: null, missing });

/** How the amount that is paid is called. */
function namePay({ per }: Pay): string {
  return per === 'year' ? 'base' : `rate per ${per}`;
}

/** The pay of a year, of 52 weeks less the unpaid ones where it is by the hour or day. */
export function yearlyPay({ pay, hoursPerWeek }: OfferTerms): Yearly {
  if (pay.per === 'year') return pay.amount === null ? unknown(namePay(pay)) : known(pay.amount);
  const units = pay.per === 'hour' ? hoursPerWeek : pay.daysPerWeek;
  const { amount, unpaidWeeks } = pay;
  if (amount === null || units === null || unpaidWeeks === null) {
    const gaps = [
      amount === null ? [namePay(pay)] : [],
      units === null ? [`${pay.per}s a week`] : [],
      unpaidWeeks === null ? ['unpaid weeks'] : [],
    ];
    return unknown(...gaps.flat());
  }
  return known(takePart(amount, inHundredths(units) * inHundredths(MOST.weeks - unpaidWeeks), 100 * 100));
}

/** The monthly salaries beyond twelve; an hourly or daily rate has none unless they are told. */
export function extraPay(terms: OfferTerms): Yearly {
  const { extraMonths } = terms;
  if (extraMonths === null) return unknown('thirteenth month');
  if (extraMonths === 0) return known(0);
  const { amount, missing } = yearlyPay(terms);
  return amount === null ? unknown(...missing) : known(takePart(amount, inHundredths(extraMonths), 12 * 100));
}

/** The bonus of a year as the person takes it for paid out. */
export function bonusPay(terms: OfferTerms): Yearly {
  const { bonus } = terms;
  if (bonus === null) return unknown('bonus');
  const target = takePortion(terms, bonus.target);
  if (target.amount === 0) return known(0);
  const missing = [...target.missing, ...(bonus.payout === null ? ['payout'] : [])];
  if (target.amount === null || bonus.payout === null) return unknown(...missing);
  return known(takePart(target.amount, inHundredths(bonus.payout), 100 * 100));
}

/** What the employer pays for retirement in a year. */
export function retirementPay(terms: OfferTerms): Yearly {
  return terms.retirement === null ? unknown('retirement') : takePortion(terms, terms.retirement);
}

function takePortion(terms: OfferTerms, portion: Portion): Yearly {
  if ('amount' in portion) return known(portion.amount);
  if (portion.percent === 0) return known(0);
  const { amount, missing } = yearlyPay(terms);
  return amount === null ? unknown(...missing) : known(takePart(amount, inHundredths(portion.percent), 100 * 100));
}
