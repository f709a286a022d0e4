import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findRepository } from './find-repository.ts';
import { NotSeen } from './not-seen.ts';
import { realPathOf } from './read-text.ts';

/**
 * Where the repository that is checked out in a folder keeps its own list of what to ignore. A .git file could name
 * anything: where it does not name a repository that knows the folder too, null.
 */
export function findExclude(folder: string): string | null {
  const plain = join(folder, '.git/info/exclude');
  try {
    if (statSync(join(folder, '.git'), { throwIfNoEntry: false })?.isFile() !== true) return plain;
    const real = realPathOf(folder);
    const info = real === null ? null : join(findRepository(real).commonFolder, 'info');
    return info !== null && realPathOf(info) === info ? join(info, 'exclude') : null;
  } catch (error) {
    if (error instanceof NotSeen) return null;
    return plain;
  }
}
