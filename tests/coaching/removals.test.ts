import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeJob } from '../../src/coaching/jobs.ts';
import { undoStep } from '../../src/coaching/path.ts';
import { dropOwnCard, removeStories } from '../../src/coaching/practice.ts';
import {
  addEvidence,
  MOST_REMOVALS,
  type PersonRecord,
  rememberChange,
  type Removal,
  removeEvidence,
  takeBackChange,
  tickItems,
  untickItems,
} from '../../src/coaching/record.ts';
import { compareMerge, mergeRecords, withoutNames, withoutPrivate } from '../../src/coaching/sharing.ts';
import { workOnStep } from '../../src/coaching/work.ts';
import { makeAssessment, makeRecord, makeStory, told } from '../support/person.ts';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const STEP = 'ci-cd/2';
const LIST = { id: 'resume' } as Parameters<typeof untickItems>[1];
const PIECE = { id: 'e', skill: 'ci-cd', level: 1, at: at(1), text: 'a link' } as const;
const DONE = { id: 'd', step: STEP, at: at(1), assessment: null, evidence: 'e', hours: null };
const JOB = {
  ...makeJob({ id: 'acme', name: 'ACME', role: null, url: null, ad: null }, { at: at(1), today: '2026-11-01' }),
  ticks: [{ checklist: 'resume', item: 'dates', at: at(1) }],
};
const WHOLE = makeRecord({
  assessments: [makeAssessment({ id: 'a', at: at(1) })],
  evidence: [PIECE],
  done: [DONE],
  ticks: [{ checklist: 'resume', item: 'dates', at: at(1) }],
  steps: [
    { step: STEP, since: at(1), ticks: [{ line: 'a line', at: at(1) }], note: null, skipped: null },
    { step: 'git/1', since: null, ticks: [], note: null, skipped: { reason: 'no', at: at(1) } },
  ],
  ownCards: [{ id: 'own-1', question: 'Why?', points: [], at: at(1) }],
  stories: [makeStory({ at: at(1) })],
  jobs: [JOB],
});

/** The record after a change on a day, as the store keeps it. */
function change(
  before: PersonRecord,
  make: (record: PersonRecord) => PersonRecord,
  day = 5,
  command = 'x',
): PersonRecord {
  return rememberChange(before, make(before), { at: at(day), command });
}

const undo = (record: PersonRecord, day = 6): PersonRecord =>
  change(record, (one) => (one.lastChange === null ? one : takeBackChange(one, one.lastChange, at(day))), day, 'undo');

type Case = readonly [list: Removal['list'], key: string, remove: (one: PersonRecord) => PersonRecord];
const CASES: readonly Case[] = [
  ['evidence', 'e', (one) => removeEvidence(one, 'e')],
  ['done', 'd', (one) => undoStep(one, { ...DONE, evidence: null })],
  ['assessments', 'a', (one) => ({ ...one, assessments: [] })],
  ['ticks', 'resume/dates', (one) => untickItems(one, LIST, ['dates'])],
  ['stepTicks', `${STEP}/07f184d6`, (one) => workOnStep(one, STEP, { untick: ['a line'] }, at(5))],
  ['stepSkips', 'git/1', (one) => workOnStep(one, 'git/1', { unskip: true }, at(5))],
  ['ownCards', 'own-1', (one) => dropOwnCard(one, 'own-1')],
  ['stories', 'story-1', (one) => removeStories(one, ['story-1'])],
  ['jobTicks', 'acme/resume/dates', (one) => ({ ...one, jobs: [untickItems(JOB, LIST, ['dates'])] })],
];

