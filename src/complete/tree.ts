import type { Taken } from '../commands/command.ts';

/** The file beside the built program that holds what can be completed. */
export const COMPLETION_DATA = 'completion.json';

/** What can be completed, made when the program is built: the commands, and the words of each kind that it knows. */
export interface CompletionData {
  readonly program: CommandNode;
  /**
   * Words by kind, or by kind and the word before, such as `setting:budget`; in turn: those of a later list are for
   * where none of the lists before has one that fits.
   */
  readonly words: Readonly<Record<string, readonly (readonly Candidate[])[]>>;
}

/** A word that could stand at the cursor, and what it is. */
export type Candidate = readonly [word: string, about: string];

/** A command as far as it can be completed. */
export interface CommandNode {
  readonly name: string;
  readonly about: string;
  readonly subcommands: readonly CommandNode[];
  readonly options: readonly OptionNode[];
  readonly arguments: readonly ArgumentNode[];
}

export interface ArgumentNode {
  readonly takes: Taken | null;
  readonly many: boolean;
}

export interface OptionNode {
  /** By which others name it as one they cannot stand beside: `unpaidWeeks`. */
  readonly name: string;
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  readonly value: 'none' | 'may' | 'must';
  readonly takes: Taken | null;
  readonly repeats: boolean;
  readonly conflicts: readonly string[];
}
