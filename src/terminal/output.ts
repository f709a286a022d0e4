import { showHidden } from '../coaching/plain-text.ts';
import type { Io, Sink } from './io.ts';
import { cleanText, wrapText } from './text.ts';
import { makePaint, type Style } from './theme.ts';

/** Turns a value into the text that a person reads; ends without a line break. */
export type View<Value> = (value: Value, style: Style) => string;

/** What a command prints: its result on stdout, everything else on stderr. */
export interface Output {
  /**
   * Prints the result: with --json the value, which is a public contract, else what the view makes of it. Where a
   * screen shows more than the value holds, the command hands it on: `(value, style) => render(value, about, style)`.
   */
  show<Value>(value: Value, view: View<Value>): void;
  /** The same for a long text to read: through the person's pager where it is longer than the terminal. */
  page<Value>(value: Value, view: View<Value>): Promise<void>;
  /** Prints text as the result, as it is. */
  print(text: string): void;
  /** Prints a line for the person beside the result. */
  note(text: string): void;
  /** A note on what to do next; not printed with --json. */
  hint(text: string): void;
  /** Draws a line over the one before, on a terminal alone; an empty one takes it away. */
  progress(text: string): void;
}

/** The output of a call on these streams. */
export function createOutput(io: Io, call: { readonly json: boolean; readonly interactive: boolean }): Output {
  const { out, err } = io;
  const render = <Value>(value: Value, view: View<Value>): string =>
    call.json ? showHidden(JSON.stringify(value, null, 2)) : view(value, styleOf(out));
  const printResult = (text: string): void => {
    if (text !== '') out.write(`${text}\n`);
  };
  const note = (text: string): void => {
    const lines = text.split('\n').map(cleanText);
    err.write(`${lines.map((line) => (err.terminal ? wrapText(line, err.columns) : line)).join('\n')}\n`);
  };
  return {
    show: (value, view) => {
      printResult(render(value, view));
    },
    page: async (value, view) => {
      const text = render(value, view);
      const isLong = text.split('\n').length >= out.rows;
      if (isLong && call.interactive && io.pager !== '') {
        const { pageText } = await import('./pager.ts');
        if (await pageText(`${text}\n`, io.pager)) return;
      }
      printResult(text);
    },
    print: (text) => {
      out.write(text);
    },
    note,
    hint: (text) => {
      if (!call.json) note(text);
    },
    progress: (text) => {
      if (err.terminal && !io.dumb) err.write(`\r\u001b[K${cleanText(text)}`);
    },
  };
}

/** What a view may know of a stream. */
export function styleOf({ terminal, columns, colour }: Sink): Style {
  return { terminal, columns, paint: makePaint(colour) };
}
