import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../src/coaching/days.ts';
import { formatFullDay } from '../../src/terminal/text.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, NOW } from '../support/person.ts';

const RECORD = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1 } })] });

/** What `plan --until` and `history --since` make of a day, today being Monday, 23 November 2026. */
async function until(text: string): Promise<string> {
  const { err, out } = await coach(['plan', '--hours', '6', '--json', '--until', text], { record: RECORD });
  return out === '' ? err : `${(JSON.parse(out) as { until: { day: string } }).until.day} ${err}`;
}
async function since(text: string): Promise<string> {
  return (await coach(['history', '--json', '--since', text], { record: RECORD })).err;
}

describe('a day as people say it', () => {
  it.each([
    ['2026-12-03', '2026-12-03 '],
    ['2026-12-3', '2026-12-03 until Thursday, 3 December 2026\n'],
    ['2026/12/03', '2026-12-03 until Thursday, 3 December 2026\n'],
    ['thursday', '2026-11-26 until Thursday, 26 November 2026\n'],
    ['Next  Friday', '2026-12-04 until Friday, 4 December 2026\n'],
    ['monday', '2026-11-23 until Monday, 23 November 2026\n'],
    ['today', '2026-11-23 until Monday, 23 November 2026\n'],
    ['3 Dec', '2026-12-03 until Thursday, 3 December 2026\n'],
    ['3 nov', '2027-11-03 until Wednesday, 3 November 2027\n'],
    ['in 3 weeks', '2026-12-14 until Monday, 14 December 2026\n'],
    ['next month', '2026-12-23 until Wednesday, 23 December 2026\n'],
    ['23.12.2026', '2026-12-23 until Wednesday, 23 December 2026\n'],
    ['12/23/2026', '2026-12-23 until Wednesday, 23 December 2026\n'],
    ['5/5/2027', '2027-05-05 until Wednesday, 5 May 2027\n'],
    ['29 Feb 2028', '2028-02-29 until Tuesday, 29 February 2028\n'],
    ['friday 5pm', '2026-11-27 until Friday, 27 November 2026\n'],
  ])('lies ahead where a plan ends: %j', async (text, expected) => {
    expect(await until(text)).toBe(expected);
  });

  it.each([
    ['2026-11-03', ''],
    ['thursday', 'since Thursday, 19 November 2026\n'],
    ['monday', 'since Monday, 23 November 2026\n'],
    ['last friday', 'since Friday, 20 November 2026\n'],
    ['yesterday', 'since Sunday, 22 November 2026\n'],
    ['3 weeks ago', 'since Monday, 2 November 2026\n'],
    ['3 Dec', 'since Wednesday, 3 December 2025\n'],
    ['3 Nov', 'since Tuesday, 3 November 2026\n'],
    ['december', 'since Monday, 1 December 2025\n'],
  ])('lies behind where something was done: %j', async (text, expected) => {
    expect((await since(text)).replace('No assessment since that day. All of them: coach history\n', '')).toBe(
      expected,
    );
  });

  it.each([
    '',
    ' ',
    'banana',
    'thursday banana',
    '2026-02-30',
    '2026-13-03',
    '2027-02-29',
    '30 Feb',
    '0999-12-03',
    '10000-01-01',
    '3 Dec 12026',
    '3 Dec - 5 Dec',
    'thursday or friday',
    'noon',
    '26-01-01',
    '5',
    '-1',
    '1e400',
    'NaN',
    `${'in '.repeat(50_000)}3 weeks`,
    '\u001b[2Jthursday',
  ])('is refused where it is none: %j', async (text) => {
    const { code, out, err, store } = await coach(['plan', '--hours', '6', '--until', text], { record: RECORD });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^--until ".*" is not a day\.\nIt takes a day such as thursday, in 3 weeks, 3 Dec or 2026-11-23\.\n$/,
    );
    expect(await store.read()).toEqual(RECORD);
  });

  it.each([
    ['03/04', '3 Apr 2026 or 4 Mar 2026', '2026-04-03'],
    ['3.4.2027', '3 Apr 2027 or 4 Mar 2027', '2027-04-03'],
    ['03.04.27', '3 Apr 2027 or 4 Mar 2027', '2027-04-03'],
    ['3.4.', '3 Apr 2026 or 4 Mar 2026', '2026-04-03'],
  ])('is refused with both readings where it could be two: %j', async (text, readings, first) => {
    const { code, err } = await coach(['history', '--since', text], { record: RECORD });
    expect([code, err]).toEqual([
      2,
      `--since "${text}" can be ${readings}.\nWrite the month as a word, or the year first: ${first}\n`,
    ]);
  });

  it('comes back to itself, in figures and written out', async () => {
    const ahead = fc.date({ min: NOW, max: new Date('2999-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(ahead, async (date) => {
        const day = localDay(date);
        expect(await until(day)).toBe(`${day} `);
        expect(await until(formatFullDay(day))).toBe(`${day} until ${formatFullDay(day)}\n`);
      }),
      { numRuns: 20 },
    );
  });
});
