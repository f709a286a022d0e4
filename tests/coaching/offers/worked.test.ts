import { describe, expect, it } from 'vitest';
import { readRate } from '../../../src/coaching/money.ts';
import {
  addMonths,
  bonusPay,
  compareOffers,
  countYears,
  extraPay,
  findTermsFault,
  type Grant,
  layOutOffer,
  type Lever,
  type OfferTerms,
  type OneTime,
  paidBy,
  retirementPay,
  type Vesting,
  whatStays,
  worthOf,
  type Yearly,
  yearlyPay,
} from '../../../src/coaching/offers.ts';
import { currencyOf, makeTerms, salary, sharesWorth } from '../../support/offers.ts';

// Every figure is in cents, and was worked out by hand as the line beside it says.

const hourly = (amount: number, unpaidWeeks: number | null = 0): OfferTerms['pay'] => ({
  per: 'hour',
  amount,
  unpaidWeeks,
});
const daily = (amount: number, daysPerWeek: number | null, unpaidWeeks: number | null): OfferTerms['pay'] => ({
  per: 'day',
  amount,
  daysPerWeek,
  unpaidWeeks,
});

describe('the recurring pay of a year', () => {
  it.each<[string, Yearly, number]>([
    ['a salary', yearlyPay(makeTerms({ pay: salary(65_000_00) })), 65_000_00],
    // 60 000 / 12 = 5 000
    ['a thirteenth month', extraPay(makeTerms({ pay: salary(60_000_00), extraMonths: 1 })), 5_000_00],
    // 65 000 / 12 = 5 416.666...
    [
      'a thirteenth month that leaves a rest',
      extraPay(makeTerms({ pay: salary(65_000_00), extraMonths: 1 })),
      5_416_67,
    ],
    // 50 000 / 12 x 2 = 8 333.333...
    ['fourteen salaries', extraPay(makeTerms({ pay: salary(50_000_00), extraMonths: 2 })), 8_333_33],
    // 65 000 x 10 % = 6 500; x 80 % = 5 200
    [
      'a bonus of 10 % paid out at 80 %',
      bonusPay(makeTerms({ pay: salary(65_000_00), bonus: { target: { percent: 10 }, payout: 80 } })),
      5_200_00,
    ],
    // 5 000 x 75.5 % = 3 775
    [
      'a bonus of 5 000 paid out at 75.5 %',
      bonusPay(makeTerms({ bonus: { target: { amount: 5_000_00 }, payout: 75.5 } })),
      3_775_00,
    ],
    // 65 432.10 x 3 % = 1 962.963
    [
      'a retirement match of 3 %',
      retirementPay(makeTerms({ pay: salary(65_432_10), retirement: { percent: 3 } })),
      1_962_96,
    ],
    // 52 - 6 = 46 weeks x 40 h = 1 840 h; x 80 = 147 200
    ['an hourly rate with six unpaid weeks', yearlyPay(makeTerms({ pay: hourly(80_00, 6) })), 147_200_00],
    // 52 - 5.5 = 46.5 weeks x 37.5 h = 1 743.75 h; x 33.33 = 58 119.1875
    ['an hourly rate with halves', yearlyPay(makeTerms({ pay: hourly(33_33, 5.5), hoursPerWeek: 37.5 })), 58_119_19],
    // 52 - 8 = 44 weeks x 4 days = 176 days; x 600 = 105 600
    ['a daily rate', yearlyPay(makeTerms({ pay: daily(600_00, 4, 8) })), 105_600_00],
    // 52 - 7 = 45 weeks x 4.5 days = 202.5 days; x 555.55 = 112 498.875
    ['a daily rate with half days', yearlyPay(makeTerms({ pay: daily(555_55, 4.5, 7) })), 112_498_88],
    // 0 h x 52 weeks x 80
    ['an hourly rate without hours', yearlyPay(makeTerms({ pay: hourly(80_00), hoursPerWeek: 0 })), 0],
    // 40 h x 0 weeks
    ['a year of unpaid weeks', yearlyPay(makeTerms({ pay: hourly(80_00, 52) })), 0],
    // 40 h x 52 weeks = 2 080 h; x 80 = 166 400: a leap year has no more weeks
    ['an hourly rate in a leap year', yearlyPay(makeTerms({ pay: hourly(80_00), starts: '2028-01-01' })), 166_400_00],
    // 5 000 000 / 12 = 416 666.666... yen, which have no decimals
    [
      'a thirteenth month in yen',
      extraPay(makeTerms({ currency: currencyOf('JPY'), pay: salary(5_000_000), extraMonths: 1 })),
      416_667,
    ],
    // 10 000.000 / 12 = 833.3333... dinars, which have three
    [
      'a thirteenth month in dinars',
      extraPay(makeTerms({ currency: currencyOf('KWD'), pay: salary(10_000_000), extraMonths: 1 })),
      833_333,
    ],
    ['no bonus, whatever would be paid out', bonusPay(makeTerms()), 0],
  ])('of %s', (_what, { amount }, expected) => {
    expect(amount).toBe(expected);
  });

  it.each<[string, Yearly, readonly string[]]>([
    ['the base', yearlyPay(makeTerms({ pay: { per: 'year', amount: null } })), ['base']],
    ['the hours', yearlyPay(makeTerms({ pay: hourly(80_00), hoursPerWeek: null })), ['hours a week']],
    ['days and weeks', yearlyPay(makeTerms({ pay: daily(600_00, null, null) })), ['days a week', 'unpaid weeks']],
    ['the payout', bonusPay(makeTerms({ bonus: { target: { amount: 5_000_00 }, payout: null } })), ['payout']],
    [
      'the base of a bonus',
      bonusPay(makeTerms({ pay: { per: 'year', amount: null }, bonus: { target: { percent: 10 }, payout: 80 } })),
      ['base'],
    ],
    ['whether there is a bonus', bonusPay(makeTerms({ bonus: null })), ['bonus']],
    ['whether there is a thirteenth month', extraPay(makeTerms({ extraMonths: null })), ['thirteenth month']],
    ['whether there is a match', retirementPay(makeTerms({ retirement: null })), ['retirement']],
  ])('is not known without %s', (_what, { amount, missing }, expected) => {
    expect({ amount, missing }).toEqual({ amount: null, missing: expected });
  });
});

