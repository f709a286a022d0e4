import { describe, expect, it } from 'vitest';
import { type Level, SKILL_IDS, type SkillId } from '../../src/coaching/skills.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, withProof } from '../support/person.ts';

/** A record in which every skill has this level, but for those given. */
function levelled(level: Level, others: Partial<Record<SkillId, Level>> = {}, at = '2026-11-20T10:00:00.000Z') {
  const levels = { ...Object.fromEntries(SKILL_IDS.map((id) => [id, level])), ...others };
  return makeRecord({ assessments: [makeAssessment({ at, levels })] });
}

describe('coach report', () => {
  it('shows headline, skills and gaps', async () => {
    const record = levelled(2, { 'database-management': 0, communication: 3 });
    const { code, out, err } = await coach(['report'], { record, terminal: 80 });
    expect(out).toBe(`Junior backend developer · rated by you on 20 Nov 2026

▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▱▱ 17 of 19 rungs to junior. 11 of 12 skills at target. 1
must-have short: database-management -2. 11 levels unproven.

SKILL                     LEVEL             NEEDS        GAP  PRIO    STANDING
Programming               ■■·· Independent  Independent       must    claimed
Database Management       □□·· None         Independent   -2  must    -
API Development           ■■·· Independent  Independent       must    claimed
Problem Solving           ■■·· Independent  Independent       must    claimed
Version Control           ■■·· Independent  Independent       must    claimed
Security Best Practices   ■■·· Independent  Guided            must    claimed
System Design             ■■·· Independent  Guided            nice    claimed
Testing and Debugging     ■■·· Independent  Independent       must    claimed
Performance Optimization  ■■·· Independent  Guided            nice    claimed
CI/CD                     ■■·· Independent  Guided            should  claimed
Communication             ■■■· Production   Independent       nice    claimed
Cloud Services            ■■·· Independent  Guided            nice    claimed

At target: Security Best Practices (Independent, above the target), System
Design (Independent, above the target), Performance Optimization (Independent,
above the target), CI/CD (Independent, above the target), Communication
(Production, above the target), Cloud Services (Independent, above the target),
Programming, API Development, Problem Solving, Version Control, Testing and
Debugging.

Database Management: two of these three are enough for Guided; not asked yet
  1a  created tables with primary and foreign keys, following a tutorial or
      a colleague
  1b  written a query that joins and groups rows of two tables, and checked
      its result by hand
  1c  loaded a file of untidy rows into a database and fixed those that a
      constraint refused

A self-rating is moderately accurate. It plans your learning; it does not
measure you.
`);
    expect([code, err]).toEqual([0, 'Next: coach next\n']);
  });

  it('drops columns from the right as the terminal narrows', async () => {
    const heads = async (terminal: number) =>
      (await coach(['report'], { record: levelled(2), terminal })).out
        .split('\n')
        .find((line) => line.startsWith('SKILL'));
    expect(await heads(70)).toMatch(/^SKILL +LEVEL +NEEDS +GAP +PRIO$/);
    expect(await heads(60)).toMatch(/^SKILL +LEVEL +NEEDS +GAP$/);
    expect(await heads(50)).toMatch(/^SKILL +LEVEL +GAP$/);
    expect(await heads(44)).toBeUndefined();
  });

  it('says what it is when nothing is assessed, and how to mend that', async () => {
    const { out, err } = await coach(['report']);
    expect(out).toContain(
      'Junior backend developer · not assessed yet\n\nNone of the 12 skills is assessed. This is what junior asks for.',
    );
    expect(out).not.toContain('enough for');
    expect(err).toBe('Find out where you stand: coach assess\n');
  });

  it('leaves the gap of a skill that was never assessed open', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] });
    const { out } = await coach(['report'], { record, terminal: 100 });
    expect(out).toMatch(/\nProgramming .* -1 /);
    expect(out).toMatch(/\nVersion Control .* not assessed .* \? /);
    expect(out.match(/ -\d /g)).toHaveLength(1);
  });

  it('names the skills not assessed', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] });
    const { out, err } = await coach(['report'], { record });
    expect(out).toMatch(/ 11\s+skills not assessed, 6\s+of them must-haves\./);
    expect(err).toMatch(/^Assess the rest: coach assess database-management api-development .* cloud-services\n$/);
  });

  it('lists apart what was answered no, what never came up and what was not asked', async () => {
    const answers = { 'database-management.1a': 'no', 'database-management.1b': 'no-chance' } as const;
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'database-management': 0 }, answers })] });
    const { out } = await coach(['report'], { record });
    expect(out).toMatch(
      /two of these three are enough for Guided\n {2}answered no\n {2}1a (?:.*\n)+? {2}never came up\n {2}1b (?:.*\n)+? {2}not asked yet\n {2}1c /,
    );
  });

  it('names the gaps that it does not tell in detail', async () => {
    const levels = Object.fromEntries(SKILL_IDS.slice(0, 5).map((id) => [id, 0])) as Record<SkillId, Level>;
    const record = makeRecord({ assessments: [makeAssessment({ levels })] });
    const line = 'Short as well: API Development, Problem Solving. What they ask: coach skills <skill>';
    expect((await coach(['report'], { record, terminal: 120 })).out).toContain(`\n\n${line}\n\n`);
    expect((await coach(['report', '--markdown'], { record })).out).toContain(line.replace('<skill>', '\\<skill\\>'));
    const few = makeRecord({ assessments: [makeAssessment({ levels: { programming: 0 } })] });
    expect((await coach(['report'], { record: few, terminal: 120 })).out).not.toContain('Short as well');
  });

  it.each(['go', 'java', null] as const)(
    'tells first what the next step is of, for who writes %s',
    async (language) => {
      const value = language === null ? {} : { language: { value: language, by: 'config', at: '2026-11-20' } as const };
      const short = {
        'version-control': 0,
        'api-development': 0,
        'testing-and-debugging': 0,
        communication: 0,
      } as const;
      const record = { ...levelled(2, short), about: value };
      const next = JSON.parse((await coach(['next', '-n', '30', '--json'], { record })).out) as Record<
        string,
        string
      >[];
      const ranked = [...new Set(next.filter(({ kind }) => kind === 'raise').map(({ skill = '' }) => skill))];
      const names = new Map(SKILL_IDS.map((id) => [id.replace(/\W/g, ''), id]));
      const idOf = (name = ''): string => names.get(name.toLowerCase().replace(/\W/g, '')) ?? name;
      const told = async (flags: readonly string[], pattern: RegExp): Promise<string[]> =>
        [...(await coach(['report', ...flags], { record })).out.matchAll(pattern)].map(([, name]) => idOf(name));
      expect(await told([], /^(\S.*): (?:one|two)[^\n]* enough /gm)).toEqual(ranked.slice(0, 3));
      expect(await told(['--markdown'], /^## (.*)$/gm)).toEqual(ranked.slice(0, 3));
      expect(await told(['--html', '-'], /<div class="gap">\s*<h3>([^<]*)/g)).toEqual(ranked);
    },
  );

  it('says how many more are enough, and what was done with help where that does not count', async () => {
    const answers = {
      'database-management.2e': 'alone',
      'database-management.2d': 'helped',
      'database-management.2b': 'helped',
    } as const;
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'database-management': 1 }, answers })] });
    const { out } = await coach(['report'], { record });
    expect(out).toMatch(
      /Database Management: one more of these two is enough for Independent;\s+done with\s+help; Independent takes it alone\n {2}2d /,
    );
  });

  it('says that only one statement was asked of a level where that is so', async () => {
    const key = { 'problem-solving.1a': 'no' } as const;
    const quick = makeAssessment({ mode: 'quick', levels: { 'problem-solving': 0 }, answers: key });
    const all = makeAssessment({
      at: '2026-11-01T10:00:00.000Z',
      levels: { 'problem-solving': 0 },
      answers: { 'problem-solving.1f': 'no', 'problem-solving.1g': 'no' },
    });
    const read = async (...assessments: (typeof quick)[]): Promise<string> =>
      (await coach(['report'], { record: makeRecord({ assessments }), terminal: 200 })).out;
    expect((await read(quick)).replaceAll(/\s+/g, ' ')).toContain('(only one was asked: coach assess');
    expect(await read(all, quick)).not.toContain('only one was asked');
  });

  it('names a quick picture and levels that were set, of all or of some', async () => {
    const title = async (...assessments: ReturnType<typeof makeAssessment>[]) =>
      (await coach(['report'], { record: makeRecord({ assessments }) })).out.split('\n\n')[0]?.replace('\n', ' ');
    const quick = makeAssessment({ mode: 'quick', levels: { programming: 1, 'ci-cd': 1 } });
    const set = makeAssessment({ at: '2026-11-22T10:00:00.000Z', mode: 'set', levels: { 'ci-cd': 2 } });
    expect(await title(quick)).toBe('Junior backend developer · rated by you on 20 Nov 2026 · a quick picture');
    expect(await title(quick, set)).toBe(
      'Junior backend developer · rated by you, 20 Nov 2026 to 22 Nov 2026 · 1 level from quick questions · 1 level set without questions',
    );
  });

  it('tells the age of each skill, and of all that are old in a sentence', async () => {
    const old = makeAssessment({ at: '2026-10-10T10:00:00.000Z', levels: { programming: 2, 'ci-cd': 1 } });
    const step = makeAssessment({ mode: 'step', levels: { 'ci-cd': 2 } });
    const { out } = await coach(['report'], { record: makeRecord({ assessments: [old, step] }), terminal: 120 });
    expect(out).toMatch(/ASKED\nProgramming .* 44 days ago\n/);
    expect(out).toMatch(/\nCI\/CD .* 3 days ago\n/);
    expect(out).toContain('1 of 2 levels is 44 days old: programming.');
  });

  it('says on stderr that a date cannot be true', async () => {
    const ahead = makeAssessment({ at: '2031-01-01T10:00:00.000Z', levels: { programming: 2 } });
    const { err } = await coach(['report'], { record: makeRecord({ assessments: [ahead] }) });
    expect(err).toContain(
      '1 date of your record cannot be true (the first: 1 Jan 2031, taken as 23 Nov 2026); it counts in the order made. To re-date: coach doctor --repair\n',
    );
  });

  it('gives its value as JSON', async () => {
    const { out, err } = await coach(['report', '--json'], { record: levelled(2, { 'database-management': 1 }) });
    const report = JSON.parse(out) as { skills: object[] };
    expect(report).toMatchObject({
      target: 'junior',
      assessedAt: '2026-11-20T10:00:00.000Z',
      by: 'self',
      summary: { skills: 12, atTarget: 11, mustShort: 1, unproven: 12 },
    });
    expect(report.skills[1]).toEqual({
      id: 'database-management',
      name: 'Database Management',
      level: 1,
      required: 2,
      gap: 1,
      priority: 'must',
      standing: 'claimed',
      assessedAt: '2026-11-20T10:00:00.000Z',
      mode: 'full',
      unmet: [],
      lacking: [],
      helped: [],
      noChance: [],
      notAsked: ['database-management.2e', 'database-management.2d', 'database-management.2b'],
      needed: 2,
      outdated: false,
      opinions: [],
      disputed: [],
    });
    expect(err).toBe('');
  });

  it('compares with another target once, and remembers a chosen one', async () => {
    const { out, store } = await coach(['report', '--target', 'mid', '--json'], { record: levelled(2) });
    expect(JSON.parse(out)).toMatchObject({ target: 'mid' });
    expect((await store.read()).target).toBeNull();
    const chosen = await coach(['report', '--json'], { record: { ...levelled(2), target: 'senior' } });
    expect(JSON.parse(chosen.out)).toMatchObject({ target: 'senior' });
  });

  it.each([
    [levelled(2), 0],
    [levelled(2, { programming: 1 }), 3],
    [levelled(2, { 'cloud-services': 0 }), 0],
    [makeRecord(), 3],
  ])('--check exits with 3 when a must-have is short (case %#)', async (record, expected) => {
    const { code, out } = await coach(['report', '--check'], { record });
    expect(code).toBe(expected);
    expect(out).toContain('Junior backend developer');
  });

  it('knows no other target', async () => {
    const { code, out, err } = await coach(['report', '--target', 'seniour']);
    expect([code, out, err]).toEqual([
      2,
      '',
      'No target is called "seniour".\nDid you mean senior? There are: junior, mid, senior, lead, database, cloud, security.\n',
    ]);
  });
});

