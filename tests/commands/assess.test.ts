import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer, Unfinished } from '../../src/coaching/assessment.ts';
import { answerScreen, dropUnfinished, type PersonRecord } from '../../src/coaching/record.ts';
import { Interrupted } from '../../src/errors.ts';
import type { RungQuestion, RungReply } from '../../src/terminal/prompts/prompts.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord, NOW } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

type Reply = (question: RungQuestion) => RungReply;

/** Gives the same answer to each statement of a screen. */
const all =
  (answer: Answer): Reply =>
  (question) => ({ answers: question.statements.map(() => answer) });

const interrupt: Reply = () => {
  throw new Interrupted();
};

function answersFile(content: unknown): string {
  const file = join(makeTempFolder(), 'answers.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('coach assess at a terminal', () => {
  it('says what it is for, asks screen by screen, and ends with the levels', async () => {
    const { code, out, err, asked, store } = await coach(['assess', 'ci-cd'], {
      terminal: 80,
      replies: { rungs: [all('alone'), all('no')] },
    });
    expect(asked.map(({ heading, progress }) => [heading, progress])).toEqual([
      ['CI/CD · Independent', 'skill 1 of 1 · about 2 screens left'],
      ['CI/CD · Production', 'skill 1 of 1 · about 1 screen left'],
    ]);
    expect(out).toBe(
      `Levels, rated by you                              ■ reached  □ needed for junior\n\nSKILL  LEVEL\nCI/CD  ■■·· Independent\n`,
    );
    expect(err).toBe(
      [
        'Where do you stand? 1 skill, 2 to 3 short screens, about 1 minute.',
        'For your own plan only: it stays in /memory/progress.json. Stop any time with Ctrl-C; coach assess ci-cd goes on there.',
        '',
        'Your gaps: coach report',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(await store.read()).toMatchObject({
      unfinished: [],
      assessments: [{ at: '2026-11-23T12:00:00.000Z', by: 'self', mode: 'adaptive', levels: { 'ci-cd': 2 } }],
    });
  });

  it('names to who works as a developer the target that nobody chose', async () => {
    const errOf = async (experience: 'working' | 'learning', target: 'junior' | null = null) => {
      const about = { experience: { value: experience, by: 'config', at: '2026-11-20T10:00:00.000Z' } } as const;
      return (await coach(['assess', '--set', 'ci-cd=2'], { record: makeRecord({ about, target }) })).err;
    };
    const said = 'All for Junior backend developer; to aim at something else: coach target\n';
    expect(await errOf('working')).toBe(`${said}Your gaps: coach report\n`);
    expect(await errOf('learning')).toBe('Your gaps: coach report\n');
    expect(await errOf('working', 'junior')).toBe('Your gaps: coach report\n');
  });

  it('asks one key statement a rung when quick, and all four rungs when full', async () => {
    const quick = await coach(['assess', 'ci-cd', '--quick'], { replies: { rungs: [all('no'), all('helped')] } });
    expect(quick.asked.map(({ statements }) => statements.length)).toEqual([1, 1]);
    expect((await quick.store.read()).assessments[0]).toMatchObject({ mode: 'quick', levels: { 'ci-cd': 1 } });
    const full = await coach(['assess', 'ci-cd', '--full'], {
      replies: { rungs: [1, 2, 3, 4].map(() => all('often')) },
    });
    expect((await full.store.read()).assessments[0]).toMatchObject({ mode: 'full', levels: { 'ci-cd': 4 } });
  });

  it('saves each finished screen at once, stops with 130, and goes on there', async () => {
    const first = await coach(['assess', 'git', 'ci-cd'], { replies: { rungs: [all('alone'), interrupt] } });
    expect(first.code).toBe(130);
    expect(first.err).toContain('Stopped; every finished screen is saved. Go on: coach assess');
    expect(Object.keys((await first.store.read()).unfinished[0]?.answers ?? {})).toHaveLength(3);
    const second = await coach(['assess'], {
      store: first.store,
      replies: { rungs: [all('no'), all('no'), all('helped')] },
    });
    expect(second.asked.map(({ heading }) => heading)).toEqual([
      'Version Control · Production',
      'CI/CD · Independent',
      'CI/CD · Guided',
    ]);
    expect(second.err).toMatch(
      /^Going on with the assessment of 23 Nov 2026, about 3 screens left\. Begin anew: coach assess version-control ci-cd --restart\n/,
    );
    expect(await second.store.read()).toMatchObject({
      unfinished: [],
      assessments: [{ levels: { 'version-control': 2, 'ci-cd': 1 } }],
    });
  });

  it.each([
    ['before a screen is finished', [interrupt], []],
    ['after going back to the first', [() => 'back' as const, interrupt], [all('alone'), interrupt]],
  ])('says whether anything is saved, when stopped %s', async (_case, rungs, before) => {
    const { store } = await coach(['assess', 'ci-cd'], {
      replies: { rungs: before.length > 0 ? before : [interrupt] },
    });
    const { err } = await coach(['assess', ...(before.length > 0 ? [] : ['ci-cd'])], { store, replies: { rungs } });
    expect(err.includes('every finished screen is saved')).toBe(before.length > 0);
    expect(err).toContain('Stopped');
  });

  it('goes back a screen, with what was answered there, even into what an earlier session saved', async () => {
    const first = await coach(['assess', 'ci-cd'], { replies: { rungs: [all('alone'), interrupt] } });
    const { asked, store } = await coach(['assess'], {
      store: first.store,
      replies: { rungs: [() => 'back', all('no'), all('no')] },
    });
    expect(asked.map(({ heading, given, canGoBack }) => [heading, given[0], canGoBack])).toEqual([
      ['CI/CD · Production', undefined, true],
      ['CI/CD · Independent', 'alone', false],
      ['CI/CD · Guided', undefined, true],
    ]);
    expect((await store.read()).assessments[0]?.levels).toEqual({ 'ci-cd': 0 });
  });

  it('begins anew with --restart, in place of the one of these skills', async () => {
    const first = await coach(['assess', 'ci-cd'], { replies: { rungs: [all('alone'), interrupt] } });
    const { store, asked } = await coach(['assess', 'ci-cd', '--restart'], {
      store: first.store,
      firstId: 10,
      replies: { rungs: [all('no'), interrupt] },
    });
    expect(asked[0]?.heading).toBe('CI/CD · Independent');
    expect((await store.read()).unfinished).toMatchObject([{ id: 'id-10', answers: { 'ci-cd.2a': 'no' } }]);
  });

  it('holds several side by side, by rater and skills, and asks which one goes on', async () => {
    const { store } = await coach(['assess', 'ci-cd'], { replies: { rungs: [all('alone'), interrupt] } });
    await coach(['assess', 'git'], { store, firstId: 10, replies: { rungs: [all('no'), interrupt] } });
    await coach(['assess', 'git', '--by', 'Sam'], {
      store,
      firstId: 20,
      replies: { lines: ['Anna'], confirm: true, rungs: [all('often'), interrupt] },
    });
    expect((await store.read()).unfinished).toHaveLength(3);
    const chosen = await coach(['assess'], { store, replies: { choose: ['id-1'], rungs: [interrupt] } });
    expect(chosen.asked[0]?.heading).toBe('CI/CD · Production');
    expect(chosen.err).toContain('Go on: coach assess ci-cd\n');
    const sam = await coach(['assess', '--by', 'Sam'], { store, replies: { rungs: [interrupt] } });
    expect(sam.asked[0]?.heading).toBe('Version Control · Production');
    const finished = await coach(['assess', 'git'], { store, firstId: 30, replies: { rungs: [all('no')] } });
    expect((await finished.store.read()).unfinished.map(({ id }) => id)).toEqual(['id-1', 'id-20']);
  });

  it('takes in what another terminal answers meanwhile, and loses nothing where that one finishes', async () => {
    const store = createMemoryStore();
    const begun = (record: PersonRecord): Unfinished => {
      const [own] = record.unfinished;
      if (own === undefined) throw new Error('nothing under way');
      return own;
    };
    const meanwhile = (change: (record: PersonRecord) => PersonRecord, answer: Answer) => (question: RungQuestion) => {
      void store.update(change);
      return all(answer)(question);
    };
    const no = { 'ci-cd.2a': 'no', 'ci-cd.2b': 'no', 'ci-cd.2c': 'no' } as const;
    const { asked } = await coach(['assess', 'git', 'ci-cd'], {
      store,
      replies: {
        rungs: [
          all('alone'),
          meanwhile((record) => answerScreen(record, begun(record), no), 'no'),
          meanwhile((record) => dropUnfinished(record, begun(record).id), 'helped'),
        ],
      },
    });
    expect(asked.map(({ heading }) => heading)).toEqual([
      'Version Control · Independent',
      'Version Control · Production',
      'CI/CD · Guided',
    ]);
    const { assessments, unfinished } = await store.read();
    expect(unfinished).toEqual([]);
    expect(assessments).toMatchObject([{ answers: no, levels: { 'version-control': 2, 'ci-cd': 1 } }]);
  });

  it('keeps what two terminals answer of one, and finishes with both', async () => {
    const first = await coach(['assess', 'git', 'ci-cd'], { replies: { rungs: [all('alone'), interrupt] } });
    const { store } = first;
    /** What the other one answers while this one still shows its screen. */
    const other = await coach(['assess'], { store, firstId: 10, replies: { rungs: [all('no'), interrupt] } });
    expect(other.asked[0]?.heading).toBe('Version Control · Production');
    const { asked } = await coach(['assess'], { store, firstId: 20, replies: { rungs: [all('no'), all('no')] } });
    expect(asked.map(({ heading }) => heading)).toEqual(['CI/CD · Independent', 'CI/CD · Guided']);
    expect((await store.read()).assessments).toMatchObject([{ levels: { 'version-control': 2, 'ci-cd': 0 } }]);
  });

  it('of another rater stands beside one’s own', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 3 } })] });
    const { store, err } = await coach(['assess', 'ci-cd', '--by', 'Sam'], {
      record,
      replies: { lines: ['Anna'], confirm: true, rungs: [all('no'), all('no')] },
    });
    expect((await store.read()).assessments).toMatchObject([
      { by: 'self', levels: { 'ci-cd': 3 } },
      { by: 'Sam', levels: { 'ci-cd': 0 } },
    ]);
    expect(err).toContain('To hand it on to Anna: coach export anna-by-sam.json --assessment Sam\n');
  });

  it('asks nobody without a terminal', async () => {
    expect(await coach(['assess'])).toMatchObject({
      code: 2,
      out: '',
      err: 'There is no terminal to ask at.\nPass --answers <file> (a blank one: coach assess --template) or --set <skill>=<level>.\n',
    });
    expect(await coach(['assess', '--no-input'], { replies: {} })).toMatchObject({ code: 2 });
  });
});

