import { describe, expect, it } from 'vitest';
import { type Answer, currentLevels } from '../../../src/coaching/assessment.ts';
import { type Finish, finishStep, lastDone, levelAfter, undoStep } from '../../../src/coaching/path.ts';
import { makeSkill } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord } from '../../support/person.ts';

const SKILL = makeSkill('ci-cd');

function finish(level: Finish['level'], given: readonly Answer[], fields: Partial<Finish> = {}): Finish {
  return {
    skill: SKILL,
    level,
    answers: Object.fromEntries(
      ['a', 'b', 'c'].map((letter, index) => [`ci-cd.${level}${letter}`, given[index] ?? 'no']),
    ),
    evidence: null,
    hours: null,
    at: '2026-11-23T10:00:00.000Z',
    ids: { done: 'done-1', assessment: 'assessment-1', evidence: 'evidence-1' },
    ...fields,
  };
}

const HELD = ['alone', 'often', 'no'] as const;
const MISSED = ['alone', 'helped', 'no'] as const;

describe('the level after a finished step', () => {
  const at = (level: 0 | 1 | 2 | 3): ReturnType<typeof makeAssessment>[] => [
    makeAssessment({ levels: { 'ci-cd': level } }),
  ];
  const provenAt2 = makeAssessment({
    levels: { 'ci-cd': 2 },
    answers: {
      'ci-cd.1a': 'alone',
      'ci-cd.2b': 'alone',
    },
  });
  const failedAt4 = makeAssessment({ levels: { 'ci-cd': 2 }, answers: { 'ci-cd.4b': 'no' } });
  const failed = makeAssessment({ levels: { 'ci-cd': 1 }, answers: { 'ci-cd.2b': 'no' } });

  it.each([
    ['rises to the rung that is held', 2, HELD, at(1), 2],
    ['rises from nothing', 1, HELD, [], 1],
    ['stays above a lower rung that is held again', 1, HELD, at(3), 3],
    ['falls below a rung that is no longer held', 2, MISSED, at(3), 1],
    ['stays where a higher rung is not held', 3, MISSED, at(1), 1],
    ['stays where a rung between was asked and not held', 3, HELD, [failed], 1],
    ['skips a rung that was never asked', 3, HELD, at(1), 3],
    ['rises to a rung that was once asked and not held', 2, HELD, [failed], 2],
    ['rises though the rungs up to its level were asked', 3, HELD, [provenAt2], 3],
    ['rises though a higher rung was asked', 3, HELD, [failedAt4], 3],
  ] as const)('%s', (_case, level, given, assessments, expected) => {
    expect(levelAfter(finish(level, given), assessments)).toBe(expected);
  });
});

describe('a finished step', () => {
  const before = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1 } })], target: 'mid' });

  it('is recorded with its answers, its level and its evidence', () => {
    const after = finishStep(before, finish(2, HELD, { evidence: 'https://example.org/pipeline' }));
    expect(currentLevels(after.assessments)).toEqual({ 'ci-cd': 2 });
    expect(after.assessments.at(-1)).toMatchObject({ id: 'assessment-1', by: 'self', mode: 'step' });
    expect(after.evidence).toMatchObject([{ id: 'evidence-1', skill: 'ci-cd', level: 2 }]);
    expect(after.done).toEqual([
      {
        id: 'done-1',
        step: 'ci-cd/2',
        at: '2026-11-23T10:00:00.000Z',
        assessment: 'assessment-1',
        evidence: 'evidence-1',
        hours: null,
      },
    ]);
  });

  it('can be taken back with all that came with it', () => {
    const once = finishStep(before, finish(2, HELD, { evidence: 'a link' }));
    const later = { at: '2026-11-24T10:00:00.000Z', ids: { done: 'd2', assessment: 'a2', evidence: 'e2' } };
    const twice = finishStep(once, finish(3, HELD, later));
    const last = lastDone(twice);
    expect(last?.id).toBe('d2');
    const back = last === undefined ? twice : undoStep(twice, last);
    expect(back).toEqual(once);
    const first = lastDone(back);
    expect(first === undefined ? back : undoStep(back, first)).toEqual(before);
    expect(lastDone(before)).toBeUndefined();
    expect(lastDone({ ...twice, done: [...twice.done].reverse() })?.id).toBe('done-1');
  });
});
