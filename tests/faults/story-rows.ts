import type { Row } from './rows.ts';

const MEAN = '\u001b[2J\u202ehidden\u0007\u009b1m';
const LONG = 'x'.repeat(100_000);
const PARTS = ['--situation', 'a', '--task', 'b', '--action', 'c', '--result', 'd'];
const add = (...words: string[]): string[] => ['story', 'add', '--title', 'A title', ...PARTS, ...words];
const LINE = `coach ${add().join(' ').replace('A title', '"A title"')}`;

/** What may go wrong with stories: what is told of them, how they are named, and what they stand on. */
export const STORY_ROWS: readonly Row[] = [
  { before: 'absent', call: ['story'], code: 0, err: /^No story yet\./, after: 'absent' },
  { before: 'absent', call: ['story', 'add'], code: 2, err: /^There is no terminal to ask at\.\nPass --title <text> / },
  { before: 'cut short', call: ['story'], code: 1, err: /damaged/ },
  { before: 'cut short', call: add(), code: 1, err: /damaged/ },
  { before: 'a newer version', call: add(), code: 1, err: /from a newer coach/ },
  { call: ['story', 'lits'], code: 2, err: /"story lits"\.\nDid you mean story list\?\n$/ },
  { call: ['story', 'show'], code: 2, err: /'story'\.\nSuch as: coach story show 1\n$/ },
  { call: ['story', 'remove'], code: 2, err: /'stories'\.\nSuch as: coach story remove 2\n$/ },
  { call: ['story', 'show', MEAN], code: 2, err: /like "hidden"\.\nTell your first: coach story add\n$/ },
  { call: ['story', 'edit', LONG, '--task', 'x'], code: 2, err: /^.{1,300}\n/ },
  { call: ['story', 'remove', '__proto__'], code: 2, err: /__proto__/ },
  { call: add('--number', MEAN), code: 2, err: /^The number is one line of plain text/ },
  { call: add('--result', LONG), code: 2, err: /^The result has at most 2000 characters; this has 100000\.\n/ },
  { call: add('--title', ''), code: 2, err: /^A title has words; this is blank\.\n/ },
  { call: add('--evidence', LONG), code: 2, err: /^.{1,300}\n/ },
  { call: add('--tags', MEAN), code: 2, err: /^"hidden" is not a tag\.\nTags: ownership, / },
  { call: add('--evidence', 'e1', '--number', '-5 %'), code: 0, out: /^Kept as story 1: /, err: /./, after: 'good' },
  {
    call: add(),
    inject: { match: 'progress\\.json\\.next', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /the disk is full/,
  },
  {
    call: `${LINE} & ${LINE} & wait; coach story --json | grep -c '"title": "A title"'`,
    code: 0,
    out: /\n2\n$/,
    err: /./,
    after: 'good',
  },
  ...[['story'], ['story', 'show', '1'], ['story', 'show', '2'], ['story', '--json'], ['doctor']].map((call): Row => ({
    before: 'strange stories',
    call,
    code: 0,
    out: /./,
    err: /^|./,
  })),
  { before: 'strange stories', call: ['story', 'show', '1'], code: 0, out: /was removed since: nothing/, err: /./ },
  { before: 'strange stories', call: ['story', 'edit', '2'], code: 2, err: /There is no terminal to ask at/ },
  { before: 'strange stories', call: ['story', 'remove', '1', '2'], code: 0, out: /./, err: /./, after: 'good' },
  { before: 'strange stories', call: ['story', 'remove', '1', '3'], code: 2, err: /\nNothing was removed\. / },
];