describe('the pay of an hour', () => {
  it.each<[string, OfferTerms, number]>([
    // 38 h x 52 = 1 976 h; 54 000 / 1 976 = 27.3279...
    ['a salary', makeTerms({ pay: salary(54_000_00), hoursPerWeek: 38 }), 27_33],
    // 60 000 + 5 000 + 4 800 (8 %) + 1 800 (3 %) = 71 600; / 2 080 h = 34.4230...
    [
      'all that recurs',
      makeTerms({
        pay: salary(60_000_00),
        extraMonths: 1,
        bonus: { target: { percent: 8 }, payout: 100 },
        retirement: { percent: 3 },
        signOn: [{ amount: 9_999_00, after: 0, clawback: null }],
      }),
      34_42,
    ],
    // the rate itself: unpaid weeks have neither hours nor pay
    ['an hourly rate', makeTerms({ pay: hourly(80_00, 6) }), 80_00],
    // 4 days x 600 = 2 400 a week; / 32 h = 75
    ['a daily rate', makeTerms({ pay: daily(600_00, 4, 8), hoursPerWeek: 32 }), 75_00],
  ])('of %s', (_what, terms, expected) => {
    expect(layOutOffer(terms).hour.atLeast).toBe(expected);
  });

  it.each<[string, Partial<OfferTerms>]>([
    ['no hours are promised', { pay: salary(50_000_00), hoursPerWeek: 0 }],
    ['the hours are not known', { pay: salary(50_000_00), hoursPerWeek: null }],
    ['the hours are not known', { pay: hourly(80_00, null) }],
    ['the pay is not known', { pay: { per: 'year', amount: null } }],
  ])('cannot be told where %s', (why, given) => {
    expect(layOutOffer(makeTerms(given)).hour).toEqual({ atLeast: null, why });
  });

  it('is the least that it can be where a part is not known', () => {
    const { hour } = layOutOffer(makeTerms({ pay: salary(52_000_00), bonus: null }));
    // 52 000 / 2 080 = 25
    expect(hour).toEqual({ atLeast: 25_00, isWhole: false, hoursPerYear: 2080 });
  });
});

