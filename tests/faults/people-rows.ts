import { RECORD_VERSION } from '../../src/coaching/record.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { RECORD, type Row } from './rows.ts';

const at = '2026-11-20T10:00:00.000Z';
const named = (value: string) => ({ name: { value, by: 'config', at } }) as const;

/** The file of somebody else, and one that only Sam rates in. */
const ANNA = JSON.stringify(
  makeRecord({
    owner: { id: 'anna', also: [] },
    about: named('Anna'),
    assessments: [makeAssessment({ id: 'a1', levels: { programming: 4 } })],
  }),
);
const RATED = JSON.stringify(
  makeRecord({
    owner: { id: 'anna', also: [] },
    about: named('Anna'),
    assessments: [makeAssessment({ id: 's1', by: 'Sam', levels: { programming: 4 } })],
  }),
);
const MEAN = '\\u001b[2J\\u202ehidden';
const write = (name: string, text: string): string => `printf '%s' '${text}' > ${name}; `;

/** Writes a record with so many entries that are none as JSON that it names more faults than the stack holds. */
const FAULTY =
  'node -e "process.stdout.write(process.argv[1].replace(/.evidence.:\\[/, (all) => all + Array(300000).fill(1)))" ' +
  `'${JSON.stringify(makeRecord({}))}'`;
const TOO_MANY =
  /a\.json.*: the file: more faults than can be counted, such as evidence\.0: Invalid|a\.json is not a file that coach export wrote:\n {2}the file: more faults than can be counted, such as evidence\.0: Invalid/;

