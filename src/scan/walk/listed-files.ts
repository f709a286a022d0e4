import type { Pace } from '../pace.ts';
import type { PassedOver } from './passed-over.ts';

/** What a walk may cost, and whom it tells how far it is. */
export interface ListOptions {
  readonly skip: ReadonlySet<string>;
  readonly mostFiles: number;
  /** In all paths together, those of folders included. */
  readonly mostCharacters: number;
  readonly pace: Pace;
  /** The root of the repository where that is above the folder: its ignore rules count too. */
  readonly root: string | null;
  /** The repository's own list of what to ignore; null where it has none. */
  readonly exclude: string | null;
  readonly onProgress: (files: number) => void;
}

export interface ListedFiles {
  /** Paths from the folder, with / between their parts; those nearer to the root first. */
  readonly files: readonly string[];
  /** Paths that could not be opened. */
  readonly unreadable: readonly string[];
  /** Links that git does not ignore. */
  readonly links: readonly string[];
  /** How many names are no UTF-8. */
  readonly oddNames: number;
  /** Folders with a .git of their own, which git does not look into either. */
  readonly nested: readonly string[];
  /** Folders that hold what others made or what a build makes, by their names or by what lies in them. */
  readonly passedOver: PassedOver;
  /** Files and folders that git ignores, whether it tracks them or not. */
  readonly ignored: PassedOver;
  /** Ignore files that could not be opened. */
  readonly shut: readonly string[];
  /** How many rules of ignore files were left out. */
  readonly rulesLeftOut: number;
  /** Ignore files of which the beginning alone was read. */
  readonly rulesCut: readonly string[];
  /** Why the walk ended before all was seen; null when it did not. */
  readonly stopped: 'files' | 'names' | 'time' | 'depth' | null;
}