describe('answers to statements that were replaced', () => {
  const answers = { 'api-development.2a': 'alone', 'api-development.2b': 'alone' } as const;

  it('no longer count as answers, and the skill is worth asking again', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'api-development': 2 }, answers })] });
    const { out, err } = await coach(['report', '--json'], { record });
    const { skills } = JSON.parse(out) as { skills: { id: string; level: number | null; outdated: boolean }[] };
    expect(skills.filter(({ outdated }) => outdated)).toMatchObject([{ id: 'api-development', level: 2 }]);
    expect(err).toBe('');
    expect((await coach(['report'], { record })).err).toContain(
      'Some of what was answered is asked otherwise now; worth asking again: coach assess api-development\n',
    );
  });

  it('of every skill are a reason to begin anew', async () => {
    const retired =
      'programming.2c database-management.2a api-development.2a problem-solving.1b version-control.2b security-best-practices.2c system-design.3a testing-and-debugging.3c performance-optimization.3b ci-cd.1c communication.1b cloud-services.3a'.split(
        ' ',
      );
    const levels = Object.fromEntries(retired.map((id) => [id.replace(/\..*/, ''), 2 as const]));
    const given = Object.fromEntries(retired.map((id) => [id, 'alone' as const]));
    const record = makeRecord({ assessments: [makeAssessment({ levels, answers: given })] });
    expect((await coach(['report'], { record })).err).toMatch(/; worth asking again: coach assess\n$/);
  });

  it('are over once the skill was asked again', async () => {
    const old = makeAssessment({ levels: { 'api-development': 2 }, answers });
    const at = '2026-11-21T10:00:00.000Z';
    const again = makeAssessment({ at, levels: { 'api-development': 1 }, answers: { 'api-development.2d': 'no' } });
    const { err } = await coach(['report'], { record: makeRecord({ assessments: [old, again] }) });
    expect(err).not.toContain('worth asking again');
  });
});

