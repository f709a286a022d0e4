import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/coaching/assessment.ts';
import { addAssessment } from '../../src/coaching/record.ts';
import { Interrupted } from '../../src/errors.ts';
import type { RungQuestion, RungReply } from '../../src/terminal/prompts/prompts.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const old = makeAssessment({
  at: '2026-04-02T10:00:00.000Z',
  mode: 'adaptive',
  levels: { 'ci-cd': 2 },
  answers: { 'ci-cd.2a': 'alone', 'ci-cd.2b': 'alone', 'ci-cd.2c': 'no' },
});
const own = makeAssessment({
  mode: 'adaptive',
  levels: { 'ci-cd': 2 },
  answers: { 'ci-cd.3d': 'helped', 'ci-cd.3b': 'no', 'ci-cd.3c': 'no-chance' },
});
const sam = makeAssessment({
  at: '2026-11-21T10:00:00.000Z',
  by: 'Sam',
  levels: { 'ci-cd': 1 },
  answers: { 'ci-cd.2a': 'helped' },
});
const record = makeRecord({ assessments: [old, own, sam] });

type Reply = (question: RungQuestion) => RungReply;
const keep: Reply = ({ given }) => ({ answers: given.map((answer) => answer ?? 'no') });
const give =
  (...answers: Answer[]): Reply =>
  () => ({ answers });
const stop: Reply = () => {
  throw new Interrupted();
};

describe('coach answers', () => {
  it('has a line a skill: how much is answered, and how old it is', async () => {
    const { out, err } = await coach(['answers'], { record, terminal: 80 });
    expect(out).toMatch(/^SKILL +ANSWERED +NEWEST +OLDEST\n/);
    expect(out).toMatch(/\nCI\/CD +6 of 12 +20 Nov 2026 +2 Apr 2026 \(7 months ago\)\n/);
    expect(out).toMatch(/\nProgramming +0 of 12 +- +-\n/);
    expect(err).toContain(
      'Each statement of one skill: coach answers <skill>\nOthers rated you too: Sam. See theirs: --by\n',
    );
    const piped = await coach(['answers', '--by', 'sam'], { record });
    expect(piped.out).toContain('\nci-cd\t1\t12\t2026-11-21T10:00:00.000Z\t2026-11-21T10:00:00.000Z\n');
    expect((await coach(['answers'])).err).toContain('No answers of yours yet: coach assess\n');
  });

  it('shows each statement of a skill, with what each rater said last and when', async () => {
    const { out, err } = await coach(['answers', 'ci-cd'], { record, terminal: 80 });
    expect(out).toMatch(/^CI\/CD +you: Independent, Sam: Guided\n\nGuided\n/);
    expect(out).toMatch(/\n {2}1a {2}[^\n]+\n(?: {6}[^\n]+\n)? {6}not asked\n/);
    expect(out).toContain('\n      you: alone, 2 Apr 2026 (7 months ago) · Sam: helped, 21 Nov 2026\n');
    expect(out).toContain('\n      you: never came up, 20 Nov 2026\n');
    expect(err).toBe('Change them: coach answers ci-cd --edit\n');
    const alone = await coach(['answers', 'ci-cd', '--by', 'Sam'], { record, terminal: 80 });
    expect(alone.out).not.toContain('you:');
  });

  it('gives one answer a line in a pipe, and all of it as JSON', async () => {
    const { out } = await coach(['answers', 'ci-cd'], { record });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines).toHaveLength(13);
    expect(lines.map((fields) => fields.slice(0, 5))).toContainEqual([
      'ci-cd.2a',
      'Independent',
      'Sam',
      'helped',
      '2026-11-21T10:00:00.000Z',
    ]);
    expect(lines[0]?.slice(0, 5)).toEqual(['ci-cd.1a', 'Guided', '', 'not asked', '']);
    const json = JSON.parse((await coach(['answers', 'ci-cd', '--json'], { record })).out) as {
      levels: { statements: object[] }[];
    };
    expect(json).toMatchObject({
      skill: 'ci-cd',
      raters: [
        { by: 'self', level: 2 },
        { by: 'Sam', level: 1 },
      ],
    });
    expect(json.levels[1]?.statements[0]).toMatchObject({
      id: 'ci-cd.2a',
      answers: [
        { by: 'self', answer: 'alone', at: old.at, ageDays: 235, mode: 'adaptive', assessment: old.id },
        { by: 'Sam', answer: 'helped', ageDays: 2 },
      ],
    });
    expect(JSON.parse((await coach(['answers', '--json'], { record })).out)).toContainEqual({
      skill: 'ci-cd',
      name: 'CI/CD',
      answered: 6,
      statements: 12,
      newest: own.at,
      oldest: old.at,
    });
  });

  it.each([
    [['answers', 'nosuch'], 'No skill is called "nosuch".'],
    [['answers', '--by', 'Kim'], 'Nobody called "Kim" has rated here.\nRaters: you, Sam.'],
    [['answers', '--by', 'constructor'], 'Nobody called "constructor" has rated here.'],
    [['answers', '--edit'], 'Say which skill to change.'],
    [
      ['answers', 'ci-cd', '--edit'],
      'There is no terminal to ask at.\nPass them as a file: coach assess ci-cd --answers <file>.',
    ],
  ])('refuses %j, and stores nothing', async (args, text) => {
    const { code, err, store } = await coach(args, { record });
    expect([code, await store.read()]).toEqual([2, record]);
    expect(err).toContain(text);
  });
});

