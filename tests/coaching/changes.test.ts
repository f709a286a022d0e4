import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, findPatch, rememberChange, takeBackChange } from '../../src/coaching/record.ts';
import { addAssessment, setTarget } from '../../src/coaching/record.ts';
import { anyRecord } from '../support/arbitraries.ts';
import { makeAssessment, makeRecord, told } from '../support/person.ts';

const AT = '2026-11-23T12:00:00.000Z';

describe('a patch', () => {
  it('brings any record back to any other', () => {
    fc.assert(
      fc.property(anyRecord(), anyRecord(), (before, after) => {
        const patch = findPatch(before, after);
        expect(told(patch === null ? after : applyPatch(after, patch))).toEqual(told(before));
      }),
    );
  });

  it('is none where nothing changed', () => {
    fc.assert(fc.property(anyRecord(), (record) => findPatch(record, structuredClone(record)) === null));
  });
});

describe('taking back', () => {
  const by = { at: AT, command: 'assess' };

  it('gives the record from before and keeps what it took, so that taking back again brings it back', () => {
    fc.assert(
      fc.property(anyRecord(), anyRecord(), (before, other) => {
        const after = rememberChange(before, { ...before, ...told(other) }, by);
        fc.pre(after.lastChange !== before.lastChange);
        if (after.lastChange === null) throw new Error('nothing remembered');
        const back = takeBackChange(after, after.lastChange, AT);
        expect(told(back)).toEqual(told(before));
        expect(back.reversals).toHaveLength(after.reversals.length + 1);
        const undone = rememberChange(after, back, { at: AT, command: 'undo' });
        if (undone.lastChange === null) throw new Error('nothing remembered');
        expect(told(takeBackChange(undone, undone.lastChange, AT))).toEqual(told(after));
      }),
    );
  });

  it('remembers the last change alone, and none that changed nothing', () => {
    const first = rememberChange(makeRecord(), setTarget(makeRecord(), 'mid'), by);
    expect(first.lastChange).toEqual({ ...by, back: { values: { target: null }, lists: {} } });
    const second = rememberChange(first, addAssessment(first, makeAssessment({ id: 'one' })), by);
    expect(second.lastChange?.back).toEqual({ values: {}, lists: { assessments: { added: ['one'], removed: [] } } });
    expect(rememberChange(second, setTarget(second, 'mid'), by).lastChange).toEqual(second.lastChange);
  });
});
