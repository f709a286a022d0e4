import type { Context } from '../context.ts';

/** A command as data: what the command line parses, what its help says, and what it does. */
export interface CommandDefinition<Options = object> {
  readonly name: string;
  /** The heading it stands under in the help of the program. */
  readonly group?: (typeof GROUPS)[keyof typeof GROUPS];
  readonly summary: string;
  readonly description: string;
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options?: readonly OptionDefinition[];
  /** Whether its result is for reading or printing, so that --output may name a file for it. */
  readonly prints?: true;
  readonly subcommands?: readonly CommandDefinition[];
  /** Whole command lines that run as printed. */
  readonly examples: readonly string[];
  /**
   * Does what is asked: the words beside the options in their order, and the options that were given, by their names.
   */
  run(context: Context, words: readonly string[], options: Options): Promise<void>;
}

export interface ArgumentDefinition {
  /** As in help: `<skill>` must be given, `[skill]` may be, `[skills...]` may be several and is the last. */
  readonly name: string;
  readonly description: string;
  readonly takes?: Taken;
}

export interface OptionDefinition {
  /** As in help: `-n, --count <number>`. */
  readonly flags: string;
  readonly description: string;
  /** Makes the value of a text and of the value before it, where the option is given again; throws a BadValue. */
  readonly parse?: (text: string, before: unknown) => unknown;
  readonly choices?: readonly string[];
  readonly takes?: Taken;
  /** The names of options that it cannot stand beside. */
  readonly conflicts?: readonly string[];
}

/** What a word may be, so that it can be completed: one of these words, or of the things of this kind. */
export type Taken =
  | readonly string[]
  | 'skill'
  | 'topic'
  | 'resource'
  | 'step'
  | 'target'
  | 'checklist'
  | 'chapter'
  | 'route'
  | 'stack'
  | 'finding'
  | 'word'
  | 'setting'
  | 'level-of-skill'
  | 'job'
  | 'profile'
  | 'story'
  | 'evidence'
  | 'rater'
  | 'question'
  | 'file'
  | 'folder';

/** What an option cannot take, said in a sentence. */
export class BadValue extends Error {}

export const GROUPS = {
  assess: 'Assess:',
  learn: 'Learn:',
  practise: 'Practise:',
  apply: 'Apply:',
  yours: 'Yours:',
} as const;

/** The flags that OUTPUT_OPTIONS give. */
export interface OutputFlags {
  readonly output?: string;
  readonly force?: true;
}

/** What every command takes whose result a person may want as a file. */
export const OUTPUT_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--output <file>', description: 'write the result to this file', takes: 'file' },
  { flags: '--force', description: 'replace the file if it is there' },
];
