import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Levels } from '../../../src/coaching/assessment.ts';
import { nextSteps, planSteps, PRIORITIES, rankSteps, type Requirement } from '../../../src/coaching/path.ts';
import { type Level, type Skill, SKILL_IDS } from '../../../src/coaching/skills.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

const NOTHING = makeTarget(0);
const level = fc.integer({ min: 0, max: 4 }).map((value) => value as Level);

function idsOf(steps: ReturnType<typeof rankSteps>): string[] {
  return steps.map(({ id }) => id);
}

function withSkills(...made: Skill[]): Skill[] {
  return SKILLS.map((skill) => made.find(({ id }) => id === skill.id) ?? skill);
}

describe('the rank of steps', () => {
  it('goes by priority weight times gap, then by hours, then by the order of skills', () => {
    const target = makeTarget(0, 'must', {
      programming: { level: 1, priority: 'must' },
      'database-management': { level: 1, priority: 'must' },
      'ci-cd': { level: 2, priority: 'should' },
      communication: { level: 1, priority: 'nice' },
    });
    const quickDatabase = makeSkill('database-management', {}, { 1: { min: 5, max: 9 } });
    const ids = idsOf(rankSteps(withSkills(quickDatabase), target, {}));
    expect(ids).toEqual(['ci-cd/1', 'database-management/1', 'programming/1', 'ci-cd/2', 'communication/1']);
    const steps = rankSteps(withSkills(quickDatabase), target, {});
    expect(steps.map(({ why, weight }) => [why[0], weight])).toEqual([
      ['should-have for junior', 4],
      ['must-have for junior', 3],
      ['must-have for junior', 3],
      ['should-have for junior', 2],
      ['nice-to-have for junior', 1],
    ]);
    expect(steps[0]?.statements).toEqual(['ci-cd.1a', 'ci-cd.1b', 'ci-cd.1c']);
  });

  it('lets a step wait behind its prerequisites, and names what they unlock', () => {
    const api = makeSkill('api-development', { 1: [{ skill: 'communication', level: 1 }] });
    const target = makeTarget(0, 'must', {
      'api-development': { level: 1, priority: 'must' },
      communication: { level: 1, priority: 'nice' },
    });
    const steps = rankSteps(withSkills(api), target, {});
    expect(idsOf(steps)).toEqual(['communication/1', 'api-development/1']);
    expect(steps[0]?.why).toEqual([
      'nice-to-have for junior',
      'not assessed yet',
      'unlocks api-development Guided',
      '13-26 h',
    ]);
  });

  it('joins several unlocked skills in words', () => {
    const waiting = [{ skill: 'communication', level: 1 }] as const;
    const skills = withSkills(
      makeSkill('ci-cd', { 1: waiting }),
      makeSkill('programming', { 1: waiting }),
      makeSkill('system-design', { 1: waiting }),
    );
    const [first] = rankSteps(skills, makeTarget(1), { communication: 0 }).filter(
      ({ skill }) => skill === 'communication',
    );
    expect(first?.why).toContain('unlocks programming Guided, system-design Guided and ci-cd Guided');
    expect(first?.why).not.toContain('not assessed yet');
  });

  it('does not hide steps whose prerequisite lies outside the target', () => {
    const api = makeSkill('api-development', { 1: [{ skill: 'communication', level: 1 }] });
    const target = makeTarget(0, 'must', { 'api-development': { level: 1, priority: 'must' } });
    expect(idsOf(rankSteps(withSkills(api), target, {}))).toEqual(['api-development/1']);
  });

  it('takes what more steps wait for before what is quicker', () => {
    const waiting = [{ skill: 'system-design', level: 1 }] as const;
    const skills = withSkills(
      makeSkill('system-design', {}, { 1: { min: 50, max: 90 } }),
      makeSkill('ci-cd', { 1: waiting }),
      makeSkill('communication', { 1: waiting }),
    );
    const others = Object.fromEntries(
      (['programming', 'system-design', 'ci-cd', 'communication'] as const).map((id) => [
        id,
        { level: 1, priority: 'must' } as const,
      ]),
    );
    const [first] = rankSteps(skills, makeTarget(0, 'must', others), {});
    expect(first?.id).toBe('system-design/1');
    expect(first?.why).toContain('unlocks ci-cd Guided and communication Guided');
  });

  it('carries its study path, whose hours are learning and stand beside those of building', () => {
    const target = makeTarget(0, 'must', { programming: { level: 1, priority: 'must' } });
    const [step] = rankSteps(SKILLS, target, {});
    expect(step).toMatchObject({
      resources: ['programming-1-one', 'programming-1-two', 'programming-1-three'],
      learn: { min: 3, max: 6 },
      build: { min: 10, max: 20 },
      hours: { min: 13, max: 26 },
      after: [],
    });
    expect(step?.path.map(({ topic }) => topic)).toEqual(['programming-one', 'programming-two', 'programming-three']);
  });

  it('waits for nothing that is reached, and so for none that is only to be proved', () => {
    const api = makeSkill('api-development', { 2: [{ skill: 'programming', level: 2 }] });
    const target = makeTarget(0, 'must', {
      programming: { level: 2, priority: 'must' },
      'api-development': { level: 2, priority: 'must' },
    });
    const record = makeRecord({
      assessments: [makeAssessment({ levels: { programming: 2, 'api-development': 1 } })],
    });
    const steps = nextSteps(withSkills(api), target, record, NOW);
    expect(steps.map(({ id, kind, after }) => [id, kind, after])).toEqual([
      ['api-development/2', 'raise', []],
      ['programming/2', 'prove', []],
    ]);
    expect(planSteps(steps, { target: 'junior', hoursPerWeek: 6, start: '2026-11-23' }).weeks[0]?.steps).toEqual([
      { id: 'api-development/2', hours: 6 },
    ]);
  });

  it('says where others weigh the same and are longer', () => {
    const target = makeTarget(0, 'must', {
      programming: { level: 1, priority: 'must' },
      'database-management': { level: 1, priority: 'must' },
      'ci-cd': { level: 1, priority: 'must' },
    });
    const quick = makeSkill('database-management', {}, { 1: { min: 5, max: 9 } });
    const why = rankSteps(withSkills(quick), target, {}).map((step) => step.why[2]);
    expect(why).toEqual([
      'the shortest of 3 steps that weigh the same',
      'one of 2 steps that weigh the same',
      '13-26 h',
    ]);
  });

  it('is empty when nothing is short', () => {
    expect(rankSteps(SKILLS, NOTHING, {})).toEqual([]);
  });

  it('holds each step to the target exactly once, lower levels of a skill first', () => {
    const requirement = fc.record({ level, priority: fc.constantFrom(...PRIORITIES) });
    const requirements = fc.tuple(...SKILL_IDS.map(() => requirement));
    const levels = fc.tuple(...SKILL_IDS.map(() => level));
    fc.assert(
      fc.property(requirements, levels, (wanted, reached) => {
        const others = Object.fromEntries(SKILL_IDS.map((id, index) => [id, wanted[index]])) as Record<
          string,
          Requirement
        >;
        const now = Object.fromEntries(SKILL_IDS.map((id, index) => [id, reached[index]])) as Levels;
        const expected = SKILL_IDS.flatMap((id) =>
          [1, 2, 3, 4]
            .filter((one) => one > (now[id] ?? 0) && one <= (others[id]?.level ?? 0))
            .map((one) => `${id}/${one}`),
        );
        const ids = idsOf(rankSteps(SKILLS, makeTarget(0, 'must', others), now));
        expect([...ids].sort()).toEqual([...expected].sort());
        for (const id of SKILL_IDS) {
          const own = ids.filter((step) => step.startsWith(`${id}/`));
          expect(own).toEqual([...own].sort());
        }
      }),
    );
  });
});

