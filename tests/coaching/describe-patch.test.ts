import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  describePatch,
  findPatch,
  removeEvidence,
  setHours,
  setTarget,
} from '../../src/coaching/record.ts';
import { anyRecord } from '../support/arbitraries.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const at = '2026-11-23T12:00:00.000Z';
const piece = { id: 'e1', skill: 'ci-cd', level: 2, at, text: 'a link' } as const;
const empty = makeRecord();

/** What taking the way from one record to another back would do to the other. */
const describeBack = (before: typeof empty, after: typeof empty) => {
  const patch = findPatch(before, after);
  return patch === null ? null : describePatch(after, patch);
};

describe('a patch in words', () => {
  it('says what it takes away, brings back and changes, and of what', () => {
    const assessment = makeAssessment({ levels: { 'ci-cd': 1, programming: 2 } });
    const done = { id: 'd1', step: 'ci-cd/2', at, assessment: null, evidence: 'e1', hours: null };
    const full = makeRecord({ assessments: [assessment], evidence: [piece], done: [done] });
    expect(describeBack(empty, full)).toEqual([
      { part: 'assessments', does: 'removes', count: 1, names: ['ci-cd', 'programming'] },
      { part: 'evidence', does: 'removes', count: 1, names: ['ci-cd'] },
      { part: 'done', does: 'removes', count: 1, names: ['ci-cd/2'] },
    ]);
    expect(describeBack(full, removeEvidence(full, 'e1'))).toEqual([
      { part: 'evidence', does: 'restores', count: 1, names: ['ci-cd'] },
      { part: 'done', does: 'changes', count: 1, names: ['ci-cd/2'] },
    ]);
    expect(describeBack(setTarget(empty, 'mid'), setHours(setTarget(empty, 'lead'), 6))).toEqual([
      { part: 'target', does: 'changes', count: 1, names: ['mid'] },
      { part: 'hoursPerWeek', does: 'changes', count: 1, names: ['none'] },
    ]);
  });

  it('counts what the change made, and nothing that stands beside it', () => {
    const one = addEvidence(empty, piece);
    const two = addEvidence(one, { ...piece, id: 'e2', skill: 'programming' });
    expect(describeBack(one, two)).toEqual([{ part: 'evidence', does: 'removes', count: 1, names: ['programming'] }]);
  });

  it('leaves out what the record no longer holds', () => {
    const patch = findPatch(empty, addEvidence(empty, piece));
    if (patch === null) throw new Error('nothing changed');
    expect(describePatch(empty, patch)).toEqual([]);
  });

  it('names something for every change there can be', () => {
    fc.assert(
      fc.property(anyRecord(), anyRecord(), (before, after) => {
        const parts = describeBack(before, after) ?? [];
        expect(parts.length > 0).toBe(findPatch(before, after) !== null);
        for (const { count } of parts) expect(count).toBeGreaterThan(0);
      }),
    );
  });
});
