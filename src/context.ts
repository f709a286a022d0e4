import type { Detectors } from './coaching/evidence.ts';
import type { Target } from './coaching/path.ts';
import type { PersonRecord } from './coaching/record.ts';
import type { OwnStack } from './coaching/stacks.ts';
import type { KnowledgeBase } from './knowledge/knowledge-base.ts';
import type { ProgressStore } from './progress/store.ts';
import type { Scan } from './scan/scan.ts';
import type { Output } from './terminal/output.ts';
import type { Prompts } from './terminal/prompts/prompts.ts';

/** The flags that every command takes. */
export interface GlobalFlags {
  readonly json?: true;
  readonly plain?: true;
  readonly color: boolean;
  readonly input: boolean;
  readonly profile?: string;
  /** A language, framework or cloud in place of the person's own. */
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
  /** What was named with --stack, which a command that counts in the same list must name too. */
  readonly stack: string | null;
  /**
   * Where the record is kept, of this call or of a profile, null for the usual one; throws a UserError where there is
   * no place for it.
   */
  progress(profile?: string | null): ProgressStore;
  /** The profiles that have a record here, by their names, null for the usual one. */
  profiles(): readonly (string | null)[];
  /**
   * The language, framework and cloud that a call is for: of the person, or named with --stack; throws a UserError
   * for no stack.
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
  /**
   * The prompts, line by line where that is asked for; throws a UserError that names the flags to pass instead where
   * nobody can be asked.
   */
  prompts(instead: string): Promise<Prompts>;
  /**
   * The JSON files of a folder that the person named, one after another: the bytes of each, or why it cannot be read.
   * First how many other files are there, which are not opened.
   */
  readFolder(path: string): { readonly others: number; readonly files: AsyncIterable<FolderFile> };
  /** The bytes of a file, or of standard input for "-"; as many as a person writes, unless it is said. */
  readInput(path: string, most?: number): Promise<Uint8Array>;
  /** Writes a file for the person; nothing of the store, and no file that is there unless forced. */
  writeOutput(path: string, text: string, force: boolean): void;
  /** Throws what writeOutput would throw without asking the disk for more room. */
  checkOutput(path: string, force: boolean): void;
  /**
   * Has the address of a resource, or a page that this call has written, shown by what the person has for it; false
   * where nothing here can. Nothing else is ever opened.
   */
  open(address: string): Promise<boolean>;
}

/** A file of a folder, by its name in it. */
export type FolderFile =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly fault: string };