describe('coach next', () => {
  it('shows one step with its reasons, project and resources', async () => {
    const { out, err, code } = await coach(['next'], {
      record: levelled(2, { 'database-management': 0 }),
      terminal: 100,
    });
    expect(out).toMatch(
      /^Database Management, None → Guided +19-29 h: learn 9-15, build 10-14\nWhy this one: must-have for junior, 2 levels short\.\n\nLearn, in this order\n {2}1 {2}SQLBolt · exercises · free · 3-5\u00a0h\n {5}all 18 lessons .*\n {5}https:\/\/sqlbolt\.com\n {2}2 {2}/,
    );
    expect(out).toContain(`
Build: A small lending library in SQL
  Model the members, items and loans of a local library, load a hundred rows you made up or
  found, and answer ten questions about them in SQL: who is late, what is never lent, which
  month is busiest.
Done when
  □ each table has a primary key, and each reference between tables a foreign key
`);
    expect(err).toBe('When it is done: coach done database-management/1\n');
    expect(code).toBe(0);
  });

  it('names the step beside each of several, as it is recorded', async () => {
    const { out, err } = await coach(['next', '-n', '2'], { record: levelled(2, { 'database-management': 0 }) });
    expect(out).toMatch(
      /\nWhen it is done: coach done database-management\/1\n\n\n[^]*\nWhen (it is done|you have it): coach /,
    );
    expect(err).toBe('');
  });

  it('gives so many steps as asked, in the JSON shape', async () => {
    const { out } = await coach(['next', '-n', '3', '--json'], { record: levelled(1) });
    const steps = JSON.parse(out) as Record<string, unknown>[];
    expect(steps).toHaveLength(3);
    expect(Object.keys(steps[0] ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'skill',
        'from',
        'to',
        'priority',
        'gap',
        'weight',
        'hours',
        'why',
        'project',
        'statements',
        'resources',
      ]),
    );
    expect((steps[0]?.['resources'] as string[]).length).toBeLessThanOrEqual(3);
  });

  it('is empty at target, and says what next', async () => {
    const record = withProof(levelled(2));
    const { out, err } = await coach(['next'], { record });
    expect([out, err]).toEqual(['', 'Every skill is at target for junior. Aim higher: coach target mid\n']);
    const highest = await coach(['next'], { record: withProof(levelled(4)) });
    expect([highest.out, highest.err]).toEqual(['', 'Every skill is at target for junior.\n']);
    expect((await coach(['next', '--json'], { record })).out).toBe('[]\n');
  });

  it('says first how to be assessed where nothing is, whatever stands as evidence', async () => {
    const evidence = [
      { id: 'e', skill: 'programming', level: 2, at: '2026-11-22T10:00:00.000Z', text: 'a link' },
    ] as const;
    for (const record of [makeRecord(), makeRecord({ evidence })]) {
      const { out, err } = await coach(['next'], { record, terminal: 80 });
      expect(out).toMatch(
        /^First see where you stand, in about 3 minutes: coach assess --quick\nOr in about 10, and more exactly: coach assess\nUntil then this is the step of somebody who begins from nothing\.\n\nProgramming, /,
      );
      expect(err).toBe('');
      const page = (await coach(['next', '--markdown'], { record })).out;
      expect(page).toMatch(/^First see where you stand, [^\n]*\n\n[^\n]*\n\nUntil then [^\n]*\n\n# Programming/);
    }
    expect((await coach(['next'], { record: levelled(1), terminal: 80 })).out).not.toContain('First see');
  });

  it('asks again about a skill that got evidence after its level', async () => {
    const at = '2026-11-22T10:00:00.000Z';
    const [step] = JSON.parse((await coach(['next', '--json'], { record: levelled(0) })).out) as {
      skill: 'programming';
    }[];
    const skill = step?.skill ?? 'programming';
    const said = async (when: string): Promise<string> =>
      (
        await coach(['next'], {
          record: { ...levelled(0), evidence: [{ id: 'e', skill, level: 2, at: when, text: 'a' }] },
        })
      ).err;
    expect(await said(at)).toBe(`There is new evidence for it. See whether your level moved: coach assess ${skill}\n`);
    expect(await said('2026-11-01T10:00:00.000Z')).toBe(`When it is done: coach done ${skill}/1\n`);
  });

  it.each(['0', '-3', 'many', '1.5', ''])('takes no count of %j', async (count) => {
    const { code, err } = await coach(['next', `--count=${count}`]);
    expect(code).toBe(2);
    expect(err).toContain('It takes a whole number from 1 on.');
  });
});
