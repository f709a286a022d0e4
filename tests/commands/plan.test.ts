import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, countDays, localDay } from '../../src/coaching/days.ts';
import { type KeptPlan, type PersonRecord, takeBackChange } from '../../src/coaching/record.ts';
import { APPLY, describeMilestones, describeOverdue, describeProgress } from '../../src/commands/plan/phrases.ts';
import type { PlanSubject, ShownPlan } from '../../src/commands/plan/shown.ts';
import { renderUntil, tellNear } from '../../src/commands/plan/until.ts';
import type { PlanRow } from '../../src/coaching/schedule.ts';
import { type HoursRange, SKILL_IDS } from '../../src/coaching/skills.ts';
import { UserError } from '../../src/errors.ts';
import type { ProgressStore } from '../../src/progress/store.ts';
import { coach, type Outcome } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import { createMemoryStore } from '../support/memory-store.ts';
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

type Until = NonNullable<ShownPlan['until']>;

const PROOFS =
  'At any time, 1-2 h each, to prove what you know: Programming, API Development and 3 more\nTo prove the first: coach step programming/2\n';

const KEPT: KeptPlan = { madeAt: NOW.toISOString(), target: 'junior', hoursPerWeek: 6, start: '2026-11-23', steps: [] };

describe('coach plan', () => {
  it('is a row a step with milestones, and is kept with its hours and its due dates', async () => {
    const { code, out, err, store } = await coach(['plan', '--hours', '6'], { record: RECORD, terminal: 80 });
    expect([code, err]).toEqual([
      0,
      'Kept: from now on coach plan says how far you are. To make another instead: coach plan --anew\nThe first step in full: coach next\n' +
        PROOFS,
    ]);
    expect(out).toMatch(
      /^Junior backend developer · 6 h a week from 23 Nov 2026\n\n\d+ steps, \d+-\d+ h: done between /,
    );
    expect(out).toMatch(/\n +STEP +DUE +EXPECTED +HOURS\n {3}\S.*, [A-Z]\w+ +\d+ \w+ 2027 +/);
    expect(out).toMatch(
      /\n\nMust-haves by [^.]* to [^.]*\. You need not wait for that to apply:\scoach guide job-search\n$/,
    );
    const { hoursPerWeek, plan } = await store.read();
    expect([hoursPerWeek, plan?.hoursPerWeek, plan?.target, plan?.start]).toEqual([6, 6, 'junior', '2026-11-23']);
    expect(plan?.steps.length).toBeGreaterThan(5);
    const before = await store.read();
    const again = await coach(['plan'], { store, terminal: 80 });
    expect(again.code).toBe(0);
    expect(await store.read()).toBe(before);
  });

  it('goes week by week where that is asked for, in a pipe and as Markdown too', async () => {
    const { out } = await coach(['plan', '--hours', '6', '--weeks'], { record: RECORD, terminal: 80 });
    expect(out).toMatch(/\nWEEK {2}FROM +STEP +HOURS\n +1 {2}23 Nov 2026 {2}\S/);
    const piped = await coach(['plan', '--hours', '6', '--weeks'], { record: RECORD });
    for (const line of piped.out.trimEnd().split('\n'))
      expect(line).toMatch(/^\d+\t2\d{3}-\d\d-\d\d\t[a-z-]+\/[1-4]\t[1-6]$/);
    const page = await coach(['plan', '--hours', '6', '--weeks', '--markdown'], { record: RECORD });
    expect(page.out).toMatch(/\n\n## Week 1, 23 Nov 2026 to 29 Nov 2026\n\n- \[ \] /);
  });

  it('is a step a line in a pipe, and the documented shape in JSON', async () => {
    const { out } = await coach(['plan', '--hours', '6'], { record: RECORD });
    const day = '2\\d{3}-\\d\\d-\\d\\d';
    for (const line of out.split('\n').slice(0, -1))
      expect(line).toMatch(new RegExp(`^[a-z-]+/[1-4]\\topen\\t${day}\\t\\t${day}\\t${day}\\t\\d+-\\d+\\t$`));
    const plan = JSON.parse((await coach(['plan', '--hours', '6', '--json'], { record: RECORD })).out) as object;
    expect(Object.keys(plan)).toEqual(
      'target hoursPerWeek start end weeks kept steps notAssessed done all before keptEnd days mustHaves pace'.split(
        ' ',
      ),
    );
    expect(plan).toMatchObject({ notAssessed: [] });
    const some = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1 } })] });
    expect(JSON.parse((await coach(['plan', '--hours', '6', '--json'], { record: some })).out)).toMatchObject({
      notAssessed: expect.arrayContaining(['programming', 'cloud-services']) as unknown,
    });
    expect(plan).toMatchObject({ done: 0, days: 0, pace: null, kept: { hoursPerWeek: 6, start: '2026-11-23' } });
    expect(plan).toMatchObject({ target: 'junior', hoursPerWeek: 6, start: '2026-11-23', weeks: { 0: { week: 1 } } });
  });

  it('shows the near part alone, and says what fits before a day', async () => {
    const { out } = await coach(['plan', '--hours', '6', '--weeks', '2', '--until', '2027-02-01'], {
      record: RECORD,
      terminal: 80,
    });
    expect(out.match(/^ +\d {2}\d/gm)).toHaveLength(2);
    expect(out).toMatch(/\nand \d+ weeks more\n/);
    expect(out).toMatch(
      /\nDone by 1 Feb 2027 even at the upper estimates: [^.]+\.\n\nPerhaps, at the lower estimates: /,
    );
    const json = JSON.parse(
      (await coach(['plan', '--hours', '6', '--until', '2027-02-01', '--json'], { record: RECORD })).out,
    ) as { until: { fit: string[]; late: string[] } };
    expect(json.until.fit.length).toBeGreaterThan(0);
    expect(json.until.late.length).toBeGreaterThan(0);
  });

  it('tells what is done by a day for sure, perhaps and not, and what may be done about it, in each form', async () => {
    const { end } = JSON.parse((await coach(['plan', '--hours', '6', '--json'], { record: RECORD })).out) as ShownPlan;
    expect(end.earliest < end.latest).toBe(true);
    const until = async (day: string, form: readonly string[] = []): Promise<{ said: string; until: Until }> => {
      const args = ['plan', '--hours', '6', '--until', day];
      const { out } = await coach([...args, ...form], { record: RECORD, terminal: 2000 });
      const json = JSON.parse((await coach([...args, '--json'], { record: RECORD })).out) as ShownPlan;
      if (json.until === undefined) throw new Error('it is asked');
      return { said: out.replaceAll(/\s+/g, ' '), until: json.until };
    };
    const middle = await until(end.earliest);
    expect(middle.until.late.length).toBeGreaterThan(0);
    expect(middle.until.perhaps).toEqual(middle.until.late);
    expect(middle.said).not.toContain('Not done by');
    const hours = middle.until.enough?.hoursPerWeek ?? 0;
    expect(middle.until.enough).toEqual({ hoursPerWeek: hours, of: 'all' });
    expect(hours).toBeGreaterThan(6);
    const choice = `. With ${hours} h a week all of it is done by then even at the upper estimates. ${APPLY} `;
    expect(middle.said).toContain(choice);
    expect(middle.said.match(/You need not wait/g)).toHaveLength(1);
    for (const form of [['--weeks', '1'], ['--markdown'], ['--weeks', '--markdown']]) {
      const { said } = await until(end.earliest, form);
      expect(said).toContain(choice);
      expect(said.match(/You need not wait/g)).toHaveLength(1);
    }
    const after = await coach(['plan', '--hours', String(hours), '--until', end.earliest, '--json'], {
      record: RECORD,
    });
    expect(JSON.parse(after.out)).toMatchObject({ until: { late: [], perhaps: [], enough: null } });

    const early = await until('2027-02-01');
    expect(early.until.late.length).toBeGreaterThan(early.until.perhaps.length);
    expect(early.until.late).toEqual(expect.arrayContaining(early.until.perhaps));
    expect(early.said).toMatch(
      / Done by 1 Feb 2027 even at the upper estimates: [^.]*\. Perhaps, at the lower estimates: [^.]*\. Not done by then even at the lower estimates: /,
    );
    expect(/Not done by then[^.]*/.exec(early.said)?.[0]).not.toContain('prove');

    const all = await until(end.latest);
    expect(all.until).toMatchObject({ late: [], perhaps: [], enough: null });
    expect(all.said).toMatch(/ Done by [^.]* even at the upper estimates: [^.]*\. $/);
    expect(all.said.match(/You need not wait/g)).toHaveLength(1);
  });

  it('says that a step is perhaps done by a day by which none is for sure, and keeps proofs of any time apart', () => {
    const step = (id: string, kind: 'raise' | 'prove') => ({ id, kind, skill: 'ci-cd', to: 1, from: 0 });
    const steps = [step('ci-cd/1', 'raise'), step('ci-cd/2', 'prove')];
    const about = { steps, skills: [], hasJob: true } as unknown as PlanSubject;
    const until = { day: '2026-12-24', fit: [], late: ['ci-cd/1', 'ci-cd/2'], perhaps: [], enough: null };
    const say = (perhaps: string[]) => tellNear({ ...until, perhaps }, 3, about);
    expect(say(['ci-cd/2'])).toBe('No step ends by 24 Dec 2026: that leaves about 3 h. What helps in them:');
    expect(say(['ci-cd/1'])).toMatch(
      /^Perhaps done by 24 Dec 2026, at the lower estimates: ci-cd.*\. That leaves about 3 h\. What helps in them:$/,
    );
    const lines = renderUntil({ until } as unknown as ShownPlan, about);
    expect(lines).toEqual([
      'No step ends by 24 Dec 2026 at the upper estimates.',
      expect.stringMatching(/^Not done by then even at the lower estimates: [^;]*\.$/),
      expect.stringMatching(/^At any time: [^;]*\.$/),
    ]);
    const enough = { hoursPerWeek: 12, of: 'must-haves' as const };
    expect(renderUntil({ until: { ...until, enough } } as unknown as ShownPlan, about).at(-1)).toBe(
      'With 12 h a week the must-haves are done by then even at the upper estimates.',
    );
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
      /^# Junior backend developer · 6 h[^\n]+\n\n[^\n]+\n\n- \[ \] .*: due \d+ \w+ 2027, expected .* to .*, \d+-\d+ h\n- /,
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
    expect(ids[0]).toMatch(/^raise-[a-z-]+-\d\.id-\d+@backend-coach$/);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(unfolded).toMatch(/\r\nDESCRIPTION:[^\r]+\\nDue \d+ \w+ 2027\\, expected /);
    await coach(['plan', '--hours', '12', '--start', '2027-01-04', '--anew', '--ics', file, '--force'], {
      store: first.store,
    });
    expect(idsOf()).toEqual(ids);
    expect(readFileSync(file, 'utf8')).not.toBe(text);
    const kept = (await first.store.read()).plan;
    await coach(['plan', '--hours', '6', '--ics', file, '--force'], { store: first.store });
    expect(readFileSync(file, 'utf8').replaceAll('\r\n ', '')).toContain(
      `DTSTART;VALUE=DATE:${kept?.steps[0]?.from.replaceAll('-', '') ?? ''}`,
    );
  });

  it('is a calendar on standard output alone where that is asked for', async () => {
    const { out, err } = await coach(['plan', '--hours', '6', '--ics', '-'], { record: RECORD });
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
    expect(err).toBe('');
  });

  it('names the owner of its entries, so that those of two people stay apart', async () => {
    const idsOf = async (id: string | null): Promise<string[]> => {
      const owner = id === null ? null : { id, also: [] };
      const { out } = await coach(['plan', '--ics', '-'], {
        record: { ...RECORD, owner, hoursPerWeek: 6, plan: KEPT },
      });
      return [...out.replaceAll('\r\n ', '').matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid ?? '');
    };
    const [mine, theirs, nobody] = [await idsOf('me'), await idsOf('they'), await idsOf(null)];
    expect(nobody.length).toBeGreaterThan(5);
    expect(mine).toEqual(nobody.map((id) => id.replace('@', '.me@')));
    expect(theirs.filter((id) => mine.includes(id))).toEqual([]);
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
    const record = { ...RECORD, hoursPerWeek: 1, plan: { ...KEPT, start: '9999-06-01' } };
    const { code, out, err } = await coach(['plan'], { record });
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
    [['--hours', '6', '--start', '2036-12-01'], '--start 2036-12-01 is more than ten years from today.'],
    [['--hours', '6', '--start', '9999-12-31'], '--start 9999-12-31 is more than ten years from today.'],
    [['--hours', '6', '--start', '1990-01-01'], '--start 1990-01-01 is more than ten years from today.'],
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

/** The record with a plan that was kept so many days ago, and what was told since. */
async function keptBefore(days: number, since: Partial<PersonRecord> = {}): Promise<PersonRecord> {
  const { store } = await coach(['plan', '--hours', '6'], { record: RECORD });
  const { plan, ...record } = await store.read();
  if (plan === null) throw new Error('it is kept');
  const steps = plan.steps.map((step) => ({ ...step, from: addDays(step.from, -days), due: addDays(step.due, -days) }));
  const madeAt = new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  return { ...record, ...since, plan: { ...plan, madeAt, start: addDays(plan.start, -days), steps } };
}

/** Has the kept plan made the day before, so that it is compared. */
async function makeOlder(store: ProgressStore): Promise<void> {
  const madeAt = new Date(NOW.getTime() - 24 * 60 * 60 * 1000).toISOString();
  await store.update((now) => ({ ...now, plan: now.plan === null ? null : { ...now.plan, madeAt } }));
}

describe('a plan for somebody who was not asked about everything', () => {
  it('says what it reckons from nothing, and how to know better', async () => {
    const record = makeRecord({ target: 'junior', assessments: [makeAssessment({ levels: { programming: 2 } })] });
    const { err } = await coach(['plan', '--hours', '6'], { record });
    expect(err).toMatch(
      /\nNot assessed, so planned from the beginning: 11 skills\. Where you stand:\ncoach assess\nThe first step in full: coach next\n/,
    );
    expect(err).not.toMatch(/coach assess [^\n]*programming/);
  });
});

const LONG_BEHIND =
  'A new plan from today: coach plan --anew\nWith fewer hours a week: coach plan --hours <number> --anew\n';

describe('a plan that is kept', () => {
  it('says how far its end is from the one planned, and how to tell that a step is in hand', async () => {
    const record = await keptBefore(100);
    const { out, err, store } = await coach(['plan'], { record, terminal: 100 });
    expect(out).toMatch(
      /^Junior backend developer · 6 h a week, kept since 15 Aug 2026\s+0 of \d+ steps done, up to \d+ months behind the plan\n[A-Z][^\n]*, was due \d+ \w+ 2026; what is left is laid out from today\.\n\n/,
    );
    expect(out).toMatch(
      /\n\nMust-haves by [^]*\nAll of it by \d+ \w+( \d+)? to \d+ \w+ \d+; planned by \d+ \w+ \d+\.\n$/,
    );
    expect(err).toBe(`${LONG_BEHIND}At a step already? Say so: coach step --start\n${PROOFS}`);
    expect(await store.read()).toBe(record);
  });

  it.each([
    [0, 0, 'as planned'],
    [6, 6, 'as planned'],
    [8, 8, '8 days behind the plan'],
    [8, 13, '8 to 13 days behind the plan'],
    [8, 22, '1 to 3 weeks behind the plan'],
    [14, 28, '2 to 4 weeks behind the plan'],
    [14, 14, '2 weeks behind the plan'],
    [3, 20, 'up to 3 weeks behind the plan'],
    [30, 70, '1 to 2 months behind the plan'],
    [-2, 20, 'the planned end still within reach'],
    [-2, 6, 'as planned'],
    [-20, 0, 'as planned'],
    [-300, -6, 'as planned'],
    [-300, -7, '7 days ahead of the plan'],
    [-21, -20, '2 weeks ahead of the plan'],
    [-300, -75, '2 months ahead of the plan'],
  ])(
    'says in its headline what its foot says: all of it expected %i to %i days later than planned',
    async (min, max, said) => {
      const { out: json } = await coach(['plan', '--json'], { record: await keptBefore(100) });
      const plan = JSON.parse(json) as ShownPlan;
      const about = { today: localDay(NOW), hasJob: false };
      const planned = '2027-11-29';
      const keptEnd = { planned, earliest: addDays(planned, min), latest: addDays(planned, max) };
      const told = `1 of ${plan.steps.length} steps done`;
      expect(describeProgress({ ...plan, done: 1, keptEnd }, about)).toBe(`${told}, ${said}`);
      const idle = describeProgress({ ...plan, keptEnd }, about);
      expect(idle).toBe(`0 of ${plan.steps.length} steps done, ${said.includes('ahead') ? 'as planned' : said}`);
      const withJob = describeProgress({ ...plan, done: 1, keptEnd }, { ...about, hasJob: true });
      expect(withJob).toBe(/behind|within reach/.test(said) ? told : `${told}, ${said}`);
    },
  );

  it('says what to do about dates that are long gone, and neither moves nor blames', async () => {
    for (const days of [1, 21, 100] as const) {
      const record = await keptBefore(days);
      const { out, err, store } = await coach(['plan'], { record, terminal: 100 });
      const { steps } = JSON.parse((await coach(['plan', '--json'], { record })).out) as ShownPlan;
      const late = countDays(steps[0]?.due ?? '', steps[0]?.earliest ?? '') >= 14;
      expect([days, late]).toEqual([days, days === 100]);
      const said = { 1: 'as planned', 21: 'the planned end still within reach', 100: 'up to 3 months behind the plan' };
      expect(out.split('\n\n')[0]).toMatch(new RegExp(`, ${said[days]}${days === 100 ? '\n' : '$'}`));
      expect(err.startsWith(LONG_BEHIND)).toBe(late);
      expect((await store.read()).plan).toEqual(record.plan);
    }
    const other = await coach(['plan', '--hours', '4'], { record: await keptBefore(100) });
    expect(other.err).toContain('its due dates stay. A new one: coach plan --anew\n');
    expect(other.err).not.toContain(LONG_BEHIND);
  });

  it('that is ahead is so by the upper estimates, and less so by each idle week', async () => {
    const headAfter = async (days: number): Promise<{ head: string; gained: number }> => {
      const record = await keptBefore(days);
      const [first] = record.plan?.steps ?? [];
      const { store } = await coach(['done', first?.step ?? '', '--answers', 'alone,alone,alone'], { record });
      const { keptEnd } = JSON.parse((await coach(['plan', '--json'], { store })).out) as ShownPlan;
      const { out } = await coach(['plan'], { store, terminal: 100 });
      return { head: out.split('\n\n')[0] ?? '', gained: countDays(keptEnd?.latest ?? '', keptEnd?.planned ?? '') };
    };
    const gains = await Promise.all([1, 10, 31].map(async (days) => (await headAfter(days)).gained));
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect((await headAfter(10)).head).toMatch(/1 of \d+ steps done, [2-9] (weeks|months) ahead of the plan$/);
    const later = await headAfter(56);
    expect(later).toMatchObject({ gained: 14, head: expect.stringMatching(/, 2 weeks ahead of the plan$/) as string });
  });

  it('is not ahead by a tick or two, whose hours are a share of those of their step', async () => {
    const record = await keptBefore(30);
    const { store } = await coach(['step', record.plan?.steps[0]?.step ?? '', '--tick', '1'], { record });
    const { steps } = JSON.parse((await coach(['plan', '--json'], { store })).out) as ShownPlan;
    expect(steps[0]).toMatchObject({ state: 'in-hand', ticked: 1 });
    expect((await coach(['plan'], { store, terminal: 100 })).out).not.toContain('ahead of the plan');
  });

  it('is never behind for who has taken a job', async () => {
    const record = { ...(await keptBefore(100)), jobs: [someJob({ id: 'taken' }, [[20, 'accepted']])] };
    for (const args of [['plan'], ['plan', '--markdown']])
      expect((await coach(args, { record, terminal: 100 })).out).not.toContain('behind');
  });

  it('takes no time that has gone for work that was done', async () => {
    const kept = await keptBefore(1);
    const before = await coach(['plan', '--json'], { record: kept });
    const { store } = before;
    const [next] = JSON.parse((await coach(['next', '--json'], { store })).out) as { id: string }[];
    const since = new Date(NOW.getTime() - 40 * 24 * 60 * 60 * 1000).toISOString();
    const begun = { step: next?.id ?? '', since, ticks: [], note: null, skipped: null };
    const record = { ...kept, steps: [begun] };
    const after = await coach(['plan', '--json'], { record });
    const endOf = ({ out }: Outcome): unknown => (JSON.parse(out) as ShownPlan).end;
    expect(endOf(after)).toEqual(endOf(before));
    expect((await coach(['plan'], { record, terminal: 100 })).out).toContain(
      'ticked, so the plan still counts all its hours\n',
    );
  });

  it('names the must-haves that were put aside, which its dates leave out', async () => {
    const { store } = await coach(['plan', '--hours', '6'], { record: RECORD });
    const [next] = JSON.parse((await coach(['next', '--json'], { store })).out) as { id: string }[];
    await coach(['step', next?.id ?? '', '--skip', 'nobody to pair with'], { store });
    const { out } = await coach(['plan'], { store, terminal: 200 });
    expect(out).toMatch(new RegExp(`\nMust-haves by [^,]*, put aside and not in it: ${next?.id ?? ''}`));
    expect(out).not.toContain('ahead of the plan');
  });

  it('stands where it stood once a step is put aside, and calls no end that leaves it out the end of all', async () => {
    const record = await keptBefore(35);
    const headOf = ({ out }: Outcome): string => out.split('\n\n')[0] ?? '';
    const before = await coach(['plan'], { record, terminal: 200 });
    expect(headOf(before)).toMatch(/0 of 8 steps done, the planned end still within reach$/);
    const [, all, planned] = /\nAll of it by ([^;]*); planned by ([^.]*)\.\n/.exec(before.out) ?? [];
    const { store } = before;
    await coach(['step', record.plan?.steps[0]?.step ?? '', '--skip', 'too long'], { store });
    const aside = await coach(['plan'], { store, terminal: 200 });
    expect(headOf(aside)).toBe(headOf(before));
    expect(aside.out).not.toContain('All of it');
    expect(aside.out).toMatch(
      new RegExp(
        `\nAll but what is put aside by [^;.]*\\.\nAll of the kept plan by ${all ?? ''}; planned by ${planned ?? ''}\\.\n$`,
      ),
    );
    // A new plan has it no more, so that both ends are of the same steps.
    await coach(['plan', '--anew'], { store });
    await makeOlder(store);
    expect((await coach(['plan'], { store, terminal: 200 })).out).toMatch(
      /\nAll but what is put aside by [^;.]*; planned by [^;.]*\.\n$/,
    );
  });

  it('says that what waits behind a step that is put aside is left out too', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { ...levels, 'database-management': 0 } })] });
    const { store } = await coach(['plan', '--hours', '6'], { record });
    await makeOlder(store);
    await coach(['step', 'database-management/1', '--skip', 'later'], { store });
    expect((await coach(['plan', '--markdown'], { store })).out).toContain(
      '\nAll but what is put aside or waits behind it by ',
    );
  });

  it('compares no end that leaves something out, though it falls on the same day', async () => {
    const plan = JSON.parse((await coach(['plan', '--json'], { record: await keptBefore(35) })).out) as ShownPlan;
    const about = { isNew: false, hasJob: true } as PlanSubject;
    const aside = plan.steps.map((row, index) => (index === 0 ? { ...row, state: 'skipped' as const } : row));
    const said = describeMilestones({ ...plan, steps: aside }, about).slice(1);
    expect(said).toEqual([
      expect.stringMatching(/^All but what is put aside by [^;]*\.$/),
      expect.stringMatching(/^All of the kept plan by .*; planned by .*\.$/),
    ]);
  });

  it('says plainly which step is past its day, first of all the one that was due first, once and in each form', async () => {
    const about = { today: localDay(NOW), hasJob: false, isNew: false, skills: [] } as unknown as PlanSubject;
    const [row] = (JSON.parse((await coach(['plan', '--json'], { record: await keptBefore(35) })).out) as ShownPlan)
      .steps;
    const say = (due: readonly (string | null)[], other: Partial<PlanSubject> = {}, of: Partial<PlanRow> = {}) => {
      const steps = due.map((day, index) => ({ ...row, ...of, id: `step-${index}`, due: day }));
      return describeOverdue({ start: '2026-11-23', steps } as unknown as ShownPlan, { ...about, ...other });
    };
    const past = 'was due 2 Nov 2026; what is left is laid out from today.';
    expect(say(['2026-11-23', null])).toBeNull();
    expect(say(['2026-11-22'])).toBe('step-0, was due 22 Nov 2026; what is left is laid out from today.');
    expect(say(['2026-11-20', '2026-11-02', '2026-11-21'])).toBe(
      'step-1, was due 2 Nov 2026, and 2 more since; what is left is laid out from today.',
    );
    expect(say(['2026-11-02'], { today: '2026-11-03' })).toContain('laid out from 23 Nov 2026.');
    expect(say(['2026-11-02'], {}, { state: 'in-hand' })).toBe(`step-0, ${past}`);
    for (const [other, of] of [
      [{ hasJob: true }, {}],
      [{ isNew: true }, {}],
      [{}, { kind: 'prove' }],
      [{}, { state: 'done' }],
      [{}, { state: 'skipped' }],
    ] as const)
      expect(say(['2026-11-02'], other, of)).toBeNull();
    const record = await keptBefore(100);
    const { out } = await coach(['plan', '--markdown'], { record });
    expect(out).toMatch(/behind the plan\.\n\n[A-Z].*, was due .*; what is left is laid out from today\.\n\n- \[ \] /);
    const page = (await coach(['plan', '--html', '-'], { record })).out;
    expect(page.match(/; what is left is laid out from today\./g)).toHaveLength(1);
  });

  it('shows of a step in hand what is left, as its total does, and hides its due date before its hours', async () => {
    const { store } = await coach(['plan', '--hours', '6'], { record: RECORD });
    const [{ id, hours } = { id: '', hours: { min: 0, max: 0 } }] = JSON.parse(
      (await coach(['next', '--json'], { store })).out,
    ) as { id: string; hours: { min: number; max: number } }[];
    await coach(['step', id, '--start'], { store });
    const rowOf = async (columns: number): Promise<string> =>
      /▸.*/.exec((await coach(['plan'], { store, terminal: columns })).out)?.[0] ?? '';
    expect(await rowOf(80)).toMatch(new RegExp(` ${hours.min}-${hours.max}$`));
    await coach(['step', id, '--tick', '1,2'], { store });
    const { steps } = JSON.parse((await coach(['plan', '--json'], { store })).out) as ShownPlan;
    const [row] = steps;
    expect(row).toMatchObject({ id, hours, ticked: 2 });
    expect(row?.left?.max).toBeLessThan(hours.max);
    const left = `${row?.left?.min ?? ''}-${row?.left?.max ?? ''}`;
    for (const columns of [60, 80, 120]) {
      expect(await rowOf(columns)).toMatch(new RegExp(` ${left} left$`));
      const { out, err } = await coach(['plan'], { store, terminal: columns });
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      expect(out).toMatch(/\nIn hand: [A-Z].*, 2 of \d\sticked\n/);
      expect(err.includes('1 column hidden (due)')).toBe(columns === 60);
    }
    expect((await coach(['plan', '--markdown'], { store })).out).toContain(`, ${left} h left\n`);
    expect((await coach(['plan', '--html', '-'], { store })).out).toContain(`${left} h left`);
    const anew = await coach(['plan', '--anew'], { store, terminal: 80 });
    expect(anew.out).toMatch(/\nIn hand: [A-Z].*, 2 of \d ticked\n\n/);
  });

  it('names no day for what can be proved at any time, and counts it neither as due nor as late', async () => {
    const record = await keptBefore(100);
    const { out } = await coach(['plan'], { record, terminal: 100 });
    expect(out).toMatch(/\n {3}Programming, prove Independent +any time +1-2\n/);
    expect(out.split('\n').filter((line) => line.includes('prove') && /20\d\d/.test(line))).toEqual([]);
    const { steps } = JSON.parse((await coach(['plan', '--json'], { record })).out) as ShownPlan;
    expect(steps.find(({ kind }) => kind === 'prove')).toMatchObject({ due: expect.stringMatching(/^20/) as string });
    const page = (await coach(['plan', '--markdown'], { record })).out;
    expect(page).toContain('\n- [ ] Programming, prove Independent: any time, 1-2 h\n');
    const html = (await coach(['plan', '--html', '-'], { record })).out;
    expect(html.replaceAll(/<[^>]*>|\s+/g, ' ')).toMatch(/Programming, prove Independent +any time, +1-2 h /);
    for (const form of [[], ['--markdown']])
      expect((await coach(['plan', '--weeks', ...form], { record, terminal: 100 })).out).toContain(
        'Programming, prove Independent (any time)',
      );
    const calendar = (await coach(['plan', '--ics', '-'], { record })).out.replaceAll('\r\n ', '');
    expect(calendar).toMatch(
      /SUMMARY:Programming\\, prove[^\r]*\r\nTRANSP:TRANSPARENT\r\nDESCRIPTION:[^\r]*\\nany time\\n/,
    );
    const proofs = { ...(JSON.parse((await coach(['plan', '--json'], { record })).out) as ShownPlan) };
    const about = { today: localDay(NOW), hasJob: false };
    const only = { ...proofs, steps: proofs.steps.filter(({ kind }) => kind === 'prove') };
    expect(describeProgress(only, about)).toMatch(/^0 of \d+ steps done$/);
    const planned = async (steps: KeptPlan['steps']): Promise<unknown> => {
      const kept = { ...record, plan: { ...(record.plan ?? KEPT), steps } };
      return (JSON.parse((await coach(['--json'], { record: kept })).out) as { planned: unknown }).planned;
    };
    const kept = record.plan?.steps ?? [];
    expect(await planned(kept)).toMatchObject({ step: { kind: 'raise' } });
    expect(await planned(kept.filter(({ hours }) => hours.max <= 2))).toBeNull();
  });

  it('says how many steps to the target were done before it, once it is made anew', async () => {
    const before = await keptBefore(35);
    const first = before.plan?.steps[0]?.step ?? '';
    const { store } = await coach(['done', first, '--answers', 'alone,alone,alone', '--on', '2026-11-02'], {
      record: before,
    });
    const titleOf = async (): Promise<string> => (await coach(['plan', '--markdown'], { store })).out;
    expect(await titleOf()).toMatch(/\n1 of 8 steps done, /);
    await coach(['plan', '--anew'], { store });
    await makeOlder(store);
    expect(await titleOf()).toMatch(/\n0 of 8 steps done, 1 before it, as planned\.\n/);
    expect(JSON.parse((await coach(['plan', '--json'], { store })).out)).toMatchObject({ done: 0, all: 8, before: 1 });
  });

  it('has no standing any more once all of it is done', async () => {
    const plan = JSON.parse((await coach(['plan', '--json'], { record: await keptBefore(35) })).out) as ShownPlan;
    const steps = plan.steps.map((row) => ({ ...row, state: 'done' as const }));
    const about = { today: localDay(NOW), hasJob: false };
    expect(describeProgress({ ...plan, done: 8, steps }, about)).toBe('8 of 8 steps done');
  });

  it('needs no new one where its end is where it was planned, however late its next step is', async () => {
    const record = await keptBefore(100);
    const { steps, ...plan } = record.plan ?? KEPT;
    const late = steps.map((step, index) => (index < steps.length - 1 ? step : { ...step, due: '2027-06-20' }));
    const { out, err } = await coach(['plan'], {
      record: { ...record, plan: { ...plan, steps: late } },
      terminal: 100,
    });
    expect(out.split('\n\n')[0]).toMatch(/0 of \d+ steps done, as planned\n[^\n]+, was due /);
    expect(err).toBe(`At a step already? Say so: coach step --start\n${PROOFS}`);
  });

  it('names what was added since, and compares the rest alone', async () => {
    const record = await keptBefore(35);
    const { steps, ...plan } = record.plan ?? KEPT;
    const { out } = await coach(['plan'], {
      record: { ...record, plan: { ...plan, steps: steps.slice(0, -1) } },
      terminal: 200,
    });
    expect(out).toMatch(
      /\nAll of it by [^;.]*\.\nAll of the kept plan by [^;.]*; planned by [^;.]*\.\nNot in the kept plan: [a-z-]+\/\d\.\n$/,
    );
  });

  it('compares nothing where one of its steps is no longer asked for', async () => {
    const record = await keptBefore(35);
    const { steps, ...plan } = record.plan ?? KEPT;
    const more = { step: 'communication/4', from: '2027-06-01', due: '2027-07-01', hours: { min: 20, max: 40 } };
    const { out } = await coach(['plan'], {
      record: { ...record, plan: { ...plan, steps: [...steps, more] } },
      terminal: 200,
    });
    expect(out.split('\n\n')[0]).toMatch(/0 of 8 steps done$/);
    expect(out).toMatch(/\nAll of it by [^;.]*\.\nNo longer asked for: communication\/4\.\n$/);
  });

  it('shows what is done with its day and hours, what is in hand, and its dates unmoved', async () => {
    const before = await keptBefore(35);
    const first = before.plan?.steps[0]?.step ?? '';
    const done = ['done', first, '--answers', 'alone,alone,alone', '--on', '2026-11-02', '--hours', '12.5'];
    const { store } = await coach(done, { record: before });
    const [next] = JSON.parse((await coach(['next', '--json'], { store })).out) as { id: string }[];
    await coach(['step', next?.id ?? '', '--tick', '1,2'], { store });
    const { out, err } = await coach(['plan'], { store, terminal: 120 });
    expect(out).toMatch(/^.*\n?1 of \d+ steps done, .*\nIn hand: [A-Z].*, 2 of \d ticked\n\n/);
    expect(out).toMatch(/\n✓ {2}[A-Z].* +\d+ \w+ +done 2 Nov +12\.5 of \d+-\d+ *\n▸ {2}[A-Z].* \d+-\d+ left\n/);
    expect(err).toBe(
      'The step in hand: coach step\n' +
        'At any time, 1-2 h each, to prove what you know: Programming, Database Management and 4 more\n' +
        'To prove the first: coach step programming/2\n',
    );
    const json = JSON.parse((await coach(['plan', '--json'], { store })).out) as ShownPlan;
    expect(json.steps[0]).toMatchObject({ id: first, state: 'done', done: '2026-11-02', spent: 12.5 });
    for (const { step, due } of before.plan?.steps ?? [])
      expect(json.steps).toContainEqual(expect.objectContaining({ id: step, due }));
    const page = (await coach(['plan', '--markdown'], { store })).out;
    expect(page).toMatch(
      /\n\n1 of \d+ steps done, .*\.\n\n- \[x\] .*: due .*, done 2 Nov 2026, 12\.5 h of \d+-\d+ h\n- \[ \] /,
    );
  });

  it('keeps its dates where hours, target or start are others now, and says how to make a new one', async () => {
    const record = await keptBefore(7);
    const { err, store } = await coach(['plan', '--hours', '8', '--start', '2026-11-30'], { record });
    expect(err).toMatch(
      /^The kept plan is at 6 h a week, not 8, from 16 Nov 2026, not 30 Nov 2026; its due dates stay\. A new one: coach plan --anew\n/,
    );
    const after = await store.read();
    expect([after.plan, after.hoursPerWeek]).toEqual([record.plan, 8]);
    await coach(['target', 'mid'], { store });
    const other = await coach(['plan', '--hours', '6'], { store, terminal: 80 });
    expect(other.err).toContain('The kept plan is to junior, not mid; its due dates stay.');
    expect(other.out).toMatch(/\nNot in the kept plan: [a-z-]+\/\d[^]*\.\n/);
  });

  it('is replaced where that is asked, says by what, and comes back', async () => {
    const record = await keptBefore(35);
    const { out, err, store } = await coach(['plan', '--hours', '8', '--anew'], { record, terminal: 80 });
    expect(out).toMatch(/^Junior backend developer · 8 h a week from 23 Nov 2026\n\n/);
    expect(err).toMatch(
      /^This replaces the plan of 19 Oct 2026 to junior at 6 h a week, 0 of \d+ steps done\. Back: coach undo\n/,
    );
    const after = await store.read();
    expect(after.plan).toMatchObject({ hoursPerWeek: 8, start: '2026-11-23' });
    if (after.lastChange === null) throw new Error('it can be taken back');
    expect(takeBackChange(after, after.lastChange, NOW.toISOString()).plan).toEqual(record.plan);
  });

  it('and its hours stay as they are when a question about one day is asked', async () => {
    const { store } = await coach(['plan', '--hours', '6'], { record: RECORD });
    const before = await store.read();
    const { out } = await coach(['plan', '--hours', '12', '--until', '2027-03-01'], { store, terminal: 80 });
    expect(out).toContain('Done by 1 Mar 2027');
    expect(await store.read()).toEqual(before);
  });

  it('is not made by a question about one day, before anything is assessed, or where nothing is left', async () => {
    for (const [record, args] of [
      [RECORD, ['--until', '2027-03-01']],
      [makeRecord(), []],
      [
        withProof(makeRecord({ assessments: [makeAssessment({ levels: { ...levels, programming: 4 } })] })),
        ['--until', 'today'],
      ],
    ] as const)
      expect((await (await coach(['plan', '--hours', '6', ...args], { record })).store.read()).plan).toBeNull();
  });

  it('tells nobody who has taken a job to apply, and all others not to wait', async () => {
    const said = async (jobs: PersonRecord['jobs']): Promise<boolean> =>
      (await coach(['plan', '--hours', '6', '--markdown'], { record: { ...RECORD, jobs } })).out.includes(
        '. You need not wait for that to apply: coach guide job-search',
      );
    const taken = someJob({ id: 'taken' }, [[20, 'accepted']]);
    const open = someJob({ id: 'open' }, [[20, 'applied']]);
    expect(await said([])).toBe(true);
    expect(await said([open])).toBe(true);
    expect(await said([open, taken])).toBe(false);
    expect(await said([{ ...taken, dropped: '2026-11-20' }])).toBe(true);
  });

  it('names what is quick to prove beside it, until that comes first', async () => {
    const { err } = await coach(['plan', '--hours', '6'], { record: RECORD });
    expect(err.endsWith(PROOFS)).toBe(true);
    const [first] = JSON.parse((await coach(['next', '--json'], { record: RECORD })).out) as { kind: string }[];
    expect(first?.kind).toBe('raise');
    const all = Object.fromEntries(Object.keys(levels).map((id) => [id, 3]));
    const proving = makeRecord({ assessments: [makeAssessment({ levels: all })] });
    expect((await coach(['plan', '--hours', '6'], { record: proving })).err).not.toContain('Meanwhile');
    const other = { programming: 1, 'database-management': 2 } as const;
    const one = makeRecord({ assessments: [makeAssessment({ levels: other })] });
    expect((await coach(['plan', '--hours', '6'], { record: one })).err).toMatch(
      /\nAt any time, 1-2 h each, to prove what you know: Database Management\nTo prove the first: coach step database-management\/2\n$/,
    );
    const jobs = [someJob({ id: 'acme' }, [[2, 'saved']])];
    expect((await coach(['next'], { record: RECORD })).err).not.toContain('Meanwhile');
    expect((await coach(['next'], { record: { ...RECORD, jobs } })).err).toContain(PROOFS);
    expect((await coach(['next', '-n', '30'], { record: { ...RECORD, jobs } })).err).not.toContain('Meanwhile');
    const taken = [...jobs, someJob({ id: 'taken' }, [[1, 'accepted']])];
    expect((await coach(['next'], { record: { ...RECORD, jobs: taken } })).err).not.toContain('Meanwhile');
  });

  it('asks about a few skills in calls that stand whole on a line', async () => {
    const without = (...skills: readonly string[]): PersonRecord => {
      const known = Object.fromEntries(Object.entries(levels).filter(([id]) => !skills.includes(id)));
      return makeRecord({ assessments: [makeAssessment({ levels: known })] });
    };
    const few = ['programming', 'communication', 'cloud-services'];
    expect((await coach(['plan', '--hours', '6'], { record: without(...few) })).err).toContain(
      '3 skills. Where you stand:\ncoach assess programming communication cloud-services\n',
    );
    const more = without(...few, 'performance-optimization');
    expect((await coach(['plan', '--hours', '6'], { record: more })).err).toMatch(
      /4 skills\. Where you stand:\n(coach assess [a-z -]+\n){2}The first/,
    );
  });

  it('is shown where it cannot be kept, and says so; where it is to be replaced that is a fault', async () => {
    const full = (): ProgressStore => ({
      ...createMemoryStore(RECORD),
      update: () =>
        Promise.reject(new UserError('Your progress could not be written: the disk is full.', { exitCode: 1 })),
    });
    const { code, out, err } = await coach(['plan', '--hours', '6'], { store: full(), terminal: 80 });
    expect([code, err]).toEqual([
      0,
      'The plan is shown, and not kept. Your progress could not be written: the disk is full.\nThe first step in full: coach next\n' +
        PROOFS,
    ]);
    expect(out).toMatch(/^Junior backend developer · 6 h a week from 23 Nov 2026\n/);
    const anew = await coach(['plan', '--hours', '6', '--anew'], { store: full() });
    expect([anew.code, anew.out]).toEqual([1, '']);
  });

  it('reckons at the own pace after three steps with hours, and says from what', async () => {
    let { store } = await coach(['plan', '--hours', '6'], { record: RECORD });
    for (const step of ['ci-cd/1', 'cloud/1', 'communication/1', 'database-management/2'])
      ({ store } = await coach(['done', step, '--answers', 'alone,alone,alone', '--hours', '60'], { store }));
    // The first three were reached before, and are no measure.
    expect((await coach(['plan'], { store, terminal: 80 })).out).not.toContain('at your own pace');
    for (const step of ['api/3', 'security/2', 'problem-solving/3'])
      ({ store } = await coach(['done', step, '--answers', 'alone,alone,alone', '--hours', '90'], { store }));
    expect((await coach(['plan'], { store, terminal: 200 })).out).toMatch(
      /\nHours at your own pace: x \d\.\d+, from 4 steps: 330 h spent, \d+(\.5)? h estimated\.\n/,
    );
    const json = async <Value>(call: string) => JSON.parse((await coach([call, '--json'], { store })).out) as Value;
    const [next] = await json<{ id: string; hours: HoursRange }[]>('next');
    const left = (await json<ShownPlan>('plan')).steps.find(({ id }) => id === next?.id)?.left;
    expect(left).not.toEqual(next?.hours);
    expect((await coach(['next'], { store, terminal: 80 })).out).toContain(
      `\nAt your own pace: ${left?.min}-${left?.max} h.\nWhy this one: `,
    );
  });

  it('names what is worth taking early by the hours that its row shows', async () => {
    const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, 0]));
    let { store } = await coach(['plan', '--hours', '6'], {
      record: makeRecord({ assessments: [makeAssessment({ levels })] }),
    });
    for (const step of ['programming/1', 'version-control/1', 'testing-and-debugging/1'])
      ({ store } = await coach(['done', step, '--answers', 'alone,alone,alone', '--hours', '200'], { store }));
    const { steps } = JSON.parse((await coach(['plan', '--json'], { store })).out) as ShownPlan;
    const row = steps.find(({ id }) => id === 'ci-cd/1');
    expect(row?.left?.max).toBeGreaterThan(row?.hours.max ?? Infinity);
    const { err } = await coach(['plan'], { store, terminal: 80 });
    expect(err).toContain(`CI/CD, None → Guided, ${row?.left?.min}-${row?.left?.max} h. From then on`);
  });

  it('names the list and the cards of the talk that is on that day, however many steps end by it', async () => {
    const jobs = [
      someJob({ id: 'kestrel', next: { day: '2026-11-26', what: 'interview' } }, [[20, 'interview']]),
      someJob({ id: 'later', next: { day: '2027-03-01', what: 'screening' } }, [[20, 'screening']]),
    ];
    const until = async (day: string) =>
      (await coach(['plan', '--hours', '6', '--until', day], { record: { ...RECORD, jobs } })).err;
    const near = await until('2026-11-26');
    expect(near).toContain('Your talk with kestrel is on that day: coach checklist interview-prep --for kestrel\n');
    expect(near).toContain('Practise for it: coach practice --for kestrel\n');
    expect(near).not.toContain('With an interview');
    expect(await until('2027-03-01')).toContain('Your talk with later is on that day');
    expect(await until('2027-02-28')).not.toContain('interview-prep');
  });

  it('says what helps where no step ends by a day, in each form', async () => {
    const { store } = await coach(['step', '--tick', '1'], { record: RECORD });
    const args = ['plan', '--hours', '6', '--until', 'thursday'];
    const { out, err } = await coach(args, { store, terminal: 80 });
    expect(out).toMatch(
      /^Junior .*\n\nNo step ends by 26 Nov 2026: that leaves about 3 h\. What helps in them:\n\nStill open of [A-Z][^]*\n {2}2 □ /,
    );
    expect(out).not.toContain('DUE');
    expect(err).toContain(
      'until Thursday, 26 November 2026\nWith an interview on that day: coach checklist interview-prep\n',
    );
    const json = JSON.parse((await coach([...args, '--json'], { store })).out) as ShownPlan;
    expect(json.until).toMatchObject({ day: '2026-11-26', fit: [], help: { hours: 3, open: [{ number: 2 }, {}, {}] } });
    expect((await coach([...args, '--weeks', '1'], { store, terminal: 80 })).out).toContain('What helps in them:');
    const page = await coach(['plan', '--hours', '20', '--until', 'in 6 days', '--markdown'], { store });
    expect(page.out).toMatch(
      /\n\n## Still open of .*\n\n- \[ \] [^]*\n\n## To read to the end\n\n- \[ \] \[.*\]\(https:\/\/.*\), \d/,
    );
    const screen = await coach(['plan', '--hours', '20', '--until', 'in 6 days'], { store, terminal: 80 });
    expect(screen.out).toMatch(/\nTo read to the end:\n {2}\S.*\sh\n {4}\S[^]*\n {4}https:\/\/\S+\n/);
  });

  it('says that steps are put aside, not that all is at target', async () => {
    const one = makeRecord({
      assessments: [
        makeAssessment({ levels: { ...Object.fromEntries(Object.keys(levels).map((id) => [id, 4])), 'ci-cd': 0 } }),
      ],
    });
    const { store } = await coach(['step', 'ci-cd/1', '--skip', 'no team'], { record: withProof(one) });
    const { out, err } = await coach(['plan', '--hours', '6'], { store, terminal: 80 });
    expect(out).toContain('\nEvery step that is left is put aside, or waits behind one that is.\n');
    expect(err).toContain('Put aside: ci-cd/1. Take it up again: coach step ci-cd/1 --unskip\n');
    expect((await coach(['next'], { store })).err).toBe(
      'Put aside: ci-cd/1. Take it up again: coach step ci-cd/1 --unskip\n',
    );
  });
});
