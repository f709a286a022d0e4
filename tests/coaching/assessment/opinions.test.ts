import { describe, expect, it } from 'vitest';
import { findOpinions, listRaters, newestAnswers } from '../../../src/coaching/assessment.ts';
import { buildReport, compareOpinions, findAged, findNewlyProven } from '../../../src/coaching/report.ts';
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

  it('of a crowd of raters takes a look at each assessment or few, not one for each of the others', () => {
    let looks = 0;
    const crowd = Array.from({ length: 500 }, (_none, index) => ({
      ...makeAssessment({ id: `a${index}`, levels: { programming: 1 } }),
      get by() {
        looks += 1;
        return `Rater ${index}`;
      },
    }));
    expect(listRaters(crowd)).toHaveLength(500);
    expect(looks).toBeLessThan(10 * crowd.length);
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

  it('names the person rated, and says whose it is only where they speak for themselves in it', () => {
    const name = { value: 'Anna', by: 'config', at: NOW.toISOString() } as const;
    const owned = { ...record, owner: { id: 'a', also: [] }, about: { name, language: undefined } };
    expect(onlyAssessments(owned, 'Sam')).toEqual(
      makeRecord({ owner: owned.owner, about: { name }, assessments: [sam] }),
    );
    expect(onlyAssessments({ ...owned, assessments: [sam] }, 'Sam')).toEqual(
      makeRecord({ about: { name }, assessments: [sam] }),
    );
    expect(onlyAssessments({ ...owned, about: {} }, 'Sam')).toEqual(makeRecord({ assessments: [sam] }));
    const ofSam = { ...owned, about: { name: { ...name, value: 'sam' } } };
    expect(onlyAssessments(ofSam, 'Sam')).toEqual(makeRecord({ assessments: [sam] }));
    expect(onlyAssessments(ofSam, 'self')).toEqual(
      makeRecord({ owner: owned.owner, about: ofSam.about, assessments: [own] }),
    );
  });

  it('becomes an opinion: of the rater’s ratings, else of those without a name, and of nothing more', () => {
    const opinion = asOpinion(record, 'Kim');
    expect(opinion).toEqual({ record: makeRecord({ assessments: [{ ...own, by: 'Kim' }] }), wasOwn: true });
    expect(asOpinion(record, 'Sam')).toEqual({ record: makeRecord({ assessments: [sam] }), wasOwn: false });
    expect(asOpinion(makeRecord({ assessments: [sam] }), 'Kim')).toBeNull();
  });
});

describe('levels that are worth asking about again', () => {
  const aged = (fields: Parameters<typeof makeRecord>[0], now: string) =>
    findAged(buildReport(SKILLS, makeTarget(2), makeRecord(fields), new Date(now)), new Date(now));

  it('are those of 30 days of the calendar and more, each by its own newest answers', () => {
    expect(aged({ assessments: [own] }, '2026-12-19T23:59:59.000Z')).toBeNull();
    const all = aged({ assessments: [own] }, '2026-12-20T10:00:00.000Z');
    expect(all).toEqual({ skills: Object.keys(own.levels), days: { min: 30, max: 30 } });
    const again = makeAssessment({ at: '2026-12-10T10:00:00.000Z', mode: 'step', levels: { 'ci-cd': 1 } });
    expect(aged({ assessments: [own, again] }, '2026-12-20T10:00:00.000Z')?.skills).toEqual(
      Object.keys(own.levels).filter((skill) => skill !== 'ci-cd'),
    );
  });

  it('are those with evidence newer than the level', () => {
    const piece = (at: string, skill: 'ci-cd' | 'cloud-services' = 'ci-cd') =>
      ({ id: at, skill, level: 4, at, text: 'a link' }) as const;
    const evidence = [piece('2026-11-20T10:00:00.001Z'), piece('2026-11-22T10:00:00.000Z', 'cloud-services')];
    expect(findNewlyProven(makeRecord({ assessments: [own], evidence }), NOW)).toEqual(['ci-cd']);
    expect(findNewlyProven(makeRecord({ assessments: [own], evidence: [piece(own.at)] }), NOW)).toEqual([]);
    const held = { ...piece('2026-11-22T10:00:00.000Z'), level: 1 } as const;
    expect(findNewlyProven(makeRecord({ assessments: [own], evidence: [held] }), NOW)).toEqual([]);
    const later = (day: string) =>
      findNewlyProven(makeRecord({ assessments: [own], evidence }), new Date(`${day}T10:00:00.000Z`));
    expect(later('2026-12-04')).toEqual(['ci-cd']);
    expect(later('2026-12-05')).toEqual([]);
  });
});
