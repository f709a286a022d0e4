import { describe, expect, it } from 'vitest';
import { buildHistory, findMovements, findTrends } from '../../../src/coaching/assessment.ts';
import { makeAssessment } from '../../support/person.ts';

const first = makeAssessment({ at: '2026-01-01T10:00:00.000Z', levels: { programming: 1, 'ci-cd': 2 } });
const mentor = makeAssessment({ at: '2026-02-01T10:00:00.000Z', by: 'mentor', levels: { programming: 3 } });
const second = makeAssessment({ at: '2026-03-01T10:00:00.000Z', levels: { programming: 2 } });
const third = makeAssessment({ at: '2026-04-01T10:00:00.000Z', levels: { programming: 2, 'ci-cd': 1 } });

describe('the history', () => {
  it('compares each assessment with the same rater’s levels before', () => {
    const history = buildHistory({ assessments: [first, mentor, second, third], done: [] });
    expect(history.map(({ by, changed }) => [by, changed])).toEqual([
      ['self', { programming: { from: null, to: 1 }, 'ci-cd': { from: null, to: 2 } }],
      ['mentor', { programming: { from: null, to: 3 } }],
      ['self', { programming: { from: 1, to: 2 } }],
      ['self', { 'ci-cd': { from: 2, to: 1 } }],
    ]);
  });

  it('takes a level given again on its day for the one before it put right, but not a step done on that day', () => {
    const wrong = makeAssessment({ at: '2026-03-01T08:00:00.000Z', levels: { programming: 4, 'ci-cd': 3 } });
    const own = buildHistory({ assessments: [first, wrong, second], done: [] });
    expect(own.map(({ changed }) => changed).slice(1)).toEqual([
      { programming: { from: 1, to: 2 }, 'ci-cd': { from: 2, to: 3 } },
      {},
    ]);
    expect(findTrends(own, 'self').map(({ levels }) => levels)).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(own.map(({ mended }) => mended)).toEqual([[], [], ['programming']]);
    const same = makeAssessment({ at: '2026-03-01T09:00:00.000Z', levels: wrong.levels });
    const other = { ...second, by: 'mentor' };
    for (const one of [same, other])
      expect(buildHistory({ assessments: [first, wrong, one], done: [] }).at(-1)?.mended).toEqual([]);
    const back = makeAssessment({ at: '2026-03-01T12:00:00.000Z', levels: { programming: 1 } });
    const again = buildHistory({ assessments: [first, wrong, second, back], done: [] });
    expect(again.map(({ changed }) => changed.programming)).toEqual([
      { from: null, to: 1 },
      undefined,
      undefined,
      undefined,
    ]);
    const step = buildHistory({ assessments: [first, wrong, { ...second, mode: 'step' }], done: [] });
    expect(step.map(({ changed }) => changed.programming)).toEqual([
      { from: null, to: 1 },
      { from: 1, to: 4 },
      { from: 4, to: 2 },
    ]);
  });

  it('since a day still compares with what came before it', () => {
    const history = buildHistory({ assessments: [first, second], done: [] }, new Date('2026-03-01T10:00:00.000Z'));
    expect(history.map(({ changed }) => changed)).toEqual([{ programming: { from: 1, to: 2 } }]);
  });

  const done = [
    { id: 'one', step: 'programming/2', at: second.at, assessment: second.id, evidence: null },
    { id: 'two', step: 'ci-cd/1', at: third.at, assessment: third.id, evidence: null },
  ];
  // Made anew in each test, so that each can be seen to need it.
  const makeHistory = () => buildHistory({ assessments: [first, mentor, second, third], done });

  it('names the steps done with each assessment', () => {
    expect(makeHistory().map(({ steps }) => steps)).toEqual([[], [], ['programming/2'], ['ci-cd/1']]);
  });

  it('sums up what moved and by which steps, from own assessments alone', () => {
    expect(findMovements(makeHistory())).toEqual([
      { skill: 'programming', from: null, to: 2, steps: ['programming/2'] },
      { skill: 'ci-cd', from: null, to: 1, steps: ['ci-cd/1'] },
    ]);
    expect(findMovements(makeHistory().slice(2))).toEqual([
      { skill: 'programming', from: 1, to: 2, steps: ['programming/2'] },
      { skill: 'ci-cd', from: 2, to: 1, steps: ['ci-cd/1'] },
    ]);
    expect(findMovements(makeHistory().filter(({ by }) => by === 'mentor'))).toEqual([]);
    expect(findMovements([])).toEqual([]);
    const back = makeAssessment({ at: '2026-05-01T10:00:00.000Z', levels: { programming: 1 } });
    const there = buildHistory({ assessments: [first, second, back], done }).slice(1);
    expect(findMovements(there)).toEqual([]);
  });

  it('gives the levels of each skill that was assessed more than once', () => {
    expect(findTrends(makeHistory(), 'self')).toEqual([
      {
        skill: 'programming',
        levels: [1, 2, 2],
        at: [first.at, second.at, third.at],
        from: '2026-01-01T10:00:00.000Z',
        to: '2026-04-01T10:00:00.000Z',
      },
      {
        skill: 'ci-cd',
        levels: [2, 1],
        at: [first.at, third.at],
        from: '2026-01-01T10:00:00.000Z',
        to: '2026-04-01T10:00:00.000Z',
      },
    ]);
    expect(findTrends(makeHistory().slice(0, 2), 'self')).toEqual([]);
    expect(findTrends(makeHistory(), 'mentor')).toEqual([]);
    const again = { ...mentor, at: '2026-03-15T10:00:00.000Z', levels: { programming: 3 } } as const;
    expect(findTrends(buildHistory({ assessments: [mentor, again], done }), 'mentor')).toMatchObject([
      { skill: 'programming', to: again.at },
    ]);
  });
});
