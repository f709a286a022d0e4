import { type Job, makeJob } from '../../src/coaching/jobs.ts';
import type { Row } from './rows.ts';

const at = '2026-11-20T10:00:00.000Z';

/** A job as this program never writes it, though it may be stored so: a log without a stage, lists and items gone. */
const STRANGE: Job = {
  ...makeJob({ id: 'strange', name: 'toString', role: null, url: null, ad: '' }, { at, today: '2026-11-20' }),
  log: [{ at, day: '9999-12-31', stage: null, note: '' }],
  next: { day: '0001-01-01', what: '' },
  ticks: [{ checklist: 'gone', item: 'x', at }],
  notes: [{ checklist: 'interview-prep', item: 'constructor', text: 'x' }],
  answers: [{ item: '__proto__'.replaceAll('_', 'p'), verdict: 'red', text: '' }],
};

/** The jobs that are stored before the calls about jobs. */
export const JOBS: readonly Job[] = [
  {
    ...makeJob(
      { id: 'acme', name: 'Acme', role: 'Backend developer', url: null, ad: 'SQL' },
      { at, today: '2026-11-20' },
    ),
    next: { day: '2999-12-03', what: 'interview' },
  },
  STRANGE,
];

const MEAN = '\u001b[2J\u202ehidden\u0007\u009b1m';
const LONG = 'x'.repeat(100_000);

const ADDED = { code: 0, out: /^Kept as \S+[:,]/, err: /^When you have applied: /, after: 'good' } as const;

