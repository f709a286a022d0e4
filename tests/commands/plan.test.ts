import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextSteps, planSteps } from '../../src/coaching/path.ts';
import { renderCalendar } from '../../src/commands/plan/calendar.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { coach } from '../support/context.ts';
import { DATA } from '../support/data-folder.ts';
import { makeTarget } from '../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW, withProof } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const levels = {
  programming: 2,
  'database-management': 1,
  'api-development': 2,
  'problem-solving': 2,
  'version-control': 2,
  'security-best-practices': 1,
  'system-design': 1,
  'testing-and-debugging': 1,
  'performance-optimization': 1,
  'ci-cd': 1,
  communication: 1,
  'cloud-services': 1,
} as const;
const RECORD = makeRecord({ assessments: [makeAssessment({ levels })] });

describe('coach plan', () => {
  it('lays the steps out over weeks, and remembers the hours', async () => {
    const { code, out, err, store } = await coach(['plan', '--hours', '6'], { record: RECORD, terminal: 80 });
    expect([code, err]).toEqual([0, 'The first step in full: coach next\n']);
    expect(out).toMatch(
      /^Junior backend developer · 6 h a week from 23 Nov 2026\n\n\d+ steps, \d+-\d+ h: done between /,
    );
    expect(out).toMatch(/\nWEEK {2}FROM +STEP +HOURS\n +1 {2}23 Nov 2026 {2}\S/);
    expect((await store.read()).hoursPerWeek).toBe(6);
    const again = await coach(['plan'], { store, terminal: 80 });
    expect(again.out).toBe(out);
  });

  it('is one part of a step a line in a pipe, and the documented shape in JSON', async () => {
    const { out } = await coach(['plan', '--hours', '6'], { record: RECORD });
    for (const line of out.trimEnd().split('\n'))
      expect(line).toMatch(/^\d+\t2\d{3}-\d\d-\d\d\t[a-z-]+\/[1-4]\t[1-6]$/);
    const plan = JSON.parse((await coach(['plan', '--hours', '6', '--json'], { record: RECORD })).out) as object;
    expect(Object.keys(plan)).toEqual(['target', 'hoursPerWeek', 'start', 'end', 'weeks']);
    expect(plan).toMatchObject({ target: 'junior', hoursPerWeek: 6, start: '2026-11-23', weeks: { 0: { week: 1 } } });
  });

  it('shows the near part alone, and says what fits before a day', async () => {
    const { out } = await coach(['plan', '--hours', '6', '--weeks', '2', '--until', '2027-02-01'], {
      record: RECORD,
      terminal: 80,
    });
    expect(out.match(/^ +\d {2}\d/gm)).toHaveLength(2);
    expect(out).toMatch(/\nand \d+ weeks more\n/);
    expect(out).toMatch(/\nDone by 1 Feb 2027: [^.]+\.\n\nNot done by then: /);
    const json = JSON.parse(
      (await coach(['plan', '--hours', '6', '--until', '2027-02-01', '--json'], { record: RECORD })).out,
    ) as { until: { fit: string[]; late: string[] } };
    expect(json.until.fit.length).toBeGreaterThan(0);
    expect(json.until.late.length).toBeGreaterThan(0);
  });

  it('sets what others reckon beside it, for who has yet to learn to program', async () => {
    const { out } = await coach(['plan', '--hours', '6'], { terminal: 80 });
    expect(out).toContain('To compare, from nothing: bootcamps');
    const begun = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] });
    expect((await coach(['plan', '--hours', '6'], { record: begun, terminal: 80 })).out).not.toContain('To compare');
  });

  it('is Markdown for a wall', async () => {
    const { out } = await coach(['plan', '--hours', '6', '--markdown'], { record: RECORD });
    expect(out).toMatch(
      /^# Junior backend developer · 6 h[^\n]+\n\n[^\n]+\n\n## Week 1, 23 Nov 2026 to 29 Nov 2026\n\n- \[ \] /,
    );
  });

  it('writes calendar entries whose ids stay the same when the plan moves', async () => {
    const file = join(makeTempFolder(), 'plan.ics');
    const idsOf = (): string[] => [...readFileSync(file, 'utf8').matchAll(/^UID:(.*)\r?$/gm)].map(([, id]) => id ?? '');
    const first = await coach(['plan', '--hours', '6', '--ics', file], { record: RECORD });
    expect(first.out).toMatch(/^Wrote .*plan\.ics, entries in it: \d+\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20261123');
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toMatch(/\r\nDESCRIPTION:[^\r]+\\n2026-11-23: 6 h\\n/);
    const ids = idsOf();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(5);
    const again = await coach(['plan', '--hours', '6', '--ics', file], { record: RECORD });
    expect([again.code, again.err]).toEqual([
      2,
      `${file} is there already.\nName another file, or pass --force to replace it.\n`,
    ]);
    await coach(['plan', '--hours', '12', '--start', '2027-01-04', '--ics', file, '--force'], { record: RECORD });
    expect(idsOf()).toEqual(ids);
    expect(readFileSync(file, 'utf8')).not.toBe(text);
  });

  it('names the owner of its entries where there is one', () => {
    const skills = openKnowledge(DATA, { day: '2026-11-23' }).skills();
    const steps = nextSteps(skills, makeTarget(2), RECORD, NOW);
    const plan = planSteps(steps, { target: 'junior', hoursPerWeek: 6, start: '2026-11-23' });
    const [mine, theirs, nobody] = ['me', 'they', undefined].map((owner) =>
      [
        ...renderCalendar(plan, steps, skills, { now: NOW, ...(owner === undefined ? {} : { owner }) }).matchAll(
          /^UID:(.*)\r$/gm,
        ),
      ].map(([, id]) => id ?? ''),
    );
    expect(nobody?.length).toBeGreaterThan(5);
    expect(mine).toEqual(nobody?.map((id) => id.replace('@', '.me@')));
    expect(theirs?.filter((id) => mine?.includes(id))).toEqual([]);
  });

  it.each(['0050-01-01', '0999-12-31', '10000-01-01', '+010000-01-01', '-0001-01-01'])(
    'refuses the year of %s as a day, and never takes it for another',
    async (day) => {
      for (const call of [
        ['plan', '--hours', '6', `--start=${day}`],
        ['plan', '--hours', '6', `--until=${day}`],
        ['history', `--since=${day}`],
      ]) {
        const { code, out, err } = await coach(call, { record: RECORD });
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain(day);
      }
    },
  );

  it('refuses to end after the last year that a day can be written in', async () => {
    const { code, out, err } = await coach(['plan', '--hours', '1', '--start', '9999-06-01'], { record: RECORD });
    expect([code, out, err]).toEqual([
      2,
      '',
      'A plan that starts on 9999-06-01 would end after the year 9999.\nStart earlier: coach plan --start <day>\n',
    ]);
  });

  it('asks for the hours once at a terminal, until it gets hours', async () => {
    const replies = { lines: ['none', '0', '8'] };
    const { code, store } = await coach(['plan'], { record: RECORD, terminal: 80, replies });
    expect([code, (await store.read()).hoursPerWeek]).toEqual([0, 8]);
    const { err, code: refused } = await coach(['plan'], { record: RECORD });
    expect([refused, err]).toEqual([2, 'There is no terminal to ask at.\nPass --hours <number>; it is remembered.\n']);
  });

  it('says so when nothing is left to plan', async () => {
    const all = Object.fromEntries(Object.keys(levels).map((id) => [id, 4]));
    const record = withProof(makeRecord({ assessments: [makeAssessment({ levels: all })] }));
    const { out } = await coach(['plan', '--hours', '6'], { record, terminal: 80 });
    expect(out).toContain('Every skill is at target for junior; there is nothing to plan.');
    const json = JSON.parse((await coach(['plan', '--hours', '6', '--json'], { record })).out) as object;
    expect(json).toMatchObject({ weeks: [], end: { earliest: '2026-11-23', latest: '2026-11-23' } });
  });

  it.each([
    [['--hours', '0'], 'It takes whole hours from 1 to 100.'],
    [['--hours', '-3'], 'It takes whole hours from 1 to 100.'],
    [['--hours', '10000'], 'It takes whole hours from 1 to 100.'],
    [['--hours', '2.5'], 'It takes whole hours from 1 to 100.'],
    [['--hours', '6', '--start', '2026-02-30'], '--start "2026-02-30" is not a day.'],
    [['--hours', '6', '--until', '3/4/2027'], '--until "3/4/2027" can be 3 Apr 2027 or 4 Mar 2027.'],
    [['--hours', '6', '--until', '2026-11-22'], '--until 2026-11-22 is before the start, 2026-11-23.'],
    [['--hours', '6', '--weeks', '0'], 'It takes a whole number from 1 on.'],
    [['--hours', '6', '--ics', 'x.ics', '--markdown'], 'cannot be used with option'],
  ])('refuses %j, and remembers nothing', async (args, text) => {
    const { code, out, err, store } = await coach(['plan', ...args], { record: RECORD });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(await store.read()).toEqual(RECORD);
  });

  it('refuses a calendar file that cannot be written', async () => {
    const folder = makeTempFolder();
    expect((await coach(['plan', '--hours', '6', '--ics', join(folder, 'no/such.ics')], { record: RECORD })).code).toBe(
      1,
    );
    writeFileSync(join(folder, 'file'), '');
    const { code, err } = await coach(['plan', '--hours', '6', '--ics', folder], { record: RECORD });
    expect([code, err]).toEqual([2, `${folder} is a folder, not a file.\nName a file in it.\n`]);
  });
});
