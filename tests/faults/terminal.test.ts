import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { makeHomeOfSomebody, runProgram } from '../support/program.ts';
import { KEYS, type PtyProgram, startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

function stored(home: string): PersonRecord {
  return JSON.parse(
    readFileSync(join(home, '.local', 'share', 'backend-coach', 'progress.json'), 'utf8'),
  ) as PersonRecord;
}

/** A line of a stack trace. */
const STACK = /^ +at .*:\d+:\d+/m;

const SCREEN = `3${KEYS.enter}3${KEYS.enter}3${KEYS.enter}`;

/** An assessment of one skill with its first screen answered and saved, the second open. */
async function startAssessment(
  home: string,
  options: { columns?: number; rows?: number; env?: Record<string, string> } = {},
): Promise<PtyProgram> {
  const program = startOnPty(['assess', 'ci-cd'], home, options);
  await program.waitFor('CI/CD · Independent');
  program.type(SCREEN);
  await program.waitFor('CI/CD · Production');
  return program;
}

describe('a window', () => {
  it('that is closed leaves what was saved, and the process does not stay', async () => {
    const home = await makeHomeOfSomebody();
    const program = await startAssessment(home);
    program.close();
    expect(await program.ended()).toBe(129);
    expect(Object.keys(stored(home).unfinished[0]?.answers ?? {})).toHaveLength(3);
    const next = startOnPty(['assess'], home);
    await next.waitFor('Going on with the assessment');
  });

  it.skipIf(process.platform !== 'linux')('can be suspended and taken up again', async () => {
    const home = await makeHomeOfSomebody();
    const program = startOnPty(
      'set -m; coach assess ci-cd; printf "\\033[2J\\033[3J\\033[Hcode $?\\n"; fg; echo "end $?"; read -r _',
      home,
    );
    await program.waitFor('CI/CD · Independent');
    program.type('3');
    await program.waitFor('● alone');
    process.kill(findChild(program.pid), 'SIGTSTP');
    await program.waitFor('code ');
    // The screen is cleared, and the question is drawn again with what was answered, before any key.
    await program.waitFor('● alone');
    program.type(`${KEYS.enter}3${KEYS.enter}3${KEYS.enter}`);
    await program.waitFor('CI/CD · Production');
    program.type(`1${KEYS.enter}1${KEYS.enter}1${KEYS.enter}`);
    await program.waitFor('end 0');
    expect(stored(home).assessments).toMatchObject([{ levels: { 'ci-cd': 2 } }]);
  });

  it.skipIf(process.platform !== 'linux').each([
    ['reset', 'Take all your assessments'],
    ['checklist resume --edit', '❯'],
    ['done ci-cd/2', 'CI/CD · Independent'],
    ['plan', 'How many hours'],
    ['done ci-cd/2 --plain', 'Have you'],
  ])('that is suspended and cleared shows the question of coach %s again', async (call, shown) => {
    const home = makeTempFolder();
    await runProgram(['assess', '--set', 'ci-cd=1'], { home });
    const program = startOnPty(
      `set -m; coach ${call}; printf "\\033[2J\\033[3J\\033[Hcleared\\n"; fg; echo "end $?"; read -r _`,
      home,
    );
    await program.waitFor(shown);
    process.kill(findChild(program.pid), 'SIGTSTP');
    await program.waitFor('cleared');
    await program.waitFor(shown);
    program.type(KEYS.ctrlC);
    await program.waitFor('end 130');
  });

  it('can change its size while a question is open', async () => {
    const home = await makeHomeOfSomebody();
    const program = await startAssessment(home, { columns: 120, rows: 40 });
    for (const [columns, rows] of [
      [30, 12],
      [200, 50],
      [80, 24],
    ] as const) {
      program.resize(columns, rows);
      program.type(KEYS.down);
      await sleep(100);
    }
    program.type(`1${KEYS.enter}1${KEYS.enter}1${KEYS.enter}`);
    await program.waitFor('Levels, rated by you');
    expect(await program.ended()).toBe(0);
  });

  it.each([
    ['20 columns', { columns: 20, rows: 24 }],
    ['500 columns', { columns: 500, rows: 24 }],
    ['5 rows', { columns: 80, rows: 5, env: { PAGER: '' } }],
    ['no TERM', { env: { TERM: '' } }],
    ['TERM unknown', { env: { TERM: 'no-such-terminal' } }],
  ])('of %s can be answered in', async (_case, options) => {
    const home = await makeHomeOfSomebody();
    const program = startOnPty(['assess', 'ci-cd'], home, options);
    for (const rung of [/CI\/CD/, /CI\/CD/]) {
      await program.waitFor('CI/CD');
      expect(program.screen()).toMatch(rung);
      await sleep(150);
      program.type(`1${KEYS.enter}1${KEYS.enter}1${KEYS.enter}`);
      await sleep(150);
    }
    expect(await program.ended()).toBe(0);
    expect(stored(home).assessments).toMatchObject([{ levels: { 'ci-cd': 0 } }]);
    expect(program.raw()).not.toMatch(STACK);
  });

  it.each([
    ['20 columns', { columns: 20 }],
    ['500 columns', { columns: 500 }],
    ['5 rows', { rows: 5 }],
  ])('of %s shows every screen without a fault', async (_case, options) => {
    const home = makeTempFolder();
    await runProgram(['assess', '--set', 'programming=2', '--set', 'ci-cd=1'], { home });
    for (const call of [
      '',
      'report',
      'next',
      'plan --hours 6',
      'history',
      'resources git',
      'checklist resume',
      'routes',
    ]) {
      const program = startOnPty([...call.split(' ').filter((word) => word !== ''), '--no-input'], home, options);
      expect([call, await program.ended()]).toEqual([call, 0]);
      expect(program.raw()).not.toMatch(STACK);
    }
  });
});

describe('every question', () => {
  it.each([
    ['checklist resume --edit', '❯'],
    ['reset', 'Take all your assessments'],
    ['plan', 'hours'],
    ['done ci-cd/2', 'CI/CD'],
    ['story add', 'A title'],
  ])(
    'of coach %s ends at Ctrl-C with 130, at Ctrl-D and at SIGTERM, the cursor back and nothing changed',
    async (call, shown) => {
      for (const stop of ['ctrlC', 'ctrlD', 'SIGTERM'] as const) {
        const home = makeTempFolder();
        await runProgram(['assess', '--set', 'ci-cd=1'], { home });
        const before = stored(home);
        const program = startOnPty(call.split(' '), home);
        await program.waitFor(shown);
        await sleep(100);
        if (stop === 'SIGTERM') program.kill(stop);
        else program.type(KEYS[stop]);
        expect([stop, await program.ended()]).toEqual([stop, stop === 'SIGTERM' ? 143 : 130]);
        expect(program.raw().lastIndexOf('\u001b[?25l')).toBeLessThanOrEqual(program.raw().lastIndexOf('\u001b[?25h'));
        expect(program.raw()).not.toMatch(STACK);
        expect(stored(home)).toEqual(before);
      }
    },
  );
});

/** The pid of the process that a shell runs. */
function findChild(shell: number): number {
  return Number(readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ')[0]);
}