describe('coach assess from a file', () => {
  it('says of which skill a statement is not, where only that was asked for', async () => {
    const file = answersFile({ answers: { 'database-management.1a': 'alone' } });
    const { code, err } = await coach(['assess', 'git', '--answers', file]);
    expect(code).toBe(2);
    expect(err).toContain('answers.database-management.1a: no such statement of version-control\n');
    expect(err).toContain('A blank one to compare with: coach assess version-control --template\n');
  });

  it('leaves what the file passes over as it was answered before, and says so', async () => {
    const first = answersFile({
      answers: {
        'version-control.1a': 'alone',
        'version-control.1b': 'alone',
        'version-control.1c': 'no',
        'version-control.2a': 'helped',
        'version-control.2e': 'alone',
      },
    });
    const { store, err } = await coach(['assess', '--answers', first]);
    expect(err).not.toContain('leaves out');
    const second = answersFile({
      answers: {
        'version-control.2a': 'alone',
        'version-control.2e': null,
        'programming.1a': 'no',
        'programming.1b': 'no',
      },
    });
    const again = await coach(['assess', '--answers', second], { store });
    expect(again.err).toContain('What it leaves out of version-control stands as answered before.\n');
    expect((await store.read()).assessments.at(-1)).toMatchObject({
      levels: { programming: 0, 'version-control': 2 },
      answers: { 'version-control.2a': 'alone', 'programming.1a': 'no' },
    });
  });

  it('stores the levels that the answers give', async () => {
    const file = answersFile({
      by: 'Sam',
      answers: { 'ci-cd.1a': 'helped', 'ci-cd.1b': 'often', 'programming.2a': null, 'programming.1a': 'no-chance' },
    });
    const { code, store, out, err } = await coach(['assess', '--answers', file, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      id: 'id-1',
      by: 'Sam',
      mode: 'adaptive',
      levels: { 'ci-cd': 1 },
      answers: { 'programming.1a': 'no-chance' },
    });
    expect(err).toContain(
      'Too little is answered to tell a level of programming: two of the three statements of a level',
    );
    const { assessments } = await store.read();
    expect(assessments).toHaveLength(1);
    expect(assessments[0]?.levels).not.toHaveProperty('programming');
  });

  it('stores nothing where all that is answered is too little to tell a level', async () => {
    const sheet = (await coach(['assess', 'git', '--template', '--markdown'])).out.replace('[ ] alone', '[x] alone');
    const { code, out, err, store } = await coach(['assess', 'git', '--answers', '-', '--by', 'Mira'], {
      stdin: sheet,
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Too little is answered to tell a level of version-control');
    expect((await store.read()).assessments).toEqual([]);
  });

  it('reads standing input for -, and takes its own template back', async () => {
    const template = await coach(['assess', 'ci-cd', '--template']);
    const blank = JSON.parse(template.out) as { answers: Record<string, null>; statements: Record<string, string> };
    expect(Object.keys(blank.answers)).toEqual(Object.keys(blank.statements));
    const filled = { ...blank, answers: Object.fromEntries(Object.keys(blank.answers).map((id) => [id, 'alone'])) };
    const { store } = await coach(['assess', '--answers', '-'], { stdin: JSON.stringify(filled) });
    expect((await store.read()).assessments).toMatchObject([{ mode: 'full', levels: { 'ci-cd': 4 } }]);
  });

  it('keeps a quick template quick', async () => {
    const template = await coach(['assess', 'ci-cd', '--template', '--quick']);
    const blank = JSON.parse(template.out) as { answers: Record<string, null> };
    expect(Object.keys(blank.answers)).toHaveLength(4);
    const answers = Object.fromEntries(Object.keys(blank.answers).map((id, index) => [id, index < 2 ? 'alone' : 'no']));
    const { store } = await coach(['assess', '--answers', '-'], { stdin: JSON.stringify({ ...blank, answers }) });
    expect((await store.read()).assessments).toMatchObject([{ mode: 'quick', levels: { 'ci-cd': 2 } }]);
    const flagged = await coach(['assess', '--quick', '--answers', '-'], { stdin: JSON.stringify({ answers }) });
    expect((await flagged.store.read()).assessments).toMatchObject([{ mode: 'quick', levels: { 'ci-cd': 2 } }]);
  });

  it('lists every fault with its place, and stores nothing', async () => {
    const answers = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`ci-cd.9${index}`, 'no']));
    const { code, err, store } = await coach([
      'assess',
      '--answers',
      answersFile({ answers: { ...answers, 'ci-cd.1a': 'yes\u001b[2J' } }),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('has 13 faults, and nothing was stored:\n  answers.ci-cd.90: no such statement\n');
    expect(err).toContain('  answers.ci-cd.911: no such statement\n');
    expect(err).toContain('is not one of no, helped, alone, often, never came up or null');
    expect(err).not.toContain('\u001b');
    expect((await store.read()).assessments).toEqual([]);
  });

  it.each([
    ['not JSON', '{', 'is not JSON at line 1, column 2 (a } is missing): {\n'],
    ['a list', [], 'not an object with "answers"'],
    ['no answer', { answers: { 'ci-cd.1a': null } }, 'answers: none is given'],
  ])('refuses %s', async (_case, content, text) => {
    const { code, err, store } = await coach(['assess', '--answers', answersFile(content)]);
    expect(code).toBe(2);
    expect(err).toContain(text);
    expect((await store.read()).assessments).toEqual([]);
  });

  it('refuses an empty standard input, a folder and a file that is not there', async () => {
    expect((await coach(['assess', '--answers', '-'])).err).toContain('Standard input is empty.');
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'sub'));
    expect(await coach(['assess', '--answers', join(folder, 'sub')])).toMatchObject({
      code: 2,
      err: `${join(folder, 'sub')} is a folder, not a file.\n`,
    });
    const gone = await coach(['assess', '--answers', join(folder, 'gone.json')]);
    expect([gone.code, gone.err]).toEqual([
      2,
      `${join(folder, 'gone.json')} cannot be read: there is no such file or folder (ENOENT).\n`,
    ]);
  });
});

