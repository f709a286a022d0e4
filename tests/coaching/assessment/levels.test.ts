import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Answers, isAsked, isHeld, isMet, readLevel } from '../../../src/coaching/assessment.ts';
import { rungAt, type RungLevel } from '../../../src/coaching/skills.ts';
import { someAnswers } from '../../support/arbitraries.ts';
import { makeSkill } from '../../support/knowledge.ts';

const skill = makeSkill('programming');
const STRENGTH: readonly Answer[] = ['no', 'helped', 'alone', 'often'];

function rung(level: RungLevel, ...answers: (Answer | null)[]): Answers {
  return Object.fromEntries(
    answers.flatMap((answer, index): [string, Answer][] =>
      answer === null ? [] : [[`programming.${level}${'abc'[index] ?? ''}`, answer]],
    ),
  );
}

function entriesOf(answers: Answers): [string, Answer][] {
  return Object.entries(answers) as [string, Answer][];
}

describe('a statement', () => {
  it.each<[Answer | undefined, RungLevel, boolean]>([
    ['helped', 1, true],
    ['helped', 2, false],
    ['alone', 2, true],
    ['often', 4, true],
    ['no', 1, false],
    ['no-chance', 1, false],
    ['no-chance', 4, false],
    [undefined, 1, false],
  ])('answered %s at level %i is met: %s', (answer, level, met) => {
    expect(isMet(answer, level)).toBe(met);
  });
});

describe('a rung', () => {
  it('is held with two of three met, a blank counting as no', () => {
    expect(isHeld(rungAt(skill, 2), rung(2, 'alone', null, 'often'), 'full')).toBe(true);
    expect(isHeld(rungAt(skill, 2), rung(2, 'alone', null, 'helped'), 'full')).toBe(false);
  });

  it('is held by its key statement alone when quick', () => {
    expect(isHeld(rungAt(skill, 2), rung(2, null, 'alone'), 'quick')).toBe(true);
    expect(isHeld(rungAt(skill, 2), rung(2, 'often', 'no', 'often'), 'quick')).toBe(false);
    expect(isAsked(rungAt(skill, 2), rung(2, 'often'), 'quick')).toBe(false);
  });

  it('is not there for a level that a skill lacks', () => {
    expect(() => rungAt({ ...skill, levels: [] }, 1)).toThrow('programming has no level 1');
  });
});

describe('the level that answers give', () => {
  it.each<[string, Answers, number | null]>([
    ['nothing asked', {}, null],
    ['nothing held', rung(2, 'no', 'no', 'no'), 0],
    ['the one rung asked held', rung(3, 'alone', 'alone', 'no'), 3],
    ['a rung below asked and not held', { ...rung(1, 'no', 'no', 'no'), ...rung(2, 'alone', 'alone', 'no') }, 0],
    ['a rung above asked and not held', { ...rung(1, 'helped', 'alone'), ...rung(2, 'helped', 'no', 'no') }, 1],
  ])('with %s', (_case, answers, level) => {
    expect(readLevel(skill, answers, 'full')).toBe(level);
  });

  it('never falls when an answer is raised', () => {
    fc.assert(
      fc.property(someAnswers(skill), fc.nat(), fc.nat(), (answers, which, by) => {
        const raisable = entriesOf(answers).filter(([, answer]) => answer !== 'no-chance');
        fc.pre(raisable.length > 0);
        const [id, answer] = raisable[which % raisable.length] ?? ['', 'no'];
        const raised = STRENGTH[Math.min(3, STRENGTH.indexOf(answer) + (by % 4))] ?? answer;
        const before = readLevel(skill, answers, 'full') ?? 0;
        expect(readLevel(skill, { ...answers, [id]: raised }, 'full')).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never falls when a chance comes', () => {
    fc.assert(
      fc.property(someAnswers(skill), (answers) => {
        const taken = Object.fromEntries(
          entriesOf(answers).map(([id, answer]) => [id, answer === 'no-chance' ? 'alone' : answer]),
        );
        expect(readLevel(skill, taken, 'full') ?? 0).toBeGreaterThanOrEqual(readLevel(skill, answers, 'full') ?? 0);
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(someAnswers(skill), (answers) => {
        const reversed = Object.fromEntries(entriesOf(answers).reverse());
        expect(readLevel(skill, reversed, 'full')).toBe(readLevel(skill, answers, 'full'));
      }),
    );
  });

  it('counts no-chance as not met, whatever stands beside it', () => {
    fc.assert(
      fc.property(someAnswers(skill), (answers) => {
        const refused = Object.fromEntries(
          entriesOf(answers).map(([id, answer]) => [id, answer === 'no-chance' ? 'no' : answer]),
        );
        expect(readLevel(skill, answers, 'full')).toBe(readLevel(skill, refused, 'full'));
      }),
    );
  });
});
