import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { type Level, SKILL_IDS, type SkillId } from '../../src/coaching/skills.ts';
import { coach } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import { makeAssessment, makeRecord, withProof } from '../support/person.ts';

describe('coach skills', () => {
  it('lists one skill a line in a pipe', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 3 } })] });
    const { out } = await coach(['skills'], { record });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^programming\tProduction\tIndependent\t[^\t]+$/);
    expect(lines[1]).toMatch(/^database-management\tnot assessed\tIndependent\t/);
  });

  it('shows one, by any of its names, with a word on the alias', async () => {
    const { out, err } = await coach(['skills', 'scalability'], { terminal: 80 });
    expect(out).toMatch(/^System Design\n\n/);
    expect(out).toContain('\n1 Guided: you have\n  a ');
    expect(err).toBe(
      'scalability: a topic of system-design, taken as that skill.\nLearn it: coach resources system-design\n',
    );
  });

  it('names what to learn each level from, in the language of the person, learning and building apart', async () => {
    const { out } = await coach(['skills', 'api-development', '--stack', 'java'], { terminal: 120 });
    expect(out).toMatch(
      /\n {2}Learn: Overview of HTTP \(MDN\); Building REST Services with Spring; [^\n]+\n?[^\n]* h\)\n/,
    );
    expect(out).toMatch(/\n {2}Build: A reading list over HTTP \(10-18 h\); first programming 1\n/);
    const { levels } = JSON.parse((await coach(['skills', 'api-development', '--json'])).out) as {
      levels: { step: Record<'hours' | 'learn' | 'build', { min: number; max: number }> }[];
    };
    for (const { step } of levels) {
      expect(step.hours).toEqual({ min: step.learn.min + step.build.min, max: step.learn.max + step.build.max });
    }
  });

  it('gives the JSON shapes', async () => {
    const list = JSON.parse((await coach(['skills', '--json'])).out) as object[];
    expect(Object.keys(list[0] ?? {})).toEqual(['id', 'name', 'summary', 'topics', 'level', 'required', 'gap']);
    const skill = JSON.parse((await coach(['skills', 'sql', '--json'])).out) as { levels: { statements: object[] }[] };
    expect(skill).toMatchObject({ id: 'database-management', levels: [{ level: 1, name: 'Guided' }, {}, {}, {}] });
    expect(skill.levels[0]?.statements[1]).toMatchObject({
      id: 'database-management.1b',
      topic: 'sql-queries',
      key: true,
    });
  });

  it('names the nearest skill for one that is not there', async () => {
    const { code, out, err } = await coach(['skills', 'databse']);
    expect([code, out, err]).toEqual([2, '', 'No skill is called "databse".\nDid you mean database?\n']);
    expect((await coach(['resources', 'sprng'])).err).toContain('Did you mean Spring?');
  });
});

describe('coach resources for a language', () => {
  /** In Python, and in the study path of every language. */
  const READ_BY_ALL = 'debugging-book';
  const LANGUAGES = ['javascript', 'java', 'python', 'go', 'csharp'] as const;

  it.each(LANGUAGES.flatMap((language) => SKILL_IDS.map((skill) => [skill, language] as const)))(
    'names nothing of another language among the first ten but what everybody reads: %s, %s',
    async (skill, language) => {
      for (const level of [0, 1, 2] as const) {
        const record = makeRecord({ assessments: [makeAssessment({ levels: { [skill]: level } })] });
        const { out } = await coach(['resources', skill, '--stack', language, '--json'], { record });
        const first = (JSON.parse(out) as { id: string; stack?: string[] }[]).slice(0, 10);
        const foreign = first.filter(
          ({ id, stack }) => stack !== undefined && !stack.includes(language) && id !== READ_BY_ALL,
        );
        expect([level, foreign]).toEqual([level, []]);
      }
    },
  );

  it('takes a word of the name of a skill as the skill, so that titles count for nothing', async () => {
    const of = async (name: string) => (await coach(['resources', name, '--stack', 'javascript'])).out;
    expect(await of('testing')).toBe(await of('testing-and-debugging'));
  });

  it('opens the list of a language with another course for who programs already, and ends it with exams', async () => {
    const { out } = await coach(['resources', 'java'], {
      record: makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] }),
    });
    const listed = out.split('\n').map((line) => line.split('\t')[0]);
    expect(listed[0]).toBe('learn-java');
    expect(listed.indexOf('spring-guide-spring-boot')).toBeLessThan(listed.indexOf('csawesome2'));
    expect((await coach(['resources', 'java'])).out).toMatch(/^csawesome2\t/);
  });

  it('is named by a search for the language alone', async () => {
    expect((await coach(['search', 'golang'])).err).toContain('What to learn Go from, in order: coach resources go\n');
    expect((await coach(['search', 'go testing'])).err).not.toContain('coach resources go');
  });
});

