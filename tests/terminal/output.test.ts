import { describe, expect, it } from 'vitest';
import type { Io, Sink } from '../../src/terminal/io.ts';
import { createOutput } from '../../src/terminal/output.ts';
import { askAfter, type Prompts } from '../../src/terminal/prompts/prompts.ts';

/** An output to a terminal that somebody reads, and what it printed so far. */
function openOutput({ columns = 40, interactive = true, json = false } = {}) {
  const printed: string[] = [];
  const sink = (name: string): Sink => ({
    write: (text) => void printed.push(`${name}:${text}`),
    terminal: true,
    columns,
    rows: 100,
    colour: false,
  });
  const io: Io = {
    out: sink('out'),
    err: sink('err'),
    interactive,
    dumb: false,
    plain: false,
    env: { PAGER: '' },
    readInput: () => Promise.resolve(new Uint8Array()),
  };
  return { output: createOutput(io, { json, interactive }), printed };
}

describe('what is printed where a person reads', () => {
  it('is held from the first result on, and comes out in its order', async () => {
    const { output, printed } = openOutput();
    output.note('first');
    output.show('a', (value) => value);
    output.hint('then');
    output.print('b\n');
    expect(printed).toEqual(['err:first\n']);
    await output.flush();
    expect(printed).toEqual(['err:first\n', 'out:a\n', 'err:then\n', 'out:b\n']);
    await output.flush();
    expect(printed).toHaveLength(4);
  });

  it('is out before a question', async () => {
    const { output, printed } = openOutput();
    const yes: Partial<Prompts> = { confirm: () => Promise.resolve(printed.push('asked') > 0) };
    output.show('a', (value) => value);
    await askAfter(() => output.flush(), yes as Prompts).confirm('Sure?', true);
    expect(printed).toEqual(['out:a\n', 'asked']);
  });

  it('is out at once where nobody does', () => {
    const { output, printed } = openOutput({ interactive: false });
    output.show('a', (value) => value);
    expect(printed).toEqual(['out:a\n']);
  });
});

describe('a note', () => {
  it('wraps at words, and is cut where it repeats a long input', () => {
    const { output, printed } = openOutput({ columns: 20 });
    output.note('words that are wrapped at words');
    expect(printed).toEqual(['err:words that are\nwrapped at words\n']);
    output.note('sql '.repeat(50_000));
    expect(printed[1]?.length).toBeLessThan(1100);
  });

  it('tells once which columns of all tables were hidden, and nothing of it with JSON', () => {
    for (const json of [false, true]) {
      const { output, printed } = openOutput({ columns: 80, interactive: false, json });
      output.show('x', (_value, { hidden }) => {
        for (const title of ['Level', 'Date', 'Level']) hidden?.add(title);
        return 'a table';
      });
      expect(printed).toEqual(
        json
          ? ['out:"x"\n']
          : ['out:a table\n', 'err:2 columns hidden (level, date): widen the window, or add --json.\n'],
      );
    }
  });
});
