import { makeJob } from '../../src/coaching/jobs.ts';
import { makeTerms, salary, sharesWorth } from '../support/offers.ts';
import type { Row } from './rows.ts';

const at = '2026-11-20T10:00:00.000Z';
const named = (id: string) => makeJob({ id, name: id, role: null, url: null, ad: null }, { at, today: '2026-11-20' });

/** The largest that everything can be. */
const LARGEST = makeTerms({
  currency: { code: 'IDR', digits: 2 },
  pay: salary(1_000_000_000_000),
  hoursPerWeek: 0.01,
  remote: '<b>|*_`',
  bonus: { target: { percent: 500 }, payout: 1000 },
  extraMonths: 12,
  retirement: { percent: 100 },
  signOn: Array.from({ length: 20 }, () => ({ amount: 1_000_000_000_000, after: 120, clawback: null })),
  grants: Array.from({ length: 20 }, () => sharesWorth(1_000_000_000, { months: 1, cliff: 1, interval: 1 }, 119)),
});

/** The jobs with offers that are stored before the calls about offers. */
export const OFFERS = [
  { ...named('acme'), offer: makeTerms({ pay: salary(65_000_00) }) },
  { ...named('most'), offer: LARGEST },
  { ...named('none'), offer: null },
];

const MEAN = '\u001b[2J\u202ehidden\u0007\u009b1m';
const LONG = 'x'.repeat(100_000);
const ADD = ['offer', 'add', 'none', '--currency', 'EUR'];
const FILE = ['offer', 'add', 'none', '--file', '-'];
const KEPT = { code: 0, out: /^Kept for none: /, err: /coach offer show none/, after: 'good' } as const;
const NOTHING = /^The offer has a fault, and nothing was kept:\n {2}--/;

