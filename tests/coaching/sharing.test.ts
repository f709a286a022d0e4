import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/coaching/assessment.ts';
import { NO_PRACTICE } from '../../src/coaching/practice.ts';
import { compareOwners, removeEvidence } from '../../src/coaching/record.ts';
import { type PersonRecord, RECORD_VERSION } from '../../src/coaching/record.ts';
import { MergeConflict, mergeRecords } from '../../src/coaching/sharing.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Records whose ids are told apart by a prefix, so that two of them never clash. */
function anyRecord(prefix: string): fc.Arbitrary<PersonRecord> {
  const id = fc.nat({ max: 30 }).map((number) => `${prefix}-${number}`);
  return fc.record({
    version: fc.constant(RECORD_VERSION),
    owner: fc.constant(null),
    about: fc.constant({}),
    target: fc.constantFrom(null, 'mid'),
    hoursPerWeek: fc.constantFrom(null, 6),
    assessments: fc.uniqueArray(
      fc.record({ id, at: instant }).map((one) => makeAssessment(one)),
      { selector: (one) => one.id, maxLength: 5 },
    ),
    unfinished: fc.constant([]),
    evidence: fc.constant([]),
    done: fc.uniqueArray(
      fc.record({
        id,
        step: fc.constant('ci-cd/1'),
        at: instant,
        assessment: fc.constant(null),
        evidence: fc.constant(null),
        hours: fc.constant(null),
      }),
      {
        selector: (one) => one.id,
        maxLength: 3,
      },
    ),
    ticks: fc.uniqueArray(fc.record({ checklist: fc.constant('resume'), item: id, at: instant }), {
      selector: (one) => one.item,
      maxLength: 5,
    }),
    steps: fc.constant([]),
    plan: fc.constant(null),
    practice: fc.constant(NO_PRACTICE),
    cards: fc.constant([]),
    ownCards: fc.constant([]),
    stories: fc.constant([]),
    jobs: fc.constant([]),
    removals: fc.constant([]),
    lastChange: fc.constant(null),
    reversals: fc.constant([]),
  });
}

const AT = '2026-11-20T10:00:00.000Z';

