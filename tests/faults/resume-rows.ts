import type { Row } from './rows.ts';

const LONG = 'x'.repeat(100_000);
const MEAN = '\u001b[2J\u202ehidden\u0007\u009b1m';
const into = (file: string): string[] => ['resume', '--into', file];

/** What may go wrong with a résumé: the file that it is merged into, the job it is for, and what is stored. */
export const RESUME_ROWS: readonly Row[] = [
  { before: 'absent', call: ['resume'], code: 0, err: /^Nothing in your record backs a line yet/, after: 'absent' },
  { before: 'cut short', call: ['resume'], code: 1, err: /damaged/ },
  { before: 'a newer version', call: into('r.json'), code: 1, err: /from a newer coach/ },
  { call: ['resume', '--for', MEAN], code: 2, err: /^There is no job "hidden": you follow none yet/ },
  { call: ['resume', '--for', LONG], code: 2, err: /^There is no job "x{1,200}\.\.\.x+": you follow none yet/ },
  { call: into('-'), code: 2, err: /^--into merges into a file\./ },
  { call: into(''), code: 2, err: /^The name of the file is empty/ },
  { call: into('.'), code: 2, err: /^\. is a folder/ },
  { call: into('no-such/r.json'), code: 1, err: /^no-such\/r\.json cannot be written/ },
  { call: `printf '{' > r.json; coach resume --into r.json`, code: 2, err: /^r\.json is not JSON at line 1, / },
  {
    call: `printf '{"work":[],"work":[1]}' > r.json; coach resume --into r.json`,
    code: 2,
    err: /^r\.json is not clear at line 1, column 12: "work" stands there twice/,
  },
  { call: `printf 'a\\377' > r.json; coach resume --into r.json`, code: 2, err: /^r\.json is not UTF-8 text/ },
  { call: `mkfifo r.json; coach resume --into r.json`, code: 2, err: /^r\.json is not a regular file but a pipe/ },
  { call: `ln -s other.json r.json; coach resume --into r.json`, code: 2, err: /r\.json/ },
  {
    call: `printf '{"projects":[],"__proto__":{"x":1}}' > r.json; coach resume --into r.json >&2; cat r.json`,
    code: 0,
    out: /"__proto__":\{"x":1\}/,
    err: /^Merged into r\.json: 2 entries added\./,
  },
  {
    call: `node -e 'process.stdout.write("[".repeat(1e5))' > r.json; coach resume --into r.json`,
    code: 2,
    err: /^r\.json is not JSON/,
  },
  {
    call: into('r.json'),
    inject: { match: '\\.coach-', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /r\.json cannot be written: the disk is full/,
  },
];