describe('what was removed', () => {
  it.each(CASES)('of %s leaves a mark, and does not come back with an older copy', (list, key, remove) => {
    const removed = change(WHOLE, remove);
    expect(removed.removals).toEqual([{ list, key, at: at(5) }]);
    const merged = mergeRecords(removed, WHOLE);
    expect(told(merged)).toEqual(told(removed));
    expect(merged.removals).toEqual(removed.removals);
    const { stayRemoved, added, kept } = compareMerge(removed, WHOLE, merged);
    expect(Object.entries(stayRemoved).filter(([, count]) => count > 0)).toEqual([[list, 1]]);
    expect([Object.values(added).filter((count) => count !== 0), kept]).toEqual([[], []]);
  });

  it.each(CASES)('of %s comes back by undo, which takes the mark away', (_list, _key, remove) => {
    const back = undo(change(WHOLE, remove));
    expect([back.removals, told(back)]).toEqual([[], told(WHOLE)]);
    expect(undo(back, 7).removals).toMatchObject([{ at: at(7) }]);
  });

  it.each(CASES)('of %s comes where its removal was taken back there', (_list, _key, remove) => {
    const removed = change(WHOLE, remove);
    const merged = mergeRecords(removed, undo(removed));
    expect(merged.removals).toEqual([]);
    expect(merged.evidence.length + merged.ticks.length + merged.stories.length + merged.done.length).toBe(4);
    const steps = (one: PersonRecord): unknown => one.steps.toSorted((a, b) => (a.step < b.step ? -1 : 1));
    expect(steps(merged)).toEqual(steps(WHOLE));
  });

  it('is what undo took back too, but for what a file brought, which may come again', () => {
    const added = change(makeRecord(), (one) => addEvidence(one, PIECE));
    expect(mergeRecords(undo(added), added).evidence).toEqual([]);
    const followed = change(makeRecord(), (one) => ({ ...one, jobs: [JOB] }));
    expect(mergeRecords(undo(followed), followed).jobs).toEqual([]);
    const imported = undo(change(makeRecord(), () => WHOLE, 5, 'import'));
    expect(imported.removals).toEqual([]);
    expect(told(mergeRecords(imported, WHOLE))).toEqual(told(WHOLE));
  });

  it('comes where it was made there anew, and a tick that is made again here has no mark', () => {
    const unticked = change(WHOLE, (one) => untickItems(one, LIST, ['dates']));
    const again = change(unticked, (one) => tickItems(one, LIST, ['dates'], at(7)), 7);
    expect(again.removals).toEqual([]);
    expect(mergeRecords(unticked, again)).toMatchObject({ ticks: again.ticks, removals: [] });
    const gone = change(WHOLE, (one) => removeStories(one, ['story-1']));
    const anew = makeRecord({ stories: [makeStory({ at: at(8) })] });
    expect(mergeRecords(gone, anew)).toMatchObject({ stories: anew.stories, removals: [] });
    const unfollowed = undo(change({ ...WHOLE, jobs: [] }, (one) => ({ ...one, jobs: [{ ...JOB, ticks: [] }] })));
    const moved = {
      ...JOB,
      log: [...JOB.log, { at: at(9), day: '2026-11-09', stage: 'applied' as const, note: null }],
    };
    expect(mergeRecords(unfollowed, { ...WHOLE, jobs: [moved] }).jobs).toEqual([moved]);
  });

  it('is not linked again with a finished step', () => {
    const removed = change(WHOLE, (one) => removeEvidence(one, 'e'));
    expect(mergeRecords(removed, WHOLE).done).toEqual([{ ...DONE, evidence: null }]);
  });

  it('there never takes away what is here, and stays away from a third record', () => {
    const theirs = change(WHOLE, (one) => removeEvidence(one, 'e'));
    expect(mergeRecords(WHOLE, theirs)).toMatchObject({ evidence: [PIECE], removals: [] });
    const moved = mergeRecords(makeRecord(), theirs);
    expect(moved.removals).toEqual(theirs.removals);
    expect(mergeRecords(moved, WHOLE).evidence).toEqual([]);
  });

  it('is not told to anybody whom the record is shown', () => {
    const removed = undo(change(makeRecord(), (one) => ({ ...one, jobs: [JOB] })));
    expect(removed.removals).toContainEqual({ list: 'jobs', key: 'acme', at: at(6) });
    expect([withoutPrivate(removed).removals, withoutNames(removed).removals]).toEqual([[], []]);
  });

  it('is remembered of the newest alone, so that a record stays small', () => {
    const count = MOST_REMOVALS + 1;
    const pieces = Array.from({ length: count }, (_, id) => ({ ...PIECE, id: `e${String(id).padStart(3, '0')}` }));
    const first = change(makeRecord({ evidence: pieces }), (one) => removeEvidence(one, 'e200'), 3);
    const all = change(first, (one) => ({ ...one, evidence: [] }), 4);
    expect(all.removals).toHaveLength(MOST_REMOVALS);
    expect(all.removals[0]).toEqual({ list: 'evidence', key: 'e000', at: at(4) });
    expect(JSON.stringify(all.removals, null, '\t').length).toBeLessThan(25_000);
    expect(mergeRecords(all, makeRecord({ evidence: pieces })).evidence.map(({ id }) => id)).toEqual(['e200']);
  });
});