describe('coach resources', () => {
  it('puts the next rung first', async () => {
    const levelsOf = async (level: 0 | 2) => {
      const record = makeRecord({ assessments: [makeAssessment({ levels: { 'database-management': level } })] });
      const { out } = await coach(['resources', 'sql'], { record });
      return out.split('\n').map((line) => line.split('\t')[3] ?? '');
    };
    expect((await levelsOf(0))[0]).toContain('1');
    expect((await levelsOf(2))[0]).toContain('3');
  });

  it('begins without a name with what the next level of each skill is learnt from', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] });
    const { out, err } = await coach(['resources'], { record });
    expect(out).toMatch(/^gilded-rose-kata\t/);
    expect(out.indexOf('\nmdn-http-overview\t')).toBeLessThan(out.indexOf('\nmartin-fowler\t'));
    expect(err).toContain('Of one skill, in reading order: coach resources <skill>\n');
    // A search keeps its order, in which what is of the past stands before what came after it.
    const found = (await coach(['resources', '--search', 'http'], { record })).out;
    expect(found.indexOf('\nmdn-http-overview\t')).toBeGreaterThan(0);
    expect(found).toMatch(/^julia-evans\t/);
  });

  it('lists one a line in a pipe, each with its address', async () => {
    const { out } = await coach(['resources', 'ci-cd', '--cost', 'free', '--level', '2']);
    for (const line of out.trimEnd().split('\n')) {
      expect(line).toMatch(/^[a-z0-9-]+\t[^\t]+\t[a-z-]+\t[1-4,]*2[1-4,]*\tfree\t(active|unconfirmed)\thttps:\/\/\S+$/);
    }
  });

  it('keeps closed ones out unless they are searched for by name, and then shows what is there now', async () => {
    const { out: all } = await coach(['resources', '--type', 'job-board', '--json']);
    expect((JSON.parse(all) as { status: string }[]).map(({ status }) => status)).not.toContain('renamed');
    const { out } = await coach(['resources', '--search', 'angellist'], { terminal: 80 });
    expect(out).toMatch(/^1 {3}AngelList[^]*→ now Wellfound[^]*\n2 {3}Wellfound/);
  });

  it('says of an exam what it shows, how long it is valid, and what follows it', async () => {
    const call = ['resources', '--type', 'certification', '--search', 'certified developer'];
    const { out } = await coach(call, { terminal: 120 });
    expect(out).toContain('→ followed by AWS Certified Developer - Associate (DVA-C03)\n');
    expect(out).toMatch(/\n {4}Exam DVA-C02 · associate · valid 3 years · last day 30 Nov 2026 · .*checked\s/);
    expect(out).toMatch(/\n {4}Shows: \S/);
    expect(out).not.toContain('undefined');
  });

  it('shows the best twelve on a terminal, and all when asked', async () => {
    const count = (out: string) => out.match(/^(?: {4})?https:/gm)?.length ?? 0;
    const { out } = await coach(['resources', 'sql'], { terminal: 80 });
    expect(count(out)).toBe(12);
    expect(out).toMatch(/\n\d+ more: add --all, or narrow with --topic, --type, --level or --cost\n$/);
    const all = await coach(['resources', 'sql', '--all'], { terminal: 80 });
    expect(count(all.out)).toBe((await coach(['resources', 'sql'])).out.trimEnd().split('\n').length);
  });

  it('knows the JSON shape, and an empty list', async () => {
    const { out } = await coach(['resources', 'git', '--json']);
    const [first] = JSON.parse(out) as object[];
    expect(first).toMatchObject({
      id: expect.any(String) as string,
      skills: expect.arrayContaining(['version-control']) as string[],
    });
    for (const field of ['title', 'type', 'url', 'topics', 'levels', 'cost', 'status', 'reviewed'])
      expect(first).toHaveProperty(field);
    const none = await coach(['resources', '--search', 'zzzz no such thing', '--json']);
    expect([none.code, none.out]).toEqual([0, '[]\n']);
    expect((await coach(['resources', '--search', 'zzzz'])).err).toContain('Nothing fits.');
  });

  it.each([
    [['--type', 'film'], 'Allowed choices are docs, course, book'],
    [['--level', '5'], 'Allowed choices are 1, 2, 3, 4.'],
    [['--cost', 'cheap'], 'Allowed choices are free, freemium, paid.'],
    [['--topic', 'cookery'], 'No topic is called "cookery".'],
  ])('refuses %j', async (args, text) => {
    const { code, out, err } = await coach(['resources', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
  });
});

