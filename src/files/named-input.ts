import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { describeDiskFault } from '../disk-fault.ts';
import { UserError } from '../errors.ts';
import { NotRegularFile, readRegularFile } from './regular-file.ts';

/** The bytes of a file that the person named; throws a UserError for what is not a regular file of at most so many. */
export function readNamedFile(path: string, most: number): Uint8Array {
  refuseNameless(path);
  try {
    return readRegularFile(path, most);
  } catch (error) {
    if (error instanceof NotRegularFile && error.kind === 'a folder')
      throw new UserError(`${path} is a folder, not a file.`);
    if (error instanceof NotRegularFile)
      throw new UserError(`${path} is not a regular file but ${error.kind}.`, {
        hint: 'Use - to read standard input.',
      });
    throw new UserError(`${path} cannot be read: ${describeNamedFault(path, error)}.`, { cause: error });
  }
}

/** Throws a UserError for an empty name, such as a variable of the shell that is not set gives. */
export function refuseNameless(path: string): void {
  if (path === '') throw new UserError('The name of the file is empty.', { hint: 'Name a file.' });
}

/** The cause of a fault with a file that the person named; where they are is gone, that is what stands in the way. */
export function describeNamedFault(path: string, error: unknown): string {
  try {
    if (!isAbsolute(path)) realpathSync('.');
    return describeDiskFault(error);
  } catch (fault) {
    return describeDiskFault(fault);
  }
}

/**
 * The full path of a folder that the person named, links followed; throws a UserError, which says what to name instead,
 * for what is no folder that can be read.
 */
export function findFolder(path: string, what = 'the root of a repository'): string {
  // An empty path would mean the current folder to what follows links.
  if (path === '') throw new UserError('The name of the folder is empty.', { hint: 'The current folder is "."' });
  try {
    const full = realpathSync(path);
    if (!statSync(full).isDirectory()) throw new UserError(`${path} is not a folder.`, { hint: `Name ${what}.` });
    readdirSync(full);
    return full;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path} cannot be read: ${describeDiskFault(error)}.`, { cause: error });
  }
}

/** The names in a folder of JSON files that do not hide, in their order, and how many other such files there are. */
export function listJsonFiles(folder: string): { readonly names: readonly string[]; readonly others: number } {
  const shown = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => !entry.name.startsWith('.') && !entry.isDirectory(),
  );
  const names = shown.map(({ name }) => name).filter((name) => /\.json$/i.test(name));
  return { names: names.sort(), others: shown.length - names.length };
}
