import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PersonRecord, RECORD_VERSION } from '../../src/coaching/record.ts';
import { sealRecord } from '../../src/progress/seal.ts';
import type { Fault } from '../support/faults.ts';
import { makeAssessment, makeRecord, makeStory } from '../support/person.ts';
import { repositories } from './repository-rows.ts';
import { ANSWER_ROWS } from './answer-rows.ts';
import { calls } from './call-rows.ts';
import { scans } from './scan-rows.ts';
import { PRACTICE_ROWS } from './practice-rows.ts';
import { RESUME_ROWS } from './resume-rows.ts';
import { STORY_ROWS } from './story-rows.ts';
import { jobs, JOBS } from './job-rows.ts';
import { offers, OFFERS } from './offer-rows.ts';

const at = '2026-11-20T10:00:00.000Z';

/** What is stored before most of the calls. */
export const RECORD = makeRecord({
  target: 'mid',
  assessments: [makeAssessment({ levels: { programming: 2, 'ci-cd': 1 } })],
  evidence: [{ id: 'e1', skill: 'ci-cd', level: 1, at, text: 'a link' }],
  ticks: [{ checklist: 'resume', item: 'verb-first', at }],
});
export const TEXT = sealRecord(RECORD);

const day = '2026-11-30';
const strange = (step: string): object => ({ step, from: day, due: day, hours: { min: 1, max: 1e9 } });
const PLAN = {
  madeAt: at,
  target: 'gone',
  hoursPerWeek: 6,
  start: day,
  steps: ['gone/1', 'ci-cd/9', 'x'].map(strange),
};
const STEPS = ['ci-cd/2', 'gone/1', 'x'].map((step) => ({ step, since: at, ticks: [], note: null, skipped: null }));
const DONE = ['ci-cd/2', 'gone/1', 'x'].map((step) => ({
  id: `d-${step}`,
  step,
  at,
  assessment: 'gone',
  evidence: null,
  hours: 5000,
}));

