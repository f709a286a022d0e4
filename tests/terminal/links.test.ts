import { describe, expect, it } from 'vitest';
import type { Io, Sink } from '../../src/terminal/io.ts';
import { markLinks } from '../../src/terminal/links.ts';
import { createOutput } from '../../src/terminal/output.ts';
import { widthOf } from '../../src/terminal/text.ts';

const link = (address: string): string => `\u001b]8;;${address}\u001b\\${address}\u001b]8;;\u001b\\`;
const A = 'https://example.org/a?b=1&c=2#d';

describe('an address in a text', () => {
  it.each([
    [A, link(A)],
    [`  ${A}\nnext`, `  ${link(A)}\nnext`],
    [`\u001b[36m${A}\u001b[39m`, `\u001b[36m${link(A)}\u001b[39m`],
    [`see ${A}.`, `see ${link(A)}.`],
    [`(${A})`, `(${link(A)})`],
    ['https://example.org/x_(y)', link('https://example.org/x_(y)')],
    [`${A}, ${A}`, `${link(A)}, ${link(A)}`],
    ['https://exämple.org/', 'https://exämple.org/'],
    ['javascript:alert(1) file:///etc/passwd ftp://x.org', 'javascript:alert(1) file:///etc/passwd ftp://x.org'],
    ['https://', 'https://'],
    ['', ''],
  ])('%j is a link to itself where it is one', (text, expected) => {
    expect(markLinks(text)).toBe(expected);
  });

  it('takes as much room as before', () => {
    expect(widthOf(markLinks(`see ${A}.`))).toBe(`see ${A}.`.length);
  });
});

describe('what is printed', () => {
  function print(links: boolean, json = false): string[] {
    const printed: string[] = [];
    const sink = (name: string): Sink => ({
      write: (text) => void printed.push(name + text),
      ...{ terminal: true, columns: 80, rows: 100, colour: true, links },
    });
    const io: Io = {
      ...{ out: sink('out:'), err: sink('err:'), interactive: false, dumb: false, plain: false, env: {} },
      readInput: () => Promise.resolve(new Uint8Array()),
    };
    const output = createOutput(io, { json, interactive: false });
    output.show(A, (value) => value);
    output.print(`${A}\n`);
    output.note(A);
    return printed;
  }

  it('holds links in what is shown, on a terminal that has them', () => {
    expect(print(true)).toEqual([`out:${link(A)}\n`, `out:${A}\n`, `err:${A}\n`]);
    expect(print(false)).toEqual([`out:${A}\n`, `out:${A}\n`, `err:${A}\n`]);
    expect(print(true, true)[0]).toBe(`out:"${A}"\n`);
  });
});
