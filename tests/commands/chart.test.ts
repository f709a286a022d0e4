import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Levels } from '../../src/coaching/assessment.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const once = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1, 'ci-cd': 2 } })] });
const twice = makeRecord({
  assessments: [
    makeAssessment({ at: '2026-10-01T10:00:00.000Z', levels: { programming: 1, 'security-best-practices': 2 } }),
    makeAssessment({ at: '2026-11-01T10:00:00.000Z', levels: { programming: 3, 'security-best-practices': 2 } }),
  ],
});

describe('coach report --chart', () => {
  it.each([60, 80, 120])('fits a bar for each skill into %i columns, without a column left out', async (terminal) => {
    const { code, out, err } = await coach(['report', '--chart'], { record: twice, terminal });
    expect(code).toBe(0);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(terminal);
    expect(out.match(/^[A-Z][^\n]* {2}[█░·]{12,}/gm)).toHaveLength(12);
    expect(err).not.toContain('hidden');
  });

  it('shows level, gap and trend by signs, not by colour', async () => {
    const { out } = await coach(['report', '--chart'], { record: twice, terminal: 80 });
    expect(out).toMatch(/\nProgramming {15}█{15}·{5} {2}Production {9}▂▆\n/);
    expect(out).toMatch(/\nAPI Development {11}░{10}·{10} {2}not assessed {4}\?\n/);
    expect(out).toContain('█ reached  ░ still to the target  · beyond it\nTrend: ▁ None ');
    const colour = await coach(['report', '--chart'], { record: twice, terminal: 80, colour: true });
    expect(stripVTControlCharacters(colour.out)).toBe(out);
    expect((await coach(['report', '--chart'], { record: twice })).out).toBe(out);
  });

  it('says that one assessment makes no trend', async () => {
    const { out } = await coach(['report', '--chart'], { record: once, terminal: 80 });
    expect(out).toContain('\nNo skill was assessed on two days yet, so there is no trend to draw.\n');
    expect(out).not.toContain('TREND');
    expect((await coach(['report', '--chart'], { terminal: 80 })).out).not.toContain('trend');
  });

  it('is the report in JSON, and goes with no other page', async () => {
    const [chart, report] = [
      await coach(['report', '--chart', '--json'], { record: twice }),
      await coach(['report', '--json'], { record: twice }),
    ];
    expect(chart.out).toBe(report.out);
    expect(await coach(['report', '--chart', '--markdown'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the trends of coach history', () => {
  it('stand in a line each where there is room, and fold where there is none', async () => {
    const wide = (await coach(['history'], { record: twice, terminal: 80 })).out;
    expect(wide).toContain('\nprogramming              ▂▆  Guided, 1 Oct 2026 → Production, 1 Nov 2026\n');
    const narrow = (await coach(['history'], { record: twice, terminal: 60 })).out;
    expect(narrow).toContain('\nprogramming              ▂▆\n  Guided, 1 Oct 2026 → Production, 1 Nov 2026\n');
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('are not there after one assessment, which is said', async () => {
    const { out } = await coach(['history'], { record: once, terminal: 60 });
    expect(out).toContain('\n\nNo skill was assessed on two days yet, so there is no trend\nto draw.\n');
    const since = (await coach(['history', '--since', '2026-10-15'], { record: twice, terminal: 80 })).out;
    expect(since).toContain('\nNo skill was assessed on two days in this time, so there is no trend to draw.\n');
  });

  it('are none of what was put right on its day, which is said as such', async () => {
    const give = (hour: number, levels: Levels) =>
      makeAssessment({ at: `2026-11-01T${hour}:00:00.000Z`, mode: hour === 10 ? 'quick' : 'full', levels });
    const api = 'api-development';
    const record = makeRecord({
      assessments: [
        give(10, { [api]: 1, 'ci-cd': 1, programming: 2 }),
        give(11, { [api]: 0, 'ci-cd': 2, programming: 2 }),
        give(12, { [api]: 1 }),
        give(13, { [api]: 1 }),
      ],
    });
    const { out } = await coach(['history'], { record, terminal: 80 });
    const rows = out.split('\n').filter((line) => line.includes('1 Nov 2026'));
    expect(rows.map((line) => line.replace(/^.* {2}/, ''))).toEqual([
      '3 skills for the first time',
      '2 skills put right the same day',
      'api-development put right the same day',
      'no level moved',
    ]);
    expect(out).toContain('\nNo skill was assessed on two days yet, so there is no trend to draw.\n');
    const { out: json } = await coach(['history', '--json'], { record });
    const entries = JSON.parse(json) as { readonly mended: readonly string[] }[];
    expect(entries.map(({ mended }) => mended)).toEqual([[], [api, 'ci-cd'], [api], []]);
  });

  it('are left to the screen', async () => {
    expect((await coach(['history'], { record: twice })).out).not.toMatch(/trend|▂/i);
  });
});
