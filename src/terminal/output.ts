import { showHidden } from '../coaching/plain-text.ts';
import type { Io, Sink } from './io.ts';
import { markLinks } from './links.ts';
import { cleanMessage, cleanText, countOf, widthOf, wrapLines } from './text.ts';
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
  /** Prints text as the result, as it is. */
  print(text: string): void;
  /** Prints a line for the person beside the result. */
  note(text: string): void;
  /** A note on what to do next; not printed with --json. */
  hint(text: string): void;
  /** Draws a line over the one before, on a terminal alone; an empty one takes it away. */
  progress(text: string): void;
  /** Names a folder of others that is looked at: no program in it is started. */
  lookAt(folder: string): void;
  /**
   * Brings out what is held back: where a person reads, all that is printed from the first result on, so that what is
   * longer than the screen goes through their pager. Called before a question and at the end.
   */
  flush(): Promise<void>;
}

/** A piece of what a call prints. */
interface Piece {
  readonly sink: Sink;
  readonly text: string;
  /** The same with its links marked, where the sink shows links. */
  readonly marked: string;
}

/** The output of a call on these streams. */
export function createOutput(io: Io, call: { readonly json: boolean; readonly interactive: boolean }): Output {
  const { out, err } = io;
  const isRead = call.interactive && out.terminal;
  let held: Piece[] = [];
  let lookedAt: string | null = null;
  const write = (sink: Sink, text: string, marked = text): void => {
    if (isRead && (sink === out || held.length > 0)) held.push({ sink, text, marked });
    else sink.write(marked);
  };
  const note = (text: string): void => {
    const cleaned = cleanMessage(text, LONGEST_NOTE);
    write(err, `${wrapLines(cleaned, err.terminal ? err.columns : undefined)}\n`);
  };
  return {
    show: (value, view) => {
      const hidden = new Set<string>();
      const text = call.json ? showHidden(JSON.stringify(value, null, 2)) : view(value, styleOf(out, hidden));
      const marked = out.links === true && !call.json ? markLinks(text) : text;
      if (text !== '') write(out, `${text}\n`, `${marked}\n`);
      if (hidden.size > 0) note(describeHidden(hidden));
    },
    print: (text) => {
      write(out, text);
    },
    note,
    hint: (text) => {
      if (!call.json) note(text);
    },
    progress: (text) => {
      // A line that went on in the next row could not be drawn over.
      if (err.terminal && !io.dumb) err.write(`\r\u001b[K${cleanText(text).slice(0, err.columns - 1)}`);
    },
    lookAt: (folder) => {
      lookedAt = folder;
    },
    flush: async () => {
      const pieces = held;
      held = [];
      const result = pieces.filter(({ sink }) => sink === out);
      const isLong = result.length > 0 && countRows(join(pieces, 'text'), out.columns) >= out.rows;
      const paged = isLong
        ? await (
            await import('./pager.ts')
          ).pageText(join(result, 'text'), io.env, { marked: join(result, 'marked'), lookedAt })
        : 'unwanted';
      // Nothing is held at this time, so it comes before the text.
      if (paged === 'missing')
        note(`PAGER is "${io.env['PAGER'] ?? ''}", which cannot be run here; the text is printed instead.`);
      for (const { sink, marked } of pieces) if (paged !== 'shown' || sink !== out) sink.write(marked);
    },
  };
}

function join(pieces: readonly Piece[], kind: 'text' | 'marked'): string {
  return pieces.map((piece) => piece[kind]).join('');
}

/** A note may name many things that are ours. */
const LONGEST_NOTE = 1000;

/** How many rows of a terminal a text takes, where long lines go on in the next row. */
function countRows(text: string, columns: number): number {
  const lines = text.split('\n').slice(0, -1);
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(widthOf(line) / columns)), 1);
}

/** Which columns a terminal is too narrow for, and where they can be seen. */
function describeHidden(titles: ReadonlySet<string>): string {
  const names = [...titles].map((title) => title.toLowerCase()).join(', ');
  return `${countOf(titles.size, 'column')} hidden (${names}): widen the window, or add --json.`;
}

/** What a view may know of a stream; the titles of columns that it leaves out for want of room go into `hidden`. */
export function styleOf({ terminal, columns, colour }: Sink, hidden = new Set<string>()): Style {
  return { terminal, columns, paint: makePaint(colour), hidden };
}
