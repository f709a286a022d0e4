import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import { currentLevels } from '../../src/coaching/assessment.ts';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, told } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const RECORD = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1, 'version-control': 2 } })] });
const READY = makeRecord({
  assessments: [
    makeAssessment({
      levels: { programming: 2, 'version-control': 2, 'testing-and-debugging': 1, 'ci-cd': 1, 'cloud-services': 1 },
    }),
  ],
});

describe('coach done', () => {
  it('records a step by flags, and names the next', async () => {
    const args = ['done', 'ci-cd/2', '--answers', 'alone,often,no', '--evidence', 'https://example.org/pipeline'];
    const { code, out, err, store } = await coach(args, { record: READY, terminal: 80 });
    expect([code, err]).toEqual([0, 'In full: coach next\n']);
    expect(out).toMatch(
      /^CI\/CD, Independent: done on 23 Nov 2026\nLevel: Guided → Independent\nEvidence: https:\/\/example\.org\/pipeline\nNext: .* h\n$/,
    );
    const after = await store.read();
    expect(currentLevels(after.assessments)['ci-cd']).toBe(2);
    expect(after.done).toMatchObject([{ step: 'ci-cd/2', assessment: expect.any(String) as string }]);
    expect(after.evidence).toMatchObject([{ skill: 'ci-cd', level: 2, text: 'https://example.org/pipeline' }]);
  });

  it('calls no level only claimed that evidence recorded before backs', async () => {
    const call = ['done', 'ci-cd/2', '--answers', 'alone,often,no'];
    const { store } = await coach(['evidence', 'add', 'ci-cd', '2', 'https://example.org/ci'], { record: READY });
    expect((await coach(call, { store, terminal: 80 })).out).not.toContain('No evidence');
    const lower = await coach(['evidence', 'add', 'ci-cd', '1', 'https://example.org/ci'], { record: READY });
    expect((await coach(call, { store: lower.store, terminal: 80 })).out).toContain('\nNo evidence, so the level');
  });

  it('asks the three statements at a terminal, and keeps the step open where they do not reach it', async () => {
    const replies = {
      rungs: [() => ({ answers: ['alone', 'no', 'no'] as const })],
    };
    const { code, out, err, asked, store } = await coach(['done', 'git/3'], { record: RECORD, terminal: 80, replies });
    expect(code).toBe(0);
    expect(asked[0]).toMatchObject({ heading: 'Version Control · Production', canGoBack: false });
    expect(asked[0]?.statements).toHaveLength(3);
    expect(out).toMatch(
      /^Version Control, Production: not reached yet, 1 of 3 count; the step\s+stays\s+open\.\nOne more of these is enough:\n {2}3[a-z] {2}\S[^]*\n {2}3[a-z] {2}\S[^]*\nYour answers are kept\.\n$/,
    );
    expect(out).not.toContain('Level:');
    expect(err).toBe(
      'git: taken as version-control.\nWhat is still open: coach step version-control/3. Answer them again: coach done version-control/3\n',
    );
    const after = await store.read();
    expect([after.evidence, after.done]).toEqual([[], []]);
    expect(after.assessments.at(-1)).toMatchObject({ mode: 'step', levels: { 'version-control': 2 } });
  });

  it('asks for the hours where a plan is kept, whose pace they make, and takes none for an answer', async () => {
    const plan = {
      madeAt: '2026-11-01T10:00:00.000Z',
      target: 'junior',
      hoursPerWeek: 6,
      start: '2026-11-01',
      steps: [],
    };
    const record = makeRecord({ ...RECORD, plan });
    const rungs = [() => ({ answers: ['alone', 'alone', 'alone'] as const })];
    const spent = async (lines: readonly string[], from: PersonRecord): Promise<readonly (number | null)[]> => {
      const replies = { rungs, lines: [...lines] };
      const { store } = await coach(['done', 'git/3'], { record: from, terminal: 80, replies });
      return (await store.read()).done.map(({ hours }) => hours);
    };
    expect(await spent(['', '12.5'], record)).toEqual([12.5]);
    expect(await spent(['', 'many', '0', '7'], record)).toEqual([7]);
    expect(await spent(['', ''], record)).toEqual([null]);
    expect(await spent([''], RECORD)).toEqual([null]);
  });

  it('leaves open what was answered no before the work, and says what a box and a statement are', async () => {
    const answers = { 'problem-solving.1a': 'alone', 'problem-solving.1f': 'no' } as const;
    const before = makeAssessment({ at: '2026-11-03T10:00:00.000Z', levels: { 'problem-solving': 0 }, answers });
    const ticks = ['1', '2', '3', '4', '5'];
    const record = makeRecord({ assessments: [before] });
    const { store } = await coach(['step', 'problem-solving/1', '--tick', ticks.join(',')], { record });
    const rungs = [() => ({ answers: ['alone', 'no', 'no'] as const })];
    const { asked, out, err } = await coach(['done'], { store, terminal: 100, replies: { rungs } });
    expect(asked[0]).toMatchObject({
      given: ['alone', undefined, undefined],
      notes: [undefined, 'before, on 3 Nov 2026: no', undefined],
    });
    expect(out).toMatch(/\n {2}1f {2}[^]*\(answered no\)\n {2}1g {2}[^]*\(answered no\)\n/);
    expect(out).toContain(
      'All its boxes are ticked; but a box says what was built, a statement what you can do.\nYour answers are kept.\n',
    );
    expect(err).toContain('\nAnswer them again: coach done problem-solving/1\n');
    const home = await coach([], { store });
    expect(home.out).toContain('told as done, not reached yet: problem-solving/1;');
    expect(home.out).not.toContain('confirmed');
  });

  it('asks for evidence where the step is reached', async () => {
    const replies = { rungs: [() => ({ answers: ['alone', 'often', 'no'] as const })], lines: ['\u0007', ''] };
    const { out, store } = await coach(['done', 'git/3'], { record: RECORD, terminal: 80, replies });
    expect(out).toContain('\nNo evidence, so the level is only claimed.\n');
    expect((await store.read()).done).toMatchObject([{ step: 'version-control/3', hours: null }]);
  });

  it('says what would be enough, that help does not count, and that a level falls', async () => {
    const { out } = await coach(['done', 'git/2', '--answers', 'helped,no-chance,no', '--evidence', 'a link'], {
      record: RECORD,
      terminal: 80,
    });
    expect(out).toMatch(/not reached yet, 0 of 3 count; the step\s+stays\s+open\.\nTwo more of these are enough:\n/);
    expect(out).toContain('\nWhat you did with help counts for Guided; from Independent on it takes alone.\n');
    expect(out).toMatch(/\nLevel: Independent → Guided\nYour answers are kept, and as evidence: a link\n$/);
    const first = await coach(['done', 'git/1', '--answers', 'helped,no,no'], { record: RECORD });
    expect(first.out).not.toContain('with help');
  });

  it('takes the step in hand without a name, and records none that was never begun', async () => {
    const answers = ['--answers', 'alone,alone,alone'];
    const unnamed = await coach(['done', ...answers], { record: RECORD });
    expect(unnamed.code).toBe(2);
    expect(unnamed.err).toMatch(
      /^No step is in hand, and the answers do not say which one was finished\.\nName it; the next one would be: coach done [a-z-]+\/\d --answers "alone,alone,alone"\n$/,
    );
    expect(await unnamed.store.read()).toEqual(RECORD);
    const { store } = await coach(['step', 'communication/1', '--tick', '1'], { record: RECORD });
    const { out, err } = await coach(['done', ...answers], { store });
    expect(err).toMatch(/^The step in hand: Communication, not assessed → Guided\.\n/);
    expect(out).toMatch(/^Communication, Guided: done on 23 Nov 2026\n/);
    const after = await store.read();
    expect(after.steps).toMatchObject([{ step: 'communication/1', ticks: [{}] }]);
    expect((await coach(['done', ...answers], { store })).err).toMatch(/^No step is in hand/);
  });

  it('says how many boxes of a step that was begun are open, before it asks', async () => {
    const { store } = await coach(['step', 'git/1', '--tick', '1'], { record: RECORD });
    const args = ['done', 'git/1', '--answers', 'alone,alone,alone', '--json'];
    const { out, err } = await coach(args, { store });
    const { openBoxes } = JSON.parse(out) as { openBoxes: number };
    expect(openBoxes).toBeGreaterThan(1);
    expect(err).toMatch(new RegExp(`\\n${openBoxes} of its ${openBoxes + 1} boxes are open\\.\n`));
    const never = await coach(args, { record: RECORD });
    expect(JSON.parse(never.out)).toMatchObject({ openBoxes: null });
    expect(never.err).not.toContain('open.');
  });

  it('asks whether it is the next one where none is in hand', async () => {
    const rungs = [() => ({ answers: ['alone', 'often', 'no'] as const })];
    const yes = await coach(['done'], { record: RECORD, replies: { confirm: true, rungs, lines: [''] } });
    expect([yes.code, (await yes.store.read()).done]).toMatchObject([0, [{}]]);
    const no = await coach(['done'], { record: RECORD, replies: { confirm: false } });
    expect([no.code, no.out, no.err]).toEqual([
      0,
      '',
      'Nothing was recorded. Name the one that you finished: coach done <step>\n',
    ]);
    expect(await no.store.read()).toBe(RECORD);
  });

  it('takes the day and the hours', async () => {
    const { out, err, store } = await coach(
      ['done', 'ci-cd/2', '--answers', 'alone,alone,alone', '--on', 'last friday', '--hours', '7.5'],
      { record: RECORD, terminal: 80 },
    );
    expect(err).toMatch(/^on Friday, 20 November 2026\n/);
    expect(out).toMatch(/^CI\/CD, Independent: done on 20 Nov 2026, in 7\.5 h\n/);
    const after = await store.read();
    expect(after.done).toMatchObject([{ at: '2026-11-20T12:00:00.000Z', hours: 7.5 }]);
    expect(after.assessments.at(-1)?.at).toBe('2026-11-23T12:00:00.000Z');
    const today = await coach(['done', 'ci-cd/2', '--answers', 'alone,alone,alone', '--on', 'today', '--json'], {
      record: RECORD,
    });
    expect(JSON.parse(today.out)).toMatchObject({ at: '2026-11-23T12:00:00.000Z', hours: null });
  });

  it('says what a step out of order jumps, and what keeps the level', async () => {
    const alone = ['--answers', 'alone,alone,alone'];
    const jumped = await coach(['done', 'ci-cd/3', ...alone], { record: RECORD, terminal: 80 });
    expect(jumped.out).toMatch(/\nThis jumps ci-cd\/2[^]*, which usually come\s+first\.\nLevel: Guided → Production\n/);
    const answers = { 'ci-cd.2a': 'no', 'ci-cd.2b': 'no', 'ci-cd.2c': 'no' } as const;
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1 }, answers })] });
    const { out, store } = await coach(['done', 'ci-cd/3', ...alone], { record, terminal: 80 });
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Level: Guided, as before It stays there, since ci-cd/2 was answered and does not count yet: coach answers ci-cd, or coach done ci-cd/2 ',
    );
    const json = JSON.parse((await coach(['done', 'ci-cd/3', ...alone, '--json'], { record })).out) as object;
    expect(json).toMatchObject({ reached: true, blockedBy: ['ci-cd/2'], level: { from: 1, to: 1 } });
    expect((await coach(['done', 'ci-cd/2', ...alone], { store })).out).toContain('Level: Guided → Production');
  });

  it('takes an answers file of the step', async () => {
    const file = join(makeTempFolder(), 'answers.json');
    writeFileSync(file, JSON.stringify({ answers: { 'ci-cd.2a': 'often', 'ci-cd.2b': 'alone', 'ci-cd.1a': null } }));
    const { store } = await coach(['done', 'ci-cd/2', '--answers', file], { record: RECORD });
    expect(currentLevels((await store.read()).assessments)['ci-cd']).toBe(2);
  });

  it('gives the level before and after, and the next step, as JSON', async () => {
    const { out } = await coach(['done', 'ci-cd/2', '--answers', 'no,no,alone', '--json'], { record: RECORD });
    expect(JSON.parse(out)).toMatchObject({
      step: 'ci-cd/2',
      reached: false,
      met: 1,
      enough: { needed: 1, of: ['ci-cd.2a', 'ci-cd.2b'] },
      level: { from: 1, to: 1 },
      jumps: [],
      blockedBy: [],
      evidence: null,
      hours: null,
      next: { id: expect.any(String) as string },
    });
  });

  it('takes the last one back', async () => {
    const { store } = await coach(['done', 'ci-cd/2', '--answers', 'alone,alone,alone', '--evidence', 'mine'], {
      record: RECORD,
    });
    const undone = await coach(['done', '--undo'], { store });
    expect(undone.out).toBe('Taken back: ci-cd/2, with the answers and the evidence recorded with it.\n');
    expect(told(await store.read())).toEqual(told(RECORD));
    expect(await coach(['done', '--undo'], { store })).toMatchObject({
      code: 2,
      err: expect.stringContaining('No step') as string,
    });
  });

  it.each<[string[], string]>([
    [[], 'There is no terminal to ask at.'],
    [['ci-cd/2', '--on', 'tomorrow', '--answers', 'no,no,no'], '--on 2026-11-24 is still to come.'],
    [['ci-cd/2', '--on', '2026-11-24', '--answers', 'no,no,no'], '--on 2026-11-24 is still to come.'],
    [['ci-cd/2', '--on', 'someday', '--answers', 'no,no,no'], '--on "someday" is not a day.'],
    ...['0', '0.4', '5001', '-3', '1e3', 'NaN', '7,5', 'many'].map((hours): [string[], string] => [
      ['ci-cd/2', `--hours=${hours}`, '--answers', 'no,no,no'],
      'It takes hours from 0.5 to 5000, such as 12 or 7.5.',
    ]),
    [['--undo', '--hours', '3'], 'cannot be used with option'],
    [['ci-cd'], '"ci-cd" is not a step.'],
    [['ci-cd/5'], '"5" is not a level to reach.'],
    [['ci-cd/0'], '"0" is not a level to reach.'],
    [['cicdd/2'], 'No skill is called "cicdd".'],
    [['ci-cd/2'], 'There is no terminal to ask at.\nPass --answers <three answers>'],
    [['ci-cd/2', '--answers', 'alone,alone'], '"alone,alone" is not three answers.'],
    [['ci-cd/2', '--answers', 'alone'], '"alone" is not three answers.'],
    [['ci-cd/2', '--answers', 'yes,no,no'], '"yes,no,no" is not three answers.'],
    [['ci-cd/2', '--answers', '/no/such/file'], '/no/such/file cannot be read'],
    [['ci-cd/2', '--answers', 'no,no,no', '--evidence', ' '], 'this is blank'],
    [['ci-cd/2', '--undo'], '--undo takes the last step back'],
  ])('refuses %j, and records nothing', async (args, text) => {
    const { code, out, err, store } = await coach(['done', ...args], { record: RECORD });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(told(await store.read())).toEqual(told(RECORD));
  });

  it('refuses an answers file of another step', async () => {
    const stdin = JSON.stringify({ answers: { 'ci-cd.3b': 'alone' } });
    const { code, err, store } = await coach(['done', 'ci-cd/2', '--answers', '-'], { record: RECORD, stdin });
    expect([code, err]).toEqual([
      2,
      '- answers ci-cd.3b, which is not of ci-cd/2.\nIts statements: ci-cd.2a, ci-cd.2b, ci-cd.2c.\n',
    ]);
    expect(told(await store.read())).toEqual(told(RECORD));
  });
});