/** What is told of offers, well and badly. */
const rows: readonly Omit<Row, 'before'>[] = [
  { call: ['offer'], code: 0, out: /^acme\t65000\.00\t/, err: /coach offer show <job>/ },
  { call: ['offer', 'show', 'most'], code: 0, out: /\t10000000000\.00\tIDR\t/, err: /./ },
  { call: ['offer', 'show', 'most', '--markdown'], code: 0, out: /remote: \\<b\\>\\\|/, err: /./ },
  { call: ['offer', 'compare', 'most', 'acme'], code: 0, out: /^most\t/, err: /nothing|rate/ },
  {
    call: ['offer', 'compare', 'most', 'acme', '--rate', '1 IDR = 999999 EUR', '--on', '2026-11-20'],
    code: 2,
    err: /^At this rate the amounts are too large to add up\.\n/,
  },
  { call: ['offer', 'compare', 'acme', 'none'], code: 2, err: /^No offer of none is kept\./ },
  { call: ['offer', 'compare', 'acme', 'acme'], code: 2, err: /^Both are acme\./ },
  ...[MEAN, LONG, '1 USD = 1e5 EUR', '1 USD = -1 EUR', '', '__proto__'].map((rate) => ({
    call: ['offer', 'compare', 'most', 'acme', '--rate', rate, '--on', 'today'],
    code: 2,
    err: /^--rate: /,
  })),
  { call: [...ADD, '--pay', '65 000', '--hours', '0'], ...KEPT },
  { call: [...ADD, '--grant', '0 shares at 0'], ...KEPT },
  { call: [...ADD, '--pay', 'none', '--bonus', 'none', '--grant', 'none', '--remote', 'none'], ...KEPT },
  { call: [...ADD, '--pay', '65.000,50'], code: 2, err: /differently elsewhere: write 65000\.50\n/ },
  { call: [...ADD, '--pay', '-1'], code: 2, err: NOTHING },
  { call: [...ADD, '--pay=-1'], code: 2, err: NOTHING },
  { call: [...ADD, '--pay', '1e99'], code: 2, err: NOTHING },
  { call: [...ADD, '--pay', '99999999999999'], code: 2, err: /"99999999999999" is too large: at most 10000000000\n/ },
  { call: [...ADD, '--payout', '80'], code: 2, err: /--payout: a payout needs a target/ },
  ...['--pay', '--days', '--unpaid-weeks', '--hours', '--bonus', '--extra-months', '--retirement', '--sign-on']
    .concat('--relocation', '--grant')
    .flatMap((flag) =>
      [MEAN, LONG, 'constructor'].map((value) => ({ call: [...ADD, flag, value], code: 2, err: NOTHING })),
    ),
  { call: [...ADD, '--remote', MEAN], code: 2, err: /--remote: this is one line of plain text/ },
  { call: [...ADD, '--remote', LONG], code: 2, err: /--remote: this has at most 120 characters/ },
  { call: [...ADD, '--starts', LONG], code: 2, err: /is not a day/ },
  { call: ['offer', 'add', 'none', '--currency', LONG], code: 2, err: NOTHING },
  { call: ['offer', 'add', MEAN, '--currency', 'EUR'], code: 2, err: /^There is no job "hidden"/ },
  { call: ['offer', 'add', 'none'], code: 2, err: /^There is no terminal to ask at\./ },
  { call: FILE, stdin: '', code: 2, err: /^Standard input is empty\./ },
  { call: FILE, stdin: '%PDF-1.7\n%\u00e2\u00e3', code: 2, err: /^Standard input is not JSON at line 1/ },
  { call: FILE, stdin: '<!DOCTYPE html>', code: 2, err: /^Standard input is not JSON at line 1/ },
  { call: FILE, stdin: '['.repeat(100_000), code: 2, err: /^Standard input is not JSON/ },
  {
    call: FILE,
    stdin: `{"currency":"EUR","grants":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    code: 2,
    err: /a list is not an object/,
  },
  {
    call: FILE,
    stdin: '{"currency":"EUR",\n"pay":"65000","pay":"1"}',
    code: 2,
    err: /^Standard input is not clear at line 2, column 15: "pay" stands there twice/,
  },
  { call: FILE, stdin: '{"pay":1}', code: 2, err: /currency: it is missing: write it such as "EUR"/ },
  { call: FILE, stdin: `{"currency":"EUR","${LONG}":1}`, code: 2, err: /x{57}\.\.\.: no such entry/ },
  { call: FILE, stdin: `{"currency":"EUR","__proto__":{"pay":1},"pay":1}`, code: 2, err: /__proto__: no such entry/ },
  { call: FILE, stdin: `{"currency":"EUR","pay":1e400}`, code: 2, err: /pay\.amount: "Infinity" is not an amount/ },
  {
    call: FILE,
    stdin: `{"currency":"EUR","grants":[${'{"kind":"x"},'.repeat(5000)}1]}`,
    code: 2,
    err: /entries are too many/,
  },
  { call: FILE, stdin: '\ufeff{"currency":"EUR","pay":"65k"}', ...KEPT },
  { call: `coach offer add none --file "$PWD"`, code: 2, err: /is a folder, not a file/ },
  {
    call: 'coach offer add acme --template > mine.json 2>/dev/null; coach offer add none --file mine.json',
    ...KEPT,
  },
  {
    call: [...ADD, '--pay', '65000'],
    inject: { match: 'progress\\.json\\.next', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /the disk is full/,
  },
  {
    call: 'coach offer add none --currency EUR --pay 1 >/dev/null 2>&1 & coach offer add none --currency EUR --hours 5 >/dev/null 2>&1 & wait; coach offer add none --template',
    code: 0,
    out: /"amount": 1[^]*"hoursPerWeek": 5/,
    err: /./,
    after: 'good',
  },
  { call: ['offer', 'remove', 'none'], code: 2, err: /^No offer of none is kept\./ },
  {
    call: ['offer', 'remove', 'acme'],
    code: 0,
    out: /^Taken away: the offer of acme\.\n/,
    err: /coach undo/,
    after: 'good',
  },
];

export const offers: readonly Row[] = [
  ...rows.map((row): Row => ({ ...row, before: 'offers' })),
  { before: 'absent', call: ['offer'], code: 0, err: /^No offer is kept yet\./, after: 'absent' },
  { before: 'cut short', call: ['offer', 'show', 'acme'], code: 1, err: /damaged/ },
];
