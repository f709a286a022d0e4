import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Job, mergeJobs, OFFER_NOTES, shareJob } from '../../../src/coaching/jobs.ts';
import { makeRecord } from '../../support/person.ts';
import {
  compareMerge,
  type Known,
  leaveOutUnknown,
  mergeRecords,
  withoutPrivate,
} from '../../../src/coaching/sharing.ts';
import { findPatch } from '../../../src/coaching/record.ts';
import { anyJob } from '../../support/arbitraries.ts';
import { at, november, someJob } from '../../support/job.ts';
import { makeTerms } from '../../support/offers.ts';

const SECRET = 'Ana said 70k';
const told: Job = someJob(
  {
    ad: SECRET,
    notes: [{ checklist: 'resume', item: 'one-page', text: SECRET }],
    answers: [{ item: 'first-months', verdict: 'good', text: SECRET }],
    offer: makeTerms({ remote: SECRET }),
    ticks: [{ checklist: 'resume', item: 'one-page', at: at(3) }],
  },
  [
    [3, 'applied', SECRET],
    [5, null, SECRET],
  ],
);

describe('a job that is handed on', () => {
  it('keeps where it stands and since when, and nothing of what was noted', () => {
    const shared = shareJob(told);
    expect(JSON.stringify(shared)).not.toContain(SECRET);
    expect(shared).toMatchObject({ id: 'acme', role: 'Backend developer', ad: null, notes: [], answers: [] });
    expect(shared.log.map(({ day, stage }) => [day, stage])).toEqual([
      [november(1), 'saved'],
      [november(3), 'applied'],
    ]);
    expect(shared.ticks).toEqual(told.ticks);
  });

  it('is nowhere else in a shared record either', () => {
    const after = makeRecord({ jobs: [told] });
    const back = findPatch(makeRecord({ jobs: [{ ...told, role: 'x' }] }), after);
    if (back === null) throw new Error('nothing to take back');
    const record = {
      ...after,
      lastChange: { at: at(5), command: 'job note', back },
      reversals: [{ at: at(5), command: 'undo', madeAt: at(4), again: back }],
    };
    expect(JSON.stringify(record).split(SECRET).length).toBeGreaterThan(10);
    expect(JSON.stringify(withoutPrivate(record))).not.toContain(SECRET);
  });
});

describe('jobs of two records of one person', () => {
  it('are one by their names: what either log says, and where only one knows what else it is', () => {
    const ours = { ...told, url: null, next: null };
    const theirs: Job = {
      ...someJob({ url: 'https://example.org/7', role: null, next: { day: november(28), what: 'interview' } }, [
        [3, 'applied', SECRET],
        [9, 'interview'],
      ]),
      ticks: [{ checklist: 'resume', item: 'other', at: at(9) }],
    };
    const [merged] = mergeJobs([ours], [theirs]);
    expect(merged?.log.map(({ day }) => day)).toEqual([1, 3, 5, 9].map(november));
    expect(merged).toMatchObject({
      role: ours.role,
      url: theirs.url,
      next: theirs.next,
      notes: ours.notes,
      offer: ours.offer,
    });
    expect(merged?.ticks.map(({ item }) => item)).toEqual(['one-page', 'other']);
    const [own, other] = [makeRecord({ jobs: [ours] }), makeRecord({ jobs: [theirs] })];
    expect(compareMerge(own, other, mergeRecords(own, other))).toMatchObject({ added: { jobs: 0 }, renewed: ['acme'] });
  });

  it('stand where they were moved last, and keep what was offered last, whatever was noted since', () => {
    const base: [number, 'applied'][] = [[3, 'applied']];
    const ours = {
      ...someJob({ next: { day: november(28), what: 'interview' }, offer: makeTerms({ remote: 'new' }) }, [
        ...base,
        [5, 'interview'],
        [6, null, `${OFFER_NOTES.changed}: pay`],
      ]),
    };
    const theirs = someJob({ offer: makeTerms({ remote: 'old' }) }, [...base, [9, null, 'called them']]);
    for (const [merged] of [mergeJobs([ours], [theirs]), mergeJobs([theirs], [ours])])
      expect([merged?.next, merged?.offer, merged?.log.length]).toEqual([ours.next, ours.offer, 5]);
    const gone = someJob({ dropped: at(12) }, [...base, [10, null, OFFER_NOTES.gone], [12, null, 'dropped: too far']]);
    for (const [merged] of [mergeJobs([ours], [gone]), mergeJobs([gone], [ours])])
      expect([merged?.next, merged?.offer, merged?.dropped]).toEqual([null, null, at(12)]);
  });

  it('keep ours of two offers that were told at one instant', () => {
    const [ours, theirs] = ['ours', 'theirs'].map((remote) =>
      someJob({ offer: makeTerms({ remote }) }, [[6, null, `${OFFER_NOTES.changed}: ${remote}`]]),
    );
    if (ours === undefined || theirs === undefined) throw new Error('two jobs');
    expect(mergeJobs([ours], [theirs])[0]?.offer).toEqual(ours.offer);
  });

  it('keep ours of what has no date, and name what gave way', () => {
    const note = { checklist: 'resume', item: 'one-page' };
    const [ours, theirs] = ['new', 'old'].map((text) =>
      makeRecord({ jobs: [someJob({ role: text, notes: [{ ...note, text }] })] }),
    );
    if (ours === undefined || theirs === undefined) throw new Error('two records');
    const merged = mergeRecords(ours, theirs);
    expect(merged.jobs).toEqual(ours.jobs);
    expect(compareMerge(ours, theirs, merged)).toMatchObject({ renewed: [], kept: ['acme role', 'acme notes'] });
    expect(compareMerge(ours, ours, ours).kept).toEqual([]);
  });

  it('give nothing up to a copy that was handed on, and a second time changes nothing', () => {
    expect(mergeJobs([told], [shareJob(told)])).toEqual([told]);
    expect(mergeJobs([shareJob(told)], [told])[0]).toMatchObject({ log: told.log, offer: told.offer });
    const list = fc.uniqueArray(anyJob, { selector: ({ id }) => id, maxLength: 3 });
    fc.assert(
      fc.property(list, list, (ours, theirs) => {
        const merged = mergeJobs(ours, theirs);
        expect(mergeJobs(merged, theirs)).toEqual(merged);
        expect(mergeJobs(merged, ours)).toEqual(merged);
        expect(mergeJobs(ours, ours)).toEqual(ours);
      }),
    );
  });
});

describe('a job from elsewhere', () => {
  it('comes without what this coach does not know, and says of what job that was', () => {
    const job: Job = someJob({
      ticks: ['known', 'gone'].map((item) => ({ checklist: 'resume', item, at: at(3) })),
      notes: [{ checklist: 'gone', item: 'known', text: 'x' }],
      answers: [{ item: 'gone', verdict: 'good', text: '' }],
    });
    const known: Known = {
      hasTarget: () => true,
      hasSkill: () => true,
      hasStep: () => true,
      itemsOf: (list) => (list === 'gone' ? undefined : new Set(['known'])),
    };
    const { record, leftOut } = leaveOutUnknown(makeRecord({ jobs: [job] }), known);
    expect(record.jobs).toEqual([{ ...job, ticks: job.ticks.slice(0, 1), notes: [], answers: [] }]);
    expect(leftOut).toEqual([
      'the tick for acme at resume/gone: resume has no such item',
      'the note for acme at gone/known: there is no such checklist',
      'the answer for acme at employer-questions/gone: employer-questions has no such item',
    ]);
  });
});
