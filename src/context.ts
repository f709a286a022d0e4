import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownStack } from './coaching/about.ts';
import { localDay } from './coaching/days.ts';
import { believeDates } from './coaching/record.ts';
import type { Detectors } from './coaching/evidence.ts';
import type { Target } from './coaching/path.ts';
import { EMPTY_RECORD, type PersonRecord } from './coaching/record.ts';
import { type OwnStack, STACK_IDS, type StackId } from './coaching/stacks.ts';
import { UserError } from './errors.ts';
import { findFolder, LARGEST_INPUT, listJsonFiles, readNamedFile } from './files/named-input.ts';
import { refuseOutput, writeNamedFile, type WriteOptions } from './files/named-output.ts';
import type { KnowledgeBase } from './knowledge/knowledge-base.ts';
import { openKnowledge, SEARCH_INDEX } from './knowledge/load.ts';
import { findPlatformFolders, listFolders, locateProgress, type PlatformFolders } from './progress/disk/location.ts';
import { isOwnFile } from './progress/disk/own-files.ts';
import { createFileStore } from './progress/file-store.ts';
import { findProfile, listProfiles } from './progress/profiles.ts';
import { createRememberingStore } from './progress/remembering-store.ts';
import type { ProgressStore } from './progress/store.ts';
import type { Surroundings } from './scan/history/find-git.ts';
import type { Scan } from './scan/scan.ts';
import { type Io, openIo, type Sink } from './terminal/io.ts';
import { createOutput, type Output, styleOf } from './terminal/output.ts';
import { askAfter, type Prompts } from './terminal/prompts/prompts.ts';
import type { Style } from './terminal/theme.ts';

/** The flags that every command takes. */
export interface GlobalFlags {
  readonly json?: true;
  readonly color: boolean;
  readonly input: boolean;
  readonly profile?: string;
  /** A language or cloud in place of the person's own. */
  readonly stack?: string;
}

/** What a command may touch. */
export interface Context extends Output {
  readonly version: string;
  readonly nodeVersion: string;
  now(): Date;
  newId(): string;
  /** Whether the result is asked for as JSON. */
  readonly json: boolean;
  /** Whether a person is there to be asked. */
  readonly interactive: boolean;
  readonly knowledge: KnowledgeBase;
  /** The profile that was named with --profile, which a command to run next must name too; null without one. */
  readonly profile: string | null;
  /**
   * Where the record is kept, of this call or of a profile, null for the usual one; throws a UserError where there is
   * no place for it.
   */
  progress(profile?: string | null): ProgressStore;
  /** The profiles that have a record here, by their names, null for the usual one. */
  profiles(): readonly (string | null)[];
  /**
   * The language and cloud that a call is for: of the person, or named with --stack; throws a UserError for no stack.
   */
  ownStack(record: PersonRecord): OwnStack;
  /** The target that the person aims at: the default one, with a note, where what is stored is unknown here. */
  targetOf(record: PersonRecord): Target;
  /** The record as it is stored now, with the dates it is taken to have where a stored one cannot be true. */
  record(): Promise<PersonRecord>;
  /** The record for a command that can do without: empty, with a note, where the stored one cannot be read. */
  glance(): Promise<PersonRecord>;
  /**
   * Looks through a folder of the person's, with how far it is on stderr; gives its full path too. Commits of these
   * addresses count as theirs; where none is given, those of the one that their git is set to.
   */
  scan(
    folder: string,
    detectors: Detectors,
    authors: readonly string[],
  ): Promise<{ readonly path: string; readonly scan: Scan }>;
  /** The prompts; throws a UserError that names the flags to pass instead where nobody can be asked. */
  prompts(instead: string, plain?: boolean): Promise<Prompts>;
  /**
   * The JSON files of a folder that the person named, one after another: the bytes of each, or why it cannot be read.
   * First how many other files are there, which are not opened.
   */
  readFolder(path: string): { readonly others: number; readonly files: AsyncIterable<FolderFile> };
  /** The bytes of a file, or of standard input for "-". */
  readInput(path: string): Promise<Uint8Array>;
  /** Writes a file for the person; nothing of the store, and no file that is there unless forced. */
  writeOutput(path: string, text: string, force: boolean): void;
  /** Throws what writeOutput would throw without asking the disk for more room. */
  checkOutput(path: string, force: boolean): void;
}