/** What stays of a sign-on after 6, 12, 18 and 24 months. */
function keptOf(payment: OneTime): (number | null)[] {
  return [6, 12, 18, 24].map((months) => whatStays(makeTerms({ signOn: [payment] }), months).parts[0]?.kept ?? null);
}

describe('a sign-on with a claw-back', () => {
  it.each<[string, OneTime, readonly (number | null)[]]>([
    // 5 000 x 6/24 = 1 250, x 12/24 = 2 500, x 18/24 = 3 750, then all
    [
      'pro rata over 24 months',
      { amount: 5_000_00, after: 0, clawback: { months: 24, kind: 'pro-rata' } },
      [1_250_00, 2_500_00, 3_750_00, 5_000_00],
    ],
    // back: 1 000 x 30/36 = 833.33, x 24/36 = 666.67, x 18/36 = 500, x 12/36 = 333.33
    [
      'pro rata over 36 months, which leaves rests',
      { amount: 1_000_00, after: 0, clawback: { months: 36, kind: 'pro-rata' } },
      [166_67, 333_33, 500_00, 666_67],
    ],
    [
      'in full within 12 months, which are over at 12',
      { amount: 5_000_00, after: 0, clawback: { months: 12, kind: 'cliff' } },
      [0, 5_000_00, 5_000_00, 5_000_00],
    ],
    [
      'in full within 13 months, which are not',
      { amount: 5_000_00, after: 0, clawback: { months: 13, kind: 'cliff' } },
      [0, 0, 5_000_00, 5_000_00],
    ],
    // 3 and 9 of 12 months have passed since it was paid: 1 200 x 3/12 = 300, x 9/12 = 900
    [
      'pro rata over 12 months from its payment in month 3',
      { amount: 1_200_00, after: 3, clawback: { months: 12, kind: 'pro-rata' } },
      [300_00, 900_00, 1_200_00, 1_200_00],
    ],
    [
      'paid after 12 months, and never back',
      { amount: 1_000_00, after: 12, clawback: { months: 0, kind: 'cliff' } },
      [0, 1_000_00, 1_000_00, 1_000_00],
    ],
    ['that is not known', { amount: 1_000_00, after: 0, clawback: null }, [null, null, null, null]],
  ])('%s', (_what, payment, expected) => {
    expect(keptOf(payment)).toEqual(expected);
  });

  it('is paid in the year at whose end it is due', () => {
    const years = [0, 12, 13].map((after) => {
      const { totals } = layOutOffer(makeTerms({ signOn: [{ amount: 1_00, after, clawback: null }] }));
      return totals.oneTime.map(({ atLeast }) => atLeast);
    });
    expect(years).toEqual([
      [1_00, 0, 0, 0],
      [1_00, 0, 0, 0],
      [0, 1_00, 0, 0],
    ]);
  });
});

const monthly = (cliff: number, interval = 1, months = 48): Vesting => ({ months, cliff, interval });
const BACK_LOADED = [5, 15, 40, 40] as const;

