import { describe, expect, it } from 'vitest';
import { findClosingDay, findDue } from '../../../src/coaching/jobs.ts';
import { someJob } from '../../support/job.ts';

describe('the last day to apply', () => {
  it.each([
    ['Apply until 12 December 2026', '2026-12-12'],
    ['Apply by December 12th, 2026.', '2026-12-12'],
    ['Deadline: 2026-12-12', '2026-12-12'],
    ['**Closing date:** Sunday 6th of December 2026', '2026-12-06'],
    ['Please send your application to jobs@acme.example by 12 Dec 2026', '2026-12-12'],
    ['Applications are welcome until 12 December 2026', '2026-12-12'],
    ['Applications close on 12.12.2026', '2026-12-12'],
    ['Bewerbungsfrist: 1.12.2026', '2026-12-01'],
    ['Bewerbungsschluss ist der 12. Dezember 2026', '2026-12-12'],
    ['Bewirb dich bis zum 3. März 2027', '2027-03-03'],
    ['Closing date: 13/12/2026', '2026-12-13'],
    ['Closing date: 12/13/2026', '2026-12-13'],
    ['Closing date: 12/12/2026', '2026-12-12'],
    ['Apply with your CV until 28 Feb 2027', '2027-02-28'],
    ['Bewerbung bis 28.02.2027', '2027-02-28'],
    ['Bewerbungen bitte bis zum 28. Februar 2027', '2027-02-28'],
    ['Deine Bewerbung an jobs@acme.example bis 28.02.2027', '2027-02-28'],
    ['Contract until 28 Feb 2028. Apply by 28 Feb 2027.', '2027-02-28'],
    ['Apply for this contract by 28 Feb 2027', '2027-02-28'],
    ['Please send your application with your earliest possible start date by 28 Feb 2027', '2027-02-28'],
    ['Apply to our start-up by 28 Feb 2027', '2027-02-28'],
    ['This position closes on 28 Feb 2027', '2027-02-28'],
    ['Deadline: 2026-12-12\nApply by 12 December 2026', '2026-12-12'],
  ])('is read of %j', (ad, day) => {
    expect(findClosingDay(ad)).toBe(day);
  });

  it.each([
    'Closing date: 12/11/2026',
    'Apply by 12 December',
    'Deadline: 31.02.2026',
    'Apply by 12 December 2026. Closing date: 13 December 2026',
    'Start: 1 January 2027',
    'You meet deadlines. Start: 1 January 2027',
    'Apply now. We have grown since before 1 March 2019',
    'You love deadlines',
    'The contract runs until 28 Feb 2027.',
    'Contract until 28 Feb 2027',
    'Apply now! Contract until 28 Feb 2027',
    'Apply now – the contract runs until 28 Feb 2027',
    'Apply today; funded until 28 Feb 2027',
    'Apply now and start by 1 March 2027',
    'The position ends on 28 Feb 2027',
    'Bewerbung an jobs@acme.example, befristet bis 28.02.2027',
  ])('is none that is sure in %j', (ad) => {
    expect(findClosingDay(ad)).toBeNull();
  });

  it('takes time in proportion to the length', () => {
    for (const piece of ['apply ', 'deadline is on by ', 'applications are ', 'apply by 12 ']) {
      const start = process.cpuUsage().user;
      findClosingDay(piece.repeat(30_000 / piece.length));
      expect((process.cpuUsage().user - start) / 1000, piece).toBeLessThan(300);
    }
  });
});

describe('a job that is saved', () => {
  const ad = 'You have\n- Java\nDeadline: 2026-12-12';

  it('is to be applied to by the day that its ad names, and has missed it after', () => {
    expect(findDue(someJob({ ad }), '2026-11-28')).toEqual({
      kind: 'date',
      day: '2026-12-12',
      what: 'application due',
    });
    expect(findDue(someJob({ ad }), '2026-12-12')).toMatchObject({ kind: 'date' });
    expect(findDue(someJob({ ad }), '2026-12-13')).toEqual({
      kind: 'passed',
      day: '2026-12-12',
      what: 'application due',
    });
  });

  it('goes by what was told once it was applied to or dropped, and by a day that is fixed', () => {
    expect(findDue(someJob({ ad }, [[20, 'applied']]), '2026-11-28')).toMatchObject({ kind: 'follow-up' });
    expect(findDue(someJob({ ad, dropped: '2026-11-20T10:00:00.000Z' }), '2026-11-28')).toBeNull();
    const next = { day: '2026-12-01', what: 'screening' };
    expect(findDue(someJob({ ad, next }), '2026-11-28')).toEqual({ kind: 'date', ...next });
  });
});