describe('coach assess --set', () => {
  it('stores levels by number or name, for a skill by any name', async () => {
    const { store, err } = await coach(['assess', '--set', 'sql=3', '--set', 'programming=Lead']);
    expect((await store.read()).assessments).toMatchObject([
      { mode: 'set', levels: { 'database-management': 3, programming: 4 }, answers: {} },
    ]);
    expect(err).toContain('sql: taken as database-management.');
  });

  it.each([
    [
      ['--set', 'programming=5'],
      '"5" is not a level of programming.\nLevels: 0 None, 1 Guided, 2 Independent, 3 Production, 4 Lead.',
    ],
    [['--set', 'programming=-1'], '"-1" is not a level'],
    [['--set', 'programming='], '"" is not a level'],
    [['--set', 'programming'], '"programming" is not <skill>=<level>.'],
    [['--set', '=2'], '"=2" is not <skill>=<level>.'],
    [['--set', 'cooking=2'], 'No skill is called "cooking".'],
    [['--set', 'sql=1', '--set', 'databases=2'], 'database-management is set twice.'],
    [
      ['programming', '--set', 'sql=1'],
      '--set names its skills itself; none stands before it.\nSuch as: coach assess --set programming=2\n',
    ],
    [['--set', 'sql=1', '--quick'], "cannot be used with option '--quick'"],
    [['--quick', '--full'], "cannot be used with option '--full'"],
    [['--by', '\u001b[31m', '--set', 'sql=1'], '"" cannot name a rater.'],
    [['--by', 'x'.repeat(65), '--set', 'sql=1'], 'cannot name a rater.'],
    [['--by', ' Self ', '--set', 'sql=1'], '"Self" is what the coach calls whoever rates themselves.'],
    [['--by', 'you', '--set', 'sql=1'], '"you" is what the coach calls whoever rates themselves.'],
    [['nosuchskill'], 'No skill is called "nosuchskill".'],
  ])('refuses %j and stores nothing', async (args, text) => {
    const { code, err, store } = await coach(['assess', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(text);
    expect((await store.read()).assessments).toEqual([]);
  });
});

describe('coach assess once more', () => {
  const record = makeRecord({
    assessments: [
      makeAssessment({
        at: '2026-04-02T10:00:00.000Z',
        mode: 'adaptive',
        levels: { 'ci-cd': 2 },
        answers: {
          ...{ 'ci-cd.2a': 'alone', 'ci-cd.2b': 'often', 'ci-cd.2c': 'no' },
          ...{ 'ci-cd.3d': 'helped', 'ci-cd.3b': 'no', 'ci-cd.3c': 'no-chance' },
        },
      }),
      makeAssessment({ by: 'Sam', levels: { 'ci-cd': 4 }, answers: { 'ci-cd.4a': 'often' } }),
      makeAssessment({ mode: 'step', levels: { 'ci-cd': 2 }, answers: { 'ci-cd.3d': 'alone' } }),
    ],
  });
  const keep: Reply = ({ given }) => ({ answers: given.map((answer) => answer ?? 'no') });

  it('asks after a quick assessment first what that left out of the level it gave', async () => {
    const quick = await coach(['assess', 'ci-cd', '--quick'], {
      replies: { rungs: [all('alone'), all('no')] },
    });
    const { store } = quick;
    const { asked } = await coach(['assess', 'ci-cd'], {
      store,
      firstId: 10,
      replies: { rungs: [keep, all('helped')] },
    });
    expect(asked.map(({ heading, given }) => [heading, given.filter((answer) => answer !== undefined)])).toEqual([
      ['CI/CD · Independent', ['alone']],
      ['CI/CD · Guided', []],
    ]);
    expect((await store.read()).assessments.at(-1)?.levels).toEqual({ 'ci-cd': 1 });
  });

  it('counts in a quick one the answers of before, says so, and keeps the step in hand', async () => {
    const answers = { 'problem-solving.1a': 'alone', 'problem-solving.1f': 'no', 'problem-solving.1g': 'no' } as const;
    const before = makeRecord({
      assessments: [makeAssessment({ at: '2026-11-03T10:00:00.000Z', levels: { 'problem-solving': 0 }, answers })],
    });
    const { store } = await coach(['step', 'problem-solving/1', '--start'], { record: before });
    const args = ['assess', 'problem-solving', '--quick'];
    const { asked, err } = await coach(args, { store, replies: { rungs: [keep] } });
    expect(asked.map(({ given }) => given)).toEqual([['alone']]);
    expect(asked[0]?.fold(['alone'])).toBe('Problem Solving · Guided   1 of 3 met, two as on 3 Nov 2026');
    expect(err).not.toContain('Step in hand');
    expect((await store.read()).assessments.at(-1)).toMatchObject({ mode: 'quick', levels: { 'problem-solving': 0 } });
    const home = await coach([], { store });
    expect(home.out).toMatch(/In hand since 23 Nov: Problem Solving, None → Guided,[^\n]*\s0\sof\s5\sticked/);
  });

  it('says of a step in hand that the answers have reached it', async () => {
    const { store } = await coach(['step', 'problem-solving/1', '--start']);
    const answers = { 'problem-solving.1a': 'alone', 'problem-solving.1f': 'helped' };
    const file = answersFile({ answers });
    const { err } = await coach(['assess', 'problem-solving', '--answers', file], { store });
    expect(err).toContain(
      'Step in hand problem-solving/1 reached. To record its evidence and hours: coach done problem-solving/1\n',
    );
  });

  it('has the earlier answers of the same rater filled in, those over 180 days marked, and asks on', async () => {
    const { asked, err, store } = await coach(['assess', 'ci-cd'], { record, replies: { rungs: [keep, keep] } });
    expect(asked.map(({ heading, given, notes }) => [heading, given, notes])).toEqual([
      [
        'CI/CD · Production',
        ['alone', 'no', 'no-chance'],
        [undefined, 'answered 7 months ago', 'answered 7 months ago'],
      ],
      ['CI/CD · Independent', ['alone', 'often', 'no'], Array<string>(3).fill('answered 7 months ago')],
    ]);
    expect(err).toContain('What you answered before stands ready: Enter keeps it.\n');
    expect((await store.read()).assessments.at(-1)).toMatchObject({
      levels: { 'ci-cd': 2 },
      answers: { 'ci-cd.3d': 'alone', 'ci-cd.2b': 'often' },
    });
    const named = { ...record, about: { name: { value: 'Anna', by: 'config', at: NOW.toISOString() } } } as const;
    const sam = await coach(['assess', 'ci-cd', '--by', 'Sam'], {
      record: named,
      replies: { lines: ['Anna'], rungs: [keep, keep] },
    });
    expect(sam.asked[0]?.given).toEqual(['often', undefined, undefined]);
    const first = await coach(['assess', 'git'], {
      record: makeRecord({ about: record.about }),
      replies: { rungs: [all('no'), all('no')] },
    });
    expect(first.err).not.toContain('stands ready');
  });

  it('shows what was gone back to rather than what was answered long ago', async () => {
    const { asked } = await coach(['assess', 'ci-cd'], {
      record,
      replies: { rungs: [all('no'), () => 'back', keep, keep] },
    });
    expect(asked[2]).toMatchObject({ given: ['no', 'no', 'no'], notes: [undefined, undefined, undefined] });
  });

  it('says where it counts why "helped" does not, from Independent on', async () => {
    const { asked } = await coach(['assess', 'ci-cd', '--full'], {
      replies: { rungs: [1, 2, 3, 4].map(() => all('no')) },
    });
    const why = ': helped counts for Guided; from Independent on it takes alone';
    const fold = (place: number, ...answers: Answer[]): string => asked[place]?.fold(answers) ?? '';
    expect(fold(0, 'helped', 'helped', 'helped')).toBe('CI/CD · Guided   3 of 3 met');
    expect(fold(0, 'helped', 'no', 'no')).toBe('CI/CD · Guided   1 of 3 met');
    expect(fold(1, 'helped', 'helped', 'helped')).toBe(`CI/CD · Independent   0 of 3 met${why}`);
    expect(fold(3, 'helped', 'alone', 'no')).toBe(`CI/CD · Lead   1 of 3 met${why}`);
    expect(fold(1, 'helped', 'alone', 'often')).toBe('CI/CD · Independent   2 of 3 met');
    expect(fold(1, 'no', 'alone', 'no-chance')).toBe('CI/CD · Independent   1 of 3 met');
    expect(asked.map(({ level, leaving }) => [level, leaving])).toEqual(
      [1, 2, 3, 4].map((level) => [level, 'stop and save']),
    );
  });
});

describe('coach assess from a Markdown sheet', () => {
  const sheetOf = async (...more: string[]): Promise<string> =>
    (await coach(['assess', 'ci-cd', '--template', '--markdown', ...more])).out;

  it('takes back what it printed, with its rater', async () => {
    const sheet = (await sheetOf('--by', 'Sam')).replaceAll('[ ] alone', '[X] alone');
    const { code, out, store } = await coach(['assess', '--answers', answersFile(sheet), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ by: 'Sam', mode: 'full', levels: { 'ci-cd': 4 } });
    expect((await store.read()).assessments).toHaveLength(1);
    const quick = (await sheetOf('--quick')).replaceAll('[ ] never came up', '[x] never came up');
    const own = await coach(['assess', '--answers', '-', '--json'], { stdin: quick });
    expect(JSON.parse(own.out)).toMatchObject({ by: 'self', mode: 'quick', levels: { 'ci-cd': 0 } });
  });

  it('names every fault with its line and stores nothing', async () => {
    const sheet = (await sheetOf())
      .replace('[ ] no  [ ] helped', '[x] no  [x] helped')
      .replace('`ci-cd.2a`', '`ci-cd.9a`');
    const { code, err, store } = await coach(['assess', '--answers', answersFile(sheet)]);
    expect(code).toBe(2);
    expect(err).toMatch(
      / has 2 faults, and nothing was stored:\n {2}line 12: ci-cd\.1a has 2 boxes ticked\n {2}line \d+: "ci-cd\.9a" is no statement/,
    );
    expect(err).toContain('A blank one to compare with: coach assess --template --markdown\n');
    expect(await store.read()).toEqual(makeRecord());
  });

  it('says so of a text that is neither, and of bytes that are none', async () => {
    expect((await coach(['assess', '--answers', answersFile('my notes')])).err).toContain(
      ' is neither JSON nor a sheet with statements.\n',
    );
    const file = join(makeTempFolder(), 'sheet.md');
    writeFileSync(file, Buffer.from([0x2d, 0xff, 0xfe]));
    expect((await coach(['assess', '--answers', file])).err).toContain(
      'sheet.md is not UTF-8 text: line 1, column 2.\n',
    );
  });

  it('is taken for a finished step too, and words as the screens show them', async () => {
    const sheet = (await sheetOf()).replace(/(`ci-cd\.2[^[]*\[ \] no {2}\[ \] helped {2})\[ \]/g, '$1[x]');
    const done = await coach(['done', 'ci-cd/2', '--answers', answersFile(sheet)]);
    expect(done.code).toBe(0);
    const listed = await coach(['done', 'ci-cd/2', '--answers', 'alone, never came up ,No-Chance']);
    expect(Object.values((await listed.store.read()).assessments[0]?.answers ?? {})).toEqual([
      'alone',
      'no-chance',
      'no-chance',
    ]);
    expect((await coach(['done', 'ci-cd/2', '--answers', 'alone,maybe,no'])).err).toContain(
      'Each is one of: no, helped, alone, often, never came up.',
    );
  });

  it('a JSON template names the words, and takes each of them', async () => {
    const blank = JSON.parse((await coach(['assess', 'ci-cd', '--template'])).out) as {
      allowed: string[];
      answers: object;
    };
    expect(blank.allowed).toEqual(['no', 'helped', 'alone', 'often', 'never came up']);
    const ids = Object.keys(blank.answers);
    const answers = Object.fromEntries(blank.allowed.map((word, index) => [ids[index] ?? '', word]));
    const { store } = await coach(['assess', '--answers', '-'], { stdin: JSON.stringify({ ...blank, answers }) });
    expect(Object.values((await store.read()).assessments[0]?.answers ?? {})).toEqual(
      blank.allowed.with(4, 'no-chance'),
    );
  });
});
