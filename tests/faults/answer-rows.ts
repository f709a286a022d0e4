import type { Row } from './rows.ts';

const MEAN = '\u001b[2J\u202ehidden\u0007\u009b1m';
const LONG = 'x'.repeat(100_000);

/** A call that reads back its own Markdown sheet with something done to it. */
const sheet = (change: string, err: RegExp): Row => ({
  call: `coach assess ci-cd --template --markdown | sed '${change}' | coach assess --answers -`,
  code: 2,
  err,
});

/** What may go wrong with answers that are shown, changed, read from a sheet or taken back. */
export const ANSWER_ROWS: readonly Row[] = [
  sheet('s/\\[ \\] no  \\[ \\] helped/[x] no  [x] helped/', /line 12: ci-cd\.1a has 2 boxes ticked\n/),
  sheet('s/\\[ \\] no/[x] no/; 11s/`$/&/; 11s/pipeline/line/', /line 11: the words of ci-cd\.1a were changed\n/),
  sheet('s/ci-cd\\.1a/ci-cd.1z/', /line 11: "ci-cd\.1z" is no statement of these skills\n/),
  sheet('s/ci-cd\\.1a/\u001b[2J\u202ehidden/', /line 11: ".*hidden" is no statement/),
  sheet(`s/^Rated by:/Rated by: ${'x'.repeat(70)}/`, /line 3: "x{70}" is not a name/),
  sheet('s/^Rated by:/Rated by: a\u202eb/', /line 3: "ab" is not a name/),
  sheet('s/nothing/nothing/', /the sheet: no box is ticked\n/),
  { call: ['assess', '--answers', '-'], stdin: '- `ci-cd.1a` '.repeat(50_000), code: 2, err: /the words of ci-cd\.1a/ },
  { call: ['assess', '--answers', '-'], stdin: `- \`${LONG}\` [x] no`, code: 2, err: /^.{1,300}\n.{1,200}\n/ },
  {
    call: ['assess', '--answers', '-'],
    stdin: '{"answers":{"ci-cd.1a":"alone","ci-cd.1a":"no"}}',
    code: 2,
    err: /is not clear at line 1, column 32: "ci-cd\.1a" stands there twice/,
  },
  { call: ['assess', '--answers', '-'], stdin: 'dear coach', code: 2, err: /neither JSON nor a sheet/ },
  { call: ['done', 'ci-cd/2', '--answers', 'never came up'], code: 2, err: /"never came up" is not three answers/ },
  { call: ['answers', MEAN], code: 2, err: /No skill is called "hidden"/ },
  { call: ['answers', '--by', MEAN], code: 2, err: /Nobody called "hidden" has rated here/ },
  { call: ['answers', '--by', LONG], code: 2, err: /^.{1,300}\n/ },
  { call: ['answers', '__proto__'], code: 2, err: /__proto__/ },
  { call: ['answers', 'ci-cd', '--edit', '--no-input'], code: 2, err: /There is no terminal to ask at/ },
  { before: 'absent', call: ['answers', '--json'], code: 0, out: /"answered": 0/ },
  { before: 'cut short', call: ['answers'], code: 1, err: /damaged/ },
  { before: 'cut short', call: ['undo'], code: 1, err: /damaged/ },
  { before: 'a newer version', call: ['undo'], code: 1, err: /from a newer coach/ },
  { before: 'absent', call: ['undo'], code: 2, err: /There is no change to take back/, after: 'absent' },
  { call: ['undo'], code: 2, err: /There is no change to take back/ },
  {
    call: 'coach target lead; coach undo; coach undo; coach undo',
    code: 0,
    out: /the target \(mid\), as it was before\./,
    err: /./,
    after: 'good',
  },
  {
    call: 'coach target lead >/dev/null 2>&1; coach undo & coach undo & wait',
    code: 0,
    out: /^(?=[^]*Taken back: coach target )(?=[^]*Put back: coach target )/,
    err: /./,
    after: 'good',
  },
  { call: ['undo', MEAN], code: 2, err: /./ },
  { call: ['evidence', 'remove', 'e1', MEAN], code: 2, err: /No evidence has the id "hidden"/ },
  { call: ['evidence', 'remove', 'e1', LONG], code: 2, err: /^.{1,300}\n/ },
  { call: ['evidence', 'remove'], code: 2, err: /./ },
  {
    call: ['evidence', 'remove', 'e1'],
    inject: { match: 'progress\\.json\\.next', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /the disk is full/,
  },
  { call: ['help', MEAN], code: 2, err: /There is no command "hidden"/ },
  { call: ['help', LONG], code: 2, err: /^.{1,300}\n/ },
  { call: ['help', '__proto__'], code: 2, err: /__proto__/ },
  { before: 'cut short', call: ['help', 'words'], code: 0, out: /^Levels: / },
];
