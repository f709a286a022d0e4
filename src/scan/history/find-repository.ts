import { existsSync, lstatSync, type Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NotSeen } from './not-seen.ts';
import { isInside, readText, readTextIn, realPathOf } from './read-text.ts';

/** Where a repository keeps what it knows. */
export interface Repository {
  /** Its HEAD, and what else each linked worktree has for itself. */
  readonly gitFolder: string;
  /** References and objects. */
  readonly commonFolder: string;
}

/**
 * The repository whose root a folder is, given as a full path without links: by a .git folder in it, or a .git file
 * that names that of a linked worktree or submodule. Throws a NotSeen where there is none; asks no git and reads no
 * settings.
 */
export function findRepository(folder: string): Repository {
  const path = join(folder, '.git');
  const stat = look(path);
  if (stat === undefined) throw whyNone(folder);
  if (stat.isSymbolicLink()) throw new NotSeen('elsewhere');
  if (stat.isFile()) return followFile(folder, path);
  if (!stat.isDirectory()) throw new NotSeen('damaged');
  if (look(join(path, 'commondir')) !== undefined) throw new NotSeen('elsewhere');
  return { gitFolder: path, commonFolder: path };
}

/** Why a folder without a .git has no history. */
function whyNone(folder: string): NotSeen {
  const isBare = ['HEAD', 'objects', 'refs'].every((name) => look(join(folder, name)) !== undefined);
  if (isBare) return new NotSeen('bare');
  const root = findRootAbove(folder);
  return root === null ? new NotSeen('no-repository') : new NotSeen('sub-folder', root);
}

/** The nearest folder above that has a .git, or null. */
export function findRootAbove(folder: string): string | null {
  const parent = dirname(folder);
  if (parent === folder) return null;
  return existsSync(join(parent, '.git')) ? parent : findRootAbove(parent);
}

/** The repository that a .git file names, where that knows the folder too: a file alone could name any other. */
function followFile(folder: string, path: string): Repository {
  const named = readGitFile(folder);
  const gitFolder = named === null ? null : realPathOf(named);
  if (gitFolder === null) throw new NotSeen('damaged');
  const common = readTextIn(gitFolder, 'commondir');
  if (common === null) return findSubmodule(folder, gitFolder);
  const commonFolder = realPathOf(resolveLocal(gitFolder, common.trimEnd()));
  const back = readTextIn(gitFolder, 'gitdir');
  if (commonFolder === null || back === null) throw new NotSeen('damaged');
  const isOurs = realPathOf(resolveLocal(gitFolder, back.trimEnd())) === path;
  if (!isOurs || !isInside(gitFolder, join(commonFolder, 'worktrees'))) throw new NotSeen('elsewhere');
  return { gitFolder, commonFolder };
}

/** What the .git file of a folder names, whether it is there or not; null where there is no such file. */
export function readGitFile(folder: string): string | null {
  const [, named] = /^gitdir: ([^\n]+)\n?$/.exec(readText(join(folder, '.git')) ?? '') ?? [];
  return named === undefined ? null : resolveLocal(folder, named);
}

/** A submodule's repository lies among the modules of that of a folder above. */
function findSubmodule(folder: string, gitFolder: string): Repository {
  const root = findRootAbove(folder);
  if (root === null) throw new NotSeen('elsewhere');
  const { gitFolder: above } = findRepository(root);
  if (!isInside(gitFolder, join(above, 'modules'))) throw new NotSeen('elsewhere');
  return { gitFolder, commonFolder: gitFolder };
}

/** A path from a folder; throws a NotSeen for one that names another machine. */
export function resolveLocal(folder: string, path: string): string {
  if (/^[\\/]{2}/.test(path)) throw new NotSeen('elsewhere');
  return resolve(folder, path);
}

function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    throw new NotSeen('damaged');
  }
}
