import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/coaching/checklists.ts';
import {
  answerItem,
  cutForJob,
  cutToTime,
  fillForJob,
  INTERVIEW_LIST,
  KNOWN_GROUPS,
  noteItem,
  QUESTIONS_LIST,
} from '../../../src/coaching/jobs.ts';
import { DATA } from '../../support/data-folder.ts';
import { at, november, someJob } from '../../support/job.ts';

const read = (id: string): Checklist =>
  JSON.parse(readFileSync(join(DATA, 'checklists', `${id}.json`), 'utf8')) as Checklist;
const PREP = read(INTERVIEW_LIST);
const TODAY = november(23);
const items = fillForJob(PREP, someJob(), TODAY).items;

/** The groups that are shown so many days before, with how many items of each. */
function groupsAt(days: number, list = items): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { group = '' } of cutToTime(list, days).items) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

describe('the list for an interview', () => {
  it('has no group of which the cut does not know how far ahead it is', () => {
    expect([...new Set(PREP.items.map(({ group }) => group))]).toEqual(KNOWN_GROUPS);
    expect(read(QUESTIONS_LIST).id).toBe(QUESTIONS_LIST);
  });

  it('is cut to the days that are left', () => {
    const late = { 'The day before': 6, 'An hour before': 2, 'In the room': 4, Afterwards: 3 };
    const fixed = { 'When the date is fixed': 6 };
    expect(groupsAt(30)).toEqual({ ...fixed, 'A week before': 7, ...late });
    expect(groupsAt(7)).toEqual({ ...fixed, 'A week before': 7, ...late });
    expect(groupsAt(3)).toEqual({ ...fixed, 'A week before': 3, ...late });
    expect(groupsAt(1)).toEqual({ 'If it is tomorrow': 5, ...fixed, ...late });
    expect(groupsAt(0)).toEqual(late);
    expect(groupsAt(-1)).toEqual({ Afterwards: 3 });
  });

  it('says what was left out, and why', () => {
    const leftOut = (days: number) => cutToTime(items, days).leftOut.map(({ group, why }) => [group, why]);
    expect(leftOut(8)).toEqual([['If it is tomorrow', 'not-the-eve']]);
    expect(leftOut(3)).toEqual([
      ['If it is tomorrow', 'not-the-eve'],
      ['A week before', 'one-a-day'],
    ]);
    expect(leftOut(1)).toEqual([['A week before', 'too-late']]);
    expect(leftOut(0).map(([, why]) => why)).toEqual(['too-late', 'too-late', 'too-late']);
    expect(new Set(leftOut(-4).map(([, why]) => why))).toEqual(new Set(['over']));
    expect(cutToTime(items, 3).leftOut.at(-1)).toMatchObject({ items: 4, of: 7 });
  });

  it('keeps what is done and every number, and shows no less with more days, but for the eve', () => {
    fc.assert(
      fc.property(fc.subarray(PREP.items.map(({ id }) => id)), fc.integer({ min: -3, max: 12 }), (ticked, days) => {
        const job = someJob({ ticks: ticked.map((item) => ({ checklist: PREP.id, item, at: at(3) })) });
        const whole = fillForJob(PREP, job, TODAY).items;
        const { items: kept, leftOut } = cutToTime(whole, days);
        expect(kept.filter(({ done }) => done)).toHaveLength(ticked.length);
        for (const item of kept) expect(whole[item.number - 1]).toBe(item);
        expect(kept.length + leftOut.reduce((sum, one) => sum + one.items, 0)).toBe(whole.length);
        const isEve = (item: { group?: string | undefined }): boolean => item.group === 'If it is tomorrow';
        const later = new Set(cutToTime(whole, days + 1).items);
        for (const item of kept) expect(isEve(item) || later.has(item)).toBe(true);
      }),
    );
  });

  it('is whole without a talk that is fixed, and other lists always are', () => {
    const job = someJob({ next: { day: november(26), what: 'interview' } }, [[20, 'interview']]);
    const today = november(23);
    expect(cutForJob(fillForJob(PREP, job, TODAY), job, today).cut).toMatchObject({ day: november(26), days: 3 });
    const task = someJob({ next: { day: november(26), what: 'task due' } }, [[20, 'task']]);
    for (const [list, one] of [
      [PREP, someJob()],
      [PREP, task],
      [read('resume'), job],
    ] as const)
      expect(cutForJob(fillForJob(list, one, TODAY), one, today)).toEqual(fillForJob(list, one, TODAY));
  });
});

describe('what is kept with an item', () => {
  const list = read(QUESTIONS_LIST);
  const [first = '', second = ''] = list.items.map(({ id }) => id);

  it('is one note, which a blank one takes away, for this job and list alone', () => {
    const noted = noteItem(noteItem(someJob(), list.id, first, 'one'), list.id, first, 'two');
    expect(noted.notes).toEqual([{ checklist: list.id, item: first, text: 'two' }]);
    expect(fillForJob(list, noted, TODAY).items[0]?.note).toBe('two');
    expect(
      fillForJob(PREP, noteItem(someJob(), list.id, PREP.items[0]?.id ?? '', 'x'), TODAY).items[0]?.note,
    ).toBeNull();
    expect(noteItem(noted, list.id, first, '').notes).toEqual([]);
  });

  it('is one answer, which makes the question done; what was ticked without one was asked', () => {
    const asked = answerItem(answerItem(someJob(), first, { verdict: 'red', text: '' }), first, {
      verdict: 'good',
      text: 'two to one',
    });
    const sheet = fillForJob(list, answerItem(asked, second, { verdict: 'doubtful', text: '' }), TODAY);
    expect(sheet.answers).toEqual({ good: 1, doubtful: 1, red: 0, notAsked: list.items.length - 2 });
    expect(sheet.items.slice(0, 3).map(({ done }) => done)).toEqual([true, true, false]);
    expect(answerItem(asked, first, null).answers).toEqual([]);
    expect(fillForJob(PREP, asked, TODAY).answers).toBeNull();
  });
});
