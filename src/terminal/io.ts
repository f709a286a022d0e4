import { isatty } from 'node:tty';
import { findColumns } from './columns.ts';
import type { ProgramEnv } from './find-program.ts';
import { wantsColour } from './theme.ts';
import { type StandardStream, writeText } from './write-text.ts';

/** A stream that text is written to, and what it can show. */
export interface Sink {
  write(text: string): void;
  readonly terminal: boolean;
  readonly columns: number;
  /** How many lines it shows at once; without end where it is no terminal. */
  readonly rows: number;
  readonly colour: boolean;
  /** Whether it makes links of addresses that are marked as such. */
  readonly links?: boolean;
}

/** The three streams of the program. */
export interface Io {
  readonly out: Sink;
  readonly err: Sink;
  /** Whether a person sits at the other end and can be asked. */
  readonly interactive: boolean;
  /** A terminal that cannot move its cursor. */
  readonly dumb: boolean;
  /** Whether a person is asked line by line: on such a terminal, and where COACH_PLAIN is set. */
  readonly plain: boolean;
  /** What decides on the pager: PAGER, LESS and where programs are found. */
  readonly env: ProgramEnv;
  /** All of standard input, or the first of it that is so many bytes or more. */
  readInput(most: number): Promise<Uint8Array>;
}

/** The streams of this process; `colour` false takes all colour away. */
export async function openIo(colour: boolean): Promise<Io> {
  const { stdout, stderr, env } = process;
  const sink = (stream: StandardStream): Sink => ({
    write: (text) => {
      writeText(stream, text);
    },
    terminal: stream.isTTY,
    columns: findColumns(stream, env['COLUMNS']),
    rows: stream.isTTY ? stream.rows : Infinity,
    colour: wantsColour(stream, env, colour),
  });
  const out = sink(stdout);
  const links = out.terminal && out.colour && (await import('./hyperlinks.ts')).showsLinks(stdout);
  return {
    out: { ...out, links },
    err: sink(stderr),
    // Opening standard input costs a tenth of an empty Node, and most calls never read it.
    interactive: isatty(0) && stderr.isTTY,
    dumb: env['TERM'] === 'dumb',
    plain: env['TERM'] === 'dumb' || !['', '0'].includes(env['COACH_PLAIN'] ?? ''),
    env,
    readInput: async (most) => {
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of process.stdin) {
        chunks.push(chunk as Uint8Array);
        length += (chunk as Uint8Array).length;
        if (length >= most) break;
      }
      return Buffer.concat(chunks);
    },
  };
}
