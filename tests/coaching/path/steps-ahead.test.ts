import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStepsAhead, nextSteps, stepsToTarget } from '../../../src/coaching/path.ts';
import type { StepState } from '../../../src/coaching/record.ts';
import { SKILL_IDS } from '../../../src/coaching/skills.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeRecord, NOW } from '../../support/person.ts';

function putAside(...ids: readonly string[]): StepState[] {
  const at = NOW.toISOString();
  return ids.map((step) => ({ step, since: null, ticks: [], note: null, skipped: { reason: 'no team', at } }));
}

const TARGET = makeTarget(2);
const API = makeSkill('api-development', { 1: [{ skill: 'programming', level: 1 }] });
const WAITING = SKILLS.map((skill) => (skill.id === 'api-development' ? API : skill));

describe('the steps ahead', () => {
  it('pass over what is put aside, and let wait what needs it, directly or through others', () => {
    const ahead = findStepsAhead(WAITING, TARGET, makeRecord({ steps: putAside('programming/1') }), NOW);
    expect(ahead.skipped.map(({ id }) => id)).toEqual(['programming/1']);
    expect(ahead.waiting.map(({ id }) => id).sort()).toEqual([
      'api-development/1',
      'api-development/2',
      'programming/2',
    ]);
    expect(ahead.next).toHaveLength(20);
  });

  it('are all there once it is taken up again, or where what is put aside is no step', () => {
    const all = stepsToTarget(WAITING, TARGET, makeRecord(), NOW);
    expect(nextSteps(WAITING, TARGET, makeRecord(), NOW)).toEqual(all);
    expect(nextSteps(WAITING, TARGET, makeRecord({ steps: putAside('programming/4', 'gone/1') }), NOW)).toEqual(all);
  });

  it('lose no step and double none, keep their order, and never hold one that needs what is held up', () => {
    const ids = SKILL_IDS.flatMap((id) => [`${id}/1`, `${id}/2`]);
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const record = makeRecord({ steps: putAside(...chosen) });
        const all = stepsToTarget(WAITING, TARGET, record, NOW).map(({ id }) => id);
        const { next, skipped, waiting } = findStepsAhead(WAITING, TARGET, record, NOW);
        for (const list of [next, skipped, waiting].map((steps) => steps.map(({ id }) => id)))
          expect(list).toEqual(all.filter((id) => list.includes(id)));
        expect(next.length + skipped.length + waiting.length).toBe(all.length);
        expect(new Set(skipped.map(({ id }) => id))).toEqual(new Set(chosen));
        const held = new Set([...skipped, ...waiting].map(({ id }) => id));
        expect(next.filter(({ after }) => after.some((id) => held.has(id)))).toEqual([]);
        expect(waiting.filter(({ after }) => !after.some((id) => held.has(id)))).toEqual([]);
      }),
    );
  });
});
