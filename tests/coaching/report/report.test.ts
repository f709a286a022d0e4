import { describe, expect, it } from 'vitest';
import { buildReport, largestGaps } from '../../../src/coaching/report.ts';
import { SKILL_IDS } from '../../../src/coaching/skills.ts';
import { makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

describe('a report', () => {
  it('counts a skill never assessed as level 0 in the gap, and says that it is not assessed', () => {
    const report = buildReport(SKILLS, makeTarget(2), makeRecord(), NOW);
    expect(report.skills.map(({ id }) => id)).toEqual(SKILL_IDS);
    expect(report.skills[0]).toMatchObject({ level: null, required: 2, gap: 2, standing: null });
    expect(report.summary).toEqual({ skills: 12, atTarget: 0, mustShort: 12, unproven: 0, notAssessed: 12 });
    expect(report.assessedAt).toBeNull();
  });

  it('lists what the next rung lacks, and apart from it what there was no chance for', () => {
    const answers = { 'programming.2a': 'alone', 'programming.2b': 'helped', 'programming.2c': 'no-chance' } as const;
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 }, answers })] });
    const [row] = buildReport(SKILLS, makeTarget(2), record, NOW).skills;
    expect(row).toMatchObject({ level: 1, gap: 1, unmet: ['programming.2b'], noChance: ['programming.2c'] });
  });

  it('takes each skill from the newest own assessment that holds it', () => {
    const record = makeRecord({
      assessments: [
        makeAssessment({ at: '2026-11-01T10:00:00.000Z', levels: { programming: 1, 'ci-cd': 2 } }),
        makeAssessment({ at: '2026-11-02T10:00:00.000Z', levels: { programming: 3 } }),
        makeAssessment({ at: '2026-11-03T10:00:00.000Z', by: 'mentor', levels: { programming: 0 } }),
      ],
    });
    const report = buildReport(SKILLS, makeTarget(2), record, NOW);
    expect(report.skills.filter(({ level }) => level !== null).map(({ id, level }) => [id, level])).toEqual([
      ['programming', 3],
      ['ci-cd', 2],
    ]);
    expect(report.assessedAt).toBe('2026-11-02T10:00:00.000Z');
  });

  it('names no lacking statement where there is no gap, even below level 4', () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 4, 'ci-cd': 2 } })] });
    const report = buildReport(SKILLS, makeTarget(2), record, NOW);
    expect(report.skills[0]).toMatchObject({ gap: 0, unmet: [], noChance: [] });
    expect(report.summary).toMatchObject({ atTarget: 2, unproven: 2 });
  });
});

describe('the largest gaps', () => {
  it('are must-haves first, then larger, then in the order of skills', () => {
    const target = makeTarget(1, 'must', {
      programming: { level: 4, priority: 'nice' },
      'ci-cd': { level: 2, priority: 'must' },
      communication: { level: 0, priority: 'must' },
    });
    const gaps = largestGaps(buildReport(SKILLS, target, makeRecord(), NOW)).map(({ id }) => id);
    expect(gaps.slice(0, 2)).toEqual(['ci-cd', 'database-management']);
    expect(gaps.at(-1)).toBe('programming');
    expect(gaps).not.toContain('communication');
  });
});
