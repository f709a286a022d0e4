import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/coaching/prove.ts';
import { makeTarget, SKILLS } from '../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../support/person.ts';

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
  });
});
