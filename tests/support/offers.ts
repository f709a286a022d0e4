import * as fc from 'fast-check';
import { type Currency, findCurrency, MOST_MONEY } from '../../src/coaching/money.ts';
import {
  type Bonus,
  findGrantFault,
  type Grant,
  MOST,
  type OfferTerms,
  type OneTime,
  type Pay,
  type Portion,
  unknownTerms,
  type Vesting,
} from '../../src/coaching/offers.ts';

export function currencyOf(code: string): Currency {
  return findCurrency(code) ?? { code, digits: 2 };
}

/** An offer in euros of which all is known: what is not given is no part of it. */
export function makeTerms(given: Partial<OfferTerms> = {}): OfferTerms {
  return {
    ...unknownTerms(currencyOf('EUR')),
    pay: { per: 'year', amount: 0 },
    hoursPerWeek: 40,
    leaveDays: 0,
    extraMonths: 0,
    bonus: { target: { amount: 0 }, payout: null },
    retirement: { amount: 0 },
    signOn: [],
    relocation: [],
    grants: [],
    ...given,
  };
}

/** A year's pay in cents. */
export function salary(amount: number): Pay {
  return { per: 'year', amount };
}

/** Public shares of one euro each, so that their number is their worth in euros. */
export function sharesWorth(euros: number, vesting: Vesting | null, after = 0): Grant {
  return { kind: 'shares', number: euros, price: 1_00_00, after, vesting };
}

const anyHundredth = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100);
const anyMoney = fc.oneof(fc.nat({ max: 20_000_000 }), fc.nat({ max: MOST_MONEY }));
const anyMonths = fc.integer({ min: 0, max: 48 });

const anyPay: fc.Arbitrary<Pay> = fc.oneof(
  fc.record({ per: fc.constant('year' as const), amount: fc.option(anyMoney) }),
  fc.record({
    per: fc.constant('hour' as const),
    amount: fc.option(fc.nat(20_000)),
    unpaidWeeks: fc.option(anyHundredth(52)),
  }),
  fc.record({
    per: fc.constant('day' as const),
    amount: fc.option(fc.nat(200_000)),
    daysPerWeek: fc.option(anyHundredth(7)),
    unpaidWeeks: fc.option(anyHundredth(52)),
  }),
);

const anyPortion = (most: number): fc.Arbitrary<Portion> =>
  fc.oneof(fc.record({ percent: anyHundredth(most) }), fc.record({ amount: anyMoney }));

const anyBonus: fc.Arbitrary<Bonus> = fc.record({
  target: anyPortion(MOST.target),
  payout: fc.option(anyHundredth(MOST.payout)),
});

const anyOneTime: fc.Arbitrary<OneTime> = fc.record({
  amount: anyMoney,
  after: anyMonths,
  clawback: fc.option(fc.record({ months: anyMonths, kind: fc.constantFrom('cliff', 'pro-rata') })),
});

/** Yearly parts that add up to 100 %. */
const anySplit = fc
  .array(fc.integer({ min: 0, max: 5000 }), { minLength: 0, maxLength: 4 })
  .map((parts) => parts.reduce<number[]>((taken, one) => [...taken, Math.min(one, 10_000 - sum(taken))], []))
  .map((parts) => [...parts, 10_000 - sum(parts)].map((part) => part / 100));

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

const anyVesting: fc.Arbitrary<Vesting> = fc.oneof(
  fc.record({
    months: fc.integer({ min: 1, max: 60 }),
    cliff: fc.nat({ max: 60 }),
    interval: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ split: anySplit, cliff: fc.nat({ max: 60 }), interval: fc.constantFrom(1, 2, 3, 4, 6, 12) }),
);

const grantParts = {
  number: fc.option(fc.nat({ max: 100_000 })),
  price: fc.option(fc.nat({ max: 10_000_000 })),
  after: anyMonths,
  vesting: fc.option(anyVesting),
};

/** Any grant without a fault. */
export const anyGrant: fc.Arbitrary<Grant> = fc
  .oneof(
    fc.record({ kind: fc.constant('shares' as const), ...grantParts }),
    fc.record({ kind: fc.constant('options' as const), ...grantParts, strike: fc.option(fc.nat({ max: 1_000_000 })) }),
    fc.record({ kind: fc.constant('private' as const), ...grantParts, haircut: fc.option(anyHundredth(100)) }),
  )
  .filter((grant) => findGrantFault(grant) === null);

/** Any offer without a fault. */
export const anyTerms: fc.Arbitrary<OfferTerms> = fc.record({
  currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD').map(currencyOf),
  starts: fc.option(fc.constantFrom('2027-02-01', '2028-02-29', '2027-08-31')),
  pay: anyPay,
  hoursPerWeek: fc.option(anyHundredth(60)),
  leaveDays: fc.option(anyHundredth(60)),
  remote: fc.option(fc.constantFrom('2 days a week', 'fully')),
  extraMonths: fc.option(anyHundredth(2)),
  bonus: fc.option(anyBonus),
  retirement: fc.option(anyPortion(MOST.retirement)),
  signOn: fc.option(fc.array(anyOneTime, { maxLength: 3 })),
  relocation: fc.option(fc.array(anyOneTime, { maxLength: 2 })),
  grants: fc.option(fc.array(anyGrant, { maxLength: 4 })),
});
