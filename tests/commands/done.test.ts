import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentLevels } from '../../src/coaching/assessment.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, told } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const RECORD = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1, 'version-control': 2 } })] });

describe('coach done', () => {
  it('records a step by flags, and names the next', async () => {
    const args = ['done', 'ci-cd/2', '--answers', 'alone,often,no', '--evidence', 'https://example.org/pipeline'];
    const { code, out, err, store } = await coach(args, { record: RECORD, terminal: 80 });
    expect([code, err]).toEqual([0, 'In full: coach next\n']);
    expect(out).toMatch(
      /^CI\/CD, Independent: done on 23 Nov 2026\nLevel: Guided → Independent\nEvidence: https:\/\/example\.org\/pipeline\nNext: .* h\n$/,
    );
    const after = await store.read();
    expect(currentLevels(after.assessments)['ci-cd']).toBe(2);
    expect(after.done).toMatchObject([{ step: 'ci-cd/2', assessment: expect.any(String) as string }]);
    expect(after.evidence).toMatchObject([{ skill: 'ci-cd', level: 2, text: 'https://example.org/pipeline' }]);
  });

  it('asks the three statements and a line of evidence at a terminal', async () => {
    const replies = {
      rungs: [() => ({ answers: ['alone', 'no', 'no'] as const })],
      lines: ['\u0007', ''],
    };
    const { code, out, asked, store } = await coach(['done', 'git/3'], { record: RECORD, terminal: 80, replies });
    expect(code).toBe(0);
    expect(asked[0]).toMatchObject({ heading: 'Version Control · Production', canGoBack: false });
    expect(asked[0]?.statements).toHaveLength(3);
    expect(out).toContain('Level: Independent, as before; for Production two of its statements must be met');
    expect(out).toContain('No evidence, so the level is only claimed.');
    expect((await store.read()).evidence).toEqual([]);
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
      level: { from: 1, to: 1 },
      evidence: null,
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

  it.each([
    [[], 'Say which step is done.'],
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

describe('coach next', () => {
  it('says how to record the step', async () => {
    expect((await coach(['next'], { record: RECORD })).err).toMatch(/^When it is done: coach done [a-z-]+\/\d\n$/);
  });

  it('comes to the levels that nothing proves', async () => {
    const levels = { ...Object.fromEntries('programming'.split(' ').map((id) => [id, 4])) };
    const record = makeRecord({ assessments: [makeAssessment({ levels })] });
    const { out } = await coach(['next', '-n', '50'], { record, terminal: 80 });
    expect(out).toMatch(/\nProgramming, prove Lead +1-2 h\n/);
    expect(out).toContain('\nFind: Proof of Programming, Lead\n');
  });
});
