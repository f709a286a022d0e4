import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_WORDS,
  type Answers,
  ANSWERS,
  isSheet,
  makeSheet,
  readAnswerWord,
  readSheet,
} from '../../../src/coaching/assessment.ts';
import { someAnswers } from '../../support/arbitraries.ts';
import { makeSkill } from '../../support/knowledge.ts';

const SKILLS = [makeSkill('ci-cd'), makeSkill('programming')];

/** The sheet with a tick in the box of each answer. */
function tick(sheet: string, answers: Answers, mark = 'x'): string {
  let id = '';
  return sheet
    .split('\n')
    .map((line) => {
      id = /^- `(.*?)`/.exec(line)?.[1] ?? id;
      const answer = answers[id];
      return answer === undefined
        ? line
        : line.replace(`[ ] ${ANSWER_WORDS[answer]}`, `[${mark}] ${ANSWER_WORDS[answer]}`);
    })
    .join('\n');
}

const FULL = makeSheet(SKILLS, 'full');

describe('an answer as a word', () => {
  it('is taken as the screen shows it, as it is stored, and as older sheets had it', () => {
    for (const answer of ANSWERS) {
      expect(readAnswerWord(` ${ANSWER_WORDS[answer].toUpperCase()} `)).toBe(answer);
      expect(readAnswerWord(answer)).toBe(answer);
    }
    expect(readAnswerWord('no  chance')).toBe('no-chance');
    for (const other of ['', 'yes', 'nochance', 'constructor']) expect(readAnswerWord(other)).toBeUndefined();
  });
});

