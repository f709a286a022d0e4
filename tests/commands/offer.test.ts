import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfferTerms } from '../../src/coaching/offers.ts';
import { type Call, coach, type Outcome, type Replies } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { currencyOf, makeTerms, salary } from '../support/offers.ts';
import { makeAssessment, makeRecord, NOW } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const ACME = makeTerms({
  starts: '2027-02-01',
  pay: salary(54_000_00),
  hoursPerWeek: 38,
  leaveDays: 30,
  remote: '2 days a week at home',
  extraMonths: 1,
  bonus: { target: { percent: 10 }, payout: 80 },
  signOn: [{ amount: 5_000_00, after: 0, clawback: { months: 24, kind: 'pro-rata' } }],
  grants: [
    {
      kind: 'private',
      number: 900,
      price: 40_00_00,
      haircut: 60,
      after: 0,
      vesting: { months: 48, cliff: 12, interval: 1 },
    },
  ],
});
const GLOBEX = makeTerms({ pay: salary(58_000_00), hoursPerWeek: 44, leaveDays: null, bonus: null, grants: null });
const INITECH = makeTerms({ currency: currencyOf('USD'), pay: { per: 'hour', amount: 40_00, unpaidWeeks: 6 } });

const answers = [
  { item: 'range-and-level', verdict: 'good', text: '' },
  { item: 'first-months', verdict: 'red', text: 'nobody knew' },
] as const;
const jobs = [
  someJob({ offer: ACME, answers }, [[20, 'offer']]),
  someJob({ id: 'globex', name: 'Globex', role: null, offer: GLOBEX }, [[20, 'offer']]),
  someJob({ id: 'initech', name: 'Initech', offer: INITECH }),
  someJob({ id: 'umbra', name: 'Umbra' }, [[20, 'interview']]),
  someJob({ id: 'gone', name: 'Gone', dropped: NOW.toISOString() }),
];
const RECORD = makeRecord({ jobs });

function run(line: string, call: Call = {}): Promise<Outcome> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  return coach(words, call.store === undefined ? { record: RECORD, ...call } : call);
}

async function offerOf({ store }: Outcome, id: string): Promise<OfferTerms | null | undefined> {
  return (await store.read()).jobs.find((job) => job.id === id)?.offer;
}