describe('what a grant has paid by a month', () => {
  // 48 000 over 48 months is 1 000 a month
  it.each<[string, Vesting, Readonly<Record<number, number>>]>([
    [
      'a cliff at 11',
      monthly(11),
      { 10: 0, 11: 11_000_00, 12: 12_000_00, 47: 47_000_00, 48: 48_000_00, 99: 48_000_00 },
    ],
    ['a cliff at 12', monthly(12), { 11: 0, 12: 12_000_00, 13: 13_000_00 }],
    ['a cliff at 13', monthly(13), { 12: 0, 13: 13_000_00, 24: 24_000_00 }],
    ['a cliff at 12, every 3 months', monthly(12, 3), { 11: 0, 12: 12_000_00, 14: 12_000_00, 15: 15_000_00 }],
    // at 11 the instalments of 3, 6 and 9 have come together
    ['a cliff at 11, every 3 months', monthly(11, 3), { 10: 0, 11: 9_000_00, 12: 12_000_00 }],
    ['a cliff at 13, every 12 months', monthly(13, 12), { 12: 0, 13: 12_000_00, 23: 12_000_00, 24: 24_000_00 }],
    ['a cliff at 11, every 12 months', monthly(11, 12), { 11: 0, 12: 12_000_00 }],
    ['no cliff', monthly(0), { 0: 0, 1: 1_000_00 }],
    ['all at the end', monthly(48, 48), { 47: 0, 48: 48_000_00 }],
    // 48 000 / 30 x 12 = 19 200, x 24 = 38 400, and the rest with the last, short instalment
    ['30 months, every 12', monthly(0, 12, 30), { 12: 19_200_00, 29: 38_400_00, 30: 48_000_00 }],
    // 5 % of 48 000 = 2 400; 15 % = 7 200, half of it 3 600
    ['5/15/40/40', { split: BACK_LOADED, cliff: 0, interval: 12 }, { 11: 0, 12: 2_400_00, 23: 2_400_00, 24: 9_600_00 }],
    ['5/15/40/40 by half years', { split: BACK_LOADED, cliff: 0, interval: 6 }, { 6: 1_200_00, 18: 6_000_00 }],
    ['5/15/40/40 by half years, cliff at 18', { split: BACK_LOADED, cliff: 18, interval: 6 }, { 17: 0, 18: 6_000_00 }],
  ])('with %s', (_what, vesting, expected) => {
    const grant = sharesWorth(48_000, vesting);
    const paid = Object.keys(expected).map((month) => [Number(month), paidBy(grant, Number(month))]);
    expect(Object.fromEntries(paid)).toEqual(expected);
  });

  it('counts from its own month where it is a refresher', () => {
    const refresher = sharesWorth(24_000, { months: 24, cliff: 6, interval: 1 }, 12);
    // 24 000 / 24 = 1 000 a month from month 12 on, the first six of them in month 18
    const expected = [0, 0, 0, 6_000_00, 12_000_00, 24_000_00];
    expect([0, 12, 17, 18, 24, 36].map((month) => paidBy(refresher, month))).toEqual(expected);
  });
});

function yearsOf(grant: Grant): (number | null)[] {
  const { equity } = layOutOffer(makeTerms({ grants: [grant] })).totals;
  return equity.map(({ atLeast, isWhole }) => (isWhole ? atLeast : null));
}

