import { findCurrency, MOST_MONEY, PRICE_DIGITS, takePart } from '../money.ts';
import { type Grant, MOST, type OfferTerms, type Vesting } from './terms.ts';

const YEAR = 12;
const WHOLE = 100n;
/** Percentages are counted in hundredths. */
const PER_CENT = 100;
/** Prices are in hundredths of a minor unit. */
const PER_PRICE = BigInt(10 ** PRICE_DIGITS);

/** A percentage in hundredths. */
export function inHundredths(percent: number): number {
  return Math.round(percent * PER_CENT);
}

/**
 * What all of a grant is worth at its price, in minor units: options what they rise above the strike and never less
 * than nothing, private shares what the haircut leaves; null where something of that is not known.
 */
export function worthOf(grant: Grant): number | null {
  const { number, price } = grant;
  if (number === null || price === null) return null;
  if (grant.kind === 'shares') return takePart(number, price, PER_PRICE);
  if (grant.kind === 'options')
    return grant.strike === null ? null : takePart(number, Math.max(0, price - grant.strike), PER_PRICE);
  if (grant.haircut === null) return null;
  const left = BigInt(inHundredths(100 - grant.haircut));
  return takePart(number, BigInt(price) * left, PER_PRICE * WHOLE * WHOLE);
}

/** The months after which a vesting has paid all. */
export function lengthOf(vesting: Vesting): number {
  return 'split' in vesting ? vesting.split.length * YEAR : vesting.months;
}

/**
 * What a grant has paid, in minor units, when so many months of work are over: whole instalments alone, from the cliff
 * on; all of its worth at the end and no more. Null where its worth or its vesting is not known.
 */
export function paidBy(grant: Grant, month: number): number | null {
  const worth = worthOf(grant);
  if (worth === null || grant.vesting === null) return worth === 0 ? 0 : null;
  const served = month - grant.after;
  const { vesting } = grant;
  if (served < 0 || served < vesting.cliff) return 0;
  if (served >= lengthOf(vesting)) return worth;
  const whole = served - (served % vesting.interval);
  if (!('split' in vesting)) return takePart(worth, whole, vesting.months);
  const years = Math.floor(served / YEAR);
  const before = vesting.split.slice(0, years).reduce((sum, percent) => sum + inHundredths(percent), 0);
  const within = inHundredths(vesting.split[years] ?? 0) * ((served % YEAR) - (served % vesting.interval));
  return takePart(worth, before * YEAR + within, 100 * PER_CENT * YEAR);
}

/** What cannot be of a grant as a whole; null where nothing is wrong. */
export function findGrantFault(grant: Grant): string | null {
  const { number, price, after, vesting } = grant;
  if (number !== null && price !== null && (worthOf({ ...grant, kind: 'shares' }) ?? 0) > MOST_MONEY)
    return 'its number times its price is too large';
  if (vesting === null) return null;
  const length = lengthOf(vesting);
  if (length + after > MOST.months) return `it ends after more than ${MOST.months} months`;
  if (vesting.cliff > length) return `its cliff of ${vesting.cliff} months is after its end, at ${length}`;
  if (vesting.interval > length)
    return `instalments ${vesting.interval} months apart are more than its ${length} months`;
  if (!('split' in vesting)) return null;
  const sum = vesting.split.reduce((total, percent) => total + inHundredths(percent), 0);
  if (sum !== inHundredths(100)) return `its yearly parts add up to ${sum / 100} % and not to 100 %`;
  return 12 % vesting.interval === 0 ? null : `instalments within a year are 1, 2, 3, 4, 6 or 12 months apart`;
}

/** What cannot be of terms as a whole, each number of which is within its bounds; null where nothing is wrong. */
export function findTermsFault({ currency, grants }: OfferTerms): string | null {
  const known = findCurrency(currency.code);
  if (known?.digits !== currency.digits || known.code !== currency.code)
    return `${currency.code} with ${currency.digits} decimals is no currency`;
  return grants?.map(findGrantFault).find((fault) => fault !== null) ?? null;
}
