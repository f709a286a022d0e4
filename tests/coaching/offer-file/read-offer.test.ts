import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRANT_EXAMPLES, ONE_TIME_EXAMPLES, readOffer, writeOffer } from '../../../src/coaching/offer-file.ts';
import { findTermsFault, type OfferTerms, unknownTerms } from '../../../src/coaching/offers.ts';
import { anyTerms, currencyOf } from '../../support/offers.ts';

function read(entries: Readonly<Record<string, unknown>>): OfferTerms | readonly string[] {
  const result = readOffer({ currency: 'EUR', ...entries });
  return 'terms' in result ? result.terms : result.faults;
}

const UNKNOWN = unknownTerms(currencyOf('EUR'));

describe('an offer file', () => {
  it('holds all that an offer can have', () => {
    const vesting = { months: 48, cliff: 12, interval: 3 };
    expect(
      read({
        starts: '2027-02-01',
        pay: { per: 'day', amount: 600, daysPerWeek: 4.5, unpaidWeeks: '6' },
        hoursPerWeek: 36,
        leaveDays: '28.5',
        remote: ' two days a week ',
        extraMonths: 'none',
        bonus: { target: { percent: 10 }, payout: '80 %' },
        retirement: '3 %',
        signOn: [{ amount: '5 000', after: 1, clawback: { months: 24, kind: 'pro-rata' } }],
        relocation: 'none',
        grants: [
          { kind: 'shares', number: 400, price: 25.5, vesting },
          {
            kind: 'options',
            number: 5000,
            price: 3,
            strike: '1.2',
            after: 12,
            vesting: { split: [5, 15, 40, '40 %'] },
          },
          { kind: 'private', number: null, price: 40, haircut: 'unknown' },
        ],
      }),
    ).toEqual({
      currency: { code: 'EUR', digits: 2 },
      starts: '2027-02-01',
      pay: { per: 'day', amount: 600_00, daysPerWeek: 4.5, unpaidWeeks: 6 },
      hoursPerWeek: 36,
      leaveDays: 28.5,
      remote: 'two days a week',
      extraMonths: 0,
      bonus: { target: { percent: 10 }, payout: 80 },
      retirement: { percent: 3 },
      signOn: [{ amount: 5_000_00, after: 1, clawback: { months: 24, kind: 'pro-rata' } }],
      relocation: [],
      grants: [
        { kind: 'shares', number: 400, price: 25_50_00, after: 0, vesting },
        {
          kind: 'options',
          number: 5000,
          price: 3_00_00,
          strike: 1_20_00,
          after: 12,
          vesting: { split: [5, 15, 40, 40], cliff: 0, interval: 12 },
        },
        { kind: 'private', number: null, price: 40_00_00, haircut: null, after: 0, vesting: null },
      ],
    });
  });

  it('leaves unknown what it does not say, or says to be unknown', () => {
    expect(read({})).toEqual(UNKNOWN);
    const names = ['starts', 'pay', 'hoursPerWeek', 'remote', 'extraMonths', 'bonus', 'retirement', 'signOn'];
    for (const word of [null, '', ' ', '?', 'unknown', 'Unknown'])
      expect(read(Object.fromEntries([...names, 'relocation', 'grants'].map((name) => [name, word])))).toEqual(UNKNOWN);
  });

  it('tells apart what is not part of the offer', () => {
    expect(
      read({ pay: 'none', extraMonths: 'none', bonus: 'none', retirement: 'none', signOn: 'none', grants: [] }),
    ).toEqual({
      ...UNKNOWN,
      pay: { per: 'year', amount: 0 },
      extraMonths: 0,
      bonus: { target: { amount: 0 }, payout: null },
      retirement: { amount: 0 },
      signOn: [],
      grants: [],
    });
  });

  it.each<[unknown, OfferTerms['pay']]>([
    [65000, { per: 'year', amount: 65_000_00 }],
    ['65k a year', { per: 'year', amount: 65_000_00 }],
    ['5000 a month', { per: 'year', amount: 60_000_00 }],
    ['5000.01/month', { per: 'year', amount: 60_000_12 }],
    ['80 an hour', { per: 'hour', amount: 80_00, unpaidWeeks: null }],
    ['600 EUR per day', { per: 'day', amount: 600_00, daysPerWeek: null, unpaidWeeks: null }],
    [
      { amount: '80 an hour', unpaidWeeks: 6 },
      { per: 'hour', amount: 80_00, unpaidWeeks: 6 },
    ],
    [
      { per: 'hour', amount: null },
      { per: 'hour', amount: null, unpaidWeeks: null },
    ],
  ])('takes pay as %j', (pay, expected) => {
    expect(read({ pay })).toMatchObject({ pay: expected });
  });

  it.each<[unknown, OfferTerms['bonus']]>([
    ['10 %', { target: { percent: 10 }, payout: null }],
    [5000, { target: { amount: 5_000_00 }, payout: null }],
    [{ percent: 12.5 }, { target: { percent: 12.5 }, payout: null }],
    [
      { target: '10%', payout: 80 },
      { target: { percent: 10 }, payout: 80 },
    ],
    [{ target: null }, null],
  ])('takes a bonus as %j', (bonus, expected) => {
    expect(read({ bonus })).toMatchObject({ bonus: expected });
  });

  it.each<[unknown, OfferTerms['signOn']]>([
    [5000, [{ amount: 5_000_00, after: 0, clawback: null }]],
    ['5000', [{ amount: 5_000_00, after: 0, clawback: null }]],
    ['5 000, back 24 months pro rata', [{ amount: 5_000_00, after: 0, clawback: { months: 24, kind: 'pro-rata' } }]],
    ['5k paid month 13 back 12 in full', [{ amount: 5_000_00, after: 13, clawback: { months: 12, kind: 'cliff' } }]],
    [['5000, no claw-back'], [{ amount: 5_000_00, after: 0, clawback: { months: 0, kind: 'cliff' } }]],
    [
      [{ amount: 1, clawback: 'none' }, '2'],
      [
        { amount: 1_00, after: 0, clawback: { months: 0, kind: 'cliff' } },
        { amount: 2_00, after: 0, clawback: null },
      ],
    ],
  ])('takes a sign-on as %j', (signOn, expected) => {
    expect(read({ signOn })).toMatchObject({ signOn: expected });
  });

  it.each<[string, OfferTerms['grants']]>([
    [
      '400 shares at 25.50 over 48 months, cliff 12, every 3',
      [{ kind: 'shares', number: 400, price: 25_50_00, after: 0, vesting: { months: 48, cliff: 12, interval: 3 } }],
    ],
    [
      '5 000 options strike 1.20 at 3 every 1 month cliff at month 12 over 48 from month 6',
      [
        {
          kind: 'options',
          number: 5000,
          price: 3_00_00,
          strike: 1_20_00,
          after: 6,
          vesting: { months: 48, cliff: 12, interval: 1 },
        },
      ],
    ],
    [
      '900 private shares at 40, haircut 50%, split 5/15/40/40, every 6',
      [
        {
          kind: 'private',
          number: 900,
          price: 40_00_00,
          haircut: 50,
          after: 0,
          vesting: { split: [5, 15, 40, 40], cliff: 0, interval: 6 },
        },
      ],
    ],
    ['? Shares', [{ kind: 'shares', number: null, price: null, after: 0, vesting: null }]],
  ])('takes a grant in words: %s', (grant, expected) => {
    expect(read({ grants: grant })).toMatchObject({ grants: expected });
  });

  it('takes the words that are given as examples', () => {
    expect(read({ grants: GRANT_EXAMPLES })).toMatchObject({ grants: { length: 3 } });
    expect(read({ signOn: ONE_TIME_EXAMPLES })).toMatchObject({ signOn: { length: 2 } });
  });

  it.each<[Readonly<Record<string, unknown>>, readonly (string | RegExp)[]]>([
    [{ currency: 'EURO' }, ['currency: "EURO" is not a code of ISO 4217: write it such as "EUR"']],
    [{ currency: { code: 'EUR', digits: 2 } }, [/^currency: an object is not a code/]],
    [{ base: 5 }, [/^base: no such entry; there are currency, starts, pay, /]],
    [{ ['__proto__x']: 5, constructor: 5 }, [/^__proto__x: no such/, /^constructor: no such/]],
    [{ starts: '2027-02-30' }, ['starts: "2027-02-30" is not a day such as 2027-02-01']],
    [{ starts: 'monday' }, [/is not a day/]],
    [{ pay: '65,000' }, [/^pay\.amount: "65,000" is read/]],
    [{ pay: true }, [/^pay: true is not an object with per, /]],
    [{ pay: -1 }, [/^pay\.amount: "-1" is less than nothing/]],
    [{ pay: '9000000000 a month' }, ['pay.amount: it is too large']],
    [{ pay: { per: 'week', amount: 1 } }, ['pay.per: "week" is not one of year, hour, day']],
    [{ pay: { per: 'year', amount: '80 an hour' } }, ['pay.per: pay by the hour and by the year do not go together']],
    [{ pay: { amount: 1, daysPerWeek: 5 } }, ['pay.daysPerWeek: days a week are for pay by the day']],
    [{ pay: { amount: 1, unpaidWeeks: 5 } }, ['pay.unpaidWeeks: unpaid weeks are for pay by the hour or day']],
    [{ pay: { per: 'day', amount: 1, daysPerWeek: 8 } }, [/^pay\.daysPerWeek: "8" is too large: at most 7$/]],
    [{ hoursPerWeek: 169 }, [/^hoursPerWeek: "169" is too large/]],
    [{ hoursPerWeek: [40] }, ['hoursPerWeek: a list is not a number: write it such as 38.5']],
    [{ remote: 5 }, ['remote: 5 is not a text']],
    [{ remote: 'a\u202eb' }, [/^remote: this is one line of plain text/]],
    [{ remote: 'x'.repeat(200) }, [/^remote: this has at most 120 characters/]],
    [{ extraMonths: 13 }, [/^extraMonths: "13" is too large/]],
    [{ bonus: { target: '600 %' } }, [/^bonus\.target: "600" is too large/]],
    [{ bonus: { payout: 80 } }, [/^bonus\.payout: a payout needs a target/]],
    [{ bonus: [1] }, [/^bonus: a list is not an object with percent, amount/]],
    [{ retirement: { percent: 3, amount: 5 } }, [/^retirement: it has a percentage and an amount/]],
    [{ signOn: { after: 3 } }, ['signOn.amount: an amount is missing']],
    [{ signOn: '5000 back soon' }, [/^signOn: "5000 back soon" says how it is paid back in no known way/]],
    [{ signOn: '5000 back 12 cliff, no claw-back' }, [/in no known way/]],
    [{ signOn: '5000 paid 3 paid 4' }, ['signOn: "5000 paid 3 paid 4" says "paid" twice']],
    [{ signOn: '65,000, no claw-back' }, [/^signOn\.amount: "65,000" is read/]],
    [
      { signOn: [{ amount: 1, clawback: { kind: 'cliff' } }] },
      ['signOn.0.clawback.months: the number of months is missing'],
    ],
    [
      { signOn: [{ amount: 1, clawback: { months: 6, kind: 'soon' } }] },
      [/^signOn\.0\.clawback\.kind: "soon" is not one of/],
    ],
    [{ signOn: [{ amount: 1, clawback: 12 }] }, [/^signOn\.0\.clawback: 12 is not an object/]],
    [{ signOn: Array(21).fill(1) }, ['signOn: 21 entries are too many: at most 20']],
    [{ signOn: true }, [/^signOn: true is not an object/]],
    [{ grants: 'many shares' }, [/^grants\.number: "many" is not a whole number/]],
    [{ grants: 'stock' }, [/^grants: "stock" is not a grant: write it such as 400 shares/]],
    [{ grants: 'x'.repeat(100_000) }, [/^grants: "x{57}\.\.\." has more than 200 characters$/]],
    [{ grants: {} }, ['grants.kind: missing: one of shares, options, private']],
    [{ grants: { kind: 'rsu' } }, ['grants.kind: "rsu" is not one of shares, options, private']],
    [{ grants: '1 shares strike 3' }, ['grants.strike: a strike is for options']],
    [{ grants: '1 options haircut 3' }, ['grants.haircut: a haircut is for private shares']],
    [{ grants: '1 private haircut 101' }, [/^grants\.haircut: "101" is too large: at most 100$/]],
    [{ grants: '1 shares over 48' }, [/^grants\.vesting: months and an interval, or a yearly split, are needed/]],
    [{ grants: '1 shares over 0 every 1' }, [/^grants\.vesting\.months: 0 is too small: at least 1/, /are needed/]],
    [{ grants: '1 shares over 48 every 1 cliff 49' }, ['grants: its cliff of 49 months is after its end, at 48']],
    [{ grants: '1 shares over 12 every 13' }, ['grants: instalments 13 months apart are more than its 12 months']],
    [{ grants: '1 shares over 120 every 1 from 1' }, ['grants: it ends after more than 120 months']],
    [{ grants: '1 shares split 5/15/40/41' }, ['grants: its yearly parts add up to 101 % and not to 100 %']],
    [{ grants: '1 shares split 5,15' }, [/^grants\.vesting\.split\.0: "5,15" is read/, /add up to 0 %/]],
    [
      { grants: '1 shares split 50/50 every 5' },
      ['grants: instalments within a year are 1, 2, 3, 4, 6 or 12 months apart'],
    ],
    [
      { grants: '1 shares split 50/50 over 36' },
      ['grants.vesting.months: 36 months and 2 yearly parts do not go together'],
    ],
    [
      { grants: { kind: 'shares', vesting: { split: Array(11).fill(1) } } },
      [/^grants\.vesting\.split: 11 entries are too many/],
    ],
    [{ grants: { kind: 'shares', vesting: 5 } }, [/^grants\.vesting: 5 is not an object/]],
    [{ grants: '1000000000 shares at 1000' }, ['grants: its number times its price is too large']],
    [
      { pay: 'abc', hoursPerWeek: -1, grants: [{ kind: 'shares' }, { kind: 'shares', number: 1.5 }] },
      [/^pay\.amount/, /^hoursPerWeek/, /^grants\.1\.number: "1\.5" has decimals/],
    ],
  ])('lists every fault with its place: %j', (entries, faults) => {
    const found = read(entries);
    expect(found).toEqual(
      faults.map((fault) => (typeof fault === 'string' ? fault : (expect.stringMatching(fault) as string))),
    );
  });

  it.each([null, [], 'EUR', 5])('is an object: %j is none', (value) => {
    expect(readOffer(value)).toEqual({ faults: [expect.stringMatching(/^the offer: not an object with currency/)] });
  });

  it('reads back as it is written', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const text = JSON.stringify(writeOffer(terms));
        expect(readOffer(JSON.parse(text))).toEqual({ terms });
        expect(findTermsFault(terms)).toBeNull();
      }),
    );
  });

  it('gives terms without a fault, or faults, whatever it holds', () => {
    const value = fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom(null, 'none', -1, 1e300, [], {}));
    const names = ['pay', 'bonus', 'signOn', 'grants', 'hoursPerWeek', 'retirement', 'remote', 'starts'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true }), (entries) => {
        const result = readOffer({ ...entries, currency: 'EUR' });
        if ('terms' in result) expect(findTermsFault(result.terms)).toBeNull();
        else expect(result.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});
