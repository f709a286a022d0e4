import type { Detectors } from '../../coaching/evidence.ts';
import type { Pace } from '../pace.ts';
import { type FileIndex, selectFiles, selectInAnyCase } from './file-index.ts';

/** How much a file says of a program: its own source and settings, its tests, and what only shows or explains it. */
export interface Rank {
  /** From 0, the most. */
  readonly of: (file: string) => 0 | 1 | 2;
  readonly isTest: (file: string) => boolean;
  /** It says nothing of the program, or is not to be opened. */
  readonly isForeign: (file: string) => boolean;
  readonly isSecret: (file: string) => boolean;
}

/** The rank of each file of an index. */
export async function rankFiles(index: FileIndex, detectors: Detectors, pace: Pace): Promise<Rank> {
  const sets: ReadonlySet<string>[] = [];
  for (const globs of [detectors.tests, detectors.aside, detectors.foreign]) {
    sets.push(new Set(await selectFiles(index, globs, pace)));
  }
  const [tests, aside, foreign] = sets;
  const secrets = new Set(await selectInAnyCase(index, detectors.secrets, pace));
  return {
    of: (file) => (aside?.has(file) === true ? 2 : tests?.has(file) === true ? 1 : 0),
    isTest: (file) => tests?.has(file) === true,
    isForeign: (file) => foreign?.has(file) === true,
    isSecret: (file) => secrets.has(file),
  };
}
