import { describe, expect, it } from 'vitest';
import { blankAnswers, isRaterName, readAnswers } from '../../../src/coaching/assessment.ts';
import { makeSkill } from '../../support/knowledge.ts';

const skills = [makeSkill('programming'), makeSkill('ci-cd')];

function faultsOf(value: unknown): string[] {
  const read = readAnswers(value, skills);
  return 'faults' in read ? read.faults : [];
}

describe('an answers file', () => {
  it('lists every fault with its place', () => {
    expect(
      faultsOf({
        by: 7,
        mode: 'fast',
        answers: {
          'programming.2b': 'maybe',
          'nosuch.1a': 'no',
          'ci-cd.1a': 3,
          'ci-cd.1b': 'x'.repeat(80),
          'ci-cd.1c': 'no',
        },
      }),
    ).toEqual([
      'by: 7 is not a name of 1 to 64 characters',
      'mode: "fast" is not "quick", the only mode a file can ask',
      'answers.programming.2b: "maybe" is not one of no, helped, alone, often, never came up or null',
      'answers.nosuch.1a: no such statement',
      'answers.ci-cd.1a: 3 is not one of no, helped, alone, often, never came up or null',
      `answers.ci-cd.1b: "${'x'.repeat(56)}... is not one of no, helped, alone, often, never came up or null`,
    ]);
  });

  it.each([
    [[], 'the file: not an object with "answers"'],
    [null, 'the file: not an object with "answers"'],
    [{}, 'answers: not an object of statement ids and answers'],
    [{ answers: {} }, 'answers: none is given'],
    [{ answers: { 'programming.1a': null } }, 'answers: none is given'],
    [{ mode: 'quick', answers: { 'programming.1a': 'no' } }, 'answers.programming.1a: not asked by a quick assessment'],
    [JSON.parse('{"answers":{"__proto__":"no"}}'), 'answers.__proto__: no such statement'],
  ])('%j is refused: %s', (value, fault) => {
    expect(faultsOf(value)).toEqual([fault]);
  });

  it('is a full assessment when each skill in it is answered whole, else an adaptive one', () => {
    const whole = Object.fromEntries(
      Object.keys(blankAnswers(skills.slice(0, 1), 'full').answers).map((id) => [id, 'alone']),
    );
    expect(readAnswers({ answers: whole, by: ' Sam ' }, skills)).toMatchObject({ mode: 'full', by: 'Sam' });
    expect(readAnswers({ answers: { ...whole, 'ci-cd.1a': 'no' } }, skills)).toMatchObject({
      mode: 'adaptive',
      by: null,
    });
    expect(readAnswers({ mode: 'quick', answers: { 'ci-cd.1b': 'no' } }, skills)).toMatchObject({ mode: 'quick' });
  });

  it('made blank holds each statement once, with its text beside it', () => {
    const full = blankAnswers(skills, 'full');
    expect(Object.keys(full.answers)).toHaveLength(24);
    expect(full.statements['programming.1a']).toBe('I have done a at 1');
    const quick = blankAnswers(skills, 'quick');
    expect(quick.mode).toBe('quick');
    expect(Object.keys(quick.answers)).toHaveLength(8);
  });
});

describe('a rater’s name', () => {
  it.each([
    ['Sam', true],
    ['Søren Æ', true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['   ', false],
    ['a\u001b[31mb', false],
    ['a\u202eb', false],
  ])('%j may stand: %s', (name, allowed) => {
    expect(isRaterName(name)).toBe(allowed);
  });
});
