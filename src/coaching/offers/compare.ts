import { convertMoney, type Rate } from '../money.ts';
import { findLevers, type Lever } from './levers.ts';
import { addUp, countYears, layOutOffer, type OfferSheet, sumUp } from './sheet.ts';
import { type Leaving, LEAVING_AFTER, whatStays } from './leaving.ts';
import type { OfferTerms } from './terms.ts';

/** One of two offers, in the currency that both are compared in where there is one. */
export interface Side {
  readonly terms: OfferTerms;
  readonly sheet: OfferSheet;
  readonly leaving: readonly Leaving[];
}

/** What one offer falls short of the other by over all years, as far as it is known, and what would make it up. */
export interface Gap {
  /** 0 for the first of the two, 1 for the second; null where they come to the same. */
  readonly lower: 0 | 1 | null;
  /** In minor units of the currency that both are compared in. */
  readonly amount: number;
  /** Whether all of both sides is known; else another amount may come out. */
  readonly isWhole: boolean;
  /** In units of the lower offer's own currency. */
  readonly levers: readonly Lever[];
}

export interface Comparison {
  readonly years: number;
  readonly sides: readonly [Side, Side];
  /** Null where the two are in different currencies and no rate was given. */
  readonly gap: Gap | null;
}

/** Two offers over the same years, and what would have to be true for the lower to equal the higher. */
export function compareOffers(one: OfferTerms, other: OfferTerms, rate: Rate | null = null): Comparison {
  const years = Math.max(countYears(one), countYears(other));
  const layOut = (terms: OfferTerms): OfferSheet => convertSheet(layOutOffer(terms, years), rate);
  const sideOf = (terms: OfferTerms): Side => ({ terms, sheet: layOut(terms), leaving: listLeaving(terms, rate) });
  const sides = [sideOf(one), sideOf(other)] as const;
  const [first, second] = [sides[0].sheet, sides[1].sheet];
  if (first.currency.code !== second.currency.code) return { years, sides, gap: null };
  const amount = Math.abs(first.all.atLeast - second.all.atLeast);
  const isWhole = first.all.isWhole && second.all.isWhole;
  if (amount === 0) return { years, sides, gap: { lower: null, amount, isWhole, levers: [] } };
  const lower = first.all.atLeast < second.all.atLeast ? 0 : 1;
  const goal = Math.max(first.all.atLeast, second.all.atLeast);
  const levers = findLevers(sides[lower].terms, goal, (terms) => layOut(terms).all.atLeast);
  return { years, sides, gap: { lower, amount, isWhole, levers } };
}

/** An offer in the currency that a rate leads to: each amount by itself, and the sums of these. */
function convertSheet(sheet: OfferSheet, rate: Rate | null): OfferSheet {
  if (rate?.from.code !== sheet.currency.code) return sheet;
  const parts = sheet.parts.map((part) => ({
    ...part,
    years: part.years.map((amount) => (amount === null ? null : convertMoney(amount, rate))),
  }));
  const { hour } = sheet;
  return {
    currency: rate.to,
    ...sumUp(parts, sheet.years),
    hour: hour.atLeast === null ? hour : { ...hour, atLeast: convertMoney(hour.atLeast, rate) },
  };
}

function listLeaving(terms: OfferTerms, rate: Rate | null): Leaving[] {
  return LEAVING_AFTER.map((months) => {
    const leaving = whatStays(terms, months);
    if (rate?.from.code !== terms.currency.code) return leaving;
    const convert = (amount: number | null): number | null => (amount === null ? null : convertMoney(amount, rate));
    const parts = leaving.parts.map((part) => ({ ...part, paid: convert(part.paid), kept: convert(part.kept) }));
    return { ...leaving, parts, kept: addUp(parts.map(({ kept }) => kept)) };
  });
}
