import { describe, expect, it } from 'vitest';
import { type Answer, type Assessment, currentLevels } from '../../../src/coaching/assessment.ts';
import {
  findBlocking,
  findJumped,
  type Finish,
  finishStep,
  lastDone,
  levelAfter,
  undoStep,
} from '../../../src/coaching/path.ts';
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
    on: '2026-11-23T10:00:00.000Z',
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
  const held3 = { 'ci-cd.3a': 'alone', 'ci-cd.3b': 'alone' } as const;
  const jumped = makeAssessment({ mode: 'step', levels: { 'ci-cd': 1 }, answers: held3 });
  const setLower = makeAssessment({ mode: 'set', levels: { 'ci-cd': 1 } });

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
    ['rises to the rung above that a step has held', 2, HELD, [failed, jumped], 3],
    ['rises no further than the rung, where its level was set since', 2, HELD, [failed, jumped, setLower], 2],
    ['rises over a rung between that was answered and held', 4, HELD, [failed, jumped, provenAt2], 4],
  ] as const)('%s', (_case, level, given, assessments, expected) => {
    expect(levelAfter(finish(level, given), assessments)).toBe(expected);
  });
});

describe('a step out of order', () => {
  const skill = makeSkill('ci-cd', { 3: [{ skill: 'programming', level: 2 }] });
  const missed = { 'ci-cd.2a': 'no', 'ci-cd.2b': 'alone', 'ci-cd.2c': 'no' } as const;
  const held = { ...missed, 'ci-cd.2a': 'alone' } as const;

  it.each<[string, Assessment[], string[], string[]]>([
    ['nothing was assessed', [], ['ci-cd/1', 'ci-cd/2', 'programming/2'], []],
    ['it is next', [makeAssessment({ levels: { 'ci-cd': 2, programming: 3 } })], [], []],
    ['it is behind', [makeAssessment({ levels: { 'ci-cd': 3, programming: 3 } })], [], []],
    [
      'one between was not held',
      [makeAssessment({ levels: { 'ci-cd': 1, programming: 2 }, answers: missed })],
      ['ci-cd/2'],
      ['ci-cd/2'],
    ],
    [
      'one between was held',
      [makeAssessment({ levels: { 'ci-cd': 1, programming: 2 }, answers: held })],
      ['ci-cd/2'],
      [],
    ],
    [
      'of one between only the key statement was asked, and met',
      [makeAssessment({ levels: { 'ci-cd': 1, programming: 2 }, answers: { 'ci-cd.2b': 'alone' } })],
      ['ci-cd/2'],
      [],
    ],
    [
      'another says otherwise',
      [makeAssessment({ by: 'Sam', levels: { 'ci-cd': 2, programming: 2 } })],
      ['ci-cd/1', 'ci-cd/2', 'programming/2'],
      [],
    ],
  ])('names what it jumps, and what keeps the level, where %s', (_what, assessments, jumps, blocking) => {
    expect(findJumped({ skill, level: 3 }, assessments)).toEqual(jumps);
    expect(findBlocking({ skill, level: 3 }, assessments)).toEqual(blocking);
    const blocked = levelAfter(finish(3, HELD, { skill }), assessments) < 3;
    expect(blocked).toBe(blocking.length > 0);
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

  it('is of the day on which it was finished, and its answers of the day on which they were given', () => {
    const on = '2026-11-02T12:00:00.000Z';
    const after = finishStep(before, finish(2, HELD, { on, hours: 7.5 }));
    expect(after.done).toMatchObject([{ at: on, hours: 7.5 }]);
    expect(after.assessments.at(-1)?.at).toBe('2026-11-23T10:00:00.000Z');
  });

  it('is no longer put aside, and keeps its ticks', () => {
    const at = '2026-11-02T12:00:00.000Z';
    const state = { step: 'ci-cd/2', since: at, ticks: [{ line: 'it runs', at }], note: 'mine', skipped: null };
    const other = { ...state, step: 'ci-cd/3', skipped: { reason: 'later', at } };
    const steps = [{ ...state, skipped: { reason: 'no team', at } }, other];
    expect(finishStep({ ...before, steps }, finish(2, HELD)).steps).toEqual([state, other]);
  });

  it('stays open where its answers do not reach it, with answers and evidence kept', () => {
    const after = finishStep(before, finish(2, MISSED, { evidence: 'a link' }));
    expect(after.done).toEqual([]);
    expect(after.evidence).toMatchObject([{ text: 'a link', level: 2 }]);
    expect(after.assessments.at(-1)).toMatchObject({ mode: 'step', levels: { 'ci-cd': 1 } });
    expect(after.assessments.at(-1)?.answers).toMatchObject({ 'ci-cd.2a': 'alone', 'ci-cd.2b': 'helped' });
  });

  it('can be taken back with all that came with it', () => {
    const once = finishStep(before, finish(2, HELD, { evidence: 'a link' }));
    const at = '2026-11-24T10:00:00.000Z';
    const later = { at, on: at, ids: { done: 'd2', assessment: 'a2', evidence: 'e2' } };
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
