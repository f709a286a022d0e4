import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROOT, runProgram } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';

/** What may be typed: the program's own words, and what no program expects. */
const HELP = JSON.parse(readFileSync(join(ROOT, 'dist', 'help.json'), 'utf8')) as Record<string, string>;
const COMMANDS = Object.keys(HELP).filter((name) => name !== '');
const OPTIONS = [...new Set(Object.values(HELP).flatMap((text) => text.match(/--?[a-z][a-z-]*/g) ?? []))];
const WORDS = [
  'help',
  'add',
  'remove',
  'git',
  'sql',
  'programming/2',
  'resume',
  'interview',
  'junior',
  'python',
  'Sam',
  'git=2',
];
const ODD = [
  ...[
    '',
    ' ',
    '-',
    '--',
    '---',
    '=',
    '--=',
    '-1',
    '0',
    '1e400',
    'NaN',
    '99999999999999999999',
    '1-5',
    '4,5',
    ',',
    '2026-02-30',
  ],
  ...[
    '0050-01-01',
    '9999-12-31',
    '__proto__',
    'constructor',
    'toString',
    '%s',
    '$(id)',
    '*',
    '\\',
    '"',
    "'",
    '<a>',
    '\u0007',
  ],
  ...[
    '\u001b[31m',
    '\u202e',
    '\ud83d\ude00',
    'e\u0301',
    '\ufeff',
    '\u00a0',
    'ß',
    'İ',
    'x'.repeat(5000),
    'a b '.repeat(2000),
    'a\nb',
  ],
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...OPTIONS) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const joined = fc.tuple(fc.constantFrom(...OPTIONS), fc.constantFrom(...WORDS, ...ODD)).map((pair) => pair.join('='));
const call = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...COMMANDS) }, word),
    fc.array(fc.oneof(word, joined), { maxLength: 5 }),
  )
  .map(([first, rest]) => [first, ...rest].filter((text) => !text.includes('\0')));

it('no call of any words ends in a fault of the program, or says what it cannot print', async () => {
  await fc.assert(
    fc.asyncProperty(call, async (args) => {
      const { code, out, err } = await runProgram(args, { home: makeTempFolder() });
      expect([0, 1, 2, 3]).toContain(code);
      expect(err).not.toMatch(/failed in a way it should not|^ +at .*:\d+:\d+/m);
      expect(err.length).toBeLessThan(5000);
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
    { seed: 26, numRuns: 120, endOnFailure: true },
  );
}, 180_000);