/** A file of a folder, by its name in it. */
export type FolderFile =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly fault: string };

/** One call of the program. */
export interface Call {
  readonly version: string;
  /** The name of the command, such as "evidence add"; blank without one. */
  readonly command: string;
  readonly flags: GlobalFlags;
  /** Aborted, with an Interrupted as its reason, when the person stops the program. */
  readonly signal: AbortSignal;
  /** Takes the result in place of standard output. */
  readonly collect?: (text: string) => void;
}

/** What stands outside the program. */
export interface Environment {
  readonly nodeVersion: string;
  readonly surroundings: Surroundings;
  readonly io: Io;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly knowledge: KnowledgeBase;
  readonly progress: (note: (text: string) => void, profile?: string | null) => ProgressStore;
  readonly profiles: () => readonly (string | null)[];
  /** Whether a path is one of the store's. */
  readonly isOwnFile: (path: string) => boolean;
  readonly openPrompts: (style: Style, plain: boolean) => Promise<Prompts>;
}

/** The context of a call in the environment of this process. */
export async function openContext(call: Call): Promise<Context> {
  return createContext(call, await findEnvironment(call));
}

/** The context of a call in an environment. */
export function createContext(call: Call, env: Environment): Context {
  const { now, newId } = env;
  const io = call.collect === undefined ? env.io : { ...env.io, out: collector(call.collect) };
  const json = call.flags.json === true;
  const interactive = call.flags.input && io.interactive;
  const output = createOutput(io, { json, interactive });
  const note = (text: string): void => {
    output.note(text);
  };
  const progress = (profile?: string | null): ProgressStore =>
    createRememberingStore(env.progress(note, profile), { command: call.command || 'coach', now, newId });
  const record = async (): Promise<PersonRecord> => believeDates(await progress().read(), now());
  const outputRules = (force: boolean): WriteOptions => ({ force, isTaken: env.isOwnFile });
  return {
    ...output,
    version: call.version,
    nodeVersion: env.nodeVersion,
    now,
    newId,
    json,
    interactive,
    knowledge: env.knowledge,
    profile: call.flags.profile ?? null,
    progress,
    profiles: env.profiles,
    ownStack: ({ about }) => ownStack(about, findStack(env.knowledge, call.flags.stack)),
    targetOf: ({ target }) => findStoredTarget(env.knowledge, target, output),
    record,
    glance: () => record().catch((error: unknown) => doWithout(error, output)),
    scan: async (folder, detectors, authors) => {
      const { LIMITS, scanFolder } = await import('./scan/scan.ts');
      const path = findFolder(folder);
      const onProgress = (files: number): void => {
        output.progress(`Looking through ${path}: ${files} files`);
      };
      try {
        const { surroundings } = env;
        const options = { limits: LIMITS, authors, surroundings, signal: call.signal, onProgress };
        return { path, scan: await scanFolder(path, detectors, options) };
      } finally {
        output.progress('');
      }
    },
    prompts: async (instead, plain = false) => {
      if (!interactive) throw new UserError('There is no terminal to ask at.', { hint: instead });
      return askAfter(() => output.flush(), await env.openPrompts(styleOf(io.err), plain || io.dumb));
    },
    readFolder: (path) => {
      const folder = findFolder(path, 'a folder of exported files');
      const { names, others } = listJsonFiles(folder);
      return { others, files: readFiles(folder, names, call.signal) };
    },
    readInput: async (path) => (path === '-' ? readStandardInput(io) : readNamedFile(path)),
    writeOutput: (path, text, force) => {
      writeNamedFile(path, text, outputRules(force));
    },
    checkOutput: (path, force) => {
      refuseOutput(path, outputRules(force));
    },
  };
}

