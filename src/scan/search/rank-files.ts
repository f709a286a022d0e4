import type { Detectors } from '../../coaching/evidence.ts';
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
export function rankFiles(index: FileIndex, { tests, aside, foreign, secrets }: Detectors): Rank {
  const [isTest, isAside, isForeign] = [tests, aside, foreign].map((globs) => {
    const files = new Set(selectFiles(index, globs));
    return (file: string) => files.has(file);
  }) as [Rank['isTest'], Rank['isTest'], Rank['isTest']];
  const secret = new Set(selectInAnyCase(index, secrets));
  return {
    of: (file) => (isAside(file) ? 2 : isTest(file) ? 1 : 0),
    isTest,
    isForeign,
    isSecret: (file) => secret.has(file),
  };
}
