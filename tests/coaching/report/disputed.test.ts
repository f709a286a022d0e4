import { describe, expect, it } from 'vitest';
import { type Assessment, findDisputes } from '../../../src/coaching/assessment.ts';
import { buildReport, findFreshDisputes, listDisputes } from '../../../src/coaching/report.ts';
import { makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

const on = (day: number, hour = 10): string => new Date(2026, 10, day, hour).toISOString();
const mine = (at: string, level: 0 | 1 | 2 | 3 | 4 = 2): Assessment =>
  makeAssessment({ id: `self ${at}`, at, levels: { programming: level } });
const theirs = (at: string, level: 0 | 1 | 2 | 3 | 4 = 1, by = 'Ines'): Assessment =>
  makeAssessment({ id: `${by} ${at}`, at, by, levels: { programming: level } });
const lower = (...assessments: Assessment[]): string[] =>
  findDisputes('programming', assessments).map(({ by, level }) => `${by} ${level}`);

describe('a dispute', () => {
  it('is an opinion that is lower, and not older than the day of the person’s own answers', () => {
    expect(lower(mine(on(10)), theirs(on(11)))).toEqual(['Ines 1']);
    expect(lower(mine(on(10)), theirs(on(11), 2))).toEqual([]);
    expect(lower(mine(on(10)), theirs(on(11), 3))).toEqual([]);
    expect(lower(theirs(on(10, 9)), mine(on(10)))).toEqual(['Ines 1']);
    expect(lower(theirs(on(9)), mine(on(10)))).toEqual([]);
    expect(lower(theirs(on(9)))).toEqual([]);
    expect(findDisputes('ci-cd', [mine(on(10)), theirs(on(11))])).toEqual([]);
  });

  it('is over once the person answered anew, on the same day too, or the rater agrees', () => {
    expect(lower(mine(on(10)), theirs(on(11)), mine(on(12)))).toEqual([]);
    expect(lower(mine(on(10)), theirs(on(11)), mine(on(11, 11)))).toEqual([]);
    expect(lower(mine(on(10)), theirs(on(11)), theirs(on(12), 2))).toEqual([]);
    const other = makeAssessment({ at: on(12), levels: { 'ci-cd': 2 } });
    expect(lower(mine(on(10)), theirs(on(11)), other)).toEqual(['Ines 1']);
  });

  it('is each rater’s own, between others and the person alone', () => {
    expect(lower(mine(on(10), 3), theirs(on(11), 2, 'Sam'), theirs(on(11)), theirs(on(12), 0))).toEqual([
      'Sam 2',
      'Ines 0',
    ]);
    expect(lower(theirs(on(10), 2, 'Sam'), theirs(on(11)))).toEqual([]);
  });

  it('is listed by its difference, and is news for two weeks from the day it came', () => {
    const own = makeAssessment({ at: on(1), levels: { programming: 2, 'ci-cd': 3 } });
    const rated = makeAssessment({ id: 'i', at: on(9), by: 'Ines', levels: { programming: 1, 'ci-cd': 1 } });
    const record = makeRecord({ assessments: [own, rated] });
    const report = buildReport(SKILLS, makeTarget(2), record, NOW);
    expect(listDisputes(report).map(({ row }) => row.id)).toEqual(['ci-cd', 'programming']);
    const fresh = (day: number): string[] =>
      findFreshDisputes(report, record, new Date(on(day))).map(({ skill }) => skill);
    expect([fresh(22), fresh(23)]).toEqual([['ci-cd', 'programming'], []]);
    const back = { values: {}, lists: { assessments: { added: ['i'], removed: [] } } };
    const came = { ...record, lastChange: { command: 'import', at: on(20), back } };
    expect(findFreshDisputes(report, came, new Date(on(30)))).toHaveLength(2);
  });
});
