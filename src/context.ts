import { EMPTY_RECORD, type PersonRecord } from './coaching/record.ts';
import type { Detectors } from './coaching/finding.ts';
import { showHidden } from './coaching/plain-text.ts';
import { UserError } from './errors.ts';
import type { KnowledgeBase } from './knowledge/knowledge-base.ts';
import type { Decoded } from './progress/decode.ts';
import type { ProgressStore } from './progress/store.ts';
import type { Scan } from './scan/scan.ts';
import type { Io, Sink } from './terminal/io.ts';
import type { Prompts } from './terminal/prompts/prompts.ts';
import type { Style, View } from './terminal/style.ts';
import { loadPaint } from './terminal/theme.ts';

/** The flags that every command takes. */
export interface GlobalFlags {
  readonly json?: true;
  readonly color: boolean;
  readonly input: boolean;
  readonly profile?: string;
}

/** What a command may touch; slow parts are loaded when they are asked for. */
export interface Context {
  readonly version: string;
  readonly nodeVersion: string;
  now(): Date;
  newId(): string;
  knowledge(): Promise<KnowledgeBase>;
  progress(): Promise<ProgressStore>;
  /** The record for a command that can do without: empty, with a line on stderr, where the stored one cannot be read. */
  glance(): Promise<PersonRecord>;
  /** Whether the result is asked for as JSON. */
  json(): boolean;
  /** Whether a person is there to be asked. */
  interactive(): boolean;
  /** Looks through a folder of the person's, with how far it is on stderr; gives its full path too. */
  scan(folder: string, detectors: Detectors): Promise<{ readonly path: string; readonly scan: Scan }>;
  /** The prompts; throws a UserError that names the flags to pass instead where nobody can be asked. */
  prompts(instead: string, plain?: boolean): Promise<Prompts>;
  /** Prints the result: the value as JSON when --json is given, else what the view makes of it. */
  show<Value>(value: Value, view: View<Value>): Promise<void>;
  /** The same for a long text to read: through the person's pager where it is longer than the terminal. */
  page<Value>(value: Value, view: View<Value>): Promise<void>;
  /** Prints text as the result, as it is. */
  print(text: string): void;
  /** Prints a line for the person, beside the result, on stderr. */
  note(text: string): Promise<void>;
  /** A note on what to do next; not printed with --json. */
  hint(text: string): Promise<void>;
  /** The bytes of a file, or of standard input for "-". */
  readInput(path: string): Promise<Uint8Array>;
  /** Writes a file for the person; never the stored record, and no file that is there unless forced. */
  writeOutput(path: string, text: string, force: boolean): Promise<void>;
  /** Reads a record from the bytes of an exported file. */
  decode(bytes: Uint8Array): Promise<Decoded>;
  encode(record: PersonRecord): Promise<string>;
}

/** What a context is made of; each part is asked for when a command first needs it. */
export interface Parts {
  readonly version: string;
  readonly nodeVersion: string;
  readonly flags: () => GlobalFlags;
  readonly io: () => Io;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Aborted, with an Interrupted as its reason, when the person stops the program. */
  readonly signal: AbortSignal;
  readonly knowledge: () => Promise<KnowledgeBase>;
  readonly progress: () => Promise<ProgressStore>;
  readonly openPrompts: (style: Style, plain: boolean) => Promise<Prompts>;
}

/** The context that these parts make. */
export function makeContext(parts: Parts): Context {
  const { flags, io, progress } = parts;
  const style = async (sink: Sink): Promise<Style> => ({
    terminal: sink.terminal,
    columns: sink.columns,
    paint: await loadPaint(sink.colour),
  });
  const note = async (text: string): Promise<void> => {
    const { cleanText, wrapText } = await import('./terminal/text.ts');
    const { err } = io();
    const lines = text.split('\n').map(cleanText);
    err.write(`${lines.map((line) => (err.terminal ? wrapText(line, err.columns) : line)).join('\n')}\n`);
  };
  const render = async <Value>(value: Value, view: View<Value>): Promise<string> =>
    flags().json ? showHidden(JSON.stringify(value, null, 2)) : view(value, await style(io().out));
  const print = (text: string): void => {
    if (text !== '') io().out.write(`${text}\n`);
  };
  const interactive = (): boolean => flags().input && io().interactive;
  return {
    version: parts.version,
    nodeVersion: parts.nodeVersion,
    now: parts.now,
    newId: parts.newId,
    knowledge: parts.knowledge,
    progress,
    glance: () => glance(progress, note),
    json: () => flags().json === true,
    interactive,
    scan: async (folder, detectors) => {
      const [{ findFolder }, { LIMITS, scanFolder }, { cleanText }] = await Promise.all([
        import('./files.ts'),
        import('./scan/scan.ts'),
        import('./terminal/text.ts'),
      ]);
      const { err, dumb } = io();
      const say = (text: string): void => {
        if (err.terminal && !dumb) err.write(`\r\u001b[K${text}`);
      };
      const path = findFolder(folder);
      const onProgress = (files: number): void => {
        say(`Looking through ${cleanText(path)}: ${files} files`);
      };
      try {
        return { path, scan: await scanFolder(path, detectors, { limits: LIMITS, signal: parts.signal, onProgress }) };
      } finally {
        say('');
      }
    },
    prompts: async (instead, plain = false) => {
      if (!interactive()) throw new UserError('There is no terminal to ask at.', { mend: instead });
      return parts.openPrompts(await style(io().err), plain || io().dumb);
    },
    show: async (value, view) => {
      print(await render(value, view));
    },
    page: async (value, view) => {
      const text = await render(value, view);
      const { out, pager } = io();
      const isLong = text.split('\n').length >= out.rows;
      if (isLong && interactive() && pager !== '') {
        const { pageText } = await import('./terminal/pager.ts');
        if (await pageText(`${text}\n`, pager)) return;
      }
      print(text);
    },
    print: (text) => {
      io().out.write(text);
    },
    note,
    hint: (text) => (flags().json ? Promise.resolve() : note(text)),
    readInput: (path) => readInput(path, io()),
    writeOutput: async (path, text, force) => {
      const [{ writeNamedFile }, store] = await Promise.all([import('./files.ts'), progress()]);
      writeNamedFile(path, text, { force, kept: [store.path] });
    },
    decode: async (bytes) => (await import('./progress/decode.ts')).decodeRecord(bytes),
    encode: async (record) => (await import('./progress/decode.ts')).encodeRecord(record),
  };
}

async function glance(
  progress: () => Promise<ProgressStore>,
  note: (text: string) => Promise<void>,
): Promise<PersonRecord> {
  try {
    return await (await progress()).read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reason = error.message.replaceAll(/\s*\n\s*/g, ' ').replace(/\.?$/, '.');
    await note(`Shown without your progress. ${reason} ${error.mend ?? ''}`.trim());
    return EMPTY_RECORD;
  }
}

async function readInput(path: string, io: Io): Promise<Uint8Array> {
  const { readNamedFile, refuseLarge } = await import('./files.ts');
  if (path !== '-') return readNamedFile(path);
  const bytes = await io.readInput();
  refuseLarge('Standard input', bytes.length);
  if (bytes.length === 0)
    throw new UserError('Standard input is empty.', { mend: 'Pipe a file into the command, or name one.' });
  return bytes;
}
