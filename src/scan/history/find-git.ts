import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

/** What decides which git is asked, and what it may know. */
export type Surroundings = Pick<NodeJS.Process, 'platform' | 'env'>;

/**
 * The full path of the first git on PATH that lies under none of some folders, or null. Entries that are not full paths
 * do not count: they would mean the folder in which the person happens to be.
 */
export function findGit({ platform, env }: Surroundings, forbidden: readonly string[]): string | null {
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const never = new Set(forbidden.map(identify));
  const candidates = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return (
    candidates.map((folder) => join(folder, name)).find((path) => isProgram(path) && !liesUnder(path, never)) ?? null
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a file, or the one that it links to, lies at any depth under one of the folders. */
function liesUnder(path: string, folders: ReadonlySet<string>): boolean {
  return [realpathSync(dirname(path)), dirname(realpathSync(path))].some((folder) =>
    withParents(folder).some((one) => folders.has(identify(one))),
  );
}

function withParents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}

/** By what the disk calls it, since a name may be written in several ways. */
function identify(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev}:${ino}`;
}
