import { told } from '../support/person.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { mergeRecords } from '../../src/coaching/sharing.ts';
import { createFileStore } from '../../src/progress/file-store.ts';
import type { ProgressStore } from '../../src/progress/store.ts';
import { anyRecord } from '../support/arbitraries.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeTempFolder } from '../support/temp.ts';

/** Calls of the program that change the record or look at it, in any order and with sense or without. */
const anyCall = fc.oneof(
  fc
    .tuple(fc.constantFrom('--tick', '--untick'), fc.integer({ min: 0, max: 6 }))
    .map(([flag, number]) => ['checklist', 'resume', flag, String(number)]),
  fc.constantFrom('junior', 'mid', 'lead', 'nobody').map((target) => ['target', target]),
  fc
    .tuple(fc.constantFrom('ci-cd', 'sql'), fc.integer({ min: 0, max: 5 }))
    .map(([skill, level]) => ['assess', '--set', `${skill}=${level}`]),
  fc
    .tuple(fc.constantFrom('1', '2'), fc.string({ maxLength: 12 }))
    .map(([level, text]) => ['evidence', 'add', 'ci-cd', level, '--', text]),
  fc.constantFrom(
    ['evidence', 'remove', 'id-1'],
    ['done', '--undo'],
    ['reset', '--yes'],
    ['report'],
    ['plan', '--hours', '5'],
  ),
  fc.constantFrom(['checklist', 'resume', '--reset', '--yes'], ['doctor', '--repair'], ['export', '-'], ['history']),
);

async function follow(store: ProgressStore, calls: readonly (readonly string[])[]): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (const [index, call] of calls.entries()) {
    const { code, out } = await coach(call, { store, firstId: 1 + 10 * index });
    // Only the places where copies are kept differ.
    outcomes.push([call, code, out.replaceAll(store.path, 'PATH')]);
  }
  return outcomes;
}

describe('the store on disk', () => {
  it('does what its twin in memory does, whatever is called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCall, { minLength: 1, maxLength: 12 }), async (calls) => {
        const disk = createFileStore({ folder: makeTempFolder(), name: 'progress' });
        const memory = createMemoryStore();
        const onDisk = await follow(disk, calls);
        expect(onDisk).toEqual(await follow(memory, calls));
        expect(await disk.read()).toEqual(await memory.read());
      }),
      { numRuns: 60, seed: 20261123 },
    );
  }, 120_000);
});

describe('export and import', () => {
  const at = '2026-10-01T10:00:00.000Z';
  /** The record with names that the knowledge base has, in the place of those that it does not. */
  const asKnown = (record: PersonRecord): PersonRecord => ({
    ...record,
    target: record.target === null ? null : 'mid',
    done: record.done.map((one) => ({ ...one, step: 'ci-cd/2' })),
    steps: record.steps.slice(0, 1).map((one) => ({ ...one, step: 'ci-cd/2' })),
    plan: record.plan === null ? null : { ...record.plan, target: 'mid' },
    ticks: record.ticks.length === 0 ? [] : [{ checklist: 'resume', item: 'verb-first', at }],
    jobs: record.jobs.map((job) => ({
      ...job,
      ticks: job.ticks.map((tick) => ({ ...tick, checklist: 'resume', item: 'verb-first' })),
      notes: job.notes.map((note) => ({ ...note, checklist: 'resume', item: 'verb-first' })),
      answers: job.answers.map((answer) => ({ ...answer, item: 'first-months' })),
    })),
  });

  it('give back what was there', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord().map(asKnown), async (record) => {
        const { out } = await coach(['export', '-'], { record });
        const { code, store } = await coach(['import', '-'], { stdin: out });
        expect([code, { ...told(await store.read()), owner: null }]).toEqual([0, { ...told(record), owner: null }]);
      }),
      { numRuns: 200, seed: 20261123 },
    );
  });

  it('take any bytes without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"version":2,"ticks":${text}}`),
        ),
        async (stdin) => {
          const { code, err } = await coach(['import', '-'], { stdin });
          expect(code).toBe(2);
          expect(err).not.toContain('failed in a way it should not');
        },
      ),
      { numRuns: 500, seed: 20261123 },
    );
  });
});

describe('a merge', () => {
  /** A record with its ids set apart, so that two of them share none. */
  const apart = (record: PersonRecord, mark: string): PersonRecord => ({
    ...record,
    assessments: record.assessments.map((one) => ({ ...one, id: mark + one.id })),
    evidence: record.evidence.map((one) => ({ ...one, id: mark + one.id })),
    done: record.done.map((one) => ({ ...one, id: mark + one.id })),
    ticks: record.ticks.map((one) => ({ ...one, item: mark + one.item })),
  });
  const sorted = ({ assessments, evidence, done, ticks }: PersonRecord): string[][] =>
    [assessments, evidence, done, ticks].map((list) => list.map((one) => JSON.stringify(one)).sort());

  it('is the same a second time, and in either order where nothing is shared', () => {
    fc.assert(
      fc.property(anyRecord(), anyRecord(), anyRecord(), (base, one, other) => {
        const mine = mergeRecords(apart(base, 'x'), apart(one, 'a'));
        const theirs = mergeRecords(apart(base, 'x'), apart(other, 'b'));
        const merged = mergeRecords(mine, theirs);
        expect(mergeRecords(merged, theirs)).toEqual(merged);
        expect(mergeRecords(merged, mine)).toEqual(merged);
        expect(sorted(mergeRecords(theirs, mine))).toEqual(sorted(merged));
        for (const [index, list] of sorted(mine).entries())
          expect(sorted(merged)[index]).toEqual(expect.arrayContaining(list));
      }),
      { numRuns: 200, seed: 20261123 },
    );
  });
});
