import {
  fsyncSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRegularFile, readRegularFile } from '../../files/regular-file.ts';
import { BACKUP, findBackup, isTaken, isThere } from './record-file.ts';

/** Another file is written under this name, followed by an id of its own, and then renamed. */
const STAGED = '.next-';

export interface Replacement {
  readonly content: string;
  /** Makes the content under another name; what it leaves is checked. */
  readonly write: (staged: string) => Promise<void>;
  /** Asked last: throws where the change may not be finished. */
  readonly confirm: () => void;
  /** Whether what was there is kept as .bak. */
  readonly keepsBackup: boolean;
}

/**
 * Puts a new content in a file's place, whole or not at all: it is written under another name and checked, what was
 * there is kept as .bak, and only then the name changes hands. Nothing but a regular file is replaced.
 */
export async function replaceFile(file: string, { content, write, confirm, keepsBackup }: Replacement): Promise<void> {
  const isReplaced = isRegularFile(file);
  findBackup(file);
  removeLitter(file);
  const staged = nameStaged(file);
  try {
    await write(staged);
    if (!isSame(staged, Buffer.from(content))) throw new Error('the write was cut short; the disk may be full');
    if (isReplaced && keepsBackup) keepBackup(file);
    confirm();
    await renameStubbornly(staged, file);
    syncFolder(dirname(file));
  } finally {
    removeStaged(staged);
  }
}

/** Takes a staged file away that was not renamed; what stopped it is told, and not that this fails too. */
function removeStaged(staged: string): void {
  try {
    rmSync(staged, { force: true });
  } catch {
    // The next change takes it away.
  }
}

/** A new name beside a file, under which something is written that is to take its place; cleaned up after a crash. */
export function nameStaged(file: string): string {
  return `${file}${STAGED}${crypto.randomUUID()}`;
}

function isSame(path: string, content: Uint8Array): boolean {
  return Buffer.from(readRegularFile(path, content.length)).equals(content);
}

/** Writes bytes to a new file for its owner alone, through to the disk; where that fails the file is not there. */
export function writeNew(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Copies a file beside itself, whatever it holds, and gives the path of the copy: progress.<reason>-1.json. */
export function copyAside(file: string, reason: string): string {
  const copy = nameCopy(file, reason);
  writeNew(copy, readRegularFile(file, Infinity));
  syncFolder(dirname(copy));
  return copy;
}

/** Renames a file to where a copy of it would be, and gives the path; its .bak, older than it, goes. */
export function moveAside(file: string, reason: string): string {
  const copy = nameCopy(file, reason);
  removeBackup(file);
  renameSync(file, copy);
  syncFolder(dirname(copy));
  return copy;
}

/** The first name for a copy beside a file that nothing has yet. */
export function nameCopy(file: string, reason: string): string {
  for (let number = 1; ; number++) {
    const copy = join(dirname(file), `${basename(file, '.json')}.${reason}-${number}.json`);
    if (!isTaken(copy)) return copy;
  }
}

/** Takes the .bak of a file away. */
export function removeBackup(file: string): void {
  const backup = findBackup(file);
  if (backup !== null) rmSync(backup, { force: true });
}

/** Creates a folder and at most so many in all: a recursive mkdir can loop for ever in a folder that is gone. */
export function createFolder(folder: string, depth = 2): void {
  if (isThere(folder)) return;
  if (depth > 1) createFolder(dirname(folder), depth - 1);
  mkdirIfMissing(folder);
}

function mkdirIfMissing(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program may have made it in this moment.
    if (!isThere(folder)) throw error;
  }
}

/** A write that was killed leaves its files half made; under the lock nobody else is making any. */
function removeLitter(file: string): void {
  const litter = [STAGED, '.tmp-', `${BACKUP}.tmp`].map((end) => basename(file) + end);
  for (const name of readdirSync(dirname(file))) {
    const path = join(dirname(file), name);
    if (litter.some((start) => name.startsWith(start)) && lstatSync(path, { throwIfNoEntry: false })?.isFile() === true)
      rmSync(path, { force: true });
  }
}

function keepBackup(file: string): void {
  const temporary = `${file}${BACKUP}.tmp`;
  try {
    writeNew(temporary, readRegularFile(file, Infinity));
    renameSync(temporary, `${file}${BACKUP}`);
  } finally {
    rmSync(temporary, { force: true });
  }
}

const BUSY = ['EBUSY', 'EPERM', 'EACCES'];
const RENAME_TRIES = 10;
const RENAME_WAIT_MS = 50;

/**
 * Renames a file, again for half a second where another program has it open: on Windows a scanner or a reader is enough
 * for that.
 */
async function renameStubbornly(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!BUSY.includes(code) || tries === RENAME_TRIES) throw error;
      await sleep(RENAME_WAIT_MS);
    }
  }
}

/** Makes a change of names last through a loss of power, where the system can. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows and some network disks cannot; the rename itself stands.
  }
}
