import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BACKUP, isThere } from './record-file.ts';

/**
 * Puts a new content in a file's place, whole or not at all: `write` makes it under another name and is checked, what
 * was
 * there is kept as .bak, and only then the name changes hands. `mayFinish` is asked last.
 */
export async function replaceFile(
  file: string,
  content: string,
  write: (staged: string) => Promise<void>,
  mayFinish: () => boolean,
): Promise<void> {
  removeLitter(file);
  const staged = `${file}${STAGED}${crypto.randomUUID()}`;
  try {
    await write(staged);
    if (readFileSync(staged, 'utf8') !== content) throw new Error('the write was cut short; the disk may be full');
    if (isThere(file)) keepBackup(file);
    if (!mayFinish()) throw new Error('another program took over while this one was stopped');
    await renameStubbornly(staged, file);
    syncFolder(dirname(file));
  } finally {
    rmSync(staged, { force: true });
  }
}

/** Copies a file beside itself, whatever it holds, and gives the path of the copy: progress.<reason>-1.json. */
export function copyAside(file: string, reason: string): string {
  for (let number = 1; ; number++) {
    const copy = join(dirname(file), `${basename(file, '.json')}.${reason}-${number}.json`);
    if (isThere(copy)) continue;
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
    chmodSync(copy, 0o600);
    return copy;
  }
}

/** Takes a file and its .bak away. */
export function removeFile(file: string): void {
  for (const one of [file, `${file}${BACKUP}`]) rmSync(one, { force: true });
}

/** Creates the folder and at most its parent: a recursive mkdir can loop for ever in a folder that is gone. */
export function createFolder(folder: string): void {
  for (const one of [dirname(folder), folder]) {
    if (!isThere(one)) mkdirSync(one, { mode: 0o700 });
  }
}

const STAGED = '.next-';

/** A write that was killed leaves its files half made; under the lock nobody else is making any. */
function removeLitter(file: string): void {
  const litter = [STAGED, '.tmp-', `${BACKUP}.tmp`].map((end) => basename(file) + end);
  for (const name of readdirSync(dirname(file))) {
    if (litter.some((start) => name.startsWith(start))) rmSync(join(dirname(file), name), { force: true });
  }
}

function keepBackup(file: string): void {
  const temporary = `${file}${BACKUP}.tmp`;
  try {
    writeFileSync(temporary, readFileSync(file), { mode: 0o600 });
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
function syncFolder(folder: string): void {
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
