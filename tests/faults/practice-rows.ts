import type { Row } from './rows.ts';

const MEAN = '\u001b[2J\u202ehidden\u0007';
const LONG = 'x'.repeat(100_000);

/** What may go wrong with practice: a day, a skill, a question of one's own, and files. */
export const PRACTICE_ROWS: readonly Row[] = [
  {
    before: 'absent',
    call: ['practice'],
    code: 2,
    err: /^There is no terminal to ask at\.\nTo count/,
    after: 'absent',
  },
  { before: 'absent', call: ['practice', '--due'], code: 0, out: /^programming\t/, err: /./, after: 'absent' },
  { before: 'cut short', call: ['practice', '--due'], code: 1, err: /damaged/ },
  { before: 'cut short', call: ['practice', '--asked', 'How?'], code: 1, err: /damaged/ },
  { before: 'a newer version', call: ['practice', '--until', 'friday', '--due'], code: 1, err: /from a newer coach/ },
  { call: ['practice', 'nosuch'], code: 2, err: /^No skill is called "nosuch"/ },
  { call: ['practice', LONG], code: 2, err: /^.{1,300}\n/ },
  { call: ['practice', '--until', 'yesterday', '--due'], code: 2, err: /is not to come/ },
  { call: ['practice', '--until', '9999-12-31', '--due'], code: 2, err: /more than a year from today/ },
  { call: ['practice', '--until', MEAN, '--due'], code: 2, err: /hidden/ },
  { call: ['practice', '--new', '0'], code: 2, err: /whole number/ },
  { call: ['practice', '--minutes', '30'], code: 2, err: /^--minutes is for --mock/ },
  { call: ['practice', '--kind', 'design'], code: 2, err: /^--kind is for --mock/ },
  { call: ['practice', '--mock', '--minutes', '100000'], code: 2, err: /is longer than 240/ },
  { call: ['practice', '--mock', '--asked', 'How?'], code: 2, err: /cannot be used with/ },
  { call: ['practice', '--mock'], code: 2, err: /^There is no terminal to ask at\.\nThe sheet/ },
  { call: ['practice', '--asked', MEAN], code: 2, err: /^A question is one line of plain text/ },
  { call: ['practice', '--asked', LONG], code: 2, err: /^A question has at most 500 characters/ },
  { call: ['practice', '--asked', ' '], code: 2, err: /^A question has words/ },
  { call: ['practice', '--drop', '__proto__'], code: 2, err: /^No one question of yours has the id "__proto__"/ },
  { call: ['practice', '--deck', '/nosuch/folder/deck.md'], code: 1, err: /nosuch/ },
  { call: 'touch deck.md; coach practice git --deck deck.md', code: 2, err: /deck\.md/ },
  { call: 'coach practice git --deck deck.md --force && head -c 2 deck.md', code: 0, out: /\nQ:$/, err: /^git: taken/ },
  { call: ['config', 'practice', '0'], code: 2, err: /It takes: 1 to 100 cards a day/ },
  {
    call: ['practice', '--asked', 'How?'],
    inject: { match: 'progress\\.json\\.next', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    err: /the disk is full/,
  },
  {
    call: 'coach practice --asked one & coach practice --asked two & wait; coach export - | grep -c \'"question"\'',
    code: 0,
    out: /\n2\n$/,
    err: /./,
    after: 'good',
  },
];
