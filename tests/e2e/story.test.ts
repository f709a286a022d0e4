import { describe, expect, it } from 'vitest';
import type { ToldStory } from '../../src/coaching/practice.ts';
import { runProgram } from '../support/program.ts';
import { KEYS, startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

async function read(home: string): Promise<ToldStory[]> {
  return JSON.parse((await runProgram(['story', '--json'], { home })).out) as ToldStory[];
}

describe('coach story on a real terminal', () => {
  it('is told part by part, stopped, and goes on with what stands', async () => {
    const home = makeTempFolder();
    await runProgram(['evidence', 'add', 'sql', '2', 'https://example.org/pull/7'], { home });
    const first = startOnPty(['story', 'add'], home);
    const tell = async (asked: string, text: string): Promise<void> => {
      await first.waitFor(asked);
      first.type(text + KEYS.enter);
    };
    await first.waitFor('what you have told is kept');
    await tell('A title to find it by:', 'The slow report');
    await tell('Situation:', 'Every Monday our weekly report took a whole minute, and the shop stood still meanwhile.');
    await tell('Task:', 'I was asked why.');
    await first.waitFor('Action:');
    first.type(KEYS.ctrlC);
    expect(await first.ended()).toBe(130);
    expect(first.screen()).toContain('Stopped; what you told is kept. Go on: coach story edit 1');
    // The answer stands whole below its question, broken between words.
    expect(first.screen()).toContain(
      '\n  Every Monday our weekly report took a whole minute, and the shop stood still\n  meanwhile.\n',
    );

    const second = startOnPty(['story', 'edit', 'slow'], home, { rows: 40 });
    await second.waitFor('A title to find it by: The slow report');
    second.type(` once more${KEYS.enter}`);
    await second.waitFor('Situation: where and when was it, and what was at stake? Every Monday');
    second.type(KEYS.enter);
    await second.waitFor('what was yours to do? I was asked why.');
    second.type(KEYS.enter);
    await second.waitFor('(Enter: later)');
    second.type(`I read the plan and added an index.${KEYS.enter}`);
    await second.waitFor('Result:');
    second.type(`It opens at once.${KEYS.enter}`);
    await second.waitFor('(Enter for none)');
    second.type(`60 s to 2 s${KEYS.enter}`);
    await second.waitFor('❯ From memory');
    second.type(KEYS.down + KEYS.enter);
    await second.waitFor('What is it about?');
    await second.waitFor('influence: people who changed their work or their mind through you');
    second.type(` ${KEYS.down}${KEYS.down} `);
    await second.waitFor('2 of 10 chosen');
    second.type(KEYS.enter);
    await second.waitFor('Changed in story 1, The slow report once more: title, action, result, number,');
    expect(await second.ended()).toBe(0);
    expect(await read(home)).toMatchObject([
      {
        ...{ title: 'The slow report once more', task: 'I was asked why.', number: '60 s to 2 s' },
        ...{ tags: ['ownership', 'quality'], standsOn: 'evidence', piece: { text: 'https://example.org/pull/7' } },
      },
    ]);
  });

  it('tells what is too long for the screen, and keeps it on Enter', async () => {
    const home = makeTempFolder();
    const action = `${'I read one more plan. '.repeat(80)}The end.`;
    const parts = ['--situation', 'a', '--task', 'b', '--action', action, '--result', 'd'];
    await runProgram(['story', 'add', '--title', 'Plans', ...parts], { home });
    const program = startOnPty(['story', 'edit', '1'], home, { columns: 60, rows: 14 });
    await program.waitFor('A title');
    program.type(KEYS.enter);
    await program.waitFor('Situation:');
    program.type(KEYS.enter);
    await program.waitFor('Task:');
    program.type(KEYS.enter);
    await program.waitFor('(Enter keeps it)');
    program.type(KEYS.enter);
    await program.waitFor('Result:');
    program.type(`, and more${KEYS.enter}`);
    await program.waitFor('The number');
    program.type(KEYS.enter);
    await program.waitFor('What is it about?');
    program.type(KEYS.enter);
    await program.waitFor('Changed in story 1, Plans: result.');
    expect(await program.ended()).toBe(0);
    expect(await read(home)).toMatchObject([{ action, result: 'd, and more' }]);
  });
});