describe('a merge of two records that went apart', () => {
  /** What was done on one machine since a common start: evidence and ticks made and removed, and taken back. */
  const anyWork = fc.array(
    fc.record({
      key: fc.constantFrom('1', '2', '3'),
      what: fc.constantFrom('add', 'remove', 'tick', 'untick', 'undo'),
      day: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 8 },
  );
  type Work = readonly { readonly key: string; readonly what: string; readonly day: number }[];
  const work = (start: PersonRecord, done: Work): PersonRecord =>
    done
      .toSorted((one, other) => one.day - other.day)
      .reduce((record, { key, what, day }) => {
        if (what === 'undo') return undo(record, day);
        return change(
          record,
          (one) => {
            if (what === 'add' && one.evidence.every(({ id }) => id !== key))
              return addEvidence(one, { ...PIECE, id: key });
            if (what === 'remove') return removeEvidence(one, key);
            if (what === 'tick') return tickItems(one, LIST, [key], at(day));
            return what === 'untick' ? untickItems(one, LIST, [key]) : one;
          },
          day,
        );
      }, start);
  const anyStart = anyWork.map((done) => work(makeRecord(), done));
  const anyPair = fc.tuple(anyStart, anyWork, anyWork).map(([start, one, other]) => ({
    ours: work(start, one),
    theirs: work(start, other),
  }));
  const keys = ({ evidence, ticks }: PersonRecord): string[] =>
    [...evidence.map(({ id }) => `evidence ${id}`), ...ticks.map(({ item }) => `ticks resume/${item}`)].sort();

  it('loses nothing of ours, has a mark of nothing that is there, and does nothing the second time', () => {
    fc.assert(
      fc.property(anyPair, ({ ours, theirs }) => {
        const merged = mergeRecords(ours, theirs);
        const there = new Set(keys(merged));
        expect(keys(ours).filter((key) => !there.has(key))).toEqual([]);
        expect(merged.removals.filter(({ list, key }) => there.has(`${list} ${key}`))).toEqual([]);
        expect(mergeRecords(merged, theirs)).toEqual(merged);
        expect(mergeRecords(merged, ours)).toEqual(merged);
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it('keeps out what was removed here and is not newer there, and nothing else', () => {
    fc.assert(
      fc.property(anyPair, ({ ours, theirs }) => {
        const merged = mergeRecords(ours, theirs);
        const marks = new Map(ours.removals.map(({ list, key, at: when }) => [`${list} ${key}`, when]));
        const takenBack = new Set(theirs.reversals.map(({ madeAt }) => madeAt));
        const entries = [
          ...theirs.evidence.map((one) => ({ key: `evidence ${one.id}`, when: one.at })),
          ...theirs.ticks.map((one) => ({ key: `ticks resume/${one.item}`, when: one.at })),
        ];
        const wanted = entries.filter(({ key, when }) => {
          const mark = marks.get(key);
          return mark === undefined || mark < when || takenBack.has(mark);
        });
        const expected = new Set([...keys(ours), ...wanted.map(({ key }) => key)]);
        expect(keys(merged)).toEqual([...expected].sort());
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it('knows of the same removals whichever takes in the other, of what neither has', () => {
    fc.assert(
      fc.property(anyPair, ({ ours, theirs }) => {
        const nowhere = (one: PersonRecord): Removal[] => {
          const there = new Set([...keys(ours), ...keys(theirs)]);
          return one.removals.filter(({ list, key }) => !there.has(`${list} ${key}`));
        };
        expect(nowhere(mergeRecords(ours, theirs))).toEqual(nowhere(mergeRecords(theirs, ours)));
      }),
      { numRuns: 1000, seed: 20261123 },
    );
  });

  it('does nothing the second time where more was removed than is remembered', () => {
    const piece = (id: string) => ({ ...PIECE, id });
    const ids = (mark: string): string[] => Array.from({ length: MOST_REMOVALS }, (_, index) => `${mark}${index}`);
    const empty = (names: string[], day: number): PersonRecord =>
      change(makeRecord({ evidence: names.map(piece) }), (one) => ({ ...one, evidence: [] }), day);
    const ours = empty(ids('a'), 5);
    const theirs = { ...empty(ids('b'), 6), evidence: ids('a').map(piece) };
    const merged = mergeRecords(ours, theirs);
    expect(merged.evidence).toHaveLength(MOST_REMOVALS);
    expect(mergeRecords(merged, theirs)).toEqual(merged);
  });
});