describe('coach search', () => {
  it('shows the best of each kind with the command that opens it', async () => {
    const { code, out, err } = await coach(['search', 'salary', 'negotiation'], { terminal: 60 });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Checklists\n {2}Negotiating pay: /);
    expect(out).toContain('\n    coach checklist salary-negotiation\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('is one hit a line in a pipe, and a list in JSON', async () => {
    const { out } = await coach(['search', 'idempotency']);
    for (const line of out.trimEnd().split('\n'))
      expect(line).toMatch(/^[a-z]+\t[^\t]+\t[^\t]+\t[^\t]+\tcoach [^\t]+\t(https:[^\t]+)?$/);
    const [first] = JSON.parse((await coach(['search', 'idempotency', '--json'])).out) as object[];
    expect(first).toMatchObject({ kind: 'resource', command: expect.stringMatching(/^coach /) as string });
    expect(first).toHaveProperty('url', expect.stringMatching(/^https:/));
  });

  it('finds nothing in words, and wants some', async () => {
    expect(await coach(['search', 'zzzzqqqq'])).toMatchObject({
      code: 0,
      out: '',
      err: 'Nothing here has this word. Try another word for it, or look around: coach skills\n',
    });
    expect((await coach(['search', 'zzzzqqqq', 'yyyyxxxx'])).err).toMatch(/^Nothing has these words\. Try fewer,/);
    expect((await coach(['guide', 'salary-talk'])).err).toMatch(
      /^No chapter is called "salary-talk"\.\nThere are: .*\nPerhaps: coach checklist salary-negotiation\n$/,
    );
    expect((await coach(['guide', 'zzzzqqqq'])).err).not.toContain('Perhaps');
    expect((await coach(['search', 'zzzzqqqq', '--json'])).out).toBe('[]\n');
    expect(await coach(['search', '  '])).toMatchObject({
      code: 2,
      err: '"  " has no word to look for.\nSuch as: coach search idempotency\n',
    });
    expect(await coach(['search'])).toMatchObject({
      code: 2,
      err: "Missing required argument 'words'.\nSuch as: coach search idempotency\n",
    });
  });
});