/** Whose a record is, when it is not the person's, when it is nobody's, and when it pretends. */
export const owners: Row[] = [
  {
    call: ['import', '-'],
    stdin: ANNA,
    code: 2,
    err: /Anna.*nothing was imported\.\n.*--as anna\n.*--by <name>.*--mine\n$/,
  },
  {
    call: ['import', '-'],
    stdin: RATED,
    code: 2,
    err: /^Nothing tells.*\(Anna's\).*\n.*--as anna\n.*--by Sam.*--mine\n$/,
  },
  { call: ['import', '-', '--json'], stdin: ANNA, code: 2, err: /nothing was imported/ },
  { call: ['import', '-', '--by', 'Anna'], stdin: ANNA, code: 2, err: /Anna rates their own work, not yours/ },
  {
    call: ['import', '-', '--by', 'Kim'],
    stdin: RATED,
    code: 2,
    err: /Nobody called "Kim" rates.*\nRaters in it: Sam\.\n/,
  },
  { call: ['import', '-', '--by', 'Sam', '--mine'], stdin: RATED, code: 2, err: /cannot be used with/ },
  { call: ['import', '-', '--as', '../x'], stdin: ANNA, code: 2, err: /"\.\.\/x" cannot name a profile/ },
  { call: ['import', '-', '--as', ''], stdin: ANNA, code: 2, err: /"" cannot name a profile/ },
  { call: ['import', '-', '--as', '__proto__'], stdin: ANNA, code: 2, err: /cannot name a profile/ },
  {
    call: ['import', '-', '--as', 'anna'],
    stdin: ANNA,
    code: 0,
    out: /It is Anna's record now/,
    err: /--profile anna\n$/,
  },
  {
    call: `${write('a', ANNA)}coach import a --as anna >/dev/null 2>&1; coach --profile anna import a`,
    code: 0,
    out: /Nothing new: all of it is here already/,
  },
  {
    call: `${write('b', ANNA.replaceAll('anna', 'ben').replaceAll('Anna', 'Ben'))}${write('a', ANNA)}coach import b --as x >/dev/null 2>&1; coach import a --as x`,
    code: 2,
    err: /Anna's record, and the one of the profile x is Ben's.*\n.*--as x-2\n/,
  },
  {
    call: ['import', '-', '--by', 'Sam'],
    stdin: RATED,
    code: 0,
    out: /^Added 1 assessment/,
    err: /kept at/,
    after: 'good',
  },
  {
    call: ['import', '-', '--mine'],
    stdin: ANNA.replace('at-2026', 'x-2026'),
    code: 0,
    out: /^Added /,
    err: /kept at/,
    after: 'good',
  },
  { call: ['import', '-'], stdin: ANNA.replace('"Anna"', `"${MEAN}"`), code: 2, err: /about\.name\.value: / },
  {
    call: ['import', '-'],
    stdin: ANNA.replace('"id":"anna"', '"id":"__proto__"'),
    code: 2,
    err: /owner\.id: not an id/,
  },
  {
    call: ['import', '-'],
    stdin: ANNA.replace('"id":"anna"', '"id":"constructor"'),
    code: 2,
    err: /nothing was imported/,
  },
  { call: ['import', '-'], stdin: JSON.stringify({ ...RECORD, owner: { id: 'x' } }), code: 2, err: /owner\.also: / },
  { call: ['import', '-'], before: 'absent', stdin: ANNA, code: 0, out: /It is Anna's record now/, after: 'good' },
  { call: ['import', '-'], before: 'not JSON', stdin: ANNA, code: 1, err: /is damaged and left as it is/ },
  {
    call: `coach import - --as zoe < /dev/null; printf x > "$COACH_HOME/progress-zoe.json"; ${write('a', ANNA)}coach import a --as zoe`,
    code: 1,
    err: /progress-zoe\.json is damaged and left as it is/,
  },
  {
    call: ['report'],
    env: { COACH_PROFILE: '../x' },
    code: 2,
    err: /"\.\.\/x", from COACH_PROFILE, cannot name a profile/,
  },
  { call: ['report'], env: { COACH_PROFILE: 'A B' }, code: 2, err: /from COACH_PROFILE/ },
  { call: ['skills'], env: { COACH_PROFILE: '../x' }, code: 0, out: /programming/, err: /from COACH_PROFILE/ },
  { call: ['report', '--json'], env: { COACH_PROFILE: '' }, code: 0, out: /"target": "mid"/ },
  { call: ['report', '--json'], env: { COACH_PROFILE: 'new' }, code: 0, out: /"target": "junior"/ },
  { call: 'COACH_PROFILE=new coach target lead >/dev/null 2>&1; ls "$COACH_HOME"', code: 0, out: /progress-new\.json/ },
  {
    call: ['--profile', 'new', 'report', '--json'],
    env: { COACH_PROFILE: '../x' },
    code: 0,
    out: /"target": "junior"/,
  },
];

/** What lies among records and exported files. */
export const people: Row[] = [
  { call: ['people'], code: 0, out: /^-\t3 of /, err: /coach config name/ },
  { call: ['people'], before: 'absent', code: 0, err: /No record is here yet/, after: 'absent' },
  { call: ['people', '--json'], before: 'absent', code: 0, out: /^\[\]\n$/, after: 'absent' },
  ...(['not JSON', 'a folder', 'a dangling link', 'a newer version', 'deep nesting', 'zeros'] as const).map(
    (before): Row => ({ before, call: ['people'], code: 0, err: /^Passed over: 1 record\.\n.*See: coach doctor\n/s }),
  ),
  {
    call: 'printf x > "$COACH_HOME/progress-zoe.json"; coach people',
    code: 0,
    out: /^-\t/,
    err: /Passed over: 1 record\.\n.*progress-zoe\.json is damaged.*See: coach --profile zoe doctor\n/,
  },
  {
    call: 'touch "$COACH_HOME/progress-A.json" "$COACH_HOME/progress-.json"; coach people --json',
    code: 0,
    out: /^\[/,
  },
  { call: ['people'], env: { COACH_PROFILE: '../x' }, code: 0, out: /^-\t/, err: /./ },
  { call: ['people', '--skill', '__proto__'], code: 2, err: /__proto__/ },
  { call: ['people', 'no-such'], code: 2, err: /no-such cannot be read/ },
  {
    call: 'touch file; coach people file',
    code: 2,
    err: /file is not a folder\.\nName a folder of exported files\.\n/,
  },
  { call: 'mkdir d; coach people d', code: 0, err: /No file in it/ },
  { call: 'ln -s d d; coach people d', code: 2, err: /links lead in a circle/ },
  { call: 'mkdir d; mkfifo d/a.json; coach people d', code: 0, err: /Passed over: 1 file\.\n.*not a regular file/ },
  { call: 'mkdir d; ln -s /dev/zero d/a.json; coach people d', code: 0, err: /not a regular file/ },
  { call: 'mkdir d; ln -s a.json d/a.json; coach people d', code: 0, err: /links lead in a circle/ },
  { call: 'mkdir d; head -c 17000000 /dev/zero > d/a.json; coach people d', code: 0, err: /larger than 16 MB/ },
  { call: `${FAULTY} > a.json; coach import a.json`, code: 2, err: TOO_MANY },
  {
    call: `mkdir d; ${FAULTY} > d/a.json; ${write('d/b.json', ANNA)}coach people d`,
    code: 0,
    out: /^Anna\t/,
    err: TOO_MANY,
  },
  {
    call: `${FAULTY} > "$COACH_HOME/progress.json"; coach doctor --repair`,
    code: 0,
    out: /and 299990 more/,
    after: 'good',
  },
  { call: 'mkdir -p d/a.json; coach people d', code: 0, err: /No file in it/ },
  {
    call: `mkdir d; ${write('d/a.json', ANNA)}cp d/a.json d/b.JSON; coach people d`,
    code: 0,
    out: /^Anna\t.*\n$/,
    err: /b\.JSON, for a\.json|a\.json, for b\.JSON/,
  },
  {
    call: `mkdir d; ${write('d/a.json', ANNA.replace('"Anna"', `"${MEAN}"`))}coach people d`,
    code: 0,
    err: /about\.name\.value/,
  },
  {
    call: `mkdir d; ${write('d/a.json', ANNA.replace('"target":null', '"target":"nope"'))}coach people d`,
    code: 0,
    out: /^Anna\t2 of /,
    err: /Anna aims at "nope"/,
  },
  { call: `mkdir d; ${write("d/'\u001b[2J\u202ex.json'", ANNA)}coach people d`, code: 0, out: /\tx\.json\t/, err: /./ },
  {
    call: `mkdir d; ${write('d/a.json', ANNA.replace('"id":"anna"', '"id":"constructor"'))}coach people d --json`,
    code: 0,
    out: /"Anna"/,
  },
  {
    call: `mkdir d; ${write('d/a.json', ANNA.replace(`"version":${RECORD_VERSION}`, '"version":99'))}coach people d`,
    code: 0,
    err: /of version 99, from a newer coach/,
  },
  {
    call: `mkdir d; for n in $(seq 40); do printf x > d/$n.json; done; coach people d`,
    code: 0,
    err: /Passed over: 40 files\.[^]*and 30 more\n/,
  },
];
