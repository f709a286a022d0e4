import type { Detectors } from '../../coaching/evidence.ts';
import type { Pace } from '../pace.ts';
import { type FileIndex, selectFiles, selectInAnyCase } from './file-index.ts';
import { listGenerated } from './list-generated.ts';

/** How much a file says of a program: its own source and settings, its tests, and what only shows or explains it. */
export interface Rank {
  /** From 0, the most. */
  readonly of: (file: string) => 0 | 1 | 2;
  readonly isTest: (file: string) => boolean;
  /** It says nothing of the program, or is not to be opened. */
  readonly isForeign: (file: string) => boolean;
  readonly isSecret: (file: string) => boolean;
}

/** Where the files lie, and which of them are as a tool left them. */
export interface RankOptions {
  readonly folder: string;
  readonly given: readonly string[];
}

/** The rank of each file of an index. */
export async function rankFiles(
  index: FileIndex,
  detectors: Detectors,
  pace: Pace,
  { folder, given }: RankOptions,
): Promise<Rank> {
  const sets: Set<string>[] = [];
  for (const globs of [detectors.tests, detectors.aside, detectors.foreign]) {
    sets.push(new Set(await selectFiles(index, globs, pace)));
  }
  const [tests, aside, foreign] = sets;
  for (const file of [...given, ...(await listGenerated(folder, index, pace))]) foreign?.add(file);
  const secrets = new Set(await selectInAnyCase(index, detectors.secrets, pace));
  return {
    of: (file) => (aside?.has(file) === true ? 2 : tests?.has(file) === true ? 1 : 0),
    isTest: (file) => tests?.has(file) === true,
    isForeign: (file) => foreign?.has(file) === true,
    isSecret: (file) => secrets.has(file),
  };
}