describe('coach done, told twice or before it began', () => {
  it('says so, and keeps both', async () => {
    const call = ['done', 'git/1', '--answers', 'alone,alone,alone'];
    const { store } = await coach(['step', 'git/1', '--start']);
    const first = await coach([...call, '--on', '2026-11-20'], { store });
    expect(first.err).toContain('That is before you said that you began it, on 23 Nov 2026.\n');
    const again = await coach(call, { store });
    expect(again.err).toContain(
      'It was told as done on 20 Nov 2026 before; both stand. To take this back: coach undo\n',
    );
    expect((await store.read()).done).toHaveLength(2);
    const { err } = await coach(call);
    expect(err).not.toMatch(/told as done|before you said/);
  });
});

describe('coach next', () => {
  it('says how to record the step, and of a skill that nobody asked about to ask first', async () => {
    const all = Object.fromEntries(SKILL_IDS.map((id) => [id, 1]));
    const assessed = makeRecord({ assessments: [makeAssessment({ levels: all })] });
    expect((await coach(['next'], { record: assessed })).err).toMatch(/^When it is done: coach done [a-z-]+\/\d\n$/);
    const { out, err } = await coach(['next'], { record: RECORD, terminal: 80 });
    expect(err).toMatch(/^Nobody has asked you about it yet\. First see where you stand: coach assess [a-z-]+\n$/);
    expect(out).toMatch(/must-have for junior, not assessed yet/);
    expect(out).not.toMatch(/levels? short/);
  });

  it('comes to the levels that nothing proves', async () => {
    const levels = { ...Object.fromEntries('programming'.split(' ').map((id) => [id, 4])) };
    const record = makeRecord({ assessments: [makeAssessment({ levels })] });
    const { out } = await coach(['next', '-n', '50'], { record, terminal: 80 });
    expect(out).toMatch(/\nProgramming, prove Lead +1-2 h\n/);
    expect(out).toContain('\nFind: Proof of Programming, Lead\n');
  });
});
