import { expect, it } from 'vitest';
import { findJobOfTalk } from '../../../src/coaching/jobs.ts';
import { someJob } from '../../support/job.ts';

const talk = (id: string, day: number, ad: string | null = null) =>
  someJob({ id, ad, next: { day: `2026-12-0${day}`, what: 'interview' } }, [[20, 'interview']]);
const TODAY = '2026-11-23';

it('the job of a talk is the one whose talk is on that day, one with an ad before others', () => {
  const jobs = [talk('early', 2), talk('bare', 3), talk('told', 3, 'Django')];
  const found = (day: string | null): string | null => findJobOfTalk(jobs, day, TODAY)?.id ?? null;
  expect([found('2026-12-02'), found('2026-12-03'), found('2026-12-04'), found(null)]).toEqual([
    ...['early', 'told', null, null],
  ]);
});

it('a talk that is over, or of a job that was dropped, is none', () => {
  const dropped = { ...talk('gone', 3), dropped: '2026-11-21T10:00:00.000Z' };
  expect(findJobOfTalk([talk('past', 2)], '2026-12-02', '2026-12-03')).toBeNull();
  expect(findJobOfTalk([dropped], '2026-12-03', TODAY)).toBeNull();
});