/** What lies in the store's folder before a call: made by a function of the path of progress.json. */
export const STATES = {
  absent: () => undefined,
  good: (path: string) => {
    writeFileSync(path, TEXT);
  },
  empty: (path: string) => {
    writeFileSync(path, '');
  },
  'cut short': (path: string) => {
    writeFileSync(path, TEXT.slice(0, TEXT.length / 2));
  },
  'a byte flipped': (path: string) => {
    const bytes = Buffer.from(TEXT);
    bytes[bytes.indexOf('"evidence"')] = 0x23;
    writeFileSync(path, bytes);
  },
  zeros: (path: string) => {
    writeFileSync(path, Buffer.alloc(TEXT.length));
  },
  'not JSON': (path: string) => {
    writeFileSync(path, 'target = mid\n');
  },
  'a list': (path: string) => {
    writeFileSync(path, '[1,2]');
  },
  'a byte order mark': (path: string) => {
    writeFileSync(path, `\ufeff${TEXT}`);
  },
  'UTF-16': (path: string) => {
    writeFileSync(path, Buffer.from(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`, 'utf16le'));
  },
  'wrong types deep inside': (path: string) => {
    writeFileSync(path, TEXT.replace('"level": 1', '"level": "one"'));
  },
  'an id twice': (path: string) => {
    const [one] = RECORD.assessments;
    writeFileSync(path, JSON.stringify({ ...RECORD, assessments: [one, one] }));
  },
  'bytes that are no text': (path: string) => {
    writeFileSync(path, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
  },
  'deep nesting': (path: string) => {
    writeFileSync(path, '['.repeat(100_000));
  },
  'a newer version': (path: string) => {
    writeFileSync(path, TEXT.replace(`"version": ${RECORD_VERSION}`, '"version": 99'));
  },
  'a folder': (path: string) => {
    mkdirSync(path);
  },
  'a dangling link': (path: string) => {
    symlinkSync(join(path, '..', 'gone.json'), path);
  },
  'a link in a circle': (path: string) => {
    symlinkSync(path, path);
  },
  'a strange plan': (path: string) => {
    writeFileSync(
      path,
      sealRecord({ ...RECORD, hoursPerWeek: 6, plan: PLAN, steps: STEPS, done: DONE } as PersonRecord),
    );
  },
  'strange stories': (path: string) => {
    const blank = { title: '', situation: '', task: '', action: '', result: '', number: '', tags: [] };
    const stories = [
      makeStory({ id: 'a', evidence: 'gone', title: 'x'.repeat(500), action: 'y'.repeat(2000) }),
      makeStory({ id: 'b', ...blank }),
    ];
    writeFileSync(path, sealRecord({ ...RECORD, stories }));
  },
  jobs: (path: string) => {
    writeFileSync(path, sealRecord({ ...RECORD, jobs: JOBS }));
  },
  offers: (path: string) => {
    writeFileSync(path, sealRecord({ ...RECORD, jobs: OFFERS }));
  },
  'an older version': (path: string) => {
    writeFileSync(path, readFileSync(new URL('../progress/fixtures/v1.json', import.meta.url)));
  },
} satisfies Record<string, (path: string) => void>;

export type State = keyof typeof STATES;

/** One call of the built program and what must come of it. */
export interface Row {
  /** The arguments; or a line of a shell, with `coach` in it and the folder of the call as $PWD. */
  readonly call: readonly string[] | string;
  /** What is stored before; `good` unless said. */
  readonly before?: State;
  readonly inject?: Fault;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Needs what only Linux has, such as /proc. */
  readonly linux?: true;
  readonly code: number;
  /** What stderr holds; nothing at all unless said. */
  readonly err?: RegExp;
  readonly out?: RegExp;
  /** Whether the stored bytes are the `same` as before (unless said), another good record, not there, or other ones. */
  readonly after?: 'same' | 'good' | 'absent' | 'changed';
}

/** The faults of a stored file, what is said of each, and the exit code of its repair. */
const DAMAGE: readonly (readonly [State, RegExp, number])[] = [
  ['empty', /damaged.*\n {2}the file: not JSON/, 0],
  ['cut short', /damaged.*\n {2}the file: not JSON/, 0],
  ['a byte flipped', /damaged.*\n {2}the file: not JSON/, 0],
  ['zeros', /damaged.*\n {2}the file: not JSON/, 0],
  ['not JSON', /damaged.*\n {2}the file: not JSON/, 0],
  ['a list', /damaged.*\n {2}the file: not an object/, 0],
  ['wrong types deep inside', /damaged.*\n {2}evidence\.0\.level: /, 0],
  ['an id twice', /damaged.*\n {2}assessments\.1: at-\d+ stands there twice/, 0],
  ['bytes that are no text', /damaged.*\n {2}the file: not UTF-8 text/, 0],
  ['deep nesting', /damaged.*\n {2}the file: /, 0],
  ['a newer version', /is of version 99, from a newer coach/, 1],
  ['a folder', /cannot be read: it is a folder/, 1],
  ['a dangling link', /is a link to .*gone\.json: there is no such file/, 1],
  ['a link in a circle', /is a link to .*: its links lead in a circle/, 1],
];

const damaged: Row[] = DAMAGE.flatMap(([before, err, repaired]): Row[] => [
  { before, call: ['report'], code: 1, err },
  { before, call: ['export', '-'], code: 1, err },
  { before, call: ['checklist', 'resume', '--tick', '2'], code: 1, err },
  { before, call: ['assess', '--set', 'ci-cd=3'], code: 1, err },
  { before, call: ['step', '--tick', '1'], code: 1, err },
  { before, call: ['checklist', 'resume'], code: 0, err: /^Shown without your progress\. / },
  { before, call: ['resources', 'ci-cd'], code: 0, err: /^(Shown without your progress\. .*)?/ },
  { before, call: ['guide', '1'], code: 0 },
  { before, call: ['doctor'], code: 1, out: /your progress\tfault\t/, err: /^Faults found: 1\.\n$/ },
  {
    before,
    call: ['doctor', '--repair'],
    code: repaired,
    after: repaired === 0 ? 'good' : 'same',
    ...(repaired === 0 ? { out: /^Repaired .*kept at\s.*\.damaged-1\.json\n$/s } : { err }),
  },
]);

const CODES: readonly (readonly [string, RegExp])[] = [
  ['ENOSPC', /could not be written to .*progress\.json: the disk is full/],
  ['EDQUOT', /could not be written to .*progress\.json: the disk quota is used up/],
  ['EFBIG', /could not be written to .*progress\.json: a file may not be that large here/],
  ['EROFS', /could not be written to .*progress\.json: the disk is read-only/],
  ['EIO', /could not be written to .*progress\.json: /],
];
/** The files that a change makes, in their order. */
const FILES = ['progress\\.json\\.lock$', 'progress\\.json\\.next', 'progress\\.json\\.bak'];

const disk: Row[] = [
  ...CODES.flatMap(([code, err]) =>
    FILES.flatMap((match) =>
      [1, 2].map((nth): Row => ({
        call: ['checklist', 'resume', '--tick', '2'],
        inject: { match, at: nth, act: 'fail', code },
        code: 1,
        err,
      })),
    ),
  ),
  {
    call: ['target', 'lead'],
    inject: { match: 'progress\\.json', at: 1, act: 'slow', ms: 20 },
    code: 0,
    out: /Lead/,
    err: /./,
    after: 'good',
  },
  {
    before: 'absent',
    call: ['target', 'lead'],
    inject: { match: 'next', at: 2, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /the disk is full/,
    after: 'absent',
  },
  // The last change of a staged file is the renaming of it.
  ...[
    { times: 2, code: 0, after: 'good' as const, out: /./, err: /./ },
    { times: 50, code: 1, after: 'same' as const, err: /could not be written to .*: .*EBUSY/ },
  ].map(({ times, ...row }): Row => ({
    call: ['target', 'lead'],
    inject: { match: 'progress\\.json\\.next-[-0-9a-f]{36}$', at: 1, times, act: 'fail', code: 'EBUSY' },
    ...row,
  })),
  { call: 'ulimit -f 0; coach checklist resume --tick 2', code: 1, err: /a file may not be that large here/ },
  ...['skills --json', 'guide 1', 'export -', 'help assess', 'assess --help', 'report --markdown'].map((command) => ({
    call: `ulimit -f 1; coach ${command} > result.txt`,
    code: 1,
    err: /The result could not be written: a file may not be that large here/,
  })),
  { call: 'coach resources > /dev/full', linux: true, code: 1, err: /The result could not be written: / },
  { call: 'coach export - > /dev/full', linux: true, code: 1, err: /The result could not be written: / },
];

const MEAN = '\u001b[2J\u202ehidden\u0007\u009b1m';
const LONG = 'x'.repeat(100_000);

const text: Row[] = [
  ...[
    ['skills'],
    ['resources'],
    ['checklist'],
    ['target'],
    ['guide'],
    ['routes'],
    ['done'],
    ['step'],
    ['scan'],
    ['import'],
  ].flatMap(([command = '']): Row[] => [
    { call: [command, MEAN], code: 2, err: /hidden/ },
    { call: [command, LONG], code: 2, err: /^.{1,400}\n/ },
    { call: [command, '__proto__'], code: 2, err: /__proto__/ },
    { call: [command, 'constructor'], code: 2, err: /constructor/ },
  ]),
  {
    call: ['export', `${MEAN}.json`],
    code: 0,
    out: /^Wrote hidden\.json, /,
    err: /^On another machine: coach import hidden\.json/,
  },
  {
    call: ['export', `${MEAN}.json`, '--json'],
    code: 0,
    out: /"file": "\\u001b\[2J\\u202ehidden\\u0007\\u009b1m\.json"/,
  },
  {
    call: ['plan', '--hours', '6', '--ics', `${MEAN}.ics`],
    code: 0,
    out: /^Wrote hidden\.ics, /,
    err: /^|./,
    after: 'good',
  },
  {
    call: `mkdir repo && echo 'FROM scratch' > 'repo/Dockerfile.\u202ex\u009b1m' && coach scan repo --json`,
    code: 0,
    out: /Dockerfile\.\\u202ex\\u009b1m/,
    err: /^No history: there is no \.git here; [^\n]*\n$/,
  },
  {
    call: `mkdir repo && echo 'FROM scratch' > 'repo/Dockerfile.\u202ex\u009b1m' && coach scan repo`,
    code: 0,
    out: /Dockerfile\.x/,
    err: /^|./,
  },
  { call: `mkdir 'd\u202ex' && COACH_HOME="$PWD/d\u202ex" coach doctor --json`, code: 0, out: /d\\u202ex/ },
  { call: `mkdir 'd\u202ex' && COACH_HOME="$PWD/d\u202ex" coach doctor`, code: 0, out: /\/dx\// },
  { call: [MEAN], code: 2, err: /There is no command "hidden"/ },
  { call: [LONG], code: 2, err: /^There is no command "x{1,200}/ },
  { call: ['search', MEAN], code: 0, err: /Nothing has these words|^/ },
  { call: ['search', '__proto__ constructor'], code: 0, err: /Nothing has these words|^/ },
  { call: ['--profile', '../x', 'report'], code: 2, err: /cannot name a profile/ },
  { call: ['--profile', MEAN, 'report'], code: 2, err: /cannot name a profile/ },
  { call: ['--profile', '__proto__', 'report'], code: 2, err: /cannot name a profile/ },
  { call: ['checklist', '../skills/ci-cd'], code: 2, err: /No checklist is called/ },
  { call: ['assess', '--set', '__proto__=1'], code: 2, err: /__proto__/ },
  { call: ['assess', '--by', MEAN, '--set', 'ci-cd=1'], code: 2, err: /name/ },
  { call: ['assess', '--by', LONG, '--set', 'ci-cd=1'], code: 2, err: /name/ },
  { call: ['assess', '--by', 'constructor', '--set', 'ci-cd=1'], code: 0, out: /constructor/, err: /./, after: 'good' },
  { call: ['evidence', 'add', 'ci-cd', '1', LONG], code: 2, err: /at most 500 characters/ },
  { call: ['evidence', 'add', 'ci-cd', '1', MEAN], code: 2, err: /holds a control character/ },
  { call: ['step', '--note', MEAN], code: 2, err: /^A note is one line of plain text/ },
  { call: ['step', '--note', LONG], code: 2, err: /^A note has at most 500 characters/ },
  { call: ['step', '--skip', MEAN], code: 2, err: /^A reason is one line of plain text/ },
  { call: ['step', 'ci-cd/2', '--skip', ''], code: 2, err: /^A step is put aside for a reason; this is blank/ },
  { call: ['step', 'ci-cd/1', '--skip', 'x'], code: 2, err: /^ci-cd\/1 is not ahead of you/ },
  { call: ['evidence', 'remove', '__proto__'], code: 2, err: /__proto__/ },
  {
    call: ['assess', '--answers', '-'],
    stdin: '{"answers":{"__proto__":"alone"}}',
    code: 2,
    err: /__proto__|no answers/,
  },
  {
    call: ['assess', '--answers', '-'],
    stdin: `{"answers":{"\\u001b[2J":"alone"}}`,
    code: 2,
    err: /no such statement/,
  },
];

const asRecord = (fields: object): string => JSON.stringify({ ...RECORD, ...fields });
const input: Row[] = [
  { call: ['import', '-'], stdin: '', code: 2, err: /Standard input is empty/ },
  { call: ['import', '-'], stdin: `\ufeff${TEXT}`, code: 0, out: /^Nothing new/ },
  { call: ['import', '-'], stdin: ' '.repeat(17 * 1024 * 1024), code: 2, err: /larger than 16 MB/ },
  { call: 'head -c 17000000 /dev/zero > big.json; coach import big.json', code: 2, err: /larger than 16 MB/ },
  ...['assess --answers', 'job ad', 'job add acme --ad', 'resume --into'].map((command) => ({
    call: `yes '' | head -c 1100000 > big.json; coach ${command} big.json`,
    code: 2,
    err: /larger than 1 MB/,
  })),
  { call: "yes '' | head -c 1100000 | coach job ad -", code: 2, err: /Standard input is larger than 1 MB/ },
  { call: ['import', '-'], stdin: `{"version":2,"ticks":${'['.repeat(10_000)}`, code: 2, err: /not JSON/ },
  {
    call: ['import', '-'],
    stdin: `{"version":2,"ticks":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    code: 2,
    err: /ticks\.0/,
  },
  {
    call: ['import', '-'],
    stdin: `{"version":2,"target":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    code: 2,
    err: /target/,
  },
  {
    call: ['import', '-'],
    stdin: asRecord({ ticks: Array.from({ length: 30 }, () => 1) }),
    code: 2,
    err: /and 20 more\n/,
  },
  {
    call: ['import', '-'],
    stdin: asRecord({ evidence: [{ ...RECORD.evidence[0], id: 'e2', text: 'lone \ud800 half' }] }),
    code: 2,
    err: /evidence\.0\.text: not a line of plain text/,
  },
  {
    call: ['import', '-'],
    stdin: asRecord({ evidence: [{ ...RECORD.evidence[0], id: 'e2', text: 'x'.repeat(1_000_000) }] }),
    code: 2,
    err: /evidence\.0\.text: /,
  },
  { call: ['import', '-'], stdin: asRecord({ __proto__x: 1 }), code: 2, err: /__proto__x/ },
  { call: ['import', '-'], stdin: TEXT.replace('{', '{"__proto__":{"target":"lead"},'), code: 2, err: /__proto__/ },
  { call: ['import', '-'], stdin: asRecord({ version: 99 }), code: 2, err: /from a newer coach/ },
  { call: ['import', 'no-such.json'], code: 2, err: /no-such\.json cannot be read: there is no such file/ },
  { call: ['import', '/dev/zero'], code: 2, err: /is not a regular file/ },
  { call: 'mkfifo pipe; coach import pipe', code: 2, err: /is not a regular file/ },
  { call: ['assess', '--answers', '-'], stdin: '{"answers":[]}', code: 2, err: /answers/ },
  { call: ['assess', '--answers', 'no-such.json'], code: 2, err: /there is no such file/ },
];

const paths: Row[] = [
  { call: 'touch mine.json; coach export mine.json', code: 2, err: /is there already/ },
  {
    call: 'touch mine.json; coach export mine.json --force && cat mine.json',
    code: 0,
    out: /"target": "mid"/,
    err: /./,
  },
  { call: 'umask 000; coach export mine.json && stat -c %a mine.json', code: 0, out: /\n600\n$/, err: /./ },
  { call: 'ln -s elsewhere.json mine.json; coach export mine.json', code: 2, err: /is a link to elsewhere\.json/ },
  {
    call: 'ln -s elsewhere.json mine.json; coach export mine.json --force',
    code: 2,
    err: /is a link to elsewhere\.json/,
  },
  {
    call: 'echo keep > kept; ln -s kept mine.json; coach export mine.json --force; cat kept',
    code: 0,
    out: /^keep\n$/,
    err: /is a link to kept/,
  },
  { call: 'coach export .', code: 2, err: /is a folder/ },
  { call: 'coach export no/such/folder.json', code: 1, err: /there is no such file or folder/ },
  { call: 'coach export "$COACH_HOME/progress.json" --force', code: 2, err: /is where your progress is stored/ },
  {
    call: 'ln -s "$COACH_HOME" home; coach export home/progress.json --force',
    code: 2,
    err: /is where your progress is stored/,
  },
  {
    call: 'coach plan --hours 6 --ics no/such/plan.ics',
    code: 1,
    err: /there is no such file or folder/,
    after: 'good',
  },
  { call: 'touch plan.ics; coach plan --hours 6 --ics plan.ics', code: 2, err: /is there already/, after: 'good' },
  { call: ['report'], env: { COACH_HOME: 'relative' }, code: 2, err: /COACH_HOME is "relative", not an absolute path/ },
  { call: ['target', 'lead'], env: { COACH_HOME: '', HOME: '' }, code: 2, err: /HOME is not an absolute path/ },
  { call: ['target', 'lead'], env: { COACH_HOME: '', HOME: 'relative' }, code: 2, err: /HOME is not an absolute path/ },
  { call: 'unset HOME COACH_HOME; coach target lead', code: 2, err: /HOME is not an absolute path/ },
  {
    call: 'mkdir "ö 数 x"; COACH_HOME="$PWD/ö 数 x" coach target lead; ls "ö 数 x"',
    code: 0,
    out: /progress\.json/,
    err: /./,
  },
  { call: 'COACH_HOME="$PWD/new/er" coach target lead; ls new/er', code: 0, out: /progress\.json/, err: /./ },
  { call: 'COACH_HOME="$PWD/a/b/c" coach target lead', code: 1, err: /there is no such file or folder/ },
  {
    call: 'touch file; COACH_HOME="$PWD/file/x" coach target lead',
    code: 1,
    err: /a part of its path is not a folder|cannot be/,
  },
  { call: 'mkdir gone; cd gone; rmdir ../gone; coach report --json', code: 0, out: /"target"/ },
  { call: ['report'], linux: true, env: { COACH_HOME: '/proc/nothing' }, code: 0, out: /./, err: /./ },
  {
    call: ['target', 'lead'],
    linux: true,
    env: { COACH_HOME: '/proc/nothing' },
    code: 1,
    err: /could not be written to \/proc\/nothing/,
  },
];

const streams: Row[] = [
  { call: 'coach report <&-', code: 0, out: /programming/i, err: /^Assess the rest: / },
  { call: 'coach import - <&-', code: 2, err: /Standard input/ },
  { call: 'coach report >&-', code: 0, err: /^Assess the rest: / },
  { call: 'coach report 2>&-', code: 0, out: /programming/i },
  { call: 'coach skills nosuch 2>&-', code: 2 },
  { call: 'coach report | true', code: 0, err: /^/ },
  { call: 'coach resources --json | head -c 1', code: 0, out: /^\[$/ },
  { call: ['report'], env: { COLUMNS: '20' }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { COLUMNS: '-5' }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { COLUMNS: '999999999' }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { COLUMNS: MEAN }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { TERM: 'dumb' }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { TERM: '' }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { NO_COLOR: MEAN }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { TZ: 'No/Where' }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['report'], env: { LANG: 'C', LC_ALL: 'POSIX' }, code: 0, out: /./, err: /^Assess the rest: / },
  { call: ['checklist', 'resume', '--tick', '2'], env: { SNAP: '/snap' }, code: 0, out: /./, err: /./, after: 'good' },
  { call: ['assess'], code: 2, err: /There is no terminal to ask at/ },
  { call: ['done', 'ci-cd/2'], code: 2, err: /--answers/ },
  ...['0', '0.49', '5000.01', '99999', '-1', 'Infinity', '1e3', '٣', ''].map((hours): Row => ({
    call: ['done', 'ci-cd/2', '--answers', 'no,no,no', `--hours=${hours}`],
    code: 2,
    err: /It takes hours from 0\.5 to 5000/,
  })),
  ...['tomorrow', '9999-12-31', 'in 3 weeks', 'next friday'].map((day): Row => ({
    call: ['done', 'ci-cd/2', '--answers', 'no,no,no', '--on', day],
    code: 2,
    err: /--on \d{4}-\d\d-\d\d is still to come\.\n/,
  })),
  { call: ['done', 'ci-cd/2', '--answers', 'no,no,no', '--on', '31 Nov'], code: 2, err: /"31 Nov" is not a day/ },
  {
    call: ['done', 'ci-cd/2', '--answers', 'no,no,no', '--on', '1/2/2026'],
    code: 2,
    err: /can be 1 Feb 2026 or 2 Jan/,
  },
  { call: ['done'], code: 2, err: /There is no terminal to ask at/ },
  { call: ['reset'], code: 2, err: /--yes/ },
  { call: ['plan', '--hours', '0'], code: 2, err: /hours/ },
  { call: ['plan', '--hours', '10000'], code: 2, err: /hours/ },
  { call: ['plan', '--hours', 'Infinity'], code: 2, err: /hours/ },
  ...['9999-12-31', 'in 11 years', '1000-01-01', 'in 99999 days'].map((day): Row => ({
    call: ['plan', '--hours', '6', '--start', day],
    code: 2,
    err: /--start \d{4}-\d\d-\d\d is more than ten years from today\.\n/,
  })),
  { call: ['plan', '--hours', '6', '--until', 'yesterday'], code: 2, err: /--until \S+ is before the start/ },
  { call: ['plan', '--hours', '6', '--weeks=0'], code: 2, err: /whole number from 1/ },
  { call: ['plan', '--hours', '6', '--weeks=1e9'], code: 2, err: /whole number from 1/ },
  { call: ['plan', '--hours', '6', '--until', '9999-12-31'], code: 0, out: /./, err: /./, after: 'same' },
  {
    call: `coach plan --hours 6 --ics - | tr -d '\\r'`,
    code: 0,
    out: /^BEGIN:VCALENDAR\n[^]*\nEND:VCALENDAR\n$/,
    after: 'good',
  },
  ...['2026-02-30', '0999-12-03', '99999-01-01', 'NaN', '', '-1', 'no day', LONG].flatMap((day): Row[] => [
    { call: ['plan', '--hours', '6', `--start=${day}`], code: 2, err: /^--start ".*" is not a day\.\n/ },
    { call: ['plan', '--hours', '6', `--until=${day}`], code: 2, err: /^--until ".*" is not a day\.\n/ },
    { call: ['history', `--since=${day}`], code: 2, err: /^--since ".*" is not a day\.\n/ },
  ]),
  { call: ['plan', '--hours', '6', '--start', '03/04'], code: 2, err: /can be 3 Apr \d+ or 4 Mar \d+/ },
  { call: ['history', '--since', `${MEAN}friday`], code: 2, err: /^--since "hiddenfriday" is not a day/ },
  ...['0', '-1', '1-', '3-1', '1e9', '1-999999999', ',', '', '٣', '1;2'].flatMap((tick): Row[] => [
    { call: ['step', `--tick=${tick}`], code: 2, err: /It takes whole numbers from 1 on/ },
    { call: ['checklist', 'resume', `--untick=${tick}`], code: 2, err: /It takes whole numbers from 1 on/ },
  ]),
  { call: ['step', '--tick', '1-999'], code: 2, err: /has no box \d\.\nIts boxes are 1 to \d\./ },
  { call: ['checklist', 'resume', '--tick', '0'], code: 2, err: /0/ },
  { call: ['checklist', 'resume', '--tick', '999'], code: 2, err: /no item 999/ },
  { call: ['checklist', 'resume', '--tick', '1e400'], code: 2, err: /1e400/ },
  { call: ['scan', 'no-such-folder'], code: 2, err: /no-such-folder cannot be read/ },
  { call: ['done', 'ci-cd/9', '--answers', '-'], stdin: '{}', code: 2, err: /"9" is not a level/ },
  { before: 'an older version', call: ['report'], code: 0, out: /./, err: /./ },
  {
    before: 'an older version',
    call: ['checklist', 'resume', '--tick', '2'],
    code: 0,
    out: /./,
    err: /./,
    after: 'good',
  },
  { before: 'an older version', call: ['doctor', '--repair'], code: 0, out: /Nothing to repair/ },
  { before: 'good', call: ['doctor', '--repair'], code: 0, out: /Nothing to repair/ },
  { before: 'absent', call: ['doctor', '--repair'], code: 0, out: /Nothing to repair/, after: 'absent' },
  { before: 'absent', call: ['reset', '--yes'], code: 0, out: /Nothing is stored/, after: 'absent' },
  { before: 'cut short', call: ['reset', '--yes'], code: 0, out: /Begun anew/, err: /kept at/, after: 'absent' },
];

/** What a record may hold though this program never wrote it so: a plan, steps and hours of something that is gone. */
const kept: Row[] = [
  ...[['plan'], ['plan', '--markdown'], ['plan', '--weeks'], ['step'], ['next']].map((call): Row => ({
    before: 'a strange plan',
    call,
    code: 0,
    out: /./,
    err: /^|./,
  })),
  {
    before: 'a strange plan',
    call: ['plan'],
    code: 0,
    out: /^gone\/1\tnot-asked\t2026-11-30\t/m,
    err: /is to gone, not mid/,
  },
  {
    before: 'a strange plan',
    call: ['plan', '--anew'],
    code: 0,
    out: /./,
    err: /^This replaces the plan /,
    after: 'good',
  },
  { before: 'a strange plan', call: ['done', '--undo'], code: 0, out: /^Taken back: x,/, after: 'good' },
  ...['ENOSPC', 'EROFS', 'EACCES'].map((code): Row => ({
    call: ['plan', '--hours', '6'],
    inject: { match: 'progress\\.json\\.', at: 1, act: 'fail', code },
    code: 0,
    out: /^ci-cd\/\d\t|^[a-z-]+\/\d\topen\t/,
    err: /^The plan is shown, and not kept\. .*could not be written/,
  })),
  {
    call: ['plan', '--hours', '6', '--anew'],
    inject: { match: 'progress\\.json\\.', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /could not be written to .*: the disk is full/,
  },
];

/** Every fault that a call may meet, by what it is about. */
export const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'a damaged file': damaged,
  'a disk': disk,
  'text from outside': text,
  'an input': input,
  'a path': paths,
  'a stream or the surroundings': streams,
  'a repository': repositories,
  'an answer': ANSWER_ROWS,
  'a call that cannot be meant': calls,
  'a plan and steps that are kept': kept,
  'a folder that is scanned': scans,
  practice: PRACTICE_ROWS,
  'a story': STORY_ROWS,
  'a résumé': RESUME_ROWS,
  'a job': jobs,
  'an offer': offers,
};
