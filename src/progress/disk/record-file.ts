import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { describeDiskFault } from '../../disk-fault.ts';
import { EXIT, UserError } from '../../errors.ts';
import { isRegularFile, NotRegularFile, readRegularFile } from '../../files/regular-file.ts';

/** Far more than a record of ours can hold, and less than what fills the memory. */
const LARGEST_RECORD = 256 * 1024 * 1024;

/** The bytes of a file, or null where there is none; throws a UserError that says why it cannot be read. */
export function readBytes(path: string): Uint8Array | null {
  try {
    return isThere(findRealFile(path)) ? readRegularFile(path, LARGEST_RECORD) : null;
  } catch (error) {
    throw error instanceof UserError ? error : cannotRead(path, error);
  }
}

/** What is said of a record that the system does not give. */
export function cannotRead(path: string, error: unknown): UserError {
  return new UserError(`Your progress at ${path} cannot be read: ${describeDiskFault(error)}.`, {
    hint: 'coach doctor tells more.',
    exitCode: EXIT.failed,
    cause: error,
  });
}

/** The file that a path means: itself, or what it links to; throws a UserError where the link leads nowhere. */
export function findRealFile(path: string): string {
  if (!isLink(path)) return path;
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

/** Whether a link is at a path. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** The path of the file's .bak, or null where it has none; throws a UserError where something else is there. */
export function findBackup(file: string): string | null {
  const backup = `${file}${BACKUP}`;
  return refuseOthers(backup, 'The copy of your progress before its last change,') ? backup : null;
}

/** Whether a regular file is at a path; throws a UserError that names what else is there. */
export function refuseOthers(path: string, what: string): boolean {
  try {
    return isRegularFile(path);
  } catch (error) {
    if (!(error instanceof NotRegularFile)) throw error;
    throw new UserError(`${what} ${path}, is ${error.kind}, not a regular file.`, {
      hint: 'No coach made it: take it away. What was stored before is unchanged.',
      exitCode: EXIT.failed,
    });
  }
}

/** What the state before the last change is called, after the file's own name. */
export const BACKUP = '.bak';

/** Whether anything is at a path, links followed. */
export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether anything is at a path, a link that leads nowhere too. */
export function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether two files are there, no links, and hold the same. */
export function haveSameBytes(one: string, other: string): boolean {
  if (![one, other].every((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true)) return false;
  const [a, b] = [readBytes(one), readBytes(other)];
  return a !== null && b !== null && Buffer.from(a).equals(b);
}
