import type { Detectors } from '../../coaching/evidence.ts';
import type { Pace } from '../pace.ts';
import { append, type FileIndex, indexFiles, selectFiles, selectInAnyCase } from './file-index.ts';
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
  const [tests, aside] = await selectOutsidePackages(index, [detectors.tests, detectors.aside], pace);
  const foreign = new Set(await selectFiles(index, detectors.foreign, pace));
  for (const file of [...given, ...(await listGenerated(folder, index, pace))]) foreign.add(file);
  const secrets = new Set(await selectInAnyCase(index, detectors.secrets, pace));
  return {
    of: (file) => (aside?.has(file) === true ? 2 : tests?.has(file) === true ? 1 : 0),
    isTest: (file) => tests?.has(file) === true,
    isForeign: (file) => foreign.has(file),
    isSecret: (file) => secrets.has(file),
  };
}

/** Where the folders of a JVM project are its packages, whose names say nothing: org.example, com.example.demo. */
const PACKAGES = /^((?:.*\/)?src\/[^/]+\/(?:java|kotlin|groovy|scala)\/).*\/([^/]+)$/;

/** The files that each list of globs matches, as if those in packages stood in no folder of these. */
async function selectOutsidePackages(
  { files }: FileIndex,
  lists: readonly (readonly string[])[],
  pace: Pace,
): Promise<ReadonlySet<string>[]> {
  const byPath = new Map<string, string[]>();
  for (const file of files) append(byPath, file.replace(PACKAGES, '$1$2'), file);
  const index = await indexFiles([...byPath.keys()], pace);
  const sets: ReadonlySet<string>[] = [];
  for (const globs of lists) {
    const paths = await selectFiles(index, globs, pace);
    sets.push(new Set(paths.flatMap((path) => byPath.get(path) ?? [])));
  }
  return sets;
}