describe('coach answers --edit', () => {
  it('opens each level that has answers, filled in, and stores what was changed as a new assessment', async () => {
    const { asked, out, err, store } = await coach(['answers', 'ci-cd', '--edit'], {
      record,
      terminal: 80,
      replies: { rungs: [keep, give('alone', 'no', 'alone')] },
    });
    expect(
      asked.map(({ heading, progress, given, notes, canGoBack }) => [heading, progress, given, notes?.[0], canGoBack]),
    ).toEqual([
      ['CI/CD · Independent', 'screen 1 of 2', ['alone', 'alone', 'no'], 'answered 7 months ago', false],
      ['CI/CD · Production', 'screen 2 of 2', ['helped', 'no', 'no-chance'], undefined, true],
    ]);
    expect(out).toMatch(
      /^CI\/CD: 2 answers changed\n {2}3d {2}helped → alone: .+\n(?: .*\n)* {2}3c {2}never came up → alone: .+\n(?: .*\n)*Level: Independent → Production\n$/,
    );
    expect(err).toBe('Your gaps: coach report. Take it back: coach undo\n');
    expect((await store.read()).assessments).toEqual([
      old,
      own,
      sam,
      {
        id: 'id-1',
        at: '2026-11-23T12:00:00.000Z',
        by: 'self',
        mode: 'adaptive',
        levels: { 'ci-cd': 3 },
        answers: { 'ci-cd.3d': 'alone', 'ci-cd.3b': 'no', 'ci-cd.3c': 'alone' },
      },
    ]);
  });

  it('has nothing to open of a skill that is not answered yet', async () => {
    const { code, err } = await coach(['answers', 'git', '--edit'], { record, replies: {} });
    expect(code).toBe(2);
    expect(err).toContain('Nothing of version-control is answered yet.\nAnswer it: coach assess version-control\n');
  });

  it('stores nothing where nothing was changed, and says so', async () => {
    const call = { record, terminal: 80, replies: { rungs: [keep, keep] } };
    const { code, out, store } = await coach(['answers', 'ci-cd', '--edit'], call);
    expect([code, out]).toEqual([0, 'Nothing was changed, so nothing is stored.\n']);
    expect(await store.read()).toEqual(record);
    const json = await coach(['answers', 'ci-cd', '--edit', '--json'], call);
    expect(JSON.parse(json.out)).toEqual({ skill: 'ci-cd', by: 'self', changed: [], level: null, assessment: null });
  });

  it('goes back, offers what was not asked, and takes another rater', async () => {
    const back = await coach(['answers', 'ci-cd', '--edit'], {
      record,
      replies: { rungs: [give('no', 'no', 'no'), () => 'back', keep, keep] },
    });
    expect(back.asked[2]?.given).toEqual(['no', 'no', 'no']);
    expect((await back.store.read()).assessments.at(-1)).toMatchObject({ levels: { 'ci-cd': 1 } });
    const more = await coach(['answers', 'ci-cd', '--edit', '--by', 'Sam'], {
      record,
      replies: { choose: ['2', '1'], rungs: [keep, give('no', 'no'), give('helped', 'helped', 'no')] },
    });
    expect(more.asked.map(({ progress, statements }) => [progress, statements.length])).toEqual([
      ['screen 1 of 1, rated by Sam', 1],
      ['not asked before, rated by Sam', 2],
      ['not asked before, rated by Sam', 3],
    ]);
    expect((await more.store.read()).assessments.at(-1)).toMatchObject({ by: 'Sam', levels: { 'ci-cd': 1 } });
  });

  it('keeps the screens that were finished where the person stops, and says whether anything was', async () => {
    const { code, err, store } = await coach(['answers', 'ci-cd', '--edit'], {
      record,
      replies: { rungs: [give('no', 'no', 'no'), stop] },
    });
    expect([code, err]).toEqual([130, 'Stopped; what you changed on finished screens is stored.\n']);
    expect((await store.read()).assessments).toHaveLength(4);
    const none = await coach(['answers', 'ci-cd', '--edit'], { record, replies: { rungs: [keep, stop] } });
    expect([none.code, none.err]).toEqual([130, 'Stopped; nothing was changed.\n']);
    expect(await none.store.read()).toEqual(record);
  });

  it('leaves what is another meanwhile, where it was left as it was shown', async () => {
    const store = createMemoryStore(record);
    const other = makeAssessment({
      at: '2026-11-23T11:00:00.000Z',
      levels: { 'ci-cd': 0 },
      answers: { 'ci-cd.2a': 'no', 'ci-cd.2b': 'no', 'ci-cd.3b': 'alone' },
    });
    const meanwhile: Reply = (question) => {
      void store.update((before) => addAssessment(before, { ...other, id: 'other' }));
      return keep(question);
    };
    const none = await coach(['answers', 'ci-cd', '--edit'], { store, replies: { rungs: [meanwhile, keep] } });
    expect(none.out).toBe('Nothing was changed, so nothing is stored.\n');
    expect((await store.read()).assessments.at(-1)?.id).toBe('other');
    const next: Reply = (question) => {
      void store.update((before) => addAssessment(before, { ...other, id: 'third', answers: { 'ci-cd.3b': 'often' } }));
      return keep(question);
    };
    await coach(['answers', 'ci-cd', '--edit'], { store, replies: { rungs: [next, give('alone', 'alone', 'no')] } });
    expect((await store.read()).assessments.at(-1)?.answers).toEqual({
      'ci-cd.3d': 'alone',
      'ci-cd.3b': 'often',
      'ci-cd.3c': 'no',
    });
  });

  it('counts what another terminal stored meanwhile', async () => {
    const store = createMemoryStore(record);
    const meanwhile: Reply = (question) => {
      const newer = makeAssessment({
        at: '2026-11-23T11:00:00.000Z',
        levels: { 'ci-cd': 3 },
        answers: { 'ci-cd.3d': 'often', 'ci-cd.3b': 'often', 'ci-cd.3c': 'no' },
      });
      void store.update((before) => addAssessment(before, newer));
      return give('alone', 'alone', 'helped')(question);
    };
    const { out } = await coach(['answers', 'ci-cd', '--edit', '--json'], {
      store,
      replies: { rungs: [meanwhile, stop] },
    });
    expect(out).toBe('');
    expect((await store.read()).assessments.at(-1)).toMatchObject({
      levels: { 'ci-cd': 3 },
      answers: { 'ci-cd.2c': 'helped' },
    });
  });
});
