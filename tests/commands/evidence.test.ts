import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, told } from '../support/person.ts';
import { ADA, makeRepository } from '../support/repository.ts';
import { makeTempFolder } from '../support/temp.ts';

describe('coach evidence', () => {
  it('adds, lists and removes, and shows in the report', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'version-control': 2 } })] });
    const added = await coach(['evidence', 'add', 'git', 'independent', 'https://example.org/pull/7', 'merged'], {
      record,
    });
    expect([added.code, added.out, added.err]).toEqual([
      0,
      'Added for version-control, Independent: https://example.org/pull/7 merged\n',
      'git: taken as version-control.\nWhat it changes: coach report\n',
    ]);
    const { store } = added;
    expect((await coach(['evidence', 'list'], { store })).out).toBe((await coach(['evidence'], { store })).out);
    expect((await coach(['evidence'], { store })).out).toBe(
      'id-1\tversion-control\tIndependent\t2026-11-23T12:00:00.000Z\thttps://example.org/pull/7 merged\n',
    );
    expect((await coach(['report'], { store, terminal: 100 })).out).toMatch(
      /Version Control +\S+ Independent +.*evidenced/,
    );
    expect((await coach(['evidence', 'remove', 'id'], { store })).out).toMatch(/^Removed from version-control/);
    expect(told(await store.read())).toEqual(told(record));
  });

  it('dates a piece by the day of the work, where that is said', async () => {
    const { store } = await coach(['evidence', 'add', 'git', '2', 'the merge', '--on', '2025-03-01']);
    expect((await store.read()).evidence).toMatchObject([{ at: '2025-03-01T12:00:00.000Z', text: 'the merge' }]);
    const ahead = await coach(['evidence', 'add', 'git', '2', 'x', '--on', '2027-03-01']);
    expect(ahead).toMatchObject({
      code: 2,
      err: 'git: taken as version-control.\n--on 2027-03-01 is still to come.\nName today or a day before.\n',
    });
  });

  it('says so when there is none', async () => {
    expect(await coach(['evidence'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('No evidence yet.') as string,
    });
    expect((await coach(['evidence', '--json'])).out).toBe('[]\n');
  });

  it.each([
    [['add', 'gitt', '2', 'x'], 'No skill is called "gitt".'],
    [['add', 'git', '0', 'x'], '"0" is not a level to reach.'],
    [['add', 'git', '9', 'x'], '"9" is not a level to reach.'],
    [['add', 'git', '2', '  '], 'this is blank'],
    [['add', 'git', '2', 'a\u001b[31mb'], 'control character'],
    [['add', 'git', '2', 'x'.repeat(1_000_000)], 'at most 500 characters'],
    [['add', 'git', '2'], "Missing required argument 'text'"],
    [['remove', 'nothing'], 'No evidence has the id "nothing".'],
    [['remove', ''], 'No evidence has the id "".'],
    [['show'], 'There is no command "evidence show".'],
  ])('refuses %#, and records nothing', async (args, text) => {
    const { code, out, err, store } = await coach(['evidence', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(await store.read()).toEqual(makeRecord());
  });

  it('refuses the beginning of several ids', async () => {
    const piece = { skill: 'ci-cd', level: 1, at: '2026-11-22T10:00:00.000Z', text: 'x' } as const;
    const record = makeRecord({
      evidence: [
        { id: 'aa1', ...piece },
        { id: 'aa2', ...piece },
      ],
    });
    const { code, err, store } = await coach(['evidence', 'remove', 'aa'], { record });
    expect([code, err]).toEqual([
      2,
      '"aa" begins the ids of 2 pieces.\nNothing was removed. Give more of it: coach evidence\n',
    ]);
    expect(await store.read()).toEqual(record);
  });
});

describe('coach evidence remove', () => {
  const piece = { skill: 'ci-cd', level: 1, at: '2026-11-22T10:00:00.000Z' } as const;
  const record = makeRecord({
    evidence: ['a1', 'b2', 'c3'].map((id) => ({ id, ...piece, text: `link ${id}` })),
  });

  it('removes several, each once, and names each', async () => {
    const { code, out, err, store } = await coach(['evidence', 'remove', 'a1', 'c', 'a'], { record });
    expect([code, out]).toEqual([0, 'Removed from ci-cd, Guided: link a1\nRemoved from ci-cd, Guided: link c3\n']);
    expect(err).toBe('Bring it back: coach undo\n');
    expect((await store.read()).evidence.map(({ id }) => id)).toEqual(['b2']);
    const json = await coach(['evidence', 'remove', 'a1', '--json'], { record });
    expect(JSON.parse(json.out)).toEqual([record.evidence[0]]);
  });

  it('removes none where one of them is not there', async () => {
    const { code, err, store } = await coach(['evidence', 'remove', 'a1', 'nosuch', 'b2'], { record });
    expect([code, err]).toEqual([
      2,
      'No evidence has the id "nosuch".\nNothing was removed. See them all: coach evidence\n',
    ]);
    expect(await store.read()).toEqual(record);
  });
});

function makeShop(): string {
  const folder = makeTempFolder();
  mkdirSync(join(folder, 'tests'));
  writeFileSync(join(folder, 'Dockerfile'), 'FROM python:3.14\n');
  writeFileSync(join(folder, 'tests/test_shop.py'), 'def test_sells():\n    assert sells() == 1\n');
  return folder;
}

describe('coach scan', () => {
  it('lists what it finds, one a line in a pipe', async () => {
    const { code, out, err, store } = await coach(['scan', makeShop()]);
    expect([code, out]).toEqual([
      0,
      'unit-tests\tautomated tests (pytest)\ttests/test_shop.py:1\ttesting-and-debugging.1a\tfair\t' +
        'that there are tests; not whether they try the limits\n' +
        "container-image\ta container image's build file (Dockerfile)\tDockerfile:1\tci-cd.1b\tfair\t" +
        'the build file; not that its image ran on a second machine\n',
    ]);
    expect(err).toBe(
      'Looked at 2 files; found 2 signs.\n' +
        'No history: there is no .git here; whose work it is cannot be told.\n' +
        'Record one: coach scan <folder> --accept <id>\n',
    );
    expect(await store.read()).toEqual(makeRecord());
  });

  it('records what is accepted by flag, once', async () => {
    const folder = makeShop();
    const { err, store } = await coach(['scan', folder, '--accept', 'container-image']);
    expect(err).toContain('Recorded 1 piece of evidence.\n');
    expect((await store.read()).evidence).toMatchObject([
      { skill: 'ci-cd', level: 1, text: `a container image's build file (Dockerfile): Dockerfile:1 in ${folder}` },
    ]);
    const again = await coach(['scan', folder, '--accept', 'container-image'], { store });
    expect(again.err).toContain('Recorded 0 pieces of evidence; 1 was known.\n');
    expect((await store.read()).evidence).toHaveLength(1);
  });

  it('tells two findings of one level apart, and counts the one that was known', async () => {
    const folder = makeShop();
    const { store } = await coach(['scan', folder, '--accept', 'container-image']);
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'test:\n  script: pytest\n');
    const all = ['--accept', 'container-image', '--accept', 'ci-pipeline'];
    const { err } = await coach(['scan', folder, ...all], { store, firstId: 10 });
    expect(err).toContain('Recorded 1 piece of evidence; 1 was known.\n');
    expect((await store.read()).evidence).toMatchObject([
      { skill: 'ci-cd', level: 1, text: expect.stringContaining('Dockerfile') as string },
      { skill: 'ci-cd', level: 1, text: expect.stringContaining('.gitlab-ci.yml') as string },
    ]);
  });

  it('counts once its skill is assessed, which is said where there is no level yet', async () => {
    const scan = ['scan', makeShop(), '--accept', 'container-image'];
    expect((await coach(scan)).err).toContain(
      'It counts once that skill is assessed: coach assess. Take it back: coach undo\n',
    );
    const levels = { 'cloud-services': 1, 'ci-cd': 1 } as const;
    const known = await coach(scan, { record: makeRecord({ assessments: [makeAssessment({ levels })] }) });
    expect(known.err).toContain('What it changes: coach report. Take it back: coach undo\n');
    const other = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] });
    const added = await coach(['evidence', 'add', 'git', '1', 'my notes'], { record: other });
    expect(added.err).toContain('It counts once that skill is assessed: coach assess version-control\n');
  });

  it('asks at a terminal which to accept, and records those alone', async () => {
    const { store, out } = await coach(['scan', makeShop()], { terminal: 80, replies: { check: ['unit-tests'] } });
    expect(out).toBe(
      'unit-tests · fair, may back testing-and-debugging.1a\n' +
        '  tests/test_shop.py:1\n' +
        '  automated tests (pytest): shows that there are tests; not whether they try the\n' +
        '  limits\n' +
        'container-image · fair, may back ci-cd.1b\n' +
        '  Dockerfile:1\n' +
        "  a container image's build file (Dockerfile): shows the build file; not that\n" +
        '  its image ran on a second machine\n',
    );
    expect((await store.read()).evidence.map(({ skill }) => skill)).toEqual(['testing-and-debugging']);
    const none = await coach(['scan', makeShop()], { terminal: 80, replies: { check: [] } });
    expect(none.err).toContain('Recorded 0 pieces of evidence.\n');
    expect(none.err).not.toContain('What it changes');
    expect((await none.store.read()).evidence).toEqual([]);
  });

  it('shows each choice with skill, level and strength, what it may back, and whether its like is recorded', async () => {
    const { store } = await coach(['scan', makeShop(), '--accept', 'container-image']);
    const { checked, err } = await coach(['scan', makeShop()], {
      store,
      firstId: 10,
      terminal: 80,
      replies: { check: ['unit-tests', 'container-image'] },
    });
    expect(checked[0]?.choices.map(({ label }) => label)).toEqual([
      'Testing and Debugging Guided · automated tests (pytest), tests/test_shop.py:1 · fair',
      "CI/CD Guided · a container image's build file (Dockerfile), Dockerfile:1 · fair",
    ]);
    expect(checked[0]?.choices[0]?.description).toMatch(
      /^may back ".+"; shows that there are tests; not whether they try the limits$/,
    );
    expect(checked[0]?.choices[1]?.description).toMatch(/^may back ".+"; shows .+; one like it is recorded already$/);
    expect(checked[0]?.help?.about).toBe(
      'Strengths: strong, the act itself; fair, a part of the act; weak, a hint that it was done.',
    );
    expect(err).toContain('Recorded 2 pieces of evidence.\n  Testing and Debugging, Guided: automated tests');
  });

  it('tells again only what is not recorded, and says of how many the rest is known', async () => {
    const folder = makeShop();
    const { store } = await coach(['scan', folder, '--accept', 'container-image']);
    writeFileSync(join(folder, 'Dockerfile'), '# Moved down a line.\nFROM python:3.14\n');
    const { out, err, checked } = await coach(['scan', folder], { store, terminal: 80, replies: { check: [] } });
    expect(out).toMatch(/^unit-tests · /);
    expect(out).not.toContain('container-image');
    expect(err).toContain('found 2 signs: 1 recorded before, 1 not.\n');
    expect(checked[0]?.choices.map(({ value }) => value)).toEqual(['unit-tests']);
    const json = await coach(['scan', folder, '--json'], { store });
    expect((JSON.parse(json.out) as object[]).map((one) => Object.values(one).at(-1) as unknown)).toEqual([
      false,
      true,
    ]);
    await coach(['scan', folder, '--accept', 'unit-tests'], { store, firstId: 10 });
    const all = await coach(['scan', folder], { store, terminal: 80, replies: {} });
    expect([all.out, all.checked]).toEqual(['', []]);
    expect(all.err).toContain('found 2 signs: 2 recorded before, 0 not.\n');
  });

  it('asks once more for what is more than two levels above the person’s own, and leaves only that out', async () => {
    const folder = makeShop();
    writeFileSync(join(folder, 'stop.ts'), 'process.on("SIGTERM", stop);\n');
    const accept = ['--accept', 'unit-tests', '--accept', 'graceful-stop'];
    const refused = await coach(['scan', folder, ...accept], { terminal: 80, replies: { confirm: false } });
    expect(refused.confirmed).toEqual([
      'Far above your own level: Programming, Production (not assessed). Is it your own work, and recorded?',
    ]);
    expect((await refused.store.read()).evidence.map(({ skill }) => skill)).toEqual(['testing-and-debugging']);
    const sure = await coach(['scan', folder, ...accept], { terminal: 80, replies: { confirm: true } });
    expect((await sure.store.read()).evidence).toHaveLength(2);
    const known = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] });
    const near = await coach(['scan', folder, ...accept], { record: known });
    expect((await near.store.read()).evidence).toHaveLength(2);
    const piped = await coach(['scan', folder, ...accept]);
    expect([piped.code, (await piped.store.read()).evidence]).toEqual([2, []]);
    expect(piped.err).toContain('pass --yes');
    const flagged = await coach(['scan', folder, ...accept, '--yes']);
    expect((await flagged.store.read()).evidence).toHaveLength(2);
  });

  it('says that nothing was recorded where the person stops', async () => {
    const stopped = await coach(['scan', makeShop()], { terminal: 80, replies: { check: 'stop' } });
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain('Stopped; nothing was recorded.\n');
  });

  it('records a weak sign of a high level as Independent, and says so', async () => {
    const folder = makeTempFolder();
    writeFileSync(
      join(folder, 'threat-model.md'),
      '# Threats\n\nSomebody who guesses the address of an invoice reads it.\n',
    );
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'security-best-practices': 4 } })] });
    const { err, store } = await coach(['scan', folder, '--accept', 'threat-model'], { record });
    expect(err).toContain('A weak sign proves no more than Independent, so it counts for that: threat-model.\n');
    expect((await store.read()).evidence).toMatchObject([{ skill: 'security-best-practices', level: 2 }]);
    const report = JSON.parse((await coach(['report', '--json'], { store })).out) as {
      skills: { id: string; standing: string }[];
    };
    expect(report.skills.find(({ id }) => id === 'security-best-practices')).toMatchObject({ standing: 'claimed' });
  });

  it('proposes and records nothing that shows no act', async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'compose.yml'), 'services:\n  a: {}\n  b: {}\n');
    const { code, out, err } = await coach(['scan', folder], { terminal: 160, replies: {} });
    expect([code, err]).toEqual([
      0,
      'Looked at 1 file; found 1 sign.\nNo history: there is no .git here; whose work it is cannot be told.\n',
    ]);
    expect(out).toBe(
      'compose · weak, backs no statement\n  compose.yml:1\n  several services started together (Compose)\n',
    );
    const accepted = await coach(['scan', folder, '--accept', 'compose']);
    expect([accepted.code, accepted.err]).toEqual([
      2,
      '"compose" shows nothing of an act that a statement asks for, so it is no evidence.\n' +
        'What you did with it may be: coach evidence add <skill> <level> <text>\n',
    ]);
    expect((await accepted.store.read()).evidence).toEqual([]);
  });

  it('says what it did not see', async () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'part'));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, 'part', `${name}.hs`), 'main = x\n');
    writeFileSync(join(folder, 'part', 'long.sql'), '-- x\n'.repeat(60_000));
    const { err } = await coach(['scan', join(folder, 'part')]);
    expect(err).toContain('Of 1 long file the first 256 kB alone was read: long.sql.\n');
    expect(err.split(`part of the repository at ${folder}; `)).toHaveLength(2);
    expect(err).toContain('3 files are in Haskell, which the scan cannot read for signs.\n');
  });

  it('gives the findings as JSON, and asks nothing then', async () => {
    const { out } = await coach(['scan', makeShop(), '--json'], { replies: {} });
    expect((JSON.parse(out) as object[])[1]).toEqual({
      id: 'container-image',
      finds: "a container image's build file",
      tool: 'Dockerfile',
      file: 'Dockerfile',
      line: 1,
      backs: ['ci-cd.1b'],
      part: 'the build file; not that its image ran on a second machine',
      strength: 'fair',
      history: { seen: 0, own: 0, lastOwn: null, bots: 0, authors: [], others: [], why: 'no-repository', root: null },
      recorded: false,
    });
  });

  it('shows no control character of a file name', async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'a\u001b[31m\u202e.ts'), 'process.on("SIGTERM", stop);\n');
    const { out, store } = await coach(['scan', folder, '--accept', 'graceful-stop', '--yes']);
    expect(out).toContain('\ta.ts:1\t');
    expect((await store.read()).evidence[0]?.text).toMatch(/: a\.ts:1 in /);
  });

  it('refuses a folder that is not there, a file, and a finding that is not there', async () => {
    const folder = makeShop();
    expect(await coach(['scan', join(folder, 'nowhere')])).toMatchObject({ code: 2, out: '' });
    expect(await coach(['scan', join(folder, 'Dockerfile')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a folder.') as string,
    });
    const { code, err, store } = await coach(['scan', folder, '--accept', 'unit-tests', '--accept', 'magic']);
    expect([code, err]).toEqual([2, 'The scan has no finding "magic".\nIt has: unit-tests, container-image.\n']);
    expect(await store.read()).toEqual(makeRecord());
  });
});

