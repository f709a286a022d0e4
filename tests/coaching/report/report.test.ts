import { describe, expect, it } from 'vitest';
import { findStepsAhead } from '../../../src/coaching/path.ts';
import type { PersonRecord } from '../../../src/coaching/record.ts';
import { buildReport, shortInOrder } from '../../../src/coaching/report.ts';
import { SKILL_IDS } from '../../../src/coaching/skills.ts';
import { makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

describe('a report', () => {
  it('counts a skill never assessed as level 0 in the gap, and says that it is not assessed', () => {
    const report = buildReport(SKILLS, makeTarget(2), makeRecord(), NOW);
    expect(report.skills.map(({ id }) => id)).toEqual(SKILL_IDS);
    expect(report.skills[0]).toMatchObject({ level: null, required: 2, gap: 2, standing: null });
    expect(report.summary).toEqual({
      skills: 12,
      atTarget: 0,
      mustShort: 0,
      mustNotAssessed: 12,
      unproven: 0,
      notAssessed: 12,
      rungs: { climbed: 0, needed: 24 },
      moved: null,
    });
    expect(report.assessedAt).toBeNull();
  });

  it.each([
    [{ '2a': 'alone', '2b': 'helped', '2c': 'no-chance' }, { lacking: ['2b'], helped: ['2b'], noChance: ['2c'] }, 1],
    [{ '2a': 'no', '2b': 'no' }, { lacking: ['2a', '2b'], notAsked: ['2c'] }, 2],
    [{}, { notAsked: ['2a', '2b', '2c'] }, 2],
    [{ '2a': 'alone', '2b': 'often', '2c': 'no' }, { lacking: ['2c'] }, 0],
  ] as const)('tells apart what was answered no, never came up and was not asked (%j)', (given, expected, needed) => {
    const full = (ids: readonly string[] = []): string[] => ids.map((id) => `programming.${id}`);
    const answers = Object.fromEntries(Object.entries(given).map(([id, answer]) => [`programming.${id}`, answer]));
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 }, answers })] });
    const [row] = buildReport(SKILLS, makeTarget(2), record, NOW).skills;
    const { lacking, helped, noChance, notAsked } = {
      helped: [],
      noChance: [],
      notAsked: [],
      lacking: [],
      ...expected,
    };
    expect(row).toMatchObject({
      lacking: full(lacking),
      unmet: full(lacking),
      helped: full(helped),
      noChance: full(noChance),
      notAsked: full(notAsked),
      needed,
    });
  });

  it('is of who rated the person last, where they did not rate themselves', () => {
    const sam = makeAssessment({ by: 'Sam', levels: { programming: 2 } });
    const kim = makeAssessment({ at: '2026-11-21T10:00:00.000Z', by: 'Kim', levels: { programming: 1 } });
    const report = buildReport(SKILLS, makeTarget(2), makeRecord({ assessments: [sam, kim] }), NOW);
    expect(report).toMatchObject({ by: 'Kim', assessedAt: kim.at });
    expect(report.skills[0]).toMatchObject({ level: 1, opinions: [{ by: 'Sam', level: 2 }] });
  });

  const rated = (day: string, levels: object, fields: object = {}) =>
    makeAssessment({ id: `${day} ${JSON.stringify(levels)}`, at: `${day}T10:00:00.000Z`, levels, ...fields });
  const summaryOf = (assessments: readonly ReturnType<typeof rated>[], now = NOW) =>
    buildReport(SKILLS, makeTarget(3), makeRecord({ assessments }), now).summary;

  it('counts the rungs climbed, and those since the first assessment, each skill from its own first level', () => {
    const all = [
      rated('2026-09-01', { programming: 1, 'ci-cd': 2 }),
      rated('2026-10-20', { programming: 2, 'version-control': 1 }),
      rated('2026-11-20', { programming: 4, communication: 1, 'version-control': 2 }),
    ];
    expect(summaryOf(all)).toMatchObject({
      rungs: { climbed: 8, needed: 36 },
      moved: { rungs: 3, since: '2026-09-01' },
    });
    expect(summaryOf(all.slice(2)).moved).toBeNull();
    const fell = [rated('2026-11-01', { programming: 2 }), rated('2026-11-20', { programming: 1 })];
    expect(summaryOf(fell).moved).toEqual({ rungs: -1, since: '2026-11-01' });
  });

  it('counts no rung less as weeks go by in which nothing was told', () => {
    const all = [rated('2026-11-01', { programming: 1 }), rated('2026-11-20', { programming: 2 })];
    for (const weeks of [0, 1, 2, 3, 4, 5, 10, 60])
      expect(summaryOf(all, new Date(NOW.getTime() + weeks * 7 * 24 * 60 * 60 * 1000)).moved).toEqual({
        rungs: 1,
        since: '2026-11-01',
      });
  });

  it('takes what is asked more exactly on the first day for the beginning, and a step that is done then for a rung', () => {
    const quick = rated('2026-11-01', { programming: 3 }, { mode: 'quick' });
    const full = rated('2026-11-01', { programming: 1 }, { mode: 'full' });
    const done = rated('2026-11-01', { programming: 2 }, { mode: 'step' });
    expect(summaryOf([quick, full]).moved).toBeNull();
    expect(summaryOf([quick, full, done]).moved).toEqual({ rungs: 1, since: '2026-11-01' });
    expect(summaryOf([done]).moved).toBeNull();
    const today = [rated('2026-11-23', { programming: 2 }), rated('2026-11-23', { 'ci-cd': 1 })];
    expect(summaryOf(today).moved).toBeNull();
    const confirmed = [rated('2026-11-01', { programming: 2 }), rated('2026-11-08', { programming: 2 })];
    expect(summaryOf(confirmed).moved).toEqual({ rungs: 0, since: '2026-11-01' });
  });

  it('says which dates cannot be true, and counts what was made last', () => {
    const ahead = makeAssessment({ id: 'ahead', at: '2031-01-01T10:00:00.000Z', levels: { programming: 3 } });
    const now = makeAssessment({ id: 'now', at: NOW.toISOString(), levels: { programming: 1 } });
    const report = buildReport(SKILLS, makeTarget(2), makeRecord({ assessments: [ahead, now] }), NOW);
    expect(report.skills[0]?.level).toBe(1);
    expect(report.assessedAt).toBe(NOW.toISOString());
    expect(report.doubtfulDates).toEqual([
      { list: 'assessments', id: 'ahead', at: ahead.at, believed: NOW.toISOString() },
    ]);
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

describe('what is short', () => {
  const target = makeTarget(0, 'must', {
    programming: { level: 3, priority: 'nice' },
    'api-development': { level: 2, priority: 'should' },
    'ci-cd': { level: 2, priority: 'must' },
    'version-control': { level: 2, priority: 'must' },
    communication: { level: 1, priority: 'must' },
  });
  const rated = makeAssessment({
    levels: { programming: 1, 'api-development': 1, 'ci-cd': 1, 'version-control': 0 },
  });
  const shortOf = (record: PersonRecord): string[] => {
    const ahead = findStepsAhead(SKILLS, target, record, NOW);
    return shortInOrder(buildReport(SKILLS, target, record, NOW), ahead).map(({ id }) => id);
  };

  it('comes in the order of the steps, without what is not rated', () => {
    const record = makeRecord({ assessments: [rated] });
    const { next } = findStepsAhead(SKILLS, target, record, NOW);
    const ranked = [...new Set(next.map(({ skill }) => skill))].filter((skill) => skill !== 'communication');
    expect(ranked).toHaveLength(4);
    expect(ranked).not.toEqual(['programming', 'api-development', 'version-control', 'ci-cd']);
    expect(shortOf(record)).toEqual(ranked);
  });

  it('ends with what waits, and with what is put aside', () => {
    const record = makeRecord({ assessments: [rated] });
    const { next } = findStepsAhead(SKILLS, target, record, NOW);
    const of = (...skills: string[]) => next.filter(({ skill }) => skills.includes(skill));
    const ahead = { skipped: of('version-control'), waiting: of('ci-cd'), next: of('programming', 'api-development') };
    const short = shortInOrder(buildReport(SKILLS, target, record, NOW), ahead).map(({ id }) => id);
    expect(short.slice(0, 2).sort()).toEqual(['api-development', 'programming']);
    expect(short.slice(2)).toEqual(['ci-cd', 'version-control']);
  });
});