/** Without what holds the figures of a number together, which no test need type. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('coach offer show', () => {
  it('tells what recurs apart from what comes once and from equity, by years', async () => {
    const { code, out, err } = await run('offer show acme', { terminal: 80 });
    expect([code, plain(out), err]).toEqual([
      0,
      `Acme · EUR, before tax · 38 h a week · 30 days of leave · from 1 Feb 2027 ·
remote: 2 days a week at home

EUR                   YEAR 1  YEAR 2  YEAR 3  YEAR 4
Recurring
  Base pay            54 000  54 000  54 000  54 000
  Thirteenth month     4 500   4 500   4 500   4 500
  Bonus                4 320   4 320   4 320   4 320
Recurring, together   62 820  62 820  62 820  62 820
One-time
  Sign-on              5 000       0       0       0
Equity
  900 private shares   3 600   3 600   3 600   3 600
All of it             71 420  66 420  66 420  66 420

KEPT, LEAVING AT MONTH      6     12     18      24
  Sign-on               1 250  2 500  3 750   5 000
  900 private shares        0  3 600  5 400   7 200
All of it               1 250  6 100  9 150  12 200

All of it over 4 years: 270 680 EUR.
Pay an hour: 35.94 EUR, what recurs over 1 748 hours a year: 52 weeks of 38 less
30 days of leave, at 5 days a week.
6 months are over on 1 Aug 2027, 12 on 1 Feb 2028, 18 on 1 Aug 2028, 24 on 1 Feb
2029.
Pays nothing: retirement, relocation.

As you gave it
  Bonus: target 10 % of the pay, taken as paid out at 80 %
  Sign-on: 5 000, back pro rata if you leave within 24 months of it
  900 private shares: at 40.00 each, 60 % taken off, over 48 months, every
    month, nothing before month 12

It adds up what you typed. Left out: tax, insurance, raises, and what shares
will be worth one day.
`,
      'Change a part of it: coach offer add acme --bonus 10% --payout 80\n',
    ]);
  });

  it.each([30, 60, 120])('fits %i columns, and no column drops out', async (terminal) => {
    const { out, err } = await run('offer show acme', { terminal });
    expect(out.split('\n').filter((line) => line.length > terminal)).toEqual([]);
    expect(plain(out).match(/12 200/g)).toHaveLength(1);
    expect(err).not.toContain('hidden');
  });

  it('goes on below with the years that do not fit beside each other', async () => {
    const grants = [
      { kind: 'shares', number: 9, price: 100_00, after: 0, vesting: { months: 108, cliff: 0, interval: 12 } },
    ] as const;
    const record = makeRecord({ jobs: [someJob({ offer: { ...ACME, grants } })] });
    const { out } = await run('offer show acme', { record, terminal: 60 });
    const heads = out.split('\n').filter((line) => line.includes('YEAR'));
    expect(heads.map((line) => line.match(/YEAR \d/g))).toEqual([
      ['YEAR 1', 'YEAR 2', 'YEAR 3', 'YEAR 4', 'YEAR 5'],
      ['YEAR 6', 'YEAR 7', 'YEAR 8', 'YEAR 9'],
    ]);
  });

  it('names what is unknown, and marks each sum that it is missing from', async () => {
    const { out } = await run('offer show globex', { terminal: 80 });
    expect(plain(out)).toContain('All of it   58 000+  58 000+  58 000+  58 000+\n');
    expect(plain(out)).toContain('Unknown, and in no sum: bonus, equity, days of leave.\n');
    expect(plain(out)).toContain('+ at least: something in it is unknown.\n');
    expect(plain(out)).toContain(
      'Pay an hour: 25.35+ EUR, what recurs over 2 288 hours a year, no leave taken\noff.\n',
    );
    expect(out).not.toContain('KEPT');
  });

  it('says of nothing known that it is unknown, and no sum of it', async () => {
    const pay = { per: 'year', amount: null } as const;
    const signOn = [{ amount: 1_00, after: 3, clawback: null }];
    const record = makeRecord({ jobs: [someJob({ offer: makeTerms({ pay, signOn, hoursPerWeek: null }) })] });
    const { out } = await run('offer show acme', { record, terminal: 80 });
    expect(out).toContain('All of it      1+  unknown  unknown  unknown\n');
    expect(out).toContain('Pay an hour: unknown, since the hours are not known.\n');
    expect(out).toContain('  Sign-on               unknown  unknown  unknown  unknown\n');
    expect(out).toContain('Unknown, and in no sum: base, claw-back of the sign-on, hours a week.\n');
    expect(out).toContain('  Sign-on: 1, paid after 3 months, its claw-back unknown\n');
  });

  it('says how contract work is reckoned', async () => {
    const { out } = await run('offer show initech', { terminal: 80 });
    expect(plain(out)).toContain('  Pay by the hour  73 600  73 600  73 600  73 600\n');
    expect(out).toContain('  Pay: 40 an hour, 40 hours a week, 52 weeks less 6 unpaid weeks\n');
  });

  it('quotes beside an offer the line of the kept ad that names pay', async () => {
    const shown = async (ad: string | null) => {
      const record = makeRecord({ jobs: [someJob({ ad, offer: ACME })] });
      const json = JSON.parse((await run('offer show acme --json', { record })).out) as { adPay: string | null };
      return [
        json.adPay,
        /Its ad says: "(.*)"\./.exec((await run('offer show acme', { record, terminal: 200 })).out)?.[1],
      ];
    };
    const ad = 'Junior\nWe raised $12M and pay for a EUR 500 budget\n- 42.000 - 48.000 EUR a year\n- 30 days of leave';
    expect(await shown(ad)).toEqual(['42.000 - 48.000 EUR a year', '42.000 - 48.000 EUR a year']);
    expect(await shown('Junior\nYou get up to 48k € gross.')).toEqual(Array(2).fill('You get up to 48k € gross.'));
    expect((await shown(`Pay: ${'x'.repeat(300)}\nThe salary, ${'x'.repeat(200)} 50000 EUR`))[0]).toHaveLength(120);
    for (const none of [null, 'Junior\nWe raised $12M in 2024', 'Junior\n48000 lines of code'])
      expect(await shown(none)).toEqual([null, undefined]);
  });

  it('says of what is kept the same as the comparison', async () => {
    const signOn = [{ amount: 3000_00, after: 0, clawback: { months: 12, kind: 'cliff' as const } }];
    const offer = makeTerms({ pay: salary(50_000_00), signOn, relocation: null, grants: null });
    const record = makeRecord({
      jobs: [someJob({ offer }), someJob({ id: 'globex', name: 'Globex', offer: makeTerms() })],
    });
    const shown = plain((await run('offer show acme', { record, terminal: 80 })).out);
    expect(shown).toMatch(/KEPT, LEAVING AT MONTH +6 +12 +18 +24\n.*\nAll of it +unknown +3 000\+ +3 000\+ +3 000\+\n/);
    const compared = plain((await run('offer compare acme globex', { record, terminal: 80 })).out);
    expect(compared).toMatch(/at month 6 +unknown +0 ?\n.*at month 12 +3 000\+/);
  });

  it('takes the days of leave off the hours, each a part of the week that is worked', async () => {
    const pay = { per: 'day', amount: 400_00, daysPerWeek: 4, unpaidWeeks: 2 } as const;
    const offer = makeTerms({ pay, hoursPerWeek: 30, leaveDays: 20 });
    const record = makeRecord({ jobs: [someJob({ offer })] });
    const { out } = await run('offer show acme', { record, terminal: 80 });
    // 50 weeks of 30 hours less 20 days of 7.5
    expect(plain(out)).toContain('over 1 350 hours a year: 50 weeks of 30 less\n20 days of leave, at 4 days a week.');
    const none = makeRecord({ jobs: [someJob({ offer: { ...offer, leaveDays: 0 } })] });
    expect(plain((await run('offer show acme', { record: none, terminal: 100 })).out)).toContain(
      '50 weeks of 30, no leave.',
    );
    const all = makeRecord({ jobs: [someJob({ offer: { ...offer, leaveDays: 260 } })] });
    expect((await run('offer show acme', { record: all, terminal: 80 })).out).toContain('no hours are promised');
  });

  it('is a figure a line in a pipe, without groups', async () => {
    const { out } = await run('offer show acme');
    const lines = out.slice(0, -1).split('\n');
    expect(lines.every((line) => line.split('\t').length === 7 && !line.includes(' '))).toBe(true);
    expect(lines[0]).toBe('acme\trecurring\tbase pay\tyear 1\t54000.00\tEUR\t');
    expect(lines).toContain('acme\tkept\tsign-on\t18 months\t3750.00\tEUR\t');
    expect(lines).toContain('acme\tsum\tall\t4 years\t270680.00\tEUR\t');
    expect(lines.at(-1)).toBe('acme\thour\trecurring\t\t35.94\tEUR\t');
    const unknown = (await run('offer show globex')).out.split('\n');
    expect(unknown).toContain('globex\trecurring\tbonus\tyear 1\t\tEUR\tunknown: bonus');
    expect(unknown).toContain('globex\tsum\tall\tyear 1\t58000.00\tEUR\tat least');
    expect(unknown).toContain('globex\tkept\tall\t6 months\t\tEUR\tunknown');
    expect(unknown.join('\n')).not.toMatch(/\t0\.00\tEUR\tat least/);
  });

  it('is a page of Markdown, which reads no name as a tag', async () => {
    const record = makeRecord({ jobs: [someJob({ name: 'A|<b>\u202e', offer: { ...ACME, remote: '<i>' } })] });
    const { out } = await run('offer show acme --markdown', { record });
    expect(plain(out)).toContain(
      '# Offer: A\\|\\<b\\>\n\nEUR, before tax · 38 h a week · 30 days of leave · from 1 Feb 2027 · remote: \\<i\\>\n',
    );
    expect(plain(out)).toContain('| **All of it** | **71 420** | **66 420** | **66 420** | **66 420** |\n');
    expect(plain(out)).toContain('| Sign-on | 1 250 | 2 500 | 3 750 | 5 000 |\n');
  });

  it('is the terms, the years and the sums as JSON', async () => {
    const { out } = await run('offer show acme --json');
    expect(JSON.parse(out)).toMatchObject({
      job: 'acme',
      terms: ACME,
      sheet: { currency: { code: 'EUR', digits: 2 }, all: { atLeast: 270_680_00, isWhole: true } },
      leaving: [{ months: 6, on: '2027-08-01', kept: { atLeast: 1_250_00 } }, {}, {}, {}],
    });
  });

  it.each([
    ['offer show umbra', 'No offer of umbra is kept.\nKeep it: coach offer add umbra\n'],
    [
      'offer show nosuch',
      'There is no job "nosuch".\nThere are: acme, globex, initech, umbra, gone. A new one: coach job add nosuch\n',
    ],
    ['offer remove umbra', 'No offer of umbra is kept.\nKeep it: coach offer add umbra\n'],
    ['offer add gone --pay 5', 'gone was dropped on 23 Nov 2026.\nTake it up again: coach job move gone saved\n'],
  ])('%s says what is not there', async (call, err) => {
    expect(await run(call)).toMatchObject({ code: 2, out: '', err });
  });
});

describe('coach offer compare', () => {
  it('puts two beside each other, and says what would make them equal', async () => {
    const { out, err } = await run('offer compare acme globex', { terminal: 80 });
    // 270 680 - 4 x 58 000 = 38 680; / 4 = 9 670 more a year
    expect([plain(out).replaceAll(/\d+ not asked/g, 'N not asked'), err]).toEqual([
      `BEFORE TAX                   ACME, EUR  GLOBEX, EUR
  Recurring, each year          62 820      58 000+
  One-time, year 1               5 000           0
  Equity, year 1                 3 600      unknown
  Equity, year 2                 3 600      unknown
  Equity, year 3                 3 600      unknown
  Equity, year 4                 3 600      unknown
All of year 1                   71 420      58 000+
All of year 2                   66 420      58 000+
All of year 3                   66 420      58 000+
All of year 4                   66 420      58 000+
All 4 years                    270 680     232 000+
  Kept, leaving at month 6       1 250      unknown
  Kept, leaving at month 12      6 100      unknown
  Kept, leaving at month 18      9 150      unknown
  Kept, leaving at month 24     12 200      unknown
  Pay an hour                    35.94       25.35+
  Hours a week                      38          44
  Days of leave                     30      unknown

Unknown of globex, and in no sum: bonus, equity, days of leave.
+ at least: something in it is unknown.
Pay an hour of acme: over 1 748 hours a year: 52 weeks of 38 less 30 days of
leave, at 5 days a week.
Pay an hour of globex: over 2 288 hours a year, no leave taken off.
Remote: acme 2 days a week at home; globex unknown.
Asked of them: acme 1 good, 1 red, N not asked; globex N not asked.

Over 4 years globex comes to 38 680 EUR less than acme, by what is known. With
all else as it is, each of these of globex alone would make them equal:
  base pay: 67 670 EUR instead of 58 000 EUR
  what is unknown of it (bonus, equity): 38 680 EUR in all

It adds up what you typed. Left out: tax, insurance, raises, and what shares
will be worth one day.
`,
      'What no sum holds: coach checklist offer-evaluation\nBefore you answer, to ask for more: coach checklist salary-negotiation\n',
    ]);
  });

  it('names each lever of the lower one, and what is unknown of the higher', async () => {
    const higher = makeTerms({ pay: salary(80_000_00), bonus: null });
    const under = { kind: 'options', number: 5, price: 1_00_00, strike: 2_00_00, after: 0, vesting: null } as const;
    const lower = {
      ...ACME,
      bonus: { target: { percent: 10 }, payout: null },
      grants: [...(ACME.grants ?? []), under],
    };
    const record = makeRecord({ jobs: [someJob({ offer: lower }), someJob({ id: 'globex', offer: higher })] });
    const { out } = await run('offer compare acme globex', { record, terminal: 120 });
    const sentences = plain(out).split('\n');
    // 320 000 - 253 400 = 66 600, of 21 600 a payout of 308.34 % and of 36 000 less 60 % more than all of it
    expect(sentences).toContain('  payout of the bonus: 308.34 %; it is unknown now');
    expect(sentences).toContain('  haircut of the 900 private shares: not even 0 % would be enough');
    // (14 400 + 66 600) / 900 / 40 % = 225
    expect(sentences).toContain('  price of the 900 private shares: 225.00 EUR instead of 40.00 EUR, 462.5 % more');
    expect(sentences).toContain('  what is unknown of it (bonus): 66 600 EUR in all');
    expect(sentences).toContain('  on top of that, what is unknown of globex: bonus');
    expect(sentences).not.toContain('  price of the 5 options');
  });

  it('says so where both come to the same, and where the pay of one is unknown', async () => {
    const same = makeRecord({ jobs: [someJob({ offer: GLOBEX }), someJob({ id: 'globex', offer: GLOBEX })] });
    expect((await run('offer compare acme globex', { record: same, terminal: 120 })).out).toContain(
      '\nOver 4 years both come to the same, by what is known.\n',
    );
    const none = makeTerms({ pay: { per: 'year', amount: null } });
    const record = makeRecord({ jobs: [someJob({ offer: none }), someJob({ id: 'globex', offer: ACME })] });
    expect(plain((await run('offer compare acme globex', { record, terminal: 120 })).out)).toContain(
      '\nThe pay of acme is unknown. Over 4 years acme comes to 270 680 EUR less than globex,',
    );
  });

  it('converts nothing without a rate, and with one says whose and of which day', async () => {
    const apart = await run('offer compare acme initech', { terminal: 120 });
    expect(apart.out).toContain('The two are in EUR and USD: nothing is converted without a rate of yours.');
    expect(apart.out).toContain('ACME, EUR  INITECH, USD');
    expect(apart.err).toBe('With your rate: coach offer compare acme initech --rate "1 EUR = ... USD" --on <day>\n');
    const rated = await run('offer compare acme initech --rate "1  USD = 0.5 EUR" --on yesterday', { terminal: 120 });
    expect(rated.out).toContain('ACME, EUR  INITECH, EUR');
    // 73 600 x 0.5
    expect(plain(rated.out)).toContain('  Recurring, each year          62 820        36 800\n');
    expect(rated.out).toContain(
      'Your rate of 22 Nov 2026: 1 USD = 0.5 EUR. Amounts in USD are turned into EUR by it.\n',
    );
    // 270 680 / 4 / 0.5 / (46 x 40 h) = 73.5543... dollars an hour
    expect(plain(rated.out)).toContain('  pay by the hour: 73.56 USD instead of 40 USD\n');
    expect(
      JSON.parse((await run('offer compare acme initech --rate "1 USD = 0.5 EUR" --on 2026-11-20 --json')).out),
    ).toMatchObject({
      jobs: ['acme', 'initech'],
      rate: { text: '1 USD = 0.5 EUR', from: 'USD', to: 'EUR', on: '2026-11-20' },
      gap: { lower: 1 },
    });
  });

  it('is a figure a line in a pipe, with what it falls short by and what would mend it', async () => {
    const lines = (await run('offer compare acme globex')).out.split('\n');
    expect(lines).toContain('acme\tsum\tall\t4 years\t270680.00\tEUR\t');
    expect(lines).toContain('globex\tsum\tall\t4 years\t232000.00\tEUR\tat least');
    expect(lines).toContain('globex\tshort\tall\t4 years\t38680.00\tEUR\tby what is known');
    expect(lines).toContain('globex\tequal\tbase pay\t\t67670.00\tEUR\t');
    const back = (await run('offer compare initech acme --rate "1 USD = 2 EUR" --on today')).out.split('\n');
    // 588 800 - 270 680 = 318 120; / 4 + 4 320 is more than ten times the bonus of 5 400
    expect(back).toContain('acme\tequal\tpayout of the bonus\t\t\t%\tnothing would be enough');
    const markdown = (await run('offer compare acme globex --markdown')).out;
    expect(plain(markdown)).toContain('| **All 4 years** | **270 680** | **232 000+** |\n');
    expect(plain(markdown)).toContain('\n- base pay: 67 670 EUR instead of 58 000 EUR\n');
  });

  it.each([
    ['offer compare acme acme', 'Both are acme.\n'],
    ['offer compare acme', "Missing required argument 'other'.\n"],
    ['offer compare acme initech --rate 0.92', '--rate: "0.92" is not a rate: write it such as 1 USD = 0.92 EUR.\n'],
    ['offer compare acme initech --rate "1 USD = 0,92 EUR" --on today', 'differently elsewhere: write 0.92.\n'],
    [
      'offer compare acme initech --rate "1 GBP = 2 EUR"',
      'The offers are in EUR and USD, and the rate is for others.\n',
    ],
    ['offer compare acme initech --rate "1 USD = 2 EUR"', 'A rate holds for a day: which?\n'],
    ['offer compare acme initech --rate "1 USD = 2 EUR" --on 2026-12-24', '--on 2026-12-24 is still to come.\n'],
    ['offer compare acme initech --on today', '--on is the day of a rate, and none is given.\n'],
    ['offer compare acme globex --rate "1 USD = 2 EUR"', 'Both offers are in EUR: no rate is needed.\n'],
  ])('refuses %s', async (call, err) => {
    const outcome = await run(call);
    expect([outcome.code, outcome.out]).toEqual([2, '']);
    expect(outcome.err).toContain(err);
  });
});

describe('coach offer add', () => {
  it('keeps an offer by flags, and notes it in the log of its job', async () => {
    const done = await run(
      'offer add umbra --currency eur --pay "5000 a month" --hours 38.5 --leave 30 --bonus 10% --payout 80 --extra-months none ' +
        '--retirement 3% --sign-on "5000, back 24 months pro rata" --relocation unknown --starts "1 feb 2027" ' +
        '--grant "400 shares at 25.50 over 48 months, cliff 12, every 3" --grant "5 options strike 1" --remote fully',
      { terminal: 80 },
    );
    expect([done.code, plain(done.out), done.err]).toEqual([
      0,
      'Kept for Umbra: 74 150+ EUR in year 1 (+ at least: something in it is unknown).\n' +
        'Unknown: relocation, price of 5 options, vesting of 5 options.\nUmbra: interview → offer.\n',
      'From Monday, 1 February 2027\nBy years, and what you keep: coach offer show umbra\n',
    ]);
    expect(await offerOf(done, 'umbra')).toEqual({
      currency: { code: 'EUR', digits: 2 },
      starts: '2027-02-01',
      pay: { per: 'year', amount: 60_000_00 },
      hoursPerWeek: 38.5,
      leaveDays: 30,
      remote: 'fully',
      extraMonths: 0,
      bonus: { target: { percent: 10 }, payout: 80 },
      retirement: { percent: 3 },
      signOn: [{ amount: 5_000_00, after: 0, clawback: { months: 24, kind: 'pro-rata' } }],
      relocation: null,
      grants: [
        { kind: 'shares', number: 400, price: 25_50_00, after: 0, vesting: { months: 48, cliff: 12, interval: 3 } },
        { kind: 'options', number: 5, price: null, strike: 1_00_00, after: 0, vesting: null },
      ],
    });
    const { jobs: after } = await done.store.read();
    expect(after.find(({ id }) => id === 'umbra')?.log.at(-1)).toEqual({
      at: NOW.toISOString(),
      day: '2026-11-23',
      stage: null,
      note: 'offer kept: pay 60000 EUR a year',
    });
  });

  it('moves a job that stands before an offer to it, and undo takes back both', async () => {
    const done = await run('offer add umbra --currency eur --pay 60000');
    const stageOf = async () => JSON.parse((await run('job show umbra --json', { store: done.store })).out) as object;
    expect(await stageOf()).toMatchObject({ stage: 'offer', due: { kind: 'offer' }, offer: { pay: {} } });
    await run('undo', { store: done.store });
    expect(await stageOf()).toMatchObject({ stage: 'interview', offer: null });
  });

  it('leaves the stage where a day is still to come, or nothing was to come any more', async () => {
    const ahead = someJob({ next: { day: '2026-11-26', what: 'interview' } }, [[20, 'interview']]);
    for (const one of [ahead, someJob({}, [[20, 'silent']])]) {
      const done = await run('offer add acme --currency eur --pay 60000', { record: makeRecord({ jobs: [one] }) });
      expect(done.out).not.toContain('→');
      expect(done.err).toContain('Say that it came: coach job move acme offer\n');
      expect((await done.store.read()).jobs[0]?.next).toEqual(one.next);
    }
  });

  it('changes what is named, leaves the rest, and is taken back by undo', async () => {
    const done = await run('offer add acme --pay 56000.50 --payout 100 --grant none');
    expect(await offerOf(done, 'acme')).toEqual({
      ...ACME,
      pay: salary(56_000_50),
      bonus: { target: { percent: 10 }, payout: 100 },
      grants: [],
    });
    expect(done.err).not.toContain('Say that it came');
    expect((await done.store.read()).jobs[0]?.log.at(-1)?.note).toBe(
      'offer changed: pay 54000 EUR a year, now 56000.5 EUR a year; bonus; equity',
    );
    await run('undo', { store: done.store });
    expect(await offerOf(done, 'acme')).toEqual(ACME);
  });

  it.each<[string, Partial<OfferTerms>]>([
    ['--pay "45 an hour"', { pay: { per: 'hour', amount: 45_00, unpaidWeeks: 6 } }],
    ['--pay "600 a day" --days 4', { pay: { per: 'day', amount: 600_00, daysPerWeek: 4, unpaidWeeks: null } }],
    ['--pay 90000', { pay: salary(90_000_00) }],
    ['--unpaid-weeks 2', { pay: { per: 'hour', amount: 40_00, unpaidWeeks: 2 } }],
    ['--pay unknown', { pay: { per: 'year', amount: null } }],
    ['--bonus 5000', { bonus: { target: { amount: 5_000_00 }, payout: null } }],
    ['--bonus 10% --payout 50 --currency usd', { bonus: { target: { percent: 10 }, payout: 50 } }],
    ['--bonus unknown', { bonus: null }],
    ['--bonus none', { bonus: { target: { amount: 0 }, payout: null } }],
    ['--starts unknown --hours ? --remote ""', { starts: null, hoursPerWeek: null, remote: null }],
    [
      '--sign-on 1 --sign-on "2, no claw-back"',
      {
        signOn: [
          { amount: 1_00, after: 0, clawback: null },
          { amount: 2_00, after: 0, clawback: { months: 0, kind: 'cliff' } },
        ],
      },
    ],
  ])('%s changes an hourly offer so', async (flags, changed) => {
    const done = await run(`offer add initech ${flags}`);
    expect([done.code, await offerOf(done, 'initech')]).toEqual([0, { ...INITECH, ...changed }]);
  });

  it('lists every fault by the flag it was given with, and keeps nothing', async () => {
    const done = await run(
      'offer add umbra --currency EUR --pay 65,000 --hours -3 --days 5 --payout 80 --grant "1 shares over 48 every 1 cliff 49" --grant x',
    );
    expect([done.code, done.out, done.err]).toEqual([
      2,
      '',
      `The offer has 6 faults, and nothing was kept:
  --pay: "65,000" is read differently elsewhere: write 65000 or 65
  --days: days a week are for pay by the day
  --hours: "-3" is less than nothing: write 0 or more
  --payout: a payout needs a target, such as "10 %"
  --grant 1: its cliff of 49 months is after its end, at 48
  --grant 2: "x" is not a grant: write it such as 400 shares at 25.50 over 48 months, cliff 12, every 3
Each may be "unknown" or "none" too. The forms: coach help offer add
`,
    ]);
    expect(await done.store.read()).toBe(RECORD);
  });

  it.each([
    ['umbra --pay 65000', 'The currency is missing: amounts mean nothing without one.\n'],
    ['umbra --currency EURO --pay 5', '--currency: "EURO" is not a code of ISO 4217'],
    ['acme --currency USD --pay 5', 'The offer of acme is in EUR, and its amounts would not change with it.\n'],
    ['umbra --currency EUR --starts 3/4/2027', '--starts "3/4/2027" can be'],
    ['umbra --currency EUR --starts soon', '--starts "soon" is not a day.'],
    ['umbra --currency EUR --grant none --grant "5 shares"', '"none" and "unknown" stand alone.'],
    ['umbra --file offer.json --pay 5', "cannot be used with option '--pay"],
    ['umbra --file no-such.json', 'no-such.json cannot be read'],
    ['umbra', 'There is no terminal to ask at.\nSay it by flags: coach offer add umbra --currency EUR --pay 65000\n'],
    ['acme', 'The offer of acme is kept already.\nChange a part of it: coach offer add acme --pay 68000\n'],
  ])('refuses %s', async (words, err) => {
    const done = await run(`offer add ${words}`);
    expect([done.code, done.out]).toEqual([2, '']);
    expect(done.err).toContain(err);
    expect(await done.store.read()).toBe(RECORD);
  });

  it('reads a file, and prints one that reads back as what is kept', async () => {
    const store = createMemoryStore(RECORD);
    const template = await run('offer add acme --template', { store });
    expect(template.err).toBe('Fill it in; then: coach offer add acme --file offer.json\n');
    const file = join(makeTempFolder(), 'offer.json');
    writeFileSync(file, template.out);
    const done = await run(`offer add umbra --file ${file}`, { store });
    expect([done.code, await offerOf(done, 'umbra')]).toEqual([0, ACME]);
    const blank = JSON.parse((await run('offer add globex --template --json')).out) as object;
    expect(blank).toMatchObject({ currency: 'EUR', pay: { per: 'year', amount: 58000 }, bonus: null, grants: null });
  });

  it.each([
    [
      '{"currency": "EUR", "pay": 5, "grants": [{"kind": "rsu"}], "x": 1}',
      'Standard input has 2 faults, and nothing was kept:\n  x: no such entry; ',
    ],
    ['{"currency": "EUR" "pay": 5}', 'Standard input is not JSON at line 1, column 20 (a comma is missing)'],
    ['[]', 'Standard input has a fault, and nothing was kept:\n  the offer: not an object with currency, starts'],
    ['%PDF-1.7 \u0000\u0001', 'Standard input is not JSON'],
    [`{"currency": "EUR", "pay": ${'['.repeat(100_000)}`, 'Standard input is not JSON'],
  ])('lists the faults of a file: %s', async (stdin, err) => {
    const done = await run('offer add umbra --file -', { stdin });
    expect([done.code, done.out]).toEqual([2, '']);
    expect(done.err).toContain(err);
    expect(await done.store.read()).toBe(RECORD);
  });

  it('asks in few questions, refuses what cannot be there and then, and leaves unknown what is left blank', async () => {
    const done = await run('offer add umbra', {
      replies: {
        lines: [
          'euro',
          'EUR',
          '65,000',
          '65k',
          '',
          '10 %',
          '',
          '5000, back 24 months pro rata',
          'x',
          '400 shares at 25.50',
          '',
        ],
        check: (question, choices) =>
          question.startsWith('What else') ? ['bonus', 'signOn', 'grants'] : [choices[0]?.value ?? ''],
      },
    });
    expect([done.code, await offerOf(done, 'umbra')]).toEqual([
      0,
      {
        ...makeTerms({
          pay: salary(65_000_00),
          hoursPerWeek: null,
          leaveDays: null,
          extraMonths: 0,
          retirement: null,
          relocation: null,
        }),
        bonus: { target: { percent: 10 }, payout: null },
        signOn: [{ amount: 5_000_00, after: 0, clawback: { months: 24, kind: 'pro-rata' } }],
        grants: [{ kind: 'shares', number: 400, price: 25_50_00, after: 0, vesting: null }],
      },
    ]);
    expect(done.checked[1]?.choices.map(({ value }) => value)).toEqual(['extraMonths', 'retirement', 'relocation']);
  });

  it('does not write over an offer that was kept while it asked', async () => {
    const store = createMemoryStore(RECORD);
    const lines = ['EUR', '65000', '', '', ''];
    const check: Replies['check'] = () => {
      const offer = makeTerms();
      void store.update((before) => ({
        ...before,
        jobs: before.jobs.map((job) => (job.id === 'umbra' ? { ...job, offer } : job)),
      }));
      return [];
    };
    const done = await coach(['offer', 'add', 'umbra'], { store, replies: { lines, check } });
    expect([done.code, done.err]).toEqual([
      2,
      expect.stringContaining('An offer of umbra was kept meanwhile, and what you answered is not.\n') as unknown,
    ]);
    expect(await offerOf(done, 'umbra')).toEqual(makeTerms());
  });

  it('asks of contract work for its days and weeks', async () => {
    const lines = ['EUR', '600 a day', '8', '4', '6', '32', '', '', '2 days'];
    const done = await run('offer add umbra', {
      replies: { lines, check: (question) => (question.startsWith('What else') ? ['remote', 'bonus', 'grants'] : []) },
    });
    expect(await offerOf(done, 'umbra')).toMatchObject({
      pay: { per: 'day', amount: 600_00, daysPerWeek: 4, unpaidWeeks: 6 },
      hoursPerWeek: 32,
      bonus: null,
    });
  });

  it('keeps nothing where the person stops', async () => {
    const done = await run('offer add umbra', { replies: { lines: ['EUR', '5', ''], check: 'stop' } });
    expect([done.code, done.err]).toEqual([130, expect.stringContaining('Stopped; nothing was kept.\n')]);
    expect(await done.store.read()).toBe(RECORD);
  });
});

describe('coach offer, and remove', () => {
  it('lists what is kept', async () => {
    const { out, err } = await run('offer', { terminal: 80 });
    expect(plain(out)).toBe(
      `JOB      RECURRING, EACH YEAR  ALL OF YEAR 1  CURRENCY
acme                   62 820         71 420  EUR
globex                58 000+        58 000+  EUR
initech                73 600         73 600  USD
`,
    );
    expect(err).toBe('+ at least: something in it is unknown. One of them: coach offer show <job>\n');
    expect((await run('offer')).out).toBe(
      'acme\t62820.00\t71420.00\tEUR\t\nglobex\t58000.00\t58000.00\tEUR\tat least\ninitech\t73600.00\t73600.00\tUSD\t\n',
    );
    const none = await coach(['offer'], { record: makeRecord() });
    expect([none.out, none.err]).toEqual(['', 'No offer is kept yet. Keep one: coach offer add <job>\n']);
  });

  it('takes an offer away, and undo brings it back', async () => {
    const done = await run('offer remove globex');
    expect([done.out, done.err]).toEqual(['Taken away: the offer of globex.\n', 'Back: coach undo\n']);
    expect(await offerOf(done, 'globex')).toBeNull();
    await run('undo', { store: done.store });
    expect(await offerOf(done, 'globex')).toEqual(GLOBEX);
  });

  it('are named where their job is looked at, or moves to an offer', async () => {
    expect((await run('job show acme')).out).toContain('coach offer show acme\n');
    expect((await run('job move acme offer')).err).toContain('\nReckon it: coach offer show acme\n');
    expect((await run('job move umbra offer')).err).toContain('\nReckon it: coach offer add umbra\n');
  });

  it('never leave in what is handed on', async () => {
    const record = { ...RECORD, assessments: [makeAssessment({ levels: { programming: 1 } })] };
    for (const flag of ['--shared', '--assessment']) {
      const file = join(makeTempFolder(), 'mine.json');
      expect(await run(`export ${file} ${flag}`, { record })).toMatchObject({ code: 0 });
      expect(readFileSync(file, 'utf8')).not.toMatch(/54000|haircut|nobody knew|"amount"/);
    }
    const whole = join(makeTempFolder(), 'mine.json');
    await run(`export ${whole}`, { record });
    expect(readFileSync(whole, 'utf8')).toMatch(/"haircut": 60/);
  });
});

describe('an offer of a job that is not followed yet', () => {
  const args = ['offer', 'add', 'North Wind', '--currency', 'EUR', '--pay', '65000'];

  it('adds the job where a person says so', async () => {
    const { code, store, confirmed } = await coach(args, { replies: { confirm: true } });
    expect([code, confirmed]).toEqual([0, ['There is no job "North Wind" yet. Add it?']]);
    expect((await store.read()).jobs).toMatchObject([{ id: 'north-wind', name: 'North Wind', offer: { pay: {} } }]);
  });

  it('is refused with how to add it where they do not, and where nobody is asked', async () => {
    for (const call of [{ replies: { confirm: false } }, {}]) {
      const { code, err, store } = await coach(args, call);
      expect([code, err]).toEqual([2, expect.stringMatching(/\nAdd it: coach job add "North Wind"\n$/)]);
      expect((await store.read()).jobs).toEqual([]);
    }
  });
});
