import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { runProgram } from '../support/program.ts';
import { KEYS, startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

const stored = (home: string): PersonRecord =>
  JSON.parse(readFileSync(join(home, '.local/share/backend-coach/progress.json'), 'utf8')) as PersonRecord;

describe('coach practice on a real terminal', () => {
  it('asks, has the points ticked, takes the grade by a key, and keeps each when stopped', async () => {
    const home = makeTempFolder();
    const program = startOnPty(['practice', 'sql'], home, { rows: 60 });
    await program.waitFor('card 1 of 10');
    await program.waitFor('Enter shows what a good answer says:');
    program.type(KEYS.enter);
    await program.waitFor('Which of these did you say?');
    program.type(`a${KEYS.enter}`);
    await program.waitFor('Graded easy');
    program.type('2');
    await program.waitFor('card 2 of 10');
    program.type(KEYS.ctrlC);
    expect(await program.ended()).toBe(130);
    expect(stored(home).cards).toMatchObject([{ grades: '2' }]);
    const { out } = await runProgram(['practice', '--due', '--json'], { home });
    expect(JSON.parse(out)).toMatchObject({ graded: 1, fresh: 9 });
  });

  it('is asked line by line with --plain', async () => {
    const home = makeTempFolder();
    const program = startOnPty(['practice', 'git', '--new', '1', '--plain'], home, { rows: 60 });
    await program.waitFor('card 1 of 1');
    await program.waitFor('Enter shows what a good answer says:');
    program.type('\r');
    await program.waitFor('Numbers to change, or Enter when done:');
    program.type('1,2\r\r');
    await program.waitFor('Number, or Enter for');
    program.type('3\r');
    await program.waitFor('1 card: 1 good.');
    expect(await program.ended()).toBe(0);
    expect(stored(home).cards).toMatchObject([{ grades: '3' }]);
  });

  it('runs a clock in a mock interview', async () => {
    const home = makeTempFolder();
    const call = ['practice', '--mock', '--kind', 'behavioural', '--minutes', '5'];
    const program = startOnPty(call, home, { rows: 60 });
    await program.waitFor('question 1 of 1');
    await program.waitFor('0:01 of 3:00');
    program.type(KEYS.enter);
    await program.waitFor('And to that, then Enter:');
    program.type(KEYS.enter);
    await program.waitFor('Which of these did you say?');
    program.type(` ${KEYS.enter}`);
    await program.waitFor('1 question, 1 of');
    expect(await program.ended()).toBe(0);
  });
});
