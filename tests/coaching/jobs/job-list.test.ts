import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followJob, type Job, JOB_STAGES, type JobStage, listJobs } from '../../../src/coaching/jobs.ts';
import { unknownTerms } from '../../../src/coaching/offers.ts';
import { anyJob } from '../../support/arbitraries.ts';
import { at, november, someJob } from '../../support/job.ts';

const TODAY = november(23);
const jobs = (list: readonly Job[]): string[] => listJobs(list, TODAY, true).jobs.map(({ id }) => id);

describe('a list of jobs', () => {
  it('begins with the longest wait, then what is saved, over, and dropped', () => {
    expect(
      jobs([
        someJob({ id: 'dropped', dropped: at(20) }, [[2, 'applied']]),
        someJob({ id: 'old-no' }, [[5, 'rejected']]),
        someJob({ id: 'new-no' }, [[15, 'rejected']]),
        someJob({ id: 'saved' }),
        someJob({ id: 'short' }, [[20, 'applied']]),
        someJob({ id: 'long' }, [[3, 'applied']]),
        someJob({ id: 'told' }, [
          [2, 'applied'],
          [22, null, 'news'],
        ]),
      ]),
    ).toEqual(['told', 'long', 'short', 'saved', 'new-no', 'old-no', 'dropped']);
  });

  it('is in that order whatever order it is given in, and holds each job once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyJob, { selector: ({ id }) => id, maxLength: 8 }), (list) => {
        const today = '2030-02-01';
        const rows = listJobs(list, today, true).jobs;
        expect(listJobs([...list].reverse(), today, true).jobs).toEqual(rows);
        expect(rows.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
        const open = rows
          .filter(({ waits, stage }) => waits !== null && stage !== 'saved')
          .map(({ sinceTheyMoved }) => sinceTheyMoved);
        expect(open).toEqual([...open].sort((a, b) => Number(b) - Number(a)));
        const { stages, dropped } = listJobs(list, today);
        expect(Object.values(stages).reduce((sum, count) => sum + count, 0) + dropped).toBe(list.length);
      }),
    );
  });

  it('counts days from the last that happened: a move, a note, or a date that has passed', () => {
    const job = someJob({ next: { day: november(19), what: 'interview' } }, [[10, 'interview']]);
    expect(followJob(job, TODAY)).toMatchObject({ stage: 'interview', since: november(10), waits: 4 });
    expect(followJob({ ...job, next: { day: '2026-12-03', what: 'interview' } }, TODAY).waits).toBe(13);
    expect(followJob(someJob({}, [[10, 'rejected']]), TODAY)).toMatchObject({ waits: null, sinceTheyMoved: null });
  });

  it('counts what one waits from the last move of the other side, not from one’s own notes and days', () => {
    const days = (...job: Parameters<typeof someJob>) => followJob(someJob(...job), TODAY).sinceTheyMoved;
    expect(
      days({}, [
        [10, 'applied'],
        [17, null, 'asked again'],
      ]),
    ).toBe(13);
    expect(days({ next: { day: november(19), what: 'task due' } }, [[10, 'task']])).toBe(13);
    expect(days({ next: { day: november(19), what: 'interview' } }, [[10, 'interview']])).toBe(4);
    expect(days({ next: { day: november(26), what: 'interview' } }, [[10, 'interview']])).toBe(13);
    const offer = unknownTerms({ code: 'EUR', digits: 2 });
    expect(
      days({ offer }, [
        [10, 'applied'],
        [18, null, 'offer kept: pay unknown'],
      ]),
    ).toBe(5);
  });
});

describe('how far applications came', () => {
  const applied = (count: number, ...stages: JobStage[]): Job[] =>
    Array.from({ length: count }, (_none, index) =>
      someJob({ id: `${stages.join('-')}-${index}` }, [
        [3 + index, 'applied'],
        ...stages.map((stage) => [20, stage] as const),
      ]),
    );

  it('is not said below twenty applications', () => {
    expect(listJobs([...applied(19, 'rejected'), someJob({ id: 'saved' })], TODAY).reached).toBeNull();
    expect(listJobs(applied(20, 'rejected'), TODAY).reached).toEqual({
      applications: 20,
      since: november(3),
      screening: 0,
      interview: 0,
      offer: 0,
    });
  });

  it('counts what an application came to at its furthest, dropped or not', () => {
    const [first, ...rest] = applied(3, 'screening');
    const all = [
      ...(first === undefined ? [] : [{ ...first, dropped: at(21) }]),
      ...rest,
      ...applied(10, 'silent'),
      ...applied(4, 'task', 'rejected'),
      ...applied(2, 'interview', 'rejected'),
      ...applied(1, 'interview', 'offer', 'declined'),
      someJob({ id: 'declined' }, [[4, 'declined']]),
    ];
    expect(listJobs(all, TODAY).reached).toMatchObject({ applications: 20, screening: 10, interview: 3, offer: 1 });
    expect(Object.keys(listJobs(all, TODAY).stages)).toEqual(
      JOB_STAGES.filter((stage) => ['screening', 'declined', 'rejected', 'silent'].includes(stage)),
    );
  });
});
