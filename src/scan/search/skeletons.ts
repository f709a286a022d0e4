import type { Detectors } from '../../coaching/evidence.ts';
import type { Pace } from '../pace.ts';
import { append, type FileIndex, selectFiles } from './file-index.ts';
import type { Test } from './matcher.ts';

export interface Skeletons {
  /** What tells the lines of a file that a tool wrote for whoever begins with it. */
  readonly testOf: (file: string, lines: readonly string[]) => Test;
}

interface Given {
  readonly holds: RegExp | null;
  readonly lines: readonly RegExp[];
}

/** The skeletons that files of an index may be. */
export async function findSkeletons(index: FileIndex, { skeletons }: Detectors, pace: Pace): Promise<Skeletons> {
  const byFile = new Map<string, Given[]>();
  for (const { files, holds, lines } of skeletons) {
    const given = {
      holds: holds === undefined ? null : new RegExp(holds),
      lines: lines.map((line) => new RegExp(line)),
    };
    for (const file of await selectFiles(index, files, pace)) append(byFile, file, given);
  }
  return {
    testOf: (file, lines) => {
      const all = byFile.get(file) ?? [];
      const given = all.filter(({ holds }) => holds === null || lines.some((line) => fits(holds, line)));
      const patterns = given.flatMap((one) => one.lines);
      return (line) => patterns.some((pattern) => fits(pattern, line));
    },
  };
}

/** No tool writes longer ones. */
const LONGEST = 300;

function fits(pattern: RegExp, line: string): boolean {
  return line.length <= LONGEST && pattern.test(line);
}