describe('coach guide', () => {
  it('lists its chapters, and shows one by id or number', async () => {
    expect((await coach(['guide'])).out.split('\n')[0]).toMatch(/^1\tprofession\t/);
    const { out } = await coach(['guide', '5'], { terminal: 60 });
    expect(out).toMatch(/^5\. /);
    for (const line of out.split('\n')) if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(60);
    expect((await coach(['guide', 'job-search'])).out.split('\n')[0]).toBe(out.split('\n')[0]);
  });

  it('is Markdown when asked', async () => {
    const { out } = await coach(['guide', 'learning', '--markdown'], { terminal: 80 });
    expect(out).toMatch(/^# [^\n]+\n\n[^\n]+\n\n## /);
    expect(out).toMatch(/\n- `coach /);
  });
});

describe('coach routes', () => {
  it('lists the routes, and shows one by any of its names', async () => {
    const { out } = await coach(['routes']);
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'degree',
      'bootcamp',
      'online-courses',
      'self-study',
      'apprenticeship',
      '',
    ]);
    const route = await coach(['routes', 'University'], { terminal: 60 });
    expect(route.out).toMatch(
      /^A degree\n[^]*\nTime: [^]*\nAsk before you pay\n {2}- [^]*\n {2}coach checklist degree\n$/,
    );
    for (const line of route.out.split('\n'))
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it.each([40, 80, 120, 200])('compares them within %i columns', async (terminal) => {
    const { code, out } = await coach(['routes', '--compare'], { terminal });
    expect(code).toBe(0);
    for (const word of ['degree', 'apprenticeship', 'coach checklist', 'bootcamp']) expect(out).toContain(word);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(terminal);
  });

  it('compares them one a line in a pipe', async () => {
    const lines = (await coach(['routes', '--compare'])).out.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.split('\t')).toHaveLength(8);
  });

  it('refuses one that is not there, and one beside --compare', async () => {
    expect(await coach(['routes', 'bootcmp'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^No route is called "bootcmp"\.\nDid you mean bootcamp\? There are: degree, /,
      ) as string,
    });
    expect(await coach(['routes', 'degree', '--compare'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('coach resources --type certification', () => {
  it('says what each exam is, with the exam it replaces', async () => {
    const { out } = await coach(['resources', '--type', 'certification', '--all'], { terminal: 80 });
    expect(out).toMatch(/\n {4}Exam DVA-C03 · [^]*?\n {4}Shows: [^]*?\n {4}Needs: [^]*?\n {4}Replaces: DVA-C02/);
    expect(out).toContain('Backs: cloud-services');
  });
});

describe('coach target', () => {
  it('lists the targets with the current one marked', async () => {
    const { out } = await coach(['target'], { terminal: 100 });
    expect(out).toMatch(/junior +✓ current +Junior backend developer/);
    const json = JSON.parse(
      (await coach(['target', '--json'], { record: makeRecord({ target: 'lead' }) })).out,
    ) as object[];
    expect(json.filter((one) => 'current' in one && one.current)).toMatchObject([{ id: 'lead' }]);
  });

  it('stores a chosen one', async () => {
    const { out, err, store } = await coach(['target', 'MID']);
    expect(out).toMatch(/^You now aim at: Mid-level backend developer\./);
    expect(err).toBe('See the gaps: coach report\n');
    expect((await store.read()).target).toBe('mid');
  });

  it('stores nothing for an unknown one', async () => {
    const { code, store } = await coach(['target', 'wizard']);
    expect([code, (await store.read()).target]).toEqual([2, null]);
  });
});

describe('coach history', () => {
  const record = makeRecord({
    assessments: [
      makeAssessment({ at: '2026-10-01T10:00:00.000Z', levels: { programming: 1, 'ci-cd': 2 } }),
      makeAssessment({ at: '2026-11-01T10:00:00.000Z', levels: { programming: 2 } }),
      makeAssessment({ at: '2026-11-02T10:00:00.000Z', by: 'Sam', levels: { programming: 2 } }),
    ],
  });

  it('shows what each assessment changed', async () => {
    const { out } = await coach(['history'], { record, terminal: 80 });
    expect(out).toBe(
      [
        'DATE        BY   MODE  SKILLS  CHANGED',
        '1 Oct 2026  you  full       2  2 skills for the first time',
        '1 Nov 2026  you  full       1  programming Guided → Independent',
        '2 Nov 2026  Sam  full       1  1 skill for the first time',
        '',
        'Trend',
        'programming  ▂▄  Guided, 1 Oct 2026 → Independent, 1 Nov 2026',
        '▁ None  ▂ Guided  ▄ Independent  ▆ Production  █ Lead',
        '',
      ].join('\n'),
    );
  });

  it('begins at a day, and is empty after the last', async () => {
    const { out } = await coach(['history', '--since', '2026-11-01', '--json'], { record });
    expect((JSON.parse(out) as { changed: object }[])[0]?.changed).toEqual({ programming: { from: 1, to: 2 } });
    expect((await coach(['history', '--since', '2026-12-01'], { record })).err).toContain(
      'No assessment since that day.',
    );
    expect(await coach(['history'])).toMatchObject({
      code: 0,
      out: '',
      err: 'No assessment yet. Begin: coach assess\n',
    });
  });

  it.each(['yesterdays', '2026-13-01', '2026-02-30', '26-01-01', ''])('takes no day %j', async (day) => {
    expect(await coach(['history', `--since=${day}`], { record })).toMatchObject({ code: 2, out: '' });
  });
});

describe('bare coach', () => {
  it('welcomes a person with nothing stored, and offers to begin at once on a terminal', async () => {
    const { out, err, code } = await coach([]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Welcome to coach/);
    expect((await coach([], { replies: { choose: ['leave'] } })).asked).toHaveLength(0);
    const begun = await coach([], { replies: { choose: ['assess'], rungs: [() => 'back'] } });
    expect(begun.asked[0]?.heading).toBe('Programming · Independent');
    const quick = await coach([], { replies: { choose: ['quick'], rungs: [() => 'back'] } });
    expect(quick.asked[0]?.statements).toHaveLength(1);
    expect((await coach([], { replies: { choose: ['interview'], lines: ['', ''] } })).out).toContain('- [ ] ');
    expect((await coach([], { replies: { choose: ['look'] } })).out).toContain('programming\t');
  });

  it('shows where the person stands, the next step and the lists begun', async () => {
    const ticks = [{ checklist: 'interview-prep', item: 'close-chat-and-mail', at: '2026-11-20T10:00:00.000Z' }];
    const levels = Object.fromEntries(SKILL_IDS.slice(0, 6).map((id) => [id, id === 'programming' ? 2 : 0]));
    const record = makeRecord({ assessments: [makeAssessment({ levels })], ticks, target: 'junior' });
    const { out } = await coach([], { record, terminal: 100 });
    expect(out).toMatch(
      /^Junior backend developer · 1 of 12 skills at target, 6 not assessed\n▰▰▱+ 2 of 19 rungs climbed\nLast, on 20 Nov 2026: 6 skills assessed for the first time; 1 tick\.\n\nNext: [A-Z].* → .*, \d+-\d+ h +coach next\n/,
    );
  });

  it('asks first about the skills where most have no level, and names no step of a skill among them', async () => {
    const asked = 'Nobody asked about 7 of 12 skills, so what comes first is a guess (3 minutes with --quick)';
    const homeOf = async (skills: readonly SkillId[], level: Level) => {
      const levels = Object.fromEntries(skills.map((id) => [id, level]));
      const assessments = [makeAssessment({ at: '2026-10-01T10:00:00.000Z', levels })];
      const record = makeRecord({ assessments, target: 'junior' });
      const [step] = JSON.parse((await coach(['next', '--json'], { record })).out) as { skill: SkillId }[];
      const { out, err } = await coach([], { record, terminal: 140 });
      return { err, lead: out.split('\n\n')[1] ?? '', step: step?.skill };
    };
    const ends = SKILL_IDS.slice(-5);
    const strange = await homeOf(ends, 4);
    expect(ends).not.toContain(strange.step);
    expect(strange).toMatchObject({ lead: `${asked}  coach assess\n`, err: '' });
    const known = await homeOf(SKILL_IDS.slice(0, 5), 0);
    const [first, second] = known.lead.split('\n');
    expect(first?.replace(/ +coach assess$/, '')).toBe(asked);
    expect(second).toMatch(/^Next: .* coach next$/);
    expect((await homeOf(SKILL_IDS.slice(0, 6), 0)).lead).toMatch(/^Next: .* coach next\n/);
  });

  it('says of a step that follows from a quick picture how to be sure, until it is begun', async () => {
    const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, id === 'version-control' ? 0 : 2]));
    const seen = async (mode: 'quick' | 'full', steps: PersonRecord['steps'] = []) => {
      const record = makeRecord({ assessments: [makeAssessment({ mode, levels })], steps });
      return [(await coach([], { record, terminal: 100 })).out, (await coach(['next'], { record })).err];
    };
    const [home, next] = await seen('quick');
    expect(home).toMatch(/\nIt rests on a quick picture; two minutes to be sure +coach assess version-control\n/);
    expect(next).toContain('Two minutes to be sure: coach assess version-control\n');
    const begun = {
      step: 'version-control/1',
      since: '2026-11-22T10:00:00.000Z',
      ticks: [],
      note: null,
      skipped: null,
    };
    const near = { id: 'acme', name: 'Acme', next: { day: '2026-11-24', what: 'interview' } } as const;
    const record = makeRecord({
      assessments: [makeAssessment({ mode: 'quick', levels })],
      jobs: [someJob(near, [[20, 'interview']])],
    });
    expect((await coach([], { record, terminal: 100 })).out).not.toContain('to be sure');
    for (const said of [...(await seen('full')), ...(await seen('quick', [begun]))])
      expect(said).not.toContain('to be sure');
  });

  it('shows the next step of one skill with what comes before it, or says why there is none', async () => {
    const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, id === 'cloud-services' ? 2 : 1]));
    const record = makeRecord({ assessments: [makeAssessment({ levels })], target: 'junior' });
    const { store, out, err } = await coach(['next', 'api'], { record });
    expect(out).toMatch(/^API Development, Guided → Independent /);
    expect(err).toBe(
      'api: taken as api-development.\nBefore it: programming/2\nBegin it: coach step api-development/2 --start\n',
    );
    expect((await coach(['next', 'cloud-services'], { record })).err).toBe(
      'Cloud Services is at target for junior. What its levels ask: coach skills cloud-services\n',
    );
    await coach(['step', 'api/2', '--skip', 'not now'], { store });
    expect((await coach(['next', 'api-development'], { store })).err).toMatch(/^Put aside: api-development\/2\. /);
    await coach(['step', 'api/2', '--start'], { store });
    expect((await coach(['next', 'api-development'], { store })).err).toMatch(/When it is done: coach done api-/);
    expect((await coach(['next', 'nothing'], { store })).code).toBe(2);
  });

  it('names in the first week the target that is taken for granted, until one is chosen or reached', async () => {
    const said = /\nAll for Junior backend developer; to aim at something else +coach target\n/;
    const assessments = [makeAssessment({ levels: { 'ci-cd': 1 } })];
    const homeOf = async (fields: Partial<PersonRecord>) =>
      (await coach([], { record: makeRecord({ assessments, ...fields }), terminal: 100 })).out;
    expect(await homeOf({ target: null })).toMatch(said);
    expect(await homeOf({ target: 'junior' })).not.toMatch(said);
    const weekAgo = (day: number) => [makeAssessment({ levels: { 'ci-cd': 1 }, at: `2026-11-${day}T10:00:00.000Z` })];
    expect(await homeOf({ target: null, assessments: weekAgo(16) })).toMatch(said);
    expect(await homeOf({ target: null, assessments: weekAgo(15) })).not.toMatch(said);
    expect(await homeOf({ target: null, assessments: [] })).not.toMatch(said);
    const all = [makeAssessment({ levels: Object.fromEntries(SKILL_IDS.map((id) => [id, 2])) })];
    expect(await homeOf({ target: null, assessments: all })).not.toMatch(said);
  });

  it('shows the step in hand in place of the next one', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1 } })] });
    const { store } = await coach(['step', 'git/1', '--tick', '1'], { record });
    expect((await coach([], { store, terminal: 100 })).out).toMatch(
      /In hand since 23 Nov: Version Control, not assessed → Guided, 1\sof\s\d\sticked +coach step\n/,
    );
  });

  it('shows an unfinished assessment', async () => {
    const begun = {
      id: 'begun',
      startedAt: '2026-11-22T10:00:00.000Z',
      by: 'self',
      mode: 'full',
      skills: ['ci-cd'],
      start: 2,
      answers: {},
    } as const;
    const { out } = await coach([], { record: makeRecord({ unfinished: [begun] }), terminal: 100 });
    expect(out).toContain('Assessment begun: 0 of 1 skill done, about 4 screens left  coach assess ci-cd');
    expect(out).toContain('not assessed yet');
  });

  it('tells who is at target to aim higher', async () => {
    const levels = Object.fromEntries(
      (JSON.parse((await coach(['skills', '--json'])).out) as { id: string }[]).map(({ id }) => [id, 2]),
    );
    const claimed = makeRecord({ assessments: [makeAssessment({ at: '2026-11-23T10:00:00.000Z', levels })] });
    const { out } = await coach([], { record: withProof(claimed) });
    expect(out).toContain('12 of 12 skills at target\n');
    expect(out).toMatch(
      /All that junior asks for: well done\. Now the job search +coach guide job-search\nOr aim higher +coach target mid/,
    );
    const line = 'Every skill is at target for junior. Aim higher';
    expect((await coach([], { record: claimed, terminal: 100 })).out).toMatch(
      new RegExp(`Next: .*, prove .*\\n${line} +coach target mid\\n`),
    );
    for (const command of ['report', 'next'])
      expect((await coach([command], { record: claimed })).err).toContain(`${line}: coach target mid\n`);
    const short = makeRecord({ assessments: [makeAssessment({ levels: { ...levels, 'ci-cd': 0 } })] });
    for (const command of [[], ['report'], ['next']]) {
      const shown = await coach(command, { record: short });
      expect(shown.out + shown.err).not.toContain('im higher');
    }
  });
});