/** What is told of jobs, well and badly. */
export const jobs: readonly Row[] = [
  { call: ['job'], code: 0, err: /^No job yet\. / },
  { call: ['job', 'add', 'acme', '--role', 'Developer', '--url', 'https://example.org/jobs?id=7#top'], ...ADDED },
  { call: `printf 'We look for\\r\\n\\342\\200\\242 SQL\\r\\n' > ad.txt; coach job add acme --ad ad.txt`, ...ADDED },
  { call: ['job', 'add', '日本'], ...ADDED },
  { call: ['job', 'add', '__proto__'], ...ADDED },
  { call: ['job', 'add', MEAN], code: 2, err: /^A name is one line of plain text/ },
  { call: ['job', 'add', LONG], code: 2, err: /^A name has at most 80 characters/ },
  { call: ['job', 'add', ' '], code: 2, err: /^A job has a name; this is blank\./ },
  { call: ['job', 'add', 'acme', '--role', MEAN], code: 2, err: /^A role is one line of plain text/ },
  { call: ['job', 'add', 'acme', '--role', LONG], code: 2, err: /^A role has at most 200 characters/ },
  ...['javascript:alert(1)', 'acme.com', 'https://', 'https://a b', `https://a/${LONG}`, MEAN].map((url): Row => ({
    call: ['job', 'add', 'acme', '--url', url],
    code: 2,
    err: /^".*" is not the address of a page\./,
  })),
  { call: ['job', 'add', 'acme', '--ad', 'no-such.txt'], code: 2, err: /no-such\.txt cannot be read/ },
  { call: ['job', 'add', 'acme', '--ad', '.'], code: 2, err: /^\. is a folder/ },
  { call: ['job', 'add', 'acme', '--ad', ''], code: 2, err: /^The name of the file is empty/ },
  { call: ['job', 'add', 'acme', '--ad', '-'], code: 2, err: /^Standard input is empty/ },
  { call: ['job', 'add', 'acme', '--ad', '-'], stdin: LONG.repeat(10), code: 2, err: /has 1000000 characters/ },
  { call: ['job', 'add', 'acme', '--ad', '-'], stdin: '%PDF-1.7\n', code: 2, err: /is a PDF, not plain text/ },
  { call: ['job', 'add', 'acme', '--ad', '-'], stdin: '<html><body>', code: 2, err: /is the source of a web page/ },
  { call: `printf 'a\\377' > ad.txt; coach job add acme --ad ad.txt`, code: 2, err: /^ad\.txt is not UTF-8 text/ },
  { call: ['job', 'ad', '-'], stdin: '%PDF-1.7\n', code: 2, err: /is a PDF, not plain text/ },
  {
    call: ['job', 'ad', '-'],
    stdin: '<!doctype html><p>SQL',
    code: 2,
    err: /is the source of a web page.*\n.*copy the words/,
  },
  { call: ['job', 'ad', '-'], stdin: LONG.repeat(10), code: 2, err: /has 1000000 characters/ },
  { call: ['job', 'ad', 'no-such.txt'], code: 2, err: /no-such\.txt cannot be read/ },
  { call: ['job', 'ad'], code: 2, err: /file/ },
  {
    call: ['job', 'ad', '-'],
    stdin: `Requirements\n- SQL ${MEAN}`,
    code: 0,
    out: /"SQL .*hidden/,
    err: /^Read by its words alone/,
  },
  { call: ['job', 'ad', '-'], stdin: 'Bake bread', code: 0, out: /^None of the twelve skills was found/ },
  {
    call: ['job', 'ad', '-', '--for', 'acme'],
    stdin: '- SQL',
    code: 2,
    err: /^There is no job "acme": you follow none/,
  },
  { call: ['job', 'ad', '-', '--for', ''], stdin: '- SQL', code: 2, err: /^There is no job ""/ },
  { call: ['job', 'market'], code: 2, err: /^No ad is kept yet/ },
  { call: ['next', '--market'], code: 0, out: /Why this one/, err: /^No ad is kept yet/ },
  { call: ['job', 'show', MEAN], code: 2, err: /^There is no job "hidden": you follow none yet/ },
  { call: ['job', 'show', LONG], code: 2, err: /^There is no job "x{1,200}\.\.\.x+": you follow none yet/ },
  {
    call: ['job', 'add', 'acme'],
    inject: { match: 'progress\\.json\\.next', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /the disk is full/,
  },
  ...(
    [
      [['job', 'add', 'Acme'], /^acme is there already: Acme, Backend developer\.\n/],
      [['job', 'move', 'acme', 'hired'], /^"hired" is not a stage\.\nThe stages: saved, /],
      [['job', 'move', 'acme', '__proto__'], /^"__proto__" is not a stage/],
      [['job', 'move', 'acme', LONG], /^"x+\.\.\.x+" is not a stage/],
      [['job', 'move', 'acme', 'applied', '--on', '2999-12-03'], /is still to come, and applied says/],
      [['job', 'move', 'acme', 'interview', '--on', '2999-12-03'], /is more than a year from today/],
      [['job', 'move', 'acme', 'interview', '--on', '1000-01-01'], /is more than ten years ago/],
      [['job', 'move', 'acme', 'interview', '--on', '03/04'], /can be 3 Apr \d+ or 4 Mar \d+/],
      [['job', 'move', 'acme', 'interview', '--on', LONG], /^--on "x+\.\.\.x+" is not a day/],
      [['job', 'move', 'acme', 'interview', '--note', MEAN], /^A note is one line of plain text/],
      [['job', 'note', 'acme', MEAN], /^A note is one line of plain text/],
      [['job', 'note', 'acme', LONG], /^A note has at most 460 characters/],
      [
        ['job', 'note', 'constructor', 'x'],
        /^There is no job "constructor"\.\nThere are: acme, strange\. A new one: coach job add constructor\n/,
      ],
      [['job', 'drop', 'acme', MEAN], /^A reason is one line of plain text/],
      [['job', 'list', '--ics', '.'], /^\. is /],
      [['checklist', 'resume', '--for', 'nosuch'], /^There is no job "nosuch"/],
      [['checklist', 'resume', '--for', 'acme', '--note', '1', MEAN], /^A note is one line of plain text/],
      [['checklist', 'resume', '--for', 'acme', '--tick', '999'], /^resume has no item 999/],
      [
        ['checklist', 'employer-questions', '--for', 'acme', '--answer', '1', LONG],
        /does not say how the answer sounded/,
      ],
      [['practice', '--for', 'nosuch', '--due'], /^There is no job "nosuch"/],
    ] as const
  ).map(([call, err]): Row => ({ before: 'jobs', call, code: 2, err })),
  ...(
    [
      ['job'],
      ['job', '--json'],
      ['job', 'list', '--all'],
      ['job', 'show', 'strange'],
      ['job', 'show', 'strange', '--json'],
      [],
      ['checklist', 'interview-prep', '--for', 'strange'],
      ['checklist', 'employer-questions', '--for', 'strange'],
      ['checklist', '--for', 'strange'],
      ['practice', '--for', 'strange', '--due'],
      ['export', '-', '--shared'],
    ] as const
  ).map((call): Row => ({ before: 'jobs', call, code: 0, out: /./, err: /^|./ })),
  {
    before: 'jobs',
    call: `coach job list --ics - | tr -d '\\r'`,
    code: 0,
    out: /^BEGIN:VCALENDAR\n[^]*\nEND:VCALENDAR\n$/,
  },
  { before: 'jobs', call: ['job', 'move', 'strange', 'offer'], code: 0, out: /./, err: /./, after: 'good' },
  {
    before: 'jobs',
    call: ['checklist', 'resume', '--for', 'acme', '--tick', '1'],
    code: 0,
    out: /./,
    err: /./,
    after: 'good',
  },
];
