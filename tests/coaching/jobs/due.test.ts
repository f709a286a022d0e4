import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/coaching/days.ts';
import { findDue, JOB_STAGES, listDue } from '../../../src/coaching/jobs.ts';
import { unknownTerms } from '../../../src/coaching/offers.ts';
import { at, november, someJob } from '../../support/job.ts';
import { anyJob } from '../../support/arbitraries.ts';

const applied = someJob({}, [[2, 'applied']]);
const interview = someJob({ next: { day: november(10), what: 'interview' } }, [
  [2, 'applied'],
  [4, 'interview'],
]);

describe('what is due on a job', () => {
  it('is to ask after seven days of silence, from the first day on announced', () => {
    for (const day of [2, 8, 9, 22])
      expect(findDue(applied, november(day))).toEqual({
        kind: 'follow-up',
        day: november(9),
        since: november(2),
        number: 1,
        noted: november(2),
        after: null,
      });
  });

  it('is to ask once more seven days after the first time, then nothing but that nobody answers', () => {
    const asked = someJob({}, [
      [2, 'applied'],
      [9, null, 'asked by mail'],
    ]);
    expect(findDue(asked, november(10))).toMatchObject({ kind: 'follow-up', day: november(16), number: 2 });
    const twice = {
      ...asked,
      log: [...asked.log, { at: at(18), day: november(18), stage: null, note: 'Followed up' }],
    };
    expect(findDue(twice, november(19))).toBeNull();
    expect(findDue(twice, november(24))).toBeNull();
    expect(findDue(twice, november(25))).toMatchObject({ kind: 'quiet', day: november(18) });
  });

  it('takes any other note for news, whenever it is written, and counts anew from it', () => {
    const news = [
      'they wrote: online test until 30 January',
      'asked: why a queue?',
      'unasked they called',
      'asking soon',
    ];
    for (const [day, note] of [5, 10].flatMap((one) => news.map((text) => [one, text] as const)))
      expect(
        findDue(
          someJob({}, [
            [2, 'applied'],
            [day, null, note],
          ]),
          november(day + 7),
        ),
      ).toMatchObject({
        kind: 'follow-up',
        since: november(day),
        number: 1,
      });
  });

  it('is not to ask a third time, though there was news between, and two notes of one day are one', () => {
    const [one, other] = [[4, null, 'asked by mail'] as const, [4, null, 'asked by phone too'] as const];
    const news = [14, null, 'they are on holiday'] as const;
    const twice = someJob({}, [[2, 'applied'], one, [12, null, 'asked again'], news]);
    expect(findDue(twice, november(15))).toBeNull();
    expect(findDue(twice, november(23))).toMatchObject({ kind: 'quiet', day: november(14) });
    expect(findDue(someJob({}, [[2, 'applied'], one, other, news]), november(22))).toMatchObject({ number: 2 });
  });

  it('counts the silence from the day on which the ad closes, where that is after the application and the news', () => {
    const ad = 'You have\n- Java\n\nApply until 20 November 2026.';
    const sent = someJob({ ad }, [[2, 'applied']]);
    const due = { kind: 'follow-up', day: november(27), since: november(20), number: 1 };
    for (const day of [3, 20, 24])
      expect(findDue(sent, november(day))).toEqual({ ...due, noted: november(2), after: 'closing day' });
    expect(findDue(sent, '2026-12-11')).toMatchObject({ kind: 'quiet', day: november(20), noted: november(2) });
    const asked = someJob({ ad }, [
      [2, 'applied'],
      [10, null, 'asked whether it came'],
    ]);
    expect(findDue(asked, november(11))).toMatchObject({ day: november(27), number: 2, noted: november(10) });
    const late = findDue(someJob({ ad }, [[23, 'applied']]), november(23));
    expect(late).toMatchObject({ day: november(30), since: november(23), after: null });
    expect(findDue(someJob({ ad }, [[2, 'screening']]), november(3))).toMatchObject({ since: november(2) });
  });

  it('is nothing more to wait for after three weeks', () => {
    expect(findDue(applied, november(22))).toMatchObject({ kind: 'follow-up' });
    expect(findDue(applied, november(23))).toMatchObject({ kind: 'quiet', day: november(2) });
  });

  it('is a date until its day is over, then how it went, then to ask', () => {
    expect(findDue(interview, november(10))).toEqual({ kind: 'date', day: november(10), what: 'interview' });
    expect(findDue(interview, november(11))).toEqual({ kind: 'passed', day: november(10), what: 'interview' });
    expect(findDue(interview, november(17))).toMatchObject({
      ...{ kind: 'follow-up', day: november(17), number: 1 },
      ...{ since: november(10), noted: november(4), after: 'interview' },
    });
    const told = {
      ...interview,
      log: [...interview.log, { at: at(11), day: november(11), stage: null, note: 'fine' }],
    };
    expect(findDue(told, november(12))).toMatchObject({ kind: 'follow-up', day: november(18), number: 1 });
    const offer = someJob({ next: { day: november(10), what: 'answer due' } }, [[4, 'offer']]);
    expect(findDue(offer, november(28))).toMatchObject({ kind: 'passed' });
  });

  it('is to answer an offer that has no day, and one whose day is over once something is noted', () => {
    const offer = someJob({}, [[4, 'offer']]);
    expect(findDue(offer, november(4))).toEqual({ kind: 'offer', day: november(4) });
    const noted = someJob({ next: { day: november(10), what: 'answer due' } }, [
      [4, 'offer'],
      [11, null, 'they wait a week more'],
    ]);
    expect(findDue(noted, november(12))).toEqual({ kind: 'offer', day: november(4) });
  });

  it('is to answer an offer that is kept, whatever the stage says, until it was answered', () => {
    const offer = unknownTerms({ code: 'EUR', digits: 2 });
    const kept = [9, null, 'offer kept: pay unknown'] as const;
    for (const stage of ['saved', 'applied', 'interview'] as const)
      expect(findDue(someJob({ offer }, [[2, stage], kept]), november(28))).toEqual({
        kind: 'offer',
        day: november(9),
      });
    for (const stage of ['declined', 'rejected', 'accepted'] as const)
      expect(findDue(someJob({ offer }, [[2, 'applied'], kept, [10, stage]]), november(28))).toBeNull();
    const anew = someJob({ offer }, [kept, [10, 'declined'], [20, 'applied']]);
    expect(findDue(anew, november(21))).toMatchObject({ kind: 'follow-up' });
    const again = someJob({ offer }, [kept, [10, 'declined'], [20, 'offer'], [21, 'interview']]);
    expect(findDue(again, november(28))).toMatchObject({ kind: 'offer' });
  });

  it('is to apply or to drop what was saved three days ago, with nothing told since', () => {
    const saved = someJob();
    expect(findDue(saved, november(3))).toBeNull();
    expect(findDue(saved, november(4))).toEqual({ kind: 'saved', day: november(1) });
    expect(findDue(someJob({}, [[3, null, 'asked whom to write to']]), november(5))).toBeNull();
  });

  it('is to ask on a working day', () => {
    const askedOn = (day: number) => findDue(someJob({}, [[day, 'applied']]), november(day))?.day;
    expect([6, 7, 8, 9].map(askedOn)).toEqual([13, 16, 16, 16].map(november));
  });

  it('is nothing once it is over, or where the job was dropped', () => {
    for (const stage of JOB_STAGES) {
      const isWaiting = ['applied', 'screening', 'interview', 'task', 'offer', 'saved'].includes(stage);
      expect([stage, findDue(someJob({}, [[2, stage]]), november(12)) !== null]).toEqual([stage, isWaiting]);
      expect(findDue(someJob({ dropped: at(3), next: interview.next }, [[2, stage]]), november(5))).toBeNull();
    }
  });

  it('is the first day of a job that was taken, until it is over', () => {
    const offer = { ...unknownTerms({ code: 'EUR', digits: 2 }), starts: november(20) };
    const taken = someJob({ offer }, [[2, 'accepted']]);
    expect(findDue(taken, november(20))).toEqual({ kind: 'date', day: november(20), what: 'first day' });
    expect(findDue(taken, november(21))).toBeNull();
    expect(findDue(someJob({ offer }, [[2, 'rejected']]), november(5))).toBeNull();
  });

  it('is listed with dates first, then by day', () => {
    const ids = listDue(
      [
        someJob({ id: 'quiet' }, [[1, 'applied']]),
        { ...applied, id: 'ask', log: applied.log.map((one) => ({ ...one, day: november(20) })) },
        { ...interview, id: 'later', next: { day: '2026-12-04', what: 'interview' } },
        { ...interview, id: 'passed', next: { day: november(20), what: 'interview' } },
        { ...interview, id: 'sooner', next: { day: november(25), what: 'interview' } },
        someJob({ id: 'none' }),
      ],
      november(23),
    ).map(({ id }) => id);
    expect(ids).toEqual(['sooner', 'later', 'passed', 'ask', 'quiet', 'none']);
  });

  it('is never a third time to ask, and never a fixed date before today', () => {
    fc.assert(
      fc.property(anyJob, fc.integer({ min: 0, max: 60 }), (job, days) => {
        const today = addDays(job.log.at(-1)?.day ?? '', days);
        const due = findDue(job, today);
        if (due?.kind === 'follow-up') expect([1, 2]).toContain(due.number);
        if (due?.kind === 'date') expect(due.day >= today).toBe(true);
        if (due?.kind === 'passed') expect(due.day < today).toBe(true);
      }),
    );
  });
});
