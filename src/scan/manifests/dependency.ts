import type { Ecosystem } from '../../coaching/evidence.ts';

/** What a program declares that it needs. */
export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** In lower case; for Maven `group:artifact`, for a feature that is asked for `name/feature`. */
  readonly name: string;
  /** Where it is declared, from 1. */
  readonly line: number;
  /** Needed by those who work on the program alone. */
  readonly dev: boolean;
}

/** Nobody declares more in one file, and looking for each takes time; one more is read, which tells of the others. */
export const MOST_DECLARED = 1000;

/** No registry takes a longer one. */
export const LONGEST_NAME = 300;
