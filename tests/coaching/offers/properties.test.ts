import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOffers,
  countYears,
  findLevers,
  GROUPS,
  layOutOffer,
  lengthOf,
  type Lever,
  type OfferTerms,
  paidBy,
  whatStays,
  worthOf,
} from '../../../src/coaching/offers.ts';
import { anyGrant, anyTerms, makeTerms } from '../../support/offers.ts';

const LAST = 130;
const MONTHS = Array.from({ length: LAST + 1 }, (_none, month) => month);

describe('for any offer', () => {
  it('the parts add up to the years, the groups to the years, and the years to the whole', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { parts, totals, each, all, years } = layOutOffer(terms);
        for (let year = 0; year < years; year += 1) {
          const amounts = parts.map((part) => part.years[year] ?? null);
          expect(each[year]?.atLeast).toBe(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
          expect(each[year]?.isWhole).toBe(!amounts.includes(null));
          expect(each[year]?.atLeast).toBe(GROUPS.reduce((sum, group) => sum + (totals[group][year]?.atLeast ?? 0), 0));
        }
        expect(all.atLeast).toBe(each.reduce((sum, { atLeast }) => sum + atLeast, 0));
        expect(Number.isSafeInteger(all.atLeast)).toBe(true);
        expect(parts.every((part) => part.years.includes(null) === part.missing.length > 0)).toBe(true);
      }),
    );
  });

  it('its one-time payments are all within its years', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const paid = [...(terms.signOn ?? []), ...(terms.relocation ?? [])].map(({ amount }) => amount);
        const { oneTime } = layOutOffer(terms).totals;
        expect(oneTime.reduce((sum, { atLeast }) => sum + atLeast, 0)).toBe(paid.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('more months never keep less, and never more than was paid', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const kept = MONTHS.map((month) => whatStays(terms, month).kept.atLeast);
        expect(kept).toEqual([...kept].sort((one, other) => one - other));
        for (const month of [0, 7, 12, 30])
          for (const part of whatStays(terms, month).parts) expect(part.kept ?? 0).toBeLessThanOrEqual(part.paid ?? 0);
      }),
    );
  });

  it('what stays in the end is all that was paid once and in shares, where all of it is known', () => {
    const known = anyTerms.filter((terms) => whatStays(terms, LAST).kept.isWhole);
    fc.assert(
      fc.property(known, (terms) => {
        const { totals } = layOutOffer(terms);
        const paid = [...totals.oneTime, ...totals.equity].reduce((sum, { atLeast }) => sum + atLeast, 0);
        expect(whatStays(terms, LAST).kept.atLeast).toBe(paid);
      }),
    );
  });

  it('the order in which payments and grants were entered does not matter', () => {
    const shuffled = anyTerms.chain((terms) =>
      fc.record({
        terms: fc.constant(terms),
        signOn: fc.shuffledSubarray([...(terms.signOn ?? [])], { minLength: terms.signOn?.length ?? 0 }),
        grants: fc.shuffledSubarray([...(terms.grants ?? [])], { minLength: terms.grants?.length ?? 0 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ terms, signOn, grants }) => {
        const other: OfferTerms = {
          ...terms,
          signOn: terms.signOn === null ? null : signOn,
          grants: terms.grants === null ? null : grants,
        };
        const [one, two] = [layOutOffer(terms), layOutOffer(other)];
        expect({ ...two, parts: [] }).toEqual({ ...one, parts: [] });
        for (const month of [6, 12, 18, 24]) expect(whatStays(other, month).kept).toEqual(whatStays(terms, month).kept);
      }),
    );
  });
});

describe('for any grant', () => {
  it('it pays out all and no more, never takes back, and nothing before its cliff', () => {
    const timed = anyGrant.filter((grant) => worthOf(grant) !== null && grant.vesting !== null);
    fc.assert(
      fc.property(timed, (grant) => {
        const paid = MONTHS.map((month) => paidBy(grant, month) ?? NaN);
        const { after, vesting } = grant;
        const worth = worthOf(grant) ?? NaN;
        expect(paid).toEqual([...paid].sort((one, other) => one - other));
        expect(paid.slice(0, after + Math.max(1, vesting?.cliff ?? 0)).every((one) => one === 0)).toBe(true);
        expect(paid[after + (vesting === null ? 0 : lengthOf(vesting))]).toBe(worth);
        expect(paid.at(-1)).toBe(worth);
        const { totals } = layOutOffer(makeTerms({ grants: [grant] }));
        expect(totals.equity.reduce((sum, { atLeast }) => sum + atLeast, 0)).toBe(worth);
      }),
    );
  });
});

/** The offer with one thing changed as a lever says. */
function pull(terms: OfferTerms, { what, index }: Lever, to: number): OfferTerms {
  if (what === 'pay') return { ...terms, pay: { ...terms.pay, amount: to } };
  if (what === 'payout') return { ...terms, bonus: terms.bonus === null ? null : { ...terms.bonus, payout: to } };
  const grants = (terms.grants ?? []).map((grant, place) => {
    if (place !== index) return grant;
    return what === 'price' ? { ...grant, price: to } : { ...grant, ...{ haircut: to } };
  });
  return { ...terms, grants };
}

describe('for any two offers', () => {
  const inEuros = anyTerms.map((terms): OfferTerms => ({ ...terms, currency: { code: 'EUR', digits: 2 } }));

  it('the one falls short of the other by what the other exceeds it by', () => {
    fc.assert(
      fc.property(inEuros, inEuros, (one, other) => {
        const [there, back] = [compareOffers(one, other).gap, compareOffers(other, one).gap];
        const turned = there?.lower === 0 ? 1 : there?.lower === 1 ? 0 : null;
        expect(back).toEqual(there === null ? null : { ...there, lower: turned });
      }),
      { numRuns: 40 },
    );
  });

  it('each lever alone brings the lower up to the higher, and one step less of it does not', () => {
    const STEPS = { pay: -1, payout: -0.01, price: -1, haircut: 0.01 };
    fc.assert(
      fc.property(inEuros, inEuros, (one, other) => {
        const { gap, sides, years } = compareOffers(one, other);
        if (gap?.lower !== 0 && gap?.lower !== 1) return;
        const goal = sides[1 - gap.lower]?.sheet.all.atLeast ?? NaN;
        const { terms } = sides[gap.lower];
        const worth = (lever: Lever, to: number): number => layOutOffer(pull(terms, lever, to), years).all.atLeast;
        for (const lever of gap.levers) {
          if (lever.to === null) continue;
          expect(worth(lever, lever.to)).toBeGreaterThanOrEqual(goal);
          const isMoney = lever.what === 'pay' || lever.what === 'price';
          const step = lever.to + STEPS[lever.what];
          const less = isMoney ? step : Math.round(step * 100) / 100;
          const isLeast = less < 0 || (lever.what === 'haircut' && less > 100);
          if (!isLeast) expect(worth(lever, less)).toBeLessThan(goal);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('there is no lever for what would change nothing, or does not suffice', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const valueOf = (one: OfferTerms): number => layOutOffer(one).all.atLeast;
        expect(findLevers(terms, Infinity, valueOf).every(({ to }) => to === null)).toBe(true);
        expect(findLevers(terms, Infinity, () => 7)).toEqual([]);
        expect(countYears(terms)).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 40 },
    );
  });
});