describe('a merge', () => {
  it('loses nothing, and does nothing the second time', () => {
    fc.assert(
      fc.property(anyRecord('ours'), anyRecord('theirs'), (ours, theirs) => {
        const merged = mergeRecords(ours, theirs);
        for (const list of ['assessments', 'done', 'ticks'] as const) {
          expect(merged[list]).toHaveLength(ours[list].length + theirs[list].length);
          expect(merged[list]).toEqual(expect.arrayContaining([...ours[list], ...theirs[list]]));
        }
        expect(mergeRecords(merged, theirs)).toEqual(merged);
      }),
    );
  });

  it('keeps ours where only one can stand', () => {
    const merged = mergeRecords(makeRecord({ target: 'mid' }), makeRecord({ target: 'lead' }));
    expect(merged.target).toBe('mid');
    expect(mergeRecords(makeRecord(), makeRecord({ target: 'lead' })).target).toBe('lead');
    const step = { step: 'ci-cd/1', since: AT, ticks: [], note: null, skipped: null };
    const full = makeRecord({ hoursPerWeek: 6, steps: [step] });
    for (const both of [mergeRecords(full, makeRecord()), mergeRecords(makeRecord(), full)])
      expect(both).toMatchObject({ hoursPerWeek: 6, steps: [step] });
    const noted = (note: string) => makeRecord({ hoursPerWeek: 9, steps: [{ ...step, note }] });
    expect(mergeRecords(full, noted('theirs'))).toMatchObject({ hoursPerWeek: 6, steps: [{ note: 'theirs' }] });
    expect(mergeRecords(noted('ours'), noted('theirs'))).toMatchObject({ steps: [{ note: 'ours' }] });
  });

  it('keeps the assessments under way of both, and knows the owner of both from then on', () => {
    const begun = {
      id: 'one',
      startedAt: AT,
      by: 'self',
      mode: 'quick',
      skills: ['ci-cd'],
      start: 2,
      answers: {},
    } as const;
    const ours = makeRecord({ owner: { id: 'a', also: [] }, unfinished: [begun] });
    const theirs = makeRecord({ owner: { id: 'b', also: ['c'] }, unfinished: [{ ...begun, id: 'two' }, begun] });
    const merged = mergeRecords(ours, theirs);
    expect(merged.unfinished.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(merged.owner).toEqual({ id: 'a', also: ['b', 'c'] });
    expect(compareOwners(merged.owner, { id: 'c', also: [] })).toBe('same');
    expect(compareOwners(merged.owner, { id: 'd', also: [] })).toBe('other');
    expect(compareOwners(merged.owner, null)).toBe('unknown');
    expect(mergeRecords(makeRecord(), ours).owner).toEqual(ours.owner);
  });

  it('takes no assessment under way that was finished here since, and one that was begun again', () => {
    const begun = {
      id: 'one',
      startedAt: AT,
      by: 'self',
      mode: 'quick',
      skills: ['ci-cd'],
      start: 2,
      answers: {},
    } as const;
    const finished = (levels: Assessment['levels'], at = AT): PersonRecord =>
      makeRecord({ assessments: [makeAssessment({ levels, at })] });
    const theirs = makeRecord({ unfinished: [begun] });
    expect(mergeRecords(finished({ 'ci-cd': 2 }), theirs).unfinished).toEqual([]);
    expect(mergeRecords(finished({ programming: 2 }), theirs).unfinished).toEqual([begun]);
    expect(mergeRecords(finished({ 'ci-cd': 2 }, '2020-01-01T00:00:00.000Z'), theirs).unfinished).toEqual([begun]);
    expect(mergeRecords(theirs, finished({ 'ci-cd': 2 })).unfinished).toEqual([begun]);
  });

  it('brings evidence of whose removal nothing is known back from the other side, also to the step that it was given for', () => {
    const evidence = { id: 'e', skill: 'ci-cd', level: 1, at: AT, text: 'a link' } as const;
    const step = { id: 'd', step: 'ci-cd/1', at: AT, evidence: 'e' } as PersonRecord['done'][number];
    const whole = makeRecord({ evidence: [evidence], done: [step] });
    const without = removeEvidence(whole, 'e');
    for (const merged of [mergeRecords(without, whole), mergeRecords(whole, without)])
      expect(merged).toMatchObject({ evidence: [evidence], done: [step] });
  });

  it('keeps what was told of a question of one’s own, and takes it where nothing was', () => {
    const card = (...points: string[]): PersonRecord =>
      makeRecord({ ownCards: [{ id: 'own-1', question: 'Why?', points, at: AT }] });
    expect(mergeRecords(card('mine'), card('theirs', 'more')).ownCards).toEqual(card('mine').ownCards);
    expect(mergeRecords(card(), card('theirs')).ownCards).toEqual(card('theirs').ownCards);
  });

  it('puts what is new among ours by its date, and never changes the order of either', () => {
    const at = (day: string, id: string) => makeAssessment({ id, at: `2026-11-${day}T10:00:00.000Z` });
    const ours = makeRecord({ assessments: [at('20', 'a'), at('01', 'b'), at('22', 'c')] });
    const theirs = makeRecord({ assessments: [at('10', 'x'), at('21', 'y'), at('23', 'z')] });
    expect(mergeRecords(ours, theirs).assessments.map(({ id }) => id)).toEqual(['x', 'a', 'b', 'y', 'c', 'z']);
  });

  it('keeps the earlier of two dates of a tick', () => {
    const tick = (at: string): PersonRecord => makeRecord({ ticks: [{ checklist: 'resume', item: 'dates', at }] });
    const [early, late] = [tick('2026-01-01T00:00:00.000Z'), tick('2026-02-01T00:00:00.000Z')];
    expect(mergeRecords(late, early).ticks).toEqual(early.ticks);
    expect(mergeRecords(early, late).ticks).toEqual(early.ticks);
  });

  it('refuses one id with two contents, whatever the order of their keys', () => {
    const one = makeAssessment({ levels: { programming: 1, 'ci-cd': 2 } });
    const same = { ...one, levels: { 'ci-cd': 2, programming: 1 } as const };
    const other = { ...one, levels: { programming: 2 } as const };
    expect(mergeRecords(makeRecord({ assessments: [one] }), makeRecord({ assessments: [same] })).assessments).toEqual([
      one,
    ]);
    expect(() => mergeRecords(makeRecord({ assessments: [one] }), makeRecord({ assessments: [other] }))).toThrow(
      MergeConflict,
    );
  });
});