const TARGET = makeTarget(0, 'must', {
  programming: { level: 2, priority: 'must' },
  'database-management': { level: 1, priority: 'must' },
  'ci-cd': { level: 1, priority: 'should' },
  communication: { level: 1, priority: 'should' },
});

function stepsOf(fields: Parameters<typeof makeRecord>[0]): string[] {
  return nextSteps(SKILLS, TARGET, makeRecord(fields), NOW).map(({ kind, id }) => `${kind} ${id}`);
}

describe('the next steps', () => {
  const levels = { programming: 3, 'database-management': 0, 'ci-cd': 0, communication: 1 } as const;

  it('prove a must-have at its target after the must-have gaps, and before the rest', () => {
    expect(stepsOf({ assessments: [makeAssessment({ levels })] })).toEqual([
      'raise database-management/1',
      'prove programming/3',
      'raise ci-cd/1',
    ]);
  });

  it('prove nothing that has evidence or a second opinion, nor what was never assessed', () => {
    const at = '2026-11-21T10:00:00.000Z';
    const evidence = [{ id: 'one', skill: 'programming', level: 3, at, text: 'a link' }] as const;
    const opinion = makeAssessment({ at, by: 'Sam', levels: { programming: 3 } });
    const own = makeAssessment({ levels });
    const rest = ['raise database-management/1', 'raise ci-cd/1'];
    expect(stepsOf({ assessments: [own], evidence })).toEqual(rest);
    expect(stepsOf({ assessments: [own, opinion] })).toEqual(rest);
    expect(stepsOf({})).not.toContainEqual(expect.stringContaining('prove'));
  });

  it('prove nothing that is still short of its target', () => {
    const target = makeTarget(0, 'must', { programming: { level: 3, priority: 'must' } });
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] });
    expect(nextSteps(SKILLS, target, record, NOW).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'raise programming/3',
    ]);
  });

  it('say what to find, why, and for which statements', () => {
    const [step] = nextSteps(
      SKILLS,
      makeTarget(0, 'must', { programming: { level: 2, priority: 'must' } }),
      makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] }),
      NOW,
    );
    expect(step).toMatchObject({
      from: 2,
      to: 2,
      gap: 0,
      priority: 'must',
      project: {
        title: 'Proof of programming, Independent',
        brief: expect.stringContaining('what a stranger could look at') as string,
        doneWhen: [
          expect.stringContaining('a link'),
          expect.stringContaining('not there'),
          expect.stringContaining('recorded'),
        ],
      },
      why: ['must-have for junior', 'at target, but only claimed', '1-2 h'],
      statements: ['programming.2a', 'programming.2b', 'programming.2c'],
    });
    const [above] = nextSteps(
      SKILLS,
      makeTarget(0, 'must', { programming: { level: 1, priority: 'must' } }),
      makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] }),
      NOW,
    );
    expect(above?.why[1]).toBe('above target, but only claimed');
  });
});
