import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentLevels } from '../../src/coaching/assessment.ts';
import { believeDates, findDoubtfulDates } from '../../src/coaching/record.ts';
import { addAssessment } from '../../src/coaching/record.ts';
import type { Level } from '../../src/coaching/skills.ts';
import { anyRecord } from '../support/arbitraries.ts';
import { makeAssessment, makeRecord, NOW } from '../support/person.ts';

const set = (id: string, at: string, level: Level) => makeAssessment({ id, at, levels: { 'ci-cd': level } });

describe('an assessment', () => {
  it.each([
    ['ahead', '2031-03-03T10:00:00.000Z'],
    ['behind', '1970-01-01T10:00:00.000Z'],
    ['three hours ahead', '2026-11-23T15:00:00.000Z'],
  ])('counts as the last where it was made last, after one from a clock %s, and before one', (_case, at) => {
    const now = NOW.toISOString();
    const wrongFirst = addAssessment(makeRecord({ assessments: [set('wrong', at, 3)] }), set('right', now, 1));
    expect(currentLevels(wrongFirst.assessments)['ci-cd']).toBe(1);
    const wrongLast = addAssessment(makeRecord({ assessments: [set('right', now, 1)] }), set('wrong', at, 3));
    expect(currentLevels(wrongLast.assessments)['ci-cd']).toBe(3);
  });
});

describe('a date', () => {
  const dated = (...ats: string[]) =>
    makeRecord({ assessments: ats.map((at, index) => set(`a${index}`, `${at}T10:00:00.000Z`, 1)) });
  const doubts = (...ats: string[]) =>
    findDoubtfulDates(dated(...ats), NOW).map(({ id, believed }) => [id, believed.slice(0, 10)]);

  it('cannot be true where it is later than now, or earlier than the one before, by more than a day', () => {
    expect(doubts('2026-11-01', '2026-11-02', '2026-11-24')).toEqual([]);
    expect(doubts('2026-11-01', '2031-01-01', '2026-11-03')).toEqual([['a1', '2026-11-01']]);
    expect(doubts('2026-11-01', '1970-01-01', '2026-11-03')).toEqual([['a1', '2026-11-01']]);
    expect(doubts('2026-11-02', '2026-11-01')).toEqual([]);
    expect(doubts('2026-11-04', '2026-11-02')).toEqual([['a1', '2026-11-04']]);
    expect(doubts('2026-11-25')).toEqual([['a0', '2026-11-23']]);
    expect(doubts('2031-01-01', '2026-11-03')).toEqual([['a0', '2026-11-03']]);
    expect(doubts('2031-01-01')).toEqual([['a0', '2026-11-23']]);
  });

  it('of a finished step may be told afterwards, but not in advance', () => {
    const step = (id: string, at: string) => ({
      id,
      step: 'ci-cd/1',
      at: `${at}T10:00:00.000Z`,
      assessment: null,
      evidence: null,
      hours: null,
    });
    const record = makeRecord({ done: [step('a', '2026-11-20'), step('b', '2026-10-01'), step('c', '2027-01-01')] });
    expect(findDoubtfulDates(record, NOW).map(({ list, id }) => [list, id])).toEqual([['done', 'c']]);
  });

  it('is believed once: nothing is doubtful then, and nothing but dates has changed', () => {
    fc.assert(
      fc.property(anyRecord(), (record) => {
        const believed = believeDates(record, NOW);
        expect(findDoubtfulDates(believed, NOW)).toEqual([]);
        const undated = (list: readonly { readonly at: string }[]) => list.map((one) => ({ ...one, at: '' }));
        expect(undated(believed.assessments)).toEqual(undated(record.assessments));
        expect({ ...believed, assessments: [], evidence: [], done: [] }).toEqual({
          ...record,
          assessments: [],
          evidence: [],
          done: [],
        });
      }),
    );
  });
});
