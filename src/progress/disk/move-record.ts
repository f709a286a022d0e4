import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readRegularFile } from '../../files/regular-file.ts';
import { BACKUP, findRealFile, haveSameBytes, isLink, isTaken } from './record-file.ts';
import { nameCopy, nameStaged, syncFolder, writeNew } from './replace-file.ts';

/** What the name of a kept copy ends in; the reason it was kept for. */
const COPY = /\.([a-z-]+)-\d+\.json$/;

/**
 * Moves a record to where nothing is yet, its .bak and kept copies first: whenever it is cut short the record is whole
 * in one place or the same in both, and the next move goes on. The locks of both must be held.
 */
export function moveRecord(from: string, to: string): void {
  if (isLink(from)) {
    // What it leads to stays where the person has put it.
    symlinkSync(findRealFile(from), to);
    rmSync(from);
    return;
  }
  for (const name of listCompanions(from)) {
    const [reason, here, there] = [COPY.exec(name)?.[1], join(dirname(from), name), join(dirname(to), name)];
    // Left by a move to another disk that was cut short.
    if (haveSameBytes(here, there)) rmSync(there);
    // A .bak without its record, which somebody has taken away: not the one of this record.
    if (reason === undefined && isTaken(there)) renameSync(there, nameCopy(to, 'before-move'));
    moveFile(here, reason !== undefined && isTaken(there) ? nameCopy(to, reason) : there, to);
  }
  moveFile(from, to, to);
  for (const file of [to, from]) syncFolder(dirname(file));
}

/** The names of the .bak and the kept copies of a record, where they are regular files. */
function listCompanions(file: string): string[] {
  const [name, stem] = [basename(file), basename(file, '.json')];
  const isCopy = (other: string): boolean => COPY.exec(other)?.index === stem.length && other.startsWith(stem);
  return readdirSync(dirname(file), { withFileTypes: true })
    .filter((entry) => entry.isFile() && (entry.name === name + BACKUP || isCopy(entry.name)))
    .map((entry) => entry.name)
    .sort();
}

/** Renames a file, or copies it to another disk; `record` is what a copy that was cut short is cleaned up with. */
function moveFile(from: string, to: string, record: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const staged = nameStaged(record);
    try {
      writeNew(staged, readRegularFile(from, Infinity));
      renameSync(staged, to);
    } finally {
      rmSync(staged, { force: true });
    }
    syncFolder(dirname(to));
    try {
      rmSync(from);
    } catch (fault) {
      // Never two of them that could grow apart.
      rmSync(to);
      throw fault;
    }
  }
}
