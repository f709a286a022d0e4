import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Whether a path is one of the store's: in one of its folders, the same file as one there by a hard link, or beside
 * what a record there links to and named after it.
 */
export function isOwnFile(path: string, folders: readonly string[]): boolean {
  const parent = identify(dirname(path));
  if (parent === null) return false;
  const itself = identify(path);
  return folders.some((folder) => {
    if (identify(folder) === parent) return true;
    return listFiles(folder).some((file) => {
      if (itself !== null && identify(file) === itself) return true;
      const real = followLink(file);
      return real !== null && identify(dirname(real)) === parent && isNamedAfter(basename(path), basename(real));
    });
  });
}

/** What tells a file from every other, links followed; null where there is none. */
function identify(path: string): string | null {
  try {
    const { dev, ino }: BigIntStats = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function followLink(path: string): string | null {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : null;
  } catch {
    return null;
  }
}

/** Whether a name is of a record, or of its .bak, lock, kept copies and what else lies beside it. */
function isNamedAfter(name: string, record: string): boolean {
  return name === record || name.startsWith(`${record}.`) || name.startsWith(`${basename(record, '.json')}.`);
}
