import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/errors.ts';
import { createPlainPrompts } from '../../src/terminal/prompts/plain-prompts.ts';
import type { RungQuestion } from '../../src/terminal/prompts/prompts.ts';

const QUESTION: RungQuestion = {
  heading: 'CI/CD · Guided',
  progress: 'skill 1 of 1 · about 2 screens left',
  statements: ['built a pipeline', 'read its log'],
  given: [undefined, 'often'],
  canGoBack: true,
  fold: () => 'CI/CD · Guided   2 of 2 met',
};

/** Prompts whose person types these lines, each when the program asks for one. */
function typing(...lines: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (!/[>:)] $/.test(chunk.toString())) return;
    const line = lines.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  const stop = new AbortController();
  const prompts = createPlainPrompts({ input, output, columns: () => 80 }, stop.signal);
  return { prompts, stop, shown: () => shown };
}

describe('plain prompts', () => {
  it('ask a rung line by line', async () => {
    const { prompts, shown } = typing('7', '3', '');
    await expect(prompts.askRung(QUESTION)).resolves.toEqual({ answers: ['alone', 'often'] });
    expect(shown()).toBe(
      [
        '',
        'CI/CD · Guided (skill 1 of 1 · about 2 screens left · ? explains)',
        'Have you built a pipeline?',
        '1 no  2 helped  3 alone  4 often  5 never came up  b back',
        '> Type a number from 1 to 5.',
        '> Have you read its log?',
        '1 no  2 helped  3 alone  4 often  5 never came up  Enter often  b back',
        '> CI/CD · Guided   2 of 2 met',
        '',
      ].join('\n'),
    );
  });

  it('keep a line that stands on Enter, and take another once it has no fault', async () => {
    const fault = (text: string): string | null => (text === 'no' ? 'Not so.' : null);
    const kept = typing('');
    await expect(kept.prompts.ask('The task:', fault, 'Mine.')).resolves.toBe('Mine.');
    expect(kept.shown()).toBe('Now: Mine.\nThe task: (Enter keeps it) ');
    await expect(typing('no', ' Ours. ').prompts.ask('The task: >', fault, 'Mine.')).resolves.toBe('Ours.');
    await expect(typing('').prompts.ask('The task: >', fault)).resolves.toBe('');
  });

  it('take an answer by its word, explain, say how to leave, and ask about somebody by name', async () => {
    const { prompts, shown } = typing('?', 'q', 'Never came up', '');
    const question = {
      ...QUESTION,
      asks: 'Has Anna done this?',
      level: 1,
      leaving: 'stop and save',
      notes: [undefined, 'answered 7 months ago'],
    } as const;
    await expect(prompts.askRung(question)).resolves.toEqual({ answers: ['no-chance', 'often'] });
    expect(shown()).toContain('Has Anna done this?\n1 of 2: built a pipeline\n');
    expect(shown()).toContain('Levels:\n- Guided: done by following a tutorial or a colleague\nAnswers:\n');
    expect(shown()).toContain('To stop and save, press Ctrl-C.\n');
    expect(shown()).toContain('Enter often, answered 7');
  });

  it('tell of an answer that does not stand ready what it was, and take none by Enter', async () => {
    const { prompts, shown } = typing('', '3');
    const question = { ...QUESTION, statements: ['built a pipeline'], given: [undefined], notes: ['before: no'] };
    await expect(prompts.askRung(question)).resolves.toEqual({ answers: ['alone'] });
    expect(shown()).toContain('5 never came up  (before: no)');
    expect(shown()).toContain('Type a number from 1 to 5.\n');
  });

  it('show a list with its headings and how many are chosen, and what explains it', async () => {
    const choices = ['a', 'b', 'c'].map((value) => ({
      value,
      label: `item ${value}`,
      checked: value === 'a',
      group: value === 'c' ? 'Later' : 'First',
    }));
    const { prompts, shown } = typing('?', 'q', '2', '');
    await expect(prompts.check('Which?', choices, { about: 'They are three.' })).resolves.toEqual(['a', 'b']);
    expect(shown()).toMatch(
      /^Which\? \(1 of 3 chosen\)\nFirst:\n1 \[x\] item a\n2 \[ \] item b\nLater:\n3 \[ \] item c\n/,
    );
    expect(shown()).toContain('They are three.\n');
    expect(shown()).toContain('To stop, press Ctrl-C.\n');
    expect(shown()).toContain('Which? (2 of 3 chosen)\n');
  });

  it('go back, confirm and check', async () => {
    await expect(typing('b').prompts.askRung(QUESTION)).resolves.toBe('back');
    await expect(typing('perhaps', 'Y').prompts.confirm('Sure?', false)).resolves.toBe(true);
    await expect(typing('').prompts.confirm('Sure?', true)).resolves.toBe(true);
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value, checked: value === 'a' }));
    await expect(typing('9', '1, 3', '').prompts.check('Which?', choices)).resolves.toEqual(['c']);
  });

  it('are interrupted when the input ends or the program is stopped', async () => {
    await expect(typing().prompts.askRung(QUESTION)).rejects.toBeInstanceOf(Interrupted);
    const stopped = typing('1');
    const asked = stopped.prompts.confirm('', true);
    stopped.stop.abort(new Interrupted(143));
    await expect(asked).rejects.toMatchObject({ exitCode: 143 });
  });
});
