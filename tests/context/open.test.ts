import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Call, Environment } from '../../src/context/call.ts';
import { createContext } from '../../src/context/create-context.ts';
import type { Context } from '../../src/context.ts';
import type { Io, Sink } from '../../src/terminal/io.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';
import { makeTempFolder } from '../support/temp.ts';

const knowledge = openKnowledge(DATA, { day: '2026-11-23' });
const sink: Sink = { write: () => undefined, terminal: false, columns: 80, rows: Infinity, colour: false };

/** A context that writes files and opens what it is asked to, and what it opened. */
function openContext(): { readonly context: Context; readonly opened: string[] } {
  const opened: string[] = [];
  const io: Partial<Io> = { out: sink, err: sink, env: {} };
  const env: Partial<Environment> = {
    io: io as Io,
    knowledge,
    isOwnFile: () => false,
    open: (address) => Promise.resolve(opened.push(address) > 0),
  };
  const call: Partial<Call> = { command: 'report', flags: { color: false, input: false } };
  return { context: createContext(call as Call, env as Environment), opened };
}

describe('what a command may have opened', () => {
  it('is the address of a resource', async () => {
    const { context, opened } = openContext();
    expect(await context.open('https://use-the-index-luke.com')).toBe(true);
    expect(opened).toEqual(['https://use-the-index-luke.com']);
  });

  it('is a page of a resource that a card names, and no other of that site', async () => {
    const { context, opened } = openContext();
    const hooks = 'https://git-scm.com/book/en/v2/Customizing-Git-Git-Hooks';
    expect(await context.open(hooks)).toBe(true);
    await expect(context.open(`${hooks}#x`)).rejects.toThrow('not ours to open');
    expect(opened).toEqual([hooks]);
  });

  it('is a page that it has just written, by its full path', async () => {
    const { context, opened } = openContext();
    const path = join(makeTempFolder(), 'report.html');
    await expect(context.open(path)).rejects.toThrow('not ours to open');
    context.writeOutput(path, '<p>', false);
    expect(await context.open(path)).toBe(true);
    expect(opened).toEqual([path]);
  });

  it('is no other file that it has written, which could be one that is run', async () => {
    const { context, opened } = openContext();
    for (const name of ['report', 'report.txt', 'report.html.desktop', 'report.bat', 'html']) {
      const path = join(makeTempFolder(), name);
      context.writeOutput(path, '<p>', false);
      await expect(context.open(path)).rejects.toThrow('not ours to open');
    }
    expect(opened).toEqual([]);
  });

  it.each([
    'https://example.org/of-an-ad',
    'https://use-the-index-luke.com/no-catalog/../x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '--help',
    '',
  ])('is nothing else: %j', async (address) => {
    const { context, opened } = openContext();
    await expect(context.open(address)).rejects.toThrow('not ours to open');
    expect(opened).toEqual([]);
  });
});
