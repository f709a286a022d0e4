import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { NotSeen } from './not-seen.ts';

/** A packed-refs of a hundred thousand references fits. */
const MOST_BYTES = 16 * 1024 * 1024;

/** On Windows there is none, nor a pipe that opening could wait for. */
const WITHOUT_WAITING = (constants.O_NONBLOCK as number | undefined) ?? 0;

/**
 * The text of a regular file under a folder, links followed; null where nothing or a folder is there. Throws a NotSeen
 * for a file that lies elsewhere, is not regular, is larger than 16 MB or cannot be read.
 */
export function readTextIn(folder: string, name: string): string | null {
  const path = join(folder, name);
  const real = realPathOf(path);
  if (real === null) return null;
  if (!isInside(real, folder)) throw new NotSeen('elsewhere');
  return readText(real);
}

/** The same for a file that may be anywhere. */
export function readText(path: string): string | null {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | WITHOUT_WAITING);
    const stat = fstatSync(file);
    if (stat.isDirectory()) return null;
    if (!stat.isFile() || stat.size > MOST_BYTES) throw new NotSeen('damaged');
    const bytes = Buffer.alloc(stat.size);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error instanceof NotSeen ? error : new NotSeen('damaged');
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The full path with links followed, or null where there is nothing. */
export function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw new NotSeen('damaged');
  }
}

/** Whether a full path lies under a folder. */
export function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
}
