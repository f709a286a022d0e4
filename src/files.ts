import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describeDiskFault } from './disk-fault.ts';
import { EXIT, UserError } from './errors.ts';

const LARGEST_INPUT = 16 * 1024 * 1024;

/** The bytes of a file that the person named; throws a UserError for what is not a regular file of at most 16 MB. */
export function readNamedFile(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new UserError(`${path} is a folder, not a file.`);
    if (!stat.isFile())
      throw new UserError(`${path} is not a regular file.`, { hint: 'Use - to read standard input.' });
    refuseLarge(path, stat.size);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path} cannot be read: ${describeDiskFault(error)}.`, { cause: error });
  }
}

/** Throws a UserError when an input is larger than any file of ours can be. */
export function refuseLarge(name: string, bytes: number): void {
  if (bytes > LARGEST_INPUT) throw new UserError(`${name} is larger than 16 MB.`);
}

/**
 * Writes a new file that only its owner can read; throws a UserError rather than replace one unasked, follow a link, or
 * touch one of those kept.
 */
export function writeNamedFile(path: string, text: string, options: { force: boolean; kept: readonly string[] }): void {
  if (options.kept.map(realPath).includes(realPath(path))) {
    throw new UserError(`${path} is where your progress is stored.`, { hint: 'Name another file.' });
  }
  if (options.force) refuseLink(path);
  try {
    writeFileSync(path, text, { mode: 0o600, flag: options.force ? 'w' : 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      const isFolder = lstatSync(path).isDirectory();
      throw new UserError(isFolder ? `${path} is a folder, not a file.` : `${path} is there already.`, {
        hint: isFolder ? 'Name a file in it.' : 'Name another file, or pass --force to replace it.',
      });
    }
    throw new UserError(`${path} cannot be written: ${describeDiskFault(error)}.`, {
      exitCode: EXIT.failed,
      cause: error,
    });
  }
}

function refuseLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  throw new UserError(`${path} is a link to ${readlinkSync(path)}.`, { hint: 'Name that file itself, or another.' });
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

/** The path with links followed as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === resolve(path) ? parent : join(realPath(parent), basename(path));
  }
}