/** A repository with files to find, and commits of these addresses. */
function makeSharedShop(authors: readonly string[]): string {
  return makeRepository(
    authors.map((by, index) => ({
      message: `Describe the change number ${index}`,
      by,
      files: { Dockerfile: 'FROM python:3.14\n' },
    })),
  );
}

describe('coach scan, whose work it is', () => {
  const EVE = 'eve@example.org';
  const ANYBODYS = 'Files count whoever wrote them, committed or not: accept only what is your work.';
  const lineOf = (err: string): string => err.split('\n').slice(1, -2).join('\n');

  it.each<[string, readonly string[], readonly string[], string]>([
    ['all', [ADA, ADA], ['--author', ADA], `2 of 2 commits are yours (${ADA}).`],
    ['one', [ADA], ['--author', 'ada@'], '1 of 1 commit is yours (ada@).'],
    ['one of two', [ADA, EVE], ['--author', ADA], `1 of 2 commits is yours (${ADA}).`],
    ['by two addresses', [ADA, EVE], ['--author', ADA, '--author', EVE], `2 of 2 commits are yours (${ADA}, ${EVE}).`],
    ['beside a bot', [ADA, 'bot@x.example'], ['--author', ADA], `1 of 1 commit is yours (${ADA}). 1 more is by bots.`],
    [
      'beside bots',
      [ADA, 'bot@x.example', 'bot@x.example'],
      ['--author', ADA],
      `1 of 1 commit is yours (${ADA}). 2 more are by bots.`,
    ],
    [
      'unknown',
      [ADA],
      [],
      'It has 1 commit; whose that is cannot be told, since your own settings of git (not those of the folder) name no address: pass --author <address>.',
    ],
    ['bots alone', ['bot@x.example'], ['--author', ADA], 'Its 1 commit is by bots; whose work it is cannot be told.'],
  ])('says it where it is %s, and lets the person record', async (_what, authors, flags, line) => {
    const folder = makeSharedShop(authors);
    const { code, err } = await coach(['scan', folder, ...flags]);
    expect([code, lineOf(err)]).toEqual([0, line.includes('yours (') ? `${line}\n${ANYBODYS}` : line]);
    const { store } = await coach(['scan', folder, ...flags, '--accept', 'container-image']);
    expect((await store.read()).evidence).toHaveLength(1);
  });

  it('tells on the day of a scan what it recorded, whatever day the work is of', async () => {
    const { store } = await coach(
      ['scan', makeSharedShop([ADA, EVE]), '--author', ADA, '--accept', 'container-image'],
      {
        record: makeRecord({ assessments: [makeAssessment({ at: '2026-11-01T10:00:00.000Z' })] }),
      },
    );
    expect((await coach([], { store, terminal: 80 })).out).toContain('Today: 1 piece of evidence.');
  });

  it('dates what it records by the person’s last commit, where that is long past', async () => {
    const accept = async (authors: readonly string[], ...flags: string[]) => {
      const { err, store } = await coach(['scan', makeSharedShop(authors), ...flags, '--accept', 'container-image']);
      const [piece] = (await store.read()).evidence;
      return [piece?.at, /^It is dated .*$/m.exec(err)?.[0]];
    };
    expect(await accept([ADA, EVE], '--author', ADA)).toEqual([
      '2025-06-15T15:06:40.000Z',
      'It is dated 15 Jun 2025, the day of your last commit there.',
    ]);
    expect(await accept([EVE], '--author', ADA, '--not-mine')).toEqual(['2026-11-23T12:00:00.000Z', undefined]);
  });

  it('asks the person’s own git for the address', async () => {
    const home = makeTempFolder();
    writeFileSync(join(home, '.gitconfig'), `[user]\n\temail = ${ADA}\n`);
    const { out } = await coach(['scan', makeSharedShop([ADA, EVE]), '--json'], { env: { HOME: home } });
    expect(JSON.parse(out)).toMatchObject([{ history: { seen: 2, own: 1, authors: [ADA], others: [EVE] } }]);
  });

  describe('where none of its commits is theirs', () => {
    const ways = 'If it is your work: --author <your address in it>, or --not-mine to record it all the same.';
    const none = `None of 2 commits is yours (${ADA}); the busiest: ${EVE}.`;

    it('shows what it finds and proposes nothing', async () => {
      const folder = makeSharedShop([EVE, EVE]);
      const piped = await coach(['scan', folder, '--author', ADA]);
      expect([piped.code, piped.out]).toEqual([0, expect.stringMatching(/^container-image\t/)]);
      expect(piped.err).toBe(
        `Looked at 3 files; found 1 sign.\n${none}\nNone of this is proposed as evidence. ${ways}\n`,
      );
      // Nobody is asked: a question would fail here.
      const asked = await coach(['scan', folder, '--author', ADA], { terminal: 80, replies: {} });
      expect([asked.code, asked.out]).toEqual([0, expect.stringContaining('container-image')]);
      const json = await coach(['scan', folder, '--author', ADA, '--json']);
      expect(JSON.parse(json.out)).toMatchObject([{ id: 'container-image', history: { seen: 2, own: 0 } }]);
      expect(json.err).toBe(`${none}\n`);
    });

    it('refuses to record, and records all the same with --not-mine', async () => {
      const folder = makeSharedShop([EVE, EVE]);
      const flags = ['scan', folder, '--author', ADA, '--accept', 'container-image'];
      const { code, out, err, store } = await coach(flags);
      expect([code, out, err]).toEqual([2, '', `${none} So none of it is recorded.\n${ways}\n`]);
      expect((await store.read()).evidence).toEqual([]);
      const forced = await coach([...flags, '--not-mine']);
      expect([forced.code, (await forced.store.read()).evidence.length]).toEqual([0, 1]);
      const replies = { check: ['container-image'] };
      const asked = await coach(['scan', folder, '--author', ADA, '--not-mine'], { terminal: 80, replies });
      expect((await asked.store.read()).evidence).toHaveLength(1);
    });
  });

  it('shows no control character of an address', async () => {
    const { err } = await coach([
      'scan',
      makeSharedShop(['e\u001b[31m\u202ev@x', 'e\u001b[31m\u202ev@x']),
      '--author',
      ADA,
    ]);
    expect(err).toContain('the busiest: ev@x.\n');
  });
});
