import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { makeHomeOfSomebody, runProgram } from '../support/program.ts';
import { KEYS, startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

function stored(home: string): PersonRecord {
  return JSON.parse(
    readFileSync(join(home, '.local', 'share', 'backend-coach', 'progress.json'), 'utf8'),
  ) as PersonRecord;
}

describe('coach assess on a real terminal', () => {
  it('is answered with arrow keys, interrupted, and goes on where it stopped', async () => {
    const home = await makeHomeOfSomebody();
    const first = startOnPty(['assess', 'version-control', 'ci-cd'], home, { columns: 110 });
    await first.waitFor('Where do you stand? 2 skills, 4 to 6 short screens');
    await first.waitFor('Version Control · Independent');
    await first.waitFor('skill 1 of 2 · about 4 screens left');
    // "alone" three times: the first by arrows, the others by digit; Enter goes to the next blank one.
    first.type(KEYS.right + KEYS.right + KEYS.right);
    first.type(KEYS.down);
    first.type('3');
    first.type(KEYS.enter);
    await first.waitFor('This one has no answer yet.');
    first.type('4');
    first.type(KEYS.enter);
    await first.waitFor('Version Control · Independent   3 of 3 met');
    await first.waitFor('Version Control · Production');
    first.type('1');
    first.type(KEYS.ctrlC);
    expect(await first.ended()).toBe(130);
    expect(first.screen()).toContain('Stopped; every finished screen is saved. Go on: coach assess');
    expect(first.raw().endsWith('\u001b[?25l')).toBe(false);
    expect(first.raw()).toContain('\u001b[?25h');
    expect(stored(home).unfinished[0]?.answers).toEqual({
      'version-control.2a': 'alone',
      'version-control.2d': 'often',
      'version-control.2e': 'alone',
    });

    const second = startOnPty(['assess'], home, { columns: 60 });
    await second.waitFor('Going on with the assessment');
    await second.waitFor('Version Control · Production');
    second.type('b');
    await second.waitFor('Version Control · Independent');
    await second.waitFor('● often');
    second.type(KEYS.enter);
    await second.waitFor('Version Control · Production');
    for (const heading of ['CI/CD · Independent', 'CI/CD · Guided']) {
      second.type(`1${KEYS.enter}1${KEYS.enter}1${KEYS.enter}`);
      await second.waitFor(heading);
    }
    second.type(`2${KEYS.enter}2${KEYS.enter}2${KEYS.enter}`);
    await second.waitFor('Levels, rated by you');
    expect(await second.ended()).toBe(0);
    expect(second.screen()).toMatch(/Version Control +■■·· Independent\nCI\/CD +■··· Guided\n/);
    expect(second.screen()).toContain('Your gaps: coach report');
    expect(stored(home)).toMatchObject({
      unfinished: [],
      assessments: [{ by: 'self', mode: 'adaptive', levels: { 'version-control': 2, 'ci-cd': 1 } }],
    });

    const { out } = await runProgram(['report', '--json'], { home });
    expect(JSON.parse(out)).toMatchObject({ summary: { skills: 12, notAssessed: 10 } });
  });

  it('explains by ?, moves on after a digit, and says how to leave', async () => {
    const program = startOnPty(['assess', 'ci-cd'], await makeHomeOfSomebody(), { rows: 40 });
    await program.waitFor('CI/CD · Independent');
    program.type('2?');
    await program.waitFor('met            at Guided by "helped"');
    await program.waitFor('? close');
    program.type('?q');
    await program.waitFor('To stop and save, press Ctrl-C.');
    program.type(`22${KEYS.enter}`);
    await program.waitFor('0 of 3 met: helped counts for Guided; from');
    await program.waitFor('CI/CD · Guided');
    program.type('\u001b');
    await program.waitFor('To stop and save, press Ctrl-C.');
    program.type(`222${KEYS.enter}`);
    await program.waitFor('Levels, rated by you');
    expect(await program.ended()).toBe(0);
    const scroll = program.screen();
    expect(scroll).not.toContain('What counts');
    expect(scroll).toMatch(/^CI\/CD · Independent {3}0 of 3 met: helped counts for Guided; from Independent on$/m);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('is stopped by %s with %i, its screens saved and the cursor back', async (signal, code) => {
    const home = await makeHomeOfSomebody();
    const program = startOnPty(['assess', 'ci-cd'], home);
    await program.waitFor('CI/CD · Independent');
    program.type(`3${KEYS.enter}3${KEYS.enter}3${KEYS.enter}`);
    await program.waitFor('CI/CD · Production');
    program.kill(signal);
    expect(await program.ended()).toBe(code);
    expect(program.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(program.raw().lastIndexOf('\u001b[?25l'));
    expect(Object.keys(stored(home).unfinished[0]?.answers ?? {})).toHaveLength(3);
  });

  it('asks on stderr, so that stdout can be kept in a file', async () => {
    const home = await makeHomeOfSomebody();
    const program = startOnPty('coach assess ci-cd --quick > levels.txt', home);
    await program.waitFor('CI/CD · Independent');
    program.type(`1${KEYS.enter}`);
    await program.waitFor('CI/CD · Guided');
    program.type(`2${KEYS.enter}`);
    expect(await program.ended()).toBe(0);
    expect(readFileSync(join(home, 'levels.txt'), 'utf8')).toMatch(
      /^Levels, rated by you .*\n\nSKILL +LEVEL\nCI\/CD +■··· Guided\n$/,
    );
  });

  it('ends with 130 at Ctrl-D', async () => {
    const program = startOnPty(['assess', 'ci-cd'], await makeHomeOfSomebody());
    await program.waitFor('CI/CD · Independent');
    program.type(`1${KEYS.ctrlD}`);
    expect(await program.ended()).toBe(130);
    expect(program.screen()).not.toContain('Error');
  });

  it.each([
    ['TERM=dumb', ['assess', 'ci-cd'], { TERM: 'dumb' }],
    ['--plain', ['assess', 'ci-cd', '--plain'], {}],
  ])('is asked line by line with %s, without an escape code', async (_case, args, env) => {
    const home = await makeHomeOfSomebody();
    const program = startOnPty(args, home, { env: { ...env, NO_COLOR: '1' } });
    for (const screen of ['CI/CD · Independent', 'CI/CD · Guided']) {
      await program.waitFor(screen);
      program.type('1\r1\r1\r');
    }
    await program.waitFor('Levels, rated by you');
    expect(await program.ended()).toBe(0);
    expect(program.raw()).not.toContain('\u001b');
    expect(stored(home).assessments).toMatchObject([{ levels: { 'ci-cd': 0 } }]);
  });

  it('line by line stops with 130 at Ctrl-C and at Ctrl-D', async () => {
    for (const key of [KEYS.ctrlC, KEYS.ctrlD]) {
      const home = await makeHomeOfSomebody();
      const program = startOnPty(['assess', 'ci-cd', '--plain'], home);
      await program.waitFor('CI/CD · Independent');
      program.type('3\r3\r3\r');
      await program.waitFor('CI/CD · Production');
      await program.waitFor('> ');
      program.type(key);
      expect(await program.ended()).toBe(130);
      expect(Object.keys(stored(home).unfinished[0]?.answers ?? {})).toHaveLength(3);
    }
  });
});

describe('bare coach on a real terminal', () => {
  it('welcomes a newcomer and begins the assessment', async () => {
    const home = makeTempFolder();
    const program = startOnPty([], home);
    await program.waitFor('What shall we begin with?');
    program.type(KEYS.down);
    await program.waitFor('❯ the assessment');
    program.type(KEYS.enter);
    await program.waitFor('Which language do you learn or work in?');
    program.type(KEYS.down);
    await program.waitFor('❯ Python');
    program.type(KEYS.enter);
    await program.waitFor('How far are you?');
    program.type(KEYS.down + KEYS.enter);
    await program.waitFor('Programming · Guided');
    program.type(KEYS.ctrlC);
    expect(await program.ended()).toBe(130);
    expect(stored(home).about).toMatchObject({
      language: { value: 'python', by: 'assess' },
      experience: { value: 'none' },
    });
  });
});

describe('a question on a narrow terminal', () => {
  it('keeps its words and those of the answer whole', async () => {
    const home = makeTempFolder();
    const program = startOnPty([], home, { columns: 60 });
    await program.waitFor('What shall we begin with?');
    program.type(KEYS.down + KEYS.enter);
    await program.waitFor('❯ none yet');
    program.type(KEYS.enter);
    await program.waitFor('  follow it. none yet, or skip this');
    await program.waitFor('How far are you?');
    program.type(KEYS.down + KEYS.down + KEYS.enter);
    await program.waitFor('\n  I am learning to program');
    await program.waitFor('Programming · Guided');
    program.type(KEYS.ctrlC);
    expect(await program.ended()).toBe(130);
  });
});

describe('coach answers --edit on a real terminal', () => {
  it('opens what was answered, keeps what is left, and is taken back', async () => {
    const home = await makeHomeOfSomebody();
    const answers = JSON.stringify({ answers: { 'ci-cd.2a': 'alone', 'ci-cd.2b': 'helped', 'ci-cd.2c': 'no' } });
    await runProgram(['assess', '--answers', '-'], { home, stdin: answers });
    const program = startOnPty(['answers', 'ci-cd', '--edit'], home);
    await program.waitFor('screen 1 of 1');
    await program.waitFor('● helped');
    program.type(`j3${KEYS.enter}`);
    await program.waitFor('Answer more of it?');
    program.type(KEYS.enter);
    await program.waitFor('Level: None → Independent');
    expect(await program.ended()).toBe(0);
    expect(stored(home).assessments).toMatchObject([{}, { mode: 'adaptive', answers: { 'ci-cd.2b': 'alone' } }]);
    expect((await runProgram(['undo'], { home })).out).toMatch(
      /^Taken back: coach answers of .*: 1 assessment \(ci-cd\)/,
    );
    expect(stored(home).assessments).toHaveLength(1);
  });
});

describe('coach checklist --edit on a real terminal', () => {
  it('ticks what is checked', async () => {
    const home = makeTempFolder();
    const program = startOnPty(['checklist', 'resume', '--edit'], home);
    await program.waitFor('❯');
    program.type(` ${KEYS.down} `);
    await program.waitFor('◉');
    program.type(KEYS.enter);
    expect(await program.ended()).toBe(0);
    expect(stored(home).ticks).toHaveLength(2);
  });
});