describe('a grant by years', () => {
  it.each<[string, Grant, readonly (number | null)[]]>([
    ['with a cliff at 13', sharesWorth(48_000, monthly(13)), [0, 24_000_00, 12_000_00, 12_000_00]],
    [
      'back-loaded',
      sharesWorth(100_000, { split: BACK_LOADED, cliff: 12, interval: 12 }),
      [5_000_00, 15_000_00, 40_000_00, 40_000_00],
    ],
    // of 1 000.01: 5 % is 50.0005, 20 % 200.002, 60 % 600.006: 50.00, 200.00, 600.01, and what each adds
    [
      'back-loaded with rests',
      {
        kind: 'shares',
        number: 1,
        price: 1_000_01_00,
        after: 0,
        vesting: { split: BACK_LOADED, cliff: 0, interval: 12 },
      },
      [50_00, 150_00, 400_01, 400_00],
    ],
    // 33.333..., 66.666..., 100: 33.33, 66.67, 100.00
    ['in thirds', sharesWorth(100, monthly(0, 12, 36)), [33_33, 33_34, 33_33, 0]],
    ['that ends in mid-year', sharesWorth(42_000, monthly(12, 1, 42)), [12_000_00, 12_000_00, 12_000_00, 6_000_00]],
    ['that ends in mid-year, every 12', sharesWorth(30_000, monthly(0, 12, 30)), [12_000_00, 12_000_00, 6_000_00, 0]],
    [
      'of five years',
      sharesWorth(50_000, monthly(12, 12, 60)),
      [10_000_00, 10_000_00, 10_000_00, 10_000_00, 10_000_00],
    ],
    ['granted later', sharesWorth(24_000, monthly(6, 1, 24), 12), [0, 12_000_00, 12_000_00, 0]],
    ['whose vesting is not known', sharesWorth(1000, null), [null, null, null, null]],
    ['worth nothing, whenever it is paid', sharesWorth(0, null), [0, 0, 0, 0]],
  ])('%s', (_what, grant, expected) => {
    expect(yearsOf(grant)).toEqual(expected);
  });

  const base = { after: 0, vesting: monthly(12) } as const;
  it.each<[string, Grant, number | null]>([
    // 400 x 25.50 = 10 200
    ['public shares', { ...base, kind: 'shares', number: 400, price: 25_50_00 }, 10_200_00],
    // 5 000 x (3.00 - 1.20) = 9 000
    ['options', { ...base, kind: 'options', number: 5000, price: 3_00_00, strike: 1_20_00 }, 9_000_00],
    ['options under water', { ...base, kind: 'options', number: 5000, price: 3_00_00, strike: 5_00_00 }, 0],
    // 100 000 x (0.0425 - 0.0100) = 3 250
    ['options at parts of a cent', { ...base, kind: 'options', number: 100_000, price: 4_25, strike: 1_00 }, 3_250_00],
    // 900 x 40 = 36 000; less 35 % = 23 400
    ['private shares less 35 %', { ...base, kind: 'private', number: 900, price: 40_00_00, haircut: 35 }, 23_400_00],
    ['private shares less 100 %', { ...base, kind: 'private', number: 900, price: 40_00_00, haircut: 100 }, 0],
    ['private shares less nothing', { ...base, kind: 'private', number: 900, price: 40_00_00, haircut: 0 }, 36_000_00],
    ['without a haircut', { ...base, kind: 'private', number: 900, price: 40_00_00, haircut: null }, null],
    ['without a strike', { ...base, kind: 'options', number: 900, price: 40_00_00, strike: null }, null],
    ['without a price', { ...base, kind: 'shares', number: 900, price: null }, null],
    ['without a number', { ...base, kind: 'shares', number: null, price: 40_00_00 }, null],
  ])('is worth so much: %s', (_what, grant, expected) => {
    expect(worthOf(grant)).toBe(expected);
  });
});

