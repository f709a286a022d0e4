import { describe, expect, it } from 'vitest';
import { findOpinions, listRaters, newestAnswers } from '../../../src/coaching/assessment.ts';
import { buildReport, compareOpinions, type Reassessment, suggestReassessment } from '../../../src/coaching/report.ts';
import { asOpinion, newestRater, onlyAssessments } from '../../../src/coaching/sharing.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

const own = makeAssessment({
  levels: { programming: 1, 'ci-cd': 3, communication: 2 },
  answers: {
    'programming.2a': 'no',
    'programming.2b': 'alone',
    'programming.2c': 'helped',
  },
});
const sam = makeAssessment({
  at: '2026-11-21T10:00:00.000Z',
  by: 'Sam',
  levels: { programming: 2, 'ci-cd': 1, communication: 2, 'api-development': 1 },
  answers: {
    'programming.2a': 'often',
    'programming.2b': 'no',
    'programming.2c': 'no-chance',
    'programming.3a': 'alone',
  },
});

describe('a second opinion', () => {
  it('says what its rater counts as met and the person does not, where both answered', () => {
    expect(findOpinions(makeSkill('programming'), newestAnswers([own, sam]), listRaters([own, sam]))).toEqual([
      { by: 'Sam', level: 2, seen: ['programming.2a'], notSeen: ['programming.2b'] },
    ]);
    expect(findOpinions(makeSkill('cloud-services'), newestAnswers([own, sam]), listRaters([own, sam]))).toEqual([]);
  });

  it('is compared with the largest difference first, and only where the person has a level', () => {
    const record = makeRecord({ assessments: [own, sam] });
    const compared = compareOpinions(buildReport(SKILLS, makeTarget(2), record, NOW));
    expect(compared.map(({ row, difference }) => [row.id, difference])).toEqual([
      ['ci-cd', -2],
      ['programming', 1],
      ['communication', 0],
    ]);
  });
});

describe('a record to hand on', () => {
  const record = makeRecord({ target: 'mid', hoursPerWeek: 6, assessments: [own, sam] });

  it('holds the assessments of one rater alone', () => {
    expect(newestRater(record)).toBe('Sam');
    expect(newestRater(makeRecord())).toBeNull();
    expect(onlyAssessments(record, 'Sam')).toEqual(makeRecord({ assessments: [sam] }));
  });

  it('becomes an opinion under a name, and never one’s own', () => {
    const opinion = asOpinion(record, 'Kim');
    expect(opinion).toEqual(makeRecord({ assessments: [{ ...own, by: 'Kim' }] }));
    expect(asOpinion(record, 'Sam').assessments.map(({ by }) => by)).toEqual(['Sam', 'Sam']);
  });
});

describe('a re-assessment', () => {
  const suggested = (fields: Parameters<typeof makeRecord>[0], now = NOW): Reassessment | null =>
    suggestReassessment(makeRecord(fields), now);
  const piece = (at: string, skill: 'ci-cd' | 'cloud-services' = 'ci-cd') =>
    ({ id: at, skill, level: 1, at, text: 'a link' }) as const;

  it('is suggested after 30 days', () => {
    expect(suggested({ assessments: [own] }, new Date('2026-12-20T09:59:59.000Z'))).toBeNull();
    expect(suggested({ assessments: [own] }, new Date('2026-12-20T10:00:00.000Z'))).toEqual({ days: 30 });
    const older = makeAssessment({ at: '2026-01-01T10:00:00.000Z', levels: { programming: 1 } });
    expect(suggested({ assessments: [older, own] }, new Date('2026-12-20T10:00:00.000Z'))).toEqual({ days: 30 });
  });

  it('is suggested for skills with evidence newer than their level', () => {
    const evidence = [piece('2026-11-20T10:00:00.001Z'), piece('2026-11-22T10:00:00.000Z', 'cloud-services')];
    expect(suggested({ assessments: [own], evidence })).toEqual({ skills: ['ci-cd'] });
    expect(suggested({ assessments: [own], evidence: [piece('2026-11-20T10:00:00.000Z')] })).toBeNull();
  });

  it('is not suggested before the first, or while one is under way', () => {
    const later = new Date('2027-11-23T10:00:00.000Z');
    expect(suggested({ assessments: [sam] }, later)).toBeNull();
    const begun = {
      id: 'begun',
      startedAt: own.at,
      by: 'self',
      mode: 'adaptive',
      skills: ['ci-cd'],
      start: 2,
      answers: {},
    } as const;
    expect(suggested({ assessments: [own], unfinished: [begun] }, later)).toBeNull();
    expect(suggested({ assessments: [own], unfinished: [{ ...begun, by: 'Sam' }] }, later)).not.toBeNull();
  });
});
