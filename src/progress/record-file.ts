import { lstatSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { describeDiskFault } from '../disk-fault.ts';
import { EXIT, UserError } from '../errors.ts';

/** The bytes of a file, or null where there is none; throws a UserError that says why it cannot be read. */
export function readBytes(path: string): Uint8Array | null {
  try {
    return isThere(findRealFile(path)) ? readFileSync(path) : null;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`Your progress at ${path} cannot be read: ${describeDiskFault(error)}.`, {
      hint: 'coach doctor tells more.',
      exitCode: EXIT.failed,
      cause: error,
    });
  }
}

/** The file that a path means: itself, or what it links to; throws a UserError where the link leads nowhere. */
export function findRealFile(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UserError(`Your progress at ${path} is a link to ${readlinkSync(path)}: ${describeDiskFault(error)}.`, {
      hint: 'Bring back what it leads to, or take the link away.',
      exitCode: EXIT.failed,
      cause: error,
    });
  }
}

/** The path of the file's .bak, or null where it has none. */
export function findBackup(file: string): string | null {
  return isThere(`${file}${BACKUP}`) ? `${file}${BACKUP}` : null;
}

/** What the state before the last change is called, after the file's own name. */
export const BACKUP = '.bak';

/** Whether anything is at a path, links followed. */
export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
