import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { NotSeen } from './not-seen.ts';

/** What decides which git is asked, and what it may know. */
export type Surroundings = Pick<NodeJS.Process, 'platform' | 'env'>;

/**
 * The full path of the first git on PATH that lies under none of some folders, and under none that is told to be like
 * them; throws a NotSeen where there is none.
 * Entries that are not full paths do not count: they would mean the folder in which the person happens to be.
 */
export function findGit(
  { platform, env }: Surroundings,
  forbidden: readonly string[],
  isForbidden: (folder: string) => boolean = () => false,
): string {
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const never = new Set(forbidden.flatMap(identify));
  const folders = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const programs = folders.map((folder) => join(folder, name)).filter(isProgram);
  const git = programs.find((path) => !liesUnder(path, never, isForbidden));
  if (git === undefined) throw new NotSeen(programs.length === 0 ? 'no-git' : 'git-inside');
  return git;
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
function liesUnder(path: string, folders: ReadonlySet<string>, isLikeThem: (folder: string) => boolean): boolean {
  return [realpathSync(dirname(path)), dirname(realpathSync(path))]
    .flatMap(withParents)
    .some((folder) => identify(folder).some((one) => folders.has(one)) || isLikeThem(folder));
}

/** A folder and all above it. */
export function withParents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}

/** By what the disk calls it, since a name may be written in several ways; by nothing where it is not there. */
function identify(folder: string): string[] {
  const stat = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? [] : [`${stat.dev}:${stat.ino}`];
}
