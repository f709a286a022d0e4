import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatch, type PersonRecord, type StepState, takeBackChange } from '../../src/coaching/record.ts';
import { compareMerge, mergeRecords } from '../../src/coaching/sharing.ts';
import { workOnStep } from '../../src/coaching/work.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const STEP = 'ci-cd/2';
const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const line = (text: string, day: number) => ({ line: text, at: at(day) });
const state = (told: Partial<StepState> = {}): StepState => ({
  ...{ step: STEP, since: at(1), ticks: [], note: null, skipped: null },
  ...told,
});
const holding = (told: Partial<StepState> = {}): PersonRecord => makeRecord({ steps: [state(told)] });
const mergeStates = (ours: Partial<StepState>, theirs: Partial<StepState>): StepState | undefined =>
  mergeRecords(holding(ours), holding(theirs)).steps[0];

describe('a step that both records have', () => {
  it('has the ticks of both, each with its earlier time, and says that it was brought up to date', () => {
    const ours = holding({ ticks: [line('a', 2), line('b', 5)] });
    const theirs = holding({ ticks: [line('b', 3), line('c', 6)] });
    const merged = mergeRecords(ours, theirs);
    expect(merged.steps).toEqual([state({ ticks: [line('a', 2), line('b', 3), line('c', 6)] })]);
    expect(compareMerge(ours, theirs, merged)).toMatchObject({ renewed: [STEP], kept: [], added: { steps: 0 } });
  });

  it('has the note and the reason of the side that did something last', () => {
    const skipped = { reason: 'no team', at: at(7) };
    expect(mergeStates({ note: 'old' }, { note: 'new', ticks: [line('a', 4)] })?.note).toBe('new');
    expect(mergeStates({ note: 'new', ticks: [line('a', 4)] }, { note: 'old' })?.note).toBe('new');
    expect(mergeStates({ note: 'ours' }, { note: null, ticks: [line('a', 4)] })?.note).toBe('ours');
    expect(mergeStates({}, { skipped })?.skipped).toEqual(skipped);
    expect(mergeStates({ ticks: [line('a', 8)] }, { skipped })?.skipped).toBeNull();
    expect(mergeStates({ skipped }, { ticks: [line('a', 8)] })?.skipped).toBeNull();
    expect(mergeStates({ since: at(1) }, { since: at(9) })?.since).toBe(at(9));
    const [ours, theirs] = [holding({ note: 'ours', ticks: [line('a', 4)] }), holding({ note: 'theirs' })];
    expect(compareMerge(ours, theirs, mergeRecords(ours, theirs)).kept).toEqual([`${STEP} note`]);
  });

  it('is the same after either record comes a second time', () => {
    const day = fc.integer({ min: 1, max: 9 }).map(at);
    const anyState = fc.record({
      step: fc.constant(STEP),
      since: fc.option(day),
      ticks: fc.uniqueArray(fc.record({ line: fc.constantFrom('a', 'b', 'c'), at: day }), {
        selector: (tick) => tick.line,
      }),
      note: fc.option(fc.constantFrom('x', 'y')),
      skipped: fc.option(fc.record({ reason: fc.constantFrom('x', 'y'), at: day })),
    });
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        const [ours, theirs] = [makeRecord({ steps: [one] }), makeRecord({ steps: [other] })];
        const merged = mergeRecords(ours, theirs);
        expect(mergeRecords(merged, theirs)).toEqual(merged);
        expect(mergeRecords(merged, ours)).toEqual(merged);
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });
});

describe('what was taken back', () => {
  /** Ours after a change that was taken back, and theirs as it was copied before that. */
  const takeBack = (before: PersonRecord, after: PersonRecord, command = 'step'): PersonRecord => {
    const back = findPatch(before, after);
    if (back === null) throw new Error('nothing was changed');
    return takeBackChange(after, { at: at(10), command, back }, at(11));
  };

  it('does not come in again from an older copy', () => {
    const before = holding({ ticks: [line('a', 2)] });
    const ticked = workOnStep(before, STEP, { tick: ['b'], note: 'both' }, at(10));
    const ours = takeBack(before, ticked);
    expect(mergeRecords(ours, ticked).steps).toEqual(before.steps);
    const begun = workOnStep(makeRecord(), STEP, { start: true }, at(10));
    expect(mergeRecords(takeBack(makeRecord(), begun), begun).steps).toEqual([]);
    const skipped = workOnStep(before, STEP, { skip: 'no team' }, at(10));
    expect(mergeRecords(takeBack(before, skipped), skipped).steps).toEqual(before.steps);
  });

  it('comes in where it was made there anew, and where an import had brought it', () => {
    const before = holding({ ticks: [line('a', 2)] });
    const ticked = workOnStep(before, STEP, { tick: ['b'] }, at(10));
    const ours = takeBack(before, ticked);
    const again = workOnStep(ours, STEP, { tick: ['b'] }, at(12));
    expect(mergeRecords(ours, again).steps).toEqual(again.steps);
    expect(mergeRecords(ours, { ...ticked, reversals: ours.reversals }).steps).toEqual(ticked.steps);
    expect(mergeRecords(takeBack(before, ticked, 'import'), ticked).steps).toEqual(ticked.steps);
  });

  it('is a plan too', () => {
    const plan = { madeAt: at(9), target: 'mid', hoursPerWeek: 6, start: '2026-11-09', steps: [] };
    const planned = makeRecord({ plan });
    expect(mergeRecords(takeBack(makeRecord(), planned, 'plan'), planned).plan).toBeNull();
  });
});

describe('a plan that both records have', () => {
  it('is the one that was made last', () => {
    const made = (day: number) =>
      makeRecord({ plan: { madeAt: at(day), target: 'mid', hoursPerWeek: 6, start: '2026-11-09', steps: [] } });
    const merged = mergeRecords(made(3), made(8));
    expect([merged.plan?.madeAt, mergeRecords(made(8), made(3)).plan?.madeAt]).toEqual([at(8), at(8)]);
    expect(compareMerge(made(3), made(8), merged)).toMatchObject({ renewed: ['plan'], kept: [] });
    expect(compareMerge(made(8), made(3), made(8))).toMatchObject({ renewed: [], kept: ['plan'] });
  });
});

describe('steps that are new', () => {
  it('are counted by how they stand', () => {
    const reached = makeAssessment({ at: at(5), levels: { 'ci-cd': 2 } });
    const theirs = makeRecord({
      assessments: [reached],
      steps: [
        state(),
        state({ step: 'ci-cd/3', since: at(6) }),
        state({ step: 'programming/1', skipped: { reason: 'no', at: at(2) } }),
      ],
    });
    const merged = mergeRecords(makeRecord(), theirs);
    expect(compareMerge(makeRecord(), theirs, merged)).toMatchObject({
      added: { steps: 3 },
      newSteps: { inHand: 1, putAside: 1 },
    });
  });
});
