import { describe, expect, it } from 'vitest';
import { buildHistory } from '../../src/coaching/history.ts';
import { makeAssessment } from '../support/person.ts';

const first = makeAssessment({ at: '2026-01-01T10:00:00.000Z', levels: { programming: 1, 'ci-cd': 2 } });
const mentor = makeAssessment({ at: '2026-02-01T10:00:00.000Z', by: 'mentor', levels: { programming: 3 } });
const second = makeAssessment({ at: '2026-03-01T10:00:00.000Z', levels: { programming: 2 } });
const third = makeAssessment({ at: '2026-04-01T10:00:00.000Z', levels: { programming: 2, 'ci-cd': 1 } });

describe('the history', () => {
  it('compares each assessment with the same rater’s levels before, oldest first', () => {
    const history = buildHistory([third, second, first, mentor]);
    expect(history.map(({ by, changed }) => [by, changed])).toEqual([
      ['self', { programming: { from: null, to: 1 }, 'ci-cd': { from: null, to: 2 } }],
      ['mentor', { programming: { from: null, to: 3 } }],
      ['self', { programming: { from: 1, to: 2 } }],
      ['self', { 'ci-cd': { from: 2, to: 1 } }],
    ]);
  });

  it('since a day still compares with what came before it', () => {
    const history = buildHistory([first, second], new Date('2026-03-01T10:00:00.000Z'));
    expect(history.map(({ changed }) => changed)).toEqual([{ programming: { from: 1, to: 2 } }]);
  });
});
