import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    about: fc.constant({}),
    target: fc.constantFrom(null, 'mid'),
    hoursPerWeek: fc.constantFrom(null, 6),
    assessments: fc.uniqueArray(
      fc.record({ id, at: instant }).map((one) => makeAssessment(one)),
      { selector: (one) => one.id, maxLength: 5 },
    ),
    unfinished: fc.constant(null),
    evidence: fc.constant([]),
    done: fc.uniqueArray(
      fc.record({
        id,
        step: fc.constant('ci-cd/1'),
        at: instant,
        assessment: fc.constant(null),
        evidence: fc.constant(null),
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
    const unfinished = { startedAt: AT, by: 'self', mode: 'quick', skills: ['ci-cd'], start: 2, answers: {} } as const;
    const full = makeRecord({ hoursPerWeek: 6, unfinished });
    for (const both of [mergeRecords(full, makeRecord()), mergeRecords(makeRecord(), full)])
      expect(both).toMatchObject({ hoursPerWeek: 6, unfinished });
    const other = makeRecord({ hoursPerWeek: 9, unfinished: { ...unfinished, by: 'Sam' } });
    expect(mergeRecords(full, other)).toMatchObject({ hoursPerWeek: 6, unfinished });
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