describe('a Markdown sheet', () => {
  it('is read back as it was ticked, whatever was answered', () => {
    const any = fc.tuple(
      someAnswers(makeSkill('ci-cd')),
      someAnswers(makeSkill('programming')),
      fc.constantFrom('x', 'X', ' x ', '✓'),
    );
    fc.assert(
      fc.property(any, ([one, other, mark]) => {
        const answers: Answers = { ...one, ...other };
        fc.pre(Object.keys(answers).length > 0);
        const read = readSheet(tick(FULL, answers, mark), SKILLS);
        expect(read).toEqual({
          by: null,
          mode: expect.stringMatching(/full|adaptive/) as string,
          answers: Object.fromEntries(Object.keys(answers).map((id) => [id, answers[id]])),
        });
      }),
    );
  });

  it('names its rater, and its mode where that is quick', () => {
    const all = { 'ci-cd.1b': 'alone', 'ci-cd.2b': 'alone' } as const;
    const sheet = tick(makeSheet(SKILLS, 'quick', 'Sam'), all);
    expect(sheet).toContain('\nRated by: Sam\n');
    expect(readSheet(sheet, SKILLS)).toEqual({ by: 'Sam', mode: 'quick', answers: all });
    for (const line of [
      '**Rated by:** Ada Lovelace',
      'rated by :  Ada Lovelace ',
      '- *Rated by*: _Ada Lovelace_'.slice(2),
    ])
      expect(readSheet(sheet.replace('Rated by: Sam', line), SKILLS)).toMatchObject({ by: 'Ada Lovelace' });
    expect(readSheet(sheet.replace('Rated by: Sam', 'Rated by: ______'), SKILLS)).toMatchObject({ by: null });
    expect(readSheet(tick(FULL, { 'ci-cd.1b': 'no' }), SKILLS, true)).toMatchObject({ mode: 'quick' });
  });

  it.each<[string, (sheet: string) => string]>([
    ['line ends of Windows', (sheet) => sheet.replaceAll('\n', '\r\n')],
    ['a byte order mark', (sheet) => `\ufeff${sheet}`],
    [
      'other bullets and deeper lines',
      (sheet) => sheet.replaceAll('- `', '  *   `').replaceAll('\n  [', '\n        ['),
    ],
    ['boxes on one line with the statement', (sheet) => sheet.replaceAll('\n  [', ' [')],
    ['boxes each on a line', (sheet) => sheet.replaceAll(/ +\[/g, '\n  [')],
    [
      'lines broken elsewhere',
      (sheet) => sheet.replaceAll('never came', 'never\n  came').replaceAll('done a', 'done\n  a'),
    ],
    ['boxes as an editor escapes them', (sheet) => sheet.replaceAll('[', '\\[').replaceAll(']', '\\]')],
    ['a blank line before the boxes', (sheet) => sheet.replaceAll('\n  [', '\n\n  [')],
    [
      'notes behind and below',
      (sheet) => sheet.replaceAll('came up', 'came up (why?)\n\n  my note: see [the wiki](x)'),
    ],
    ['what an older sheet says', (sheet) => sheet.replaceAll('never came up', 'no chance')],
  ])('is read with %s', (_what, change) => {
    const answers = { 'ci-cd.1a': 'no-chance', 'ci-cd.1b': 'no', 'programming.4c': 'often' } as const;
    const sheet = change(tick(FULL, answers));
    expect(isSheet(sheet)).toBe(true);
    expect(readSheet(sheet, SKILLS)).toEqual({ by: null, mode: 'adaptive', answers });
  });

  it('is read with the quotes that a word processor sets', () => {
    const skills = SKILLS.map((skill) => ({
      ...skill,
      levels: skill.levels.map((rung) => ({
        ...rung,
        statements: rung.statements.map((one) => ({ ...one, text: `${one.text} by a team's "rules"` })),
      })),
    }));
    const answers = { 'ci-cd.1a': 'no' } as const;
    const sheet = tick(makeSheet(skills, 'full'), answers)
      .replaceAll("team's", 'team’s')
      .replaceAll('"rules"', '“rules”');
    expect(readSheet(sheet, skills)).toMatchObject({ answers });
  });

  const lineOf = (sheet: string, text: string): number =>
    sheet.split('\n').findIndex((line) => line.includes(text)) + 1;
  const ANSWERED = tick(FULL, { 'ci-cd.1a': 'alone', 'ci-cd.1b': 'no' });
  const [A, B] = [lineOf(ANSWERED, '`ci-cd.1a`'), lineOf(ANSWERED, '`ci-cd.1b`')];

  it.each<[string, string, string[]]>([
    ['two boxes', ANSWERED.replace('[ ] helped', '[x] helped'), [`line ${A + 1}: ci-cd.1a has 2 boxes ticked`]],
    [
      'an edited statement',
      ANSWERED.replace('done a at 1', 'done a at one'),
      [`line ${A}: the words of ci-cd.1a were changed`],
    ],
    [
      'an unknown id',
      ANSWERED.replace('`ci-cd.1b`', '`ci-cd.9b`'),
      [`line ${B}: "ci-cd.9b" is no statement of these skills`],
    ],
    [
      'a replaced statement',
      ANSWERED.replace('`ci-cd.1b`', '`ci-cd.2z`'),
      [`line ${B}: "ci-cd.2z" is a statement that was since replaced`],
    ],
    [
      'a mark that is no tick',
      ANSWERED.replace('[ ] helped', '[?] helped'),
      [`line ${A + 1}: [?] of ci-cd.1a is neither [x] nor [ ]`],
    ],
    [
      'a longer mark',
      ANSWERED.replace('[ ] helped', '[yes] helped'),
      [`line ${A + 1}: [yes] of ci-cd.1a is neither [x] nor [ ]`],
    ],
    [
      'another answer',
      ANSWERED.replace('[x] alone', '[x] perhaps'),
      [`line ${A + 1}: "perhaps" of ci-cd.1a is not one of no, helped, alone, often, never came up`],
    ],
    [
      'a statement twice',
      ANSWERED.replace('`ci-cd.1b` done b', '`ci-cd.1a` done a'),
      [`line ${B}: ci-cd.1a stands there twice`],
    ],
    [
      'two who rate',
      ANSWERED.replace('Rated by:', 'Rated by: Anna\nRated by: Ben\n'),
      [`line ${lineOf(ANSWERED, 'Rated by:') + 1}: "Rated by" stands there twice`],
    ],
    [
      'a tick under no statement',
      ANSWERED.replace('## ci-cd', '[x] alone\n\n## ci-cd'),
      [`line ${lineOf(ANSWERED, '## ci-cd')}: a ticked box that belongs to no statement`],
    ],
    ['no tick', FULL, ['the sheet: no box is ticked']],
    [
      'a name that is none',
      ANSWERED.replace('Rated by:', `Rated by: ${'x'.repeat(65)}`),
      [`line 3: "${'x'.repeat(65)}" is not a name of 1 to 64 characters`],
    ],
    [
      'another mode',
      ANSWERED.replace('Rated by:', 'Rated by:\n\nMode: fast'),
      ['line 5: mode "fast" is not "quick", the only mode a sheet can ask'],
    ],
    [
      'more than a quick one asks',
      ANSWERED.replace('Rated by:', 'Rated by:\n\nMode: quick'),
      [`line ${A + 3}: ci-cd.1a is not asked by a quick assessment`],
    ],
  ])('names its line for %s', (_what, sheet, faults) => {
    expect(readSheet(sheet, SKILLS)).toEqual({ faults });
  });

  it('gives all faults in the order of their lines', () => {
    const sheet = ANSWERED.replace('`ci-cd.1b`', '`x`').replace('[ ] helped', '[x] helped');
    expect(readSheet(`[x] stray\n${sheet}`, SKILLS)).toEqual({
      faults: [
        'line 1: a ticked box that belongs to no statement',
        `line ${A + 2}: ci-cd.1a has 2 boxes ticked`,
        `line ${B + 1}: "x" is no statement of these skills`,
      ],
    });
  });

  it('of any text is read in a moment, without a fault of ours', () => {
    const hostile = fc.array(
      fc.constantFrom('- `', '`', '[x', '] ', '[ ]', '\\[', 'rated by:', '\n', ' ', '\u2028', '*', 'no', 'ci-cd.1a'),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        expect(readSheet(parts.join(''), SKILLS)).toBeTypeOf('object');
      }),
    );
    // One that took time with the square of its length would take longer than a test may.
    for (const part of ['- `', '[x] ', ' ', '*', 'Rated by::', '\u2028', '\\[', '- `ci-cd.1a` '])
      readSheet(part.repeat(2_000_000 / part.length), SKILLS);
  });
});
