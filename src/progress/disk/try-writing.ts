import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Location } from './location.ts';
import { findPlace } from './place.ts';
import { findBackup, findRealFile, isThere, refuseOthers } from './record-file.ts';
import { nameStaged, writeNew } from './replace-file.ts';

/**
 * Writes a file where a change of the record would, and takes it away again; throws what such a change would throw. No
 * folder is made: where there is none yet, the one that it would be made in is tried.
 */
export function tryWriting(location: Location): void {
  const { path, movesTo } = findPlace(location);
  const file = findRealFile(path);
  if (movesTo !== null) tryFolder(location.folder, file, location.depth);
  findBackup(file);
  for (const lock of [`${file}.lock`, `${file}.lock.takeover`]) refuseOthers(lock, 'The lock of your progress,');
  tryFolder(dirname(file), file, location.depth);
}

function tryFolder(folder: string, file: string, depth = 2): void {
  if (!isThere(folder) && depth > 0) {
    tryFolder(dirname(folder), file, depth - 1);
    return;
  }
  const staged = nameStaged(join(folder, basename(file)));
  writeNew(staged, Buffer.from('coach doctor was here\n'));
  rmSync(staged, { force: true });
}
