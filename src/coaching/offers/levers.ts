import { inHundredths } from './grants.ts';
import { MOST_MONEY, PRICE_DIGITS } from '../money.ts';
import type { Grant, OfferTerms } from './terms.ts';
import { MOST } from './terms.ts';

/** One thing that, changed alone, would bring an offer up to a sum; which grant it is of, null where it is of none. */
export interface Lever {
  readonly what: 'pay' | 'payout' | 'haircut' | 'price';
  readonly index: number | null;
  /** As it is in the offer, in its own units; null where it is not known. */
  readonly from: number | null;
  /** The least change that suffices; null where none does. */
  readonly to: number | null;
}

/** A lever as a number that is turned up from 0 until an offer is worth enough. */
interface Dial {
  readonly lever: Omit<Lever, 'to'>;
  readonly most: number;
  readonly set: (value: number) => OfferTerms;
  /** What the lever says at a setting of the dial. */
  readonly read: (value: number) => number;
}

/**
 * For each thing of an offer that could be otherwise (pay, payout, haircut, price of a share), how it would have to be
 * for the offer to come to a goal, if all else stays: the least pay, payout or price, the largest haircut. `valueOf`
 * must rise with each of these. What would change nothing is left out.
 */
export function findLevers(terms: OfferTerms, goal: number, valueOf: (terms: OfferTerms) => number): Lever[] {
  return listDials(terms).flatMap(({ lever, most, set, read }) => {
    const reach = (value: number): number => valueOf(set(value));
    if (reach(most) === reach(0)) return [];
    const found = findLeast(most, (value) => reach(value) >= goal);
    return { ...lever, to: found === null ? null : read(found) };
  });
}

function listDials(terms: OfferTerms): Dial[] {
  const { pay, bonus, grants } = terms;
  const same = (value: number): number => value;
  const ofPay: Dial = {
    lever: { what: 'pay', index: null, from: pay.amount },
    most: MOST_MONEY,
    set: (amount) => ({ ...terms, pay: { ...pay, amount } }),
    read: same,
  };
  const ofPayout: Dial[] =
    bonus === null
      ? []
      : [
          {
            lever: { what: 'payout', index: null, from: bonus.payout },
            most: inHundredths(MOST.payout),
            set: (value) => ({ ...terms, bonus: { ...bonus, payout: value / 100 } }),
            read: (value) => value / 100,
          },
        ];
  const replace = (index: number, grant: Grant): OfferTerms => ({
    ...terms,
    grants: (grants ?? []).map((one, place) => (place === index ? grant : one)),
  });
  const ofGrants = (grants ?? []).flatMap((grant, index): Dial[] => {
    const { number, price } = grant;
    const ofPrice: Dial = {
      lever: { what: 'price', index, from: price },
      most: Math.floor((MOST_MONEY * 10 ** PRICE_DIGITS) / Math.max(1, number ?? 1)),
      set: (value) => replace(index, { ...grant, price: value }),
      read: same,
    };
    if (grant.kind !== 'private') return [ofPrice];
    const ofHaircut: Dial = {
      lever: { what: 'haircut', index, from: grant.haircut },
      most: inHundredths(100),
      set: (value) => replace(index, { ...grant, haircut: 100 - value / 100 }),
      read: (value) => (inHundredths(100) - value) / 100,
    };
    return [ofHaircut, ofPrice];
  });
  return [ofPay, ...ofPayout, ...ofGrants];
}

/** The least whole number up to the most of which something holds that holds of all larger ones; null if of none. */
function findLeast(most: number, holds: (value: number) => boolean): number | null {
  if (!holds(most)) return null;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