describe('the sums of an offer', () => {
  it('keep what recurs, what comes once and equity apart, and name what is missing', () => {
    const nothingKnown: Grant = { kind: 'private', number: 5, price: null, haircut: null, after: 0, vesting: null };
    const noStrike: Grant = { kind: 'options', number: null, price: 1, strike: null, after: 0, vesting: monthly(0) };
    const sheet = layOutOffer(
      makeTerms({
        pay: salary(54_000_00),
        bonus: { target: { percent: 10 }, payout: null },
        signOn: [{ amount: 5_000_00, after: 0, clawback: null }],
        grants: [sharesWorth(48_000, monthly(12)), nothingKnown, noStrike],
      }),
    );
    expect(sheet.totals.recurring[0]).toEqual({ atLeast: 54_000_00, isWhole: false });
    expect(sheet.totals.oneTime.map(({ atLeast }) => atLeast)).toEqual([5_000_00, 0, 0, 0]);
    expect(sheet.totals.equity[3]).toEqual({ atLeast: 12_000_00, isWhole: false });
    // 54 000 + 5 000 + 12 000, then 54 000 + 12 000
    expect(sheet.each.map(({ atLeast }) => atLeast)).toEqual([71_000_00, 66_000_00, 66_000_00, 66_000_00]);
    // 4 x 54 000 + 5 000 + 48 000
    expect(sheet.all).toEqual({ atLeast: 269_000_00, isWhole: false });
    expect(sheet.parts.flatMap(({ part, index, missing }) => missing.map((one) => `${part} ${index}: ${one}`))).toEqual(
      [
        'bonus null: payout',
        'grants 1: price',
        'grants 1: haircut',
        'grants 1: vesting',
        'grants 2: number',
        'grants 2: strike',
      ],
    );
  });

  it('are the least that they can be where a whole list is not known', () => {
    const { all, parts } = layOutOffer(makeTerms({ pay: salary(1_00), signOn: null, relocation: null, grants: null }));
    expect(all).toEqual({ atLeast: 4_00, isWhole: false });
    expect(parts.flatMap(({ missing }) => missing)).toEqual(['sign-on', 'relocation', 'equity']);
    const { kept, parts: leaving } = whatStays(makeTerms({ signOn: null, relocation: null, grants: null }), 12);
    expect(kept).toEqual({ atLeast: 0, isWhole: false });
    expect(leaving.flatMap(({ missing }) => missing)).toEqual(['sign-on', 'relocation', 'equity']);
  });

  it('go on for as many years as the last payment needs', () => {
    expect(countYears(makeTerms({ grants: [sharesWorth(1, monthly(0, 1, 61))] }))).toBe(6);
    expect(countYears(makeTerms({ signOn: [{ amount: 1, after: 49, clawback: null }] }))).toBe(5);
    expect(countYears(makeTerms({ grants: [sharesWorth(1, null, 12)] }))).toBe(4);
  });
});

describe('terms', () => {
  it.each<[string, Partial<OfferTerms>, string | null]>([
    ['of a known currency', {}, null],
    ['of one with other decimals', { currency: { code: 'EUR', digits: 0 } }, 'EUR with 0 decimals is no currency'],
    ['of none', { currency: { code: 'eur', digits: 2 } }, 'eur with 2 decimals is no currency'],
    [
      'of a grant that cannot be',
      { grants: [sharesWorth(1, monthly(49))] },
      'its cliff of 49 months is after its end, at 48',
    ],
  ])('%s are looked through for what cannot be', (_what, given, fault) => {
    expect(findTermsFault(makeTerms(given))).toBe(fault);
  });
});

