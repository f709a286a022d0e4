import { lessSure, type Standing } from '../../shell/commands.ts';
import type { Folder } from '../../shell/folder.ts';

/** What the keys of one block of a pipeline say of all that is in it. */
export interface Block {
  isOff: boolean;
  /** How sure a failure in it is to fail the whole. */
  standing: Standing;
  /** How sure it is to run, by its condition alone. */
  runs: Standing;
  /** Whether it runs whatever became of what it waits for. */
  runsAnyway: boolean;
  uses: string;
  /** The task of Azure's that it is. */
  task: string;
  /** Where its commands run, as far as it says it. */
  folder: Folder | undefined;
  /** The variables that it sets; null for none, as of most blocks, of which a pipeline may have very many. */
  settings: Map<string, string> | null;
  /** The names of what it waits for. */
  needs: Set<string> | null;
  /** The events at which it alone runs, where it names some. */
  events: Set<string> | null;
  /** The names of the keys in it so far. */
  readonly keys: Set<string>;
  /** It runs on Windows, whose shell goes on after what fails. */
  isWindows: boolean;
}

/** A key that a line stands under, or its own. */
export interface Open {
  readonly indent: number;
  readonly key: string;
  readonly block: Block;
}

/** A block of which nothing is read yet. */
export function createBlock(): Block {
  return { ...EMPTY, keys: new Set() };
}

const EMPTY: Omit<Block, 'keys'> = {
  ...{ isOff: false, standing: 'decides', runs: 'decides', runsAnyway: false, folder: undefined, isWindows: false },
  ...{ uses: '', task: '', settings: null, needs: null, events: null },
};

/** Has a failure in a block be no surer to fail the whole. */
export function worsen(block: Block, to: Standing = 'unsure'): void {
  block.standing = lessSure(block.standing, to);
}

/** Nobody sets more variables in one block, or waits for more. */
export const MOST_NAMES = 100;

/** Some names and one more, as far as there is one and they are not too many. */
export function withName(names: Set<string> | null, name: string): Set<string> | null {
  return name === '' || (names?.size ?? 0) >= MOST_NAMES ? names : (names ?? new Set()).add(name);
}
