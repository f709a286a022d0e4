import { describe, expect, it } from 'vitest';
import { type Evidence, findStanding, isUnproven } from '../../../src/coaching/evidence.ts';
import { makeAssessment, NOW } from '../../support/person.ts';

function evidence(at: string, level: Evidence['level'] = 2): Evidence {
  return { id: at, skill: 'programming', level, at, text: 'https://example.org' };
}

describe('the standing of a level', () => {
  const fresh = '2026-11-01T10:00:00.000Z';
  const old = '2025-11-01T10:00:00.000Z';
  const mentor = (level: 1 | 2): ReturnType<typeof makeAssessment> =>
    makeAssessment({ by: 'mentor', levels: { programming: level } });

  it.each([
    ['claimed', [], []],
    ['evidenced', [], [evidence(fresh), evidence(old)]],
    ['evidenced', [], [evidence(fresh, 3)]],
    ['claimed', [], [evidence(fresh, 1)]],
    ['stale', [], [evidence(old)]],
    ['claimed', [], [{ ...evidence(fresh), skill: 'ci-cd' as const }]],
    ['evidenced', [], [evidence('2025-11-23T12:00:00.000Z')]],
    ['stale', [], [evidence('2025-11-22T11:59:59.000Z')]],
    ['checked', [mentor(2)], [evidence(old)]],
    ['claimed', [mentor(1)], []],
  ])('is %s', (standing, assessments, evidences) => {
    const own = makeAssessment({ levels: { programming: 2 } });
    const person = { assessments: [own, ...assessments], evidence: evidences };
    expect(findStanding('programming', 2, person, NOW)).toBe(standing);
  });

  it('is not checked by the one rater alone whose level it is', () => {
    expect(findStanding('programming', 2, { assessments: [mentor(2)], evidence: [] }, NOW)).toBe('claimed');
  });

  it('is none where there is no level, and then not unproven', () => {
    expect(findStanding('programming', 0, { assessments: [], evidence: [] }, NOW)).toBeNull();
    expect(findStanding('programming', null, { assessments: [], evidence: [] }, NOW)).toBeNull();
    expect([null, 'claimed', 'stale', 'evidenced', 'checked'].map((one) => isUnproven(one as never))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