/** The id of the stack that was named, or null where none was. */
function findStack(knowledge: KnowledgeBase, name: string | undefined): StackId | null {
  if (name === undefined) return null;
  const found = knowledge.findStack(name);
  if (found !== undefined) return found.id;
  throw new UserError(`No language or cloud is called "${name}".`, { hint: `Known: ${STACK_IDS.join(', ')}.` });
}

/** The target of a record, or the default one with a note: an earlier import may have named an unknown one. */
function findStoredTarget(knowledge: KnowledgeBase, name: string | null, output: Output): Target {
  try {
    return knowledge.findTarget(name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const target = knowledge.findTarget(null);
    output.note(`Your target "${name ?? ''}" is unknown here; shown for ${target.id}. Choose one: coach target`);
    return target;
  }
}

/** A stream that takes a result for a file: as a pipe does. */
function collector(collect: (text: string) => void): Sink {
  return { write: collect, terminal: false, columns: 80, rows: Infinity, colour: false };
}

/** The empty record in place of one that cannot be read, with a note on why; throws what is no fault of the record. */
function doWithout(error: unknown, output: Output): PersonRecord {
  if (!(error instanceof UserError)) throw error;
  const reason = error.message.replaceAll(/\s*\n\s*/g, ' ').replace(/\.?$/, '.');
  output.note(`Shown without your progress. ${reason} ${error.hint ?? ''}`.trim());
  return EMPTY_RECORD;
}

/** Reads files when each is asked for, and not after the program was stopped. */
async function* readFiles(folder: string, names: readonly string[], signal: AbortSignal): AsyncGenerator<FolderFile> {
  for (const name of names) {
    // A turn of the event loop between two files, so that a signal is heard.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    yield readFolderFile(folder, name);
  }
}

function readFolderFile(folder: string, name: string): FolderFile {
  try {
    return { name, bytes: readNamedFile(join(folder, name)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, fault: error.message };
  }
}

async function readStandardInput(io: Io): Promise<Uint8Array> {
  const bytes = await io.readInput(LARGEST_INPUT + 1);
  if (bytes.length > LARGEST_INPUT) throw new UserError('Standard input is larger than 16 MB.');
  if (bytes.length > 0) return bytes;
  throw new UserError('Standard input is empty.', { hint: 'Pipe a file into the command, or name one.' });
}

async function findEnvironment({ flags, signal }: Call): Promise<Environment> {
  const here = import.meta.dirname;
  const folders = await findPlatformFolders(process);
  return {
    nodeVersion: process.versions.node,
    surroundings: process,
    io: openIo(flags.color),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    knowledge: openKnowledge(join(here, '../data'), {
      day: localDay(new Date()),
      built: existsSync(join(here, SEARCH_INDEX)) ? here : undefined,
    }),
    progress: (note, profile = findProfile(process.env, flags.profile)) => {
      // With SNAP set, the library under conf writes in place, which a crash can tear.
      delete process.env['SNAP'];
      return createFileStore(locateProgress(folders, process.env, profile ?? undefined), { signal, note });
    },
    profiles: () => {
      const location = locateProgress(folders, process.env, undefined);
      return listProfiles(listFolders(location, folders));
    },
    isOwnFile: (path) => isOwnFile(path, listStoreFolders(folders)),
    openPrompts: (style, plain) => openPrompts(style, plain, signal),
  };
}

/** The folders of every record; of no profile in particular, and none where there is no place for one. */
function listStoreFolders(folders: PlatformFolders): readonly string[] {
  try {
    return listFolders(locateProgress(folders, process.env, undefined), folders);
  } catch {
    return [];
  }
}

async function openPrompts(style: Style, plain: boolean, signal: AbortSignal): Promise<Prompts> {
  const columns = (): number => process.stderr.columns || style.columns;
  if (plain) {
    const { createPlainPrompts } = await import('./terminal/prompts/plain-prompts.ts');
    const onContinue = (listener: () => void): void => void process.on('SIGCONT', listener);
    return createPlainPrompts({ input: process.stdin, output: process.stderr, columns, onContinue }, signal);
  }
  const { createScreenPrompts } = await import('./terminal/prompts/screen-prompts.ts');
  return createScreenPrompts(style.paint, columns, signal);
}