describe('leaving', () => {
  it('adds what stays of each part, beside the day where it is known', () => {
    const terms = makeTerms({
      starts: '2028-02-29',
      signOn: [{ amount: 5_000_00, after: 0, clawback: { months: 24, kind: 'pro-rata' } }],
      relocation: [{ amount: 2_000_00, after: 0, clawback: { months: 12, kind: 'cliff' } }],
      grants: [sharesWorth(48_000, monthly(12))],
    });
    const kept = [6, 12].map((months) => whatStays(terms, months));
    // 1 250 + 0 + 0, and 2 500 + 2 000 + 12 000
    expect(kept.map((one) => one.kept.atLeast)).toEqual([1_250_00, 16_500_00]);
    expect(kept.map(({ on }) => on)).toEqual(['2028-08-29', '2029-02-28']);
    expect(whatStays(makeTerms(), 6).on).toBeNull();
  });

  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-01-31', 3, '2027-04-30'],
    ['2027-12-01', 1, '2028-01-01'],
    ['2027-02-01', 0, '2027-02-01'],
  ])('so many months after %s (%i) is on %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('two offers', () => {
  const find = (levers: readonly Lever[] | undefined, what: Lever['what']): Lever | undefined =>
    levers?.find((lever) => lever.what === what);

  it('differ by the sum over all years, which more pay would make up', () => {
    const { gap } = compareOffers(makeTerms({ pay: salary(54_000_00) }), makeTerms({ pay: salary(58_000_00) }));
    // 4 x 4 000
    expect(gap).toEqual({
      lower: 0,
      amount: 16_000_00,
      isWhole: true,
      levers: [{ what: 'pay', index: null, from: 54_000_00, to: 58_000_00 }],
    });
  });

  it('say that the sum is not whole where a part of either is not known', () => {
    const bonus = { target: { percent: 10 }, payout: null };
    const { gap } = compareOffers(makeTerms({ pay: salary(54_000_00) }), makeTerms({ pay: salary(58_000_00), bonus }));
    expect(gap).toMatchObject({ lower: 0, isWhole: false });
  });

  it('would be equal at another payout', () => {
    const { gap } = compareOffers(
      makeTerms({ pay: salary(65_000_00) }),
      makeTerms({ pay: salary(60_000_00), bonus: { target: { percent: 10 }, payout: 50 } }),
    );
    // 60 000 + 3 000 against 65 000: 2 000 x 4; 5 000 of 6 000 is 83.333... %
    expect(gap).toMatchObject({ lower: 1, amount: 8_000_00 });
    expect(find(gap?.levers, 'payout')).toMatchObject({ from: 50, to: 83.34 });
    // 65 000 / 1.05 = 61 904.7619: with 6 190.48 at 50 % = 3 095.24 it is 65 000.00
    expect(find(gap?.levers, 'pay')?.to).toBe(61_904_76);
  });

  const shares = {
    kind: 'private',
    number: 900,
    price: 40_00_00,
    haircut: 50,
    after: 0,
    vesting: monthly(12),
  } as const;

  it('would be equal at another haircut or price', () => {
    const { gap } = compareOffers(
      makeTerms({ pay: salary(50_000_00), grants: [shares] }),
      makeTerms({ pay: salary(55_000_00) }),
    );
    // 200 000 + 18 000 against 220 000; 20 000 of 36 000 is 55.555... %, and 900 x 44.4444... x 50 % is 20 000
    expect(gap).toMatchObject({ lower: 0, amount: 2_000_00 });
    expect(find(gap?.levers, 'haircut')).toMatchObject({ index: 0, from: 50, to: 44.44 });
    expect(find(gap?.levers, 'price')).toMatchObject({ index: 0, from: 40_00_00, to: 44_44_45 });
  });

  it('are not made equal by a haircut where none would suffice, nor by a price of which all is taken off', () => {
    const [one, other] = [makeTerms({ grants: [shares] }), makeTerms({ pay: salary(55_000_00) })];
    expect(find(compareOffers(one, other).gap?.levers, 'haircut')).toMatchObject({ from: 50, to: null });
    const worthless = makeTerms({ grants: [{ ...shares, haircut: 100 }] });
    expect(compareOffers(worthless, other).gap?.levers.map(({ what }) => what)).toEqual(['pay', 'haircut']);
    const weeks = makeTerms({ pay: hourly(80_00, null), bonus: { target: { percent: 10 }, payout: 80 } });
    expect(compareOffers(weeks, other).gap?.levers).toEqual([]);
    const untimed = makeTerms({ grants: [{ ...shares, vesting: null }] });
    expect(compareOffers(untimed, other).gap?.levers.map(({ what }) => what)).toEqual(['pay']);
  });

  it('would be equal at a value of what is not known', () => {
    const { gap } = compareOffers(
      makeTerms({
        pay: salary(50_000_00),
        bonus: { target: { percent: 10 }, payout: null },
        grants: [{ ...shares, haircut: null }],
      }),
      makeTerms({ pay: salary(54_000_00) }),
    );
    // 4 000 a year of a bonus of 5 000 is 80 %; 16 000 of 36 000 is 44.444... %
    expect(find(gap?.levers, 'payout')).toMatchObject({ from: null, to: 80 });
    expect(find(gap?.levers, 'haircut')).toMatchObject({ from: null, to: 55.55 });
  });

  it('are compared over the years of the longer one', () => {
    const { years, gap } = compareOffers(
      makeTerms({ pay: salary(50_000_00) }),
      makeTerms({ pay: salary(49_000_00), grants: [sharesWorth(10_000, monthly(0, 12, 60))] }),
    );
    // 5 x 1 000 against 10 000
    expect(years).toBe(5);
    expect(gap).toMatchObject({ lower: 0, amount: 5_000_00 });
  });

  it('come to the same', () => {
    const offer = makeTerms({ pay: salary(50_000_00) });
    expect(compareOffers(offer, offer).gap).toEqual({ lower: null, amount: 0, isWhole: true, levers: [] });
  });

  const dollars = makeTerms({ currency: currencyOf('USD'), pay: salary(100_000_00) });
  const euros = makeTerms({ pay: salary(90_000_00) });
  const rateOf = (text: string) => {
    const read = readRate(text);
    return 'value' in read ? read.value : null;
  };

  it('in two currencies are not compared without a rate', () => {
    expect(compareOffers(dollars, euros).gap).toBeNull();
  });

  it('in two currencies are compared at the rate that is given', () => {
    const { sides, gap } = compareOffers(dollars, euros, rateOf('1 USD = 0.92 EUR'));
    // 100 000 x 0.92 = 92 000; / 2 080 h = 44.23; 4 x 2 000
    expect(sides[0].sheet).toMatchObject({ currency: { code: 'EUR' }, all: { atLeast: 368_000_00 } });
    expect(sides[0].sheet.hour.atLeast).toBe(44_23);
    expect(gap).toMatchObject({ lower: 1, amount: 8_000_00 });
  });

  it('stay unknown at any rate where they are not known', () => {
    const { sides, gap } = compareOffers(
      makeTerms({ currency: currencyOf('USD'), pay: { per: 'year', amount: null }, signOn: null }),
      euros,
      rateOf('1 USD = 0.92 EUR'),
    );
    expect(sides[0].sheet.parts[0]).toMatchObject({ years: [null, null, null, null], missing: ['base'] });
    expect(sides[0].sheet.hour).toEqual({ atLeast: null, why: 'the pay is not known' });
    expect(sides[0].leaving[0]?.parts).toMatchObject([{ part: 'signOn', paid: null, kept: null }]);
    // 90 000 / 0.92 = 97 826.0869; x 0.92 again 90 000.00
    expect(gap?.levers).toEqual([{ what: 'pay', index: null, from: null, to: 97_826_09 }]);
  });

  it('keep the decimals of each currency, and levers in their own', () => {
    const yen = makeTerms({
      currency: currencyOf('JPY'),
      pay: salary(10_000_000),
      signOn: [{ amount: 100_000, after: 0, clawback: { months: 24, kind: 'pro-rata' } }],
    });
    const { sides, gap } = compareOffers(yen, euros, rateOf('1 JPY = 0.0061 EUR'));
    // 10 100 000 x 0.0061 = 61 610.00; 50 000 x 0.0061 = 305.00
    expect(sides[0].sheet.each[0]?.atLeast).toBe(61_610_00);
    expect(sides[0].leaving[1]?.kept).toEqual({ atLeast: 305_00, isWhole: true });
    // (360 000 - 610) / 4 / 0.0061 = 14 729 098.36; at 14 729 098 a year is 89 847.4978, to the cent 89 847.50
    expect(gap?.levers).toEqual([{ what: 'pay', index: null, from: 10_000_000, to: 14_729_098 }]);
  });
});
