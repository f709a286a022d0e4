import { opendirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withParents } from './find-git.ts';
import { findRepository, findRootAbove, readGitFile, type Repository, resolveLocal } from './find-repository.ts';
import { NotSeen } from './not-seen.ts';
import { readTextIn, realPathOf } from './read-text.ts';

/** Nobody has more linked worktrees; those after these are not looked at. */
const MOST_WORKTREES = 1000;

/**
 * The folders that hold what a repository brought along, so that no program may be taken from them: the scanned one,
 * its repository, where else that is checked out, and what either is a part of.
 */
export function findCheckouts(folder: string, { gitFolder, commonFolder }: Repository): string[] {
  const all = [folder, gitFolder, commonFolder, ...findWorktrees(commonFolder)];
  return [...new Set(all.flatMap((one) => [one, ...findRootsAbove(one)]))];
}

/** Whether the .git file of a folder names a repository, which may have forgotten that it is checked out there. */
export function isCheckoutOf(folder: string, { commonFolder }: Repository): boolean {
  try {
    const named = readGitFile(folder);
    return named !== null && withParents(named).some((one) => realPathOf(one) === commonFolder);
  } catch (error) {
    if (error instanceof NotSeen) return false;
    throw error;
  }
}

function findRootsAbove(folder: string): string[] {
  const root = findRootAbove(folder);
  return root === null ? [] : [root, ...findRootsAbove(root)];
}

function findWorktrees(commonFolder: string): string[] {
  const names = listNames(join(commonFolder, 'worktrees'), MOST_WORKTREES);
  return names.flatMap((name) => findWorktree(commonFolder, join('worktrees', name)) ?? []);
}

/** The linked worktree that a repository names, where that names the repository too; else null. */
function findWorktree(commonFolder: string, name: string): string | null {
  try {
    const file = readTextIn(commonFolder, join(name, 'gitdir'))?.trimEnd() ?? '';
    const folder = realPathOf(dirname(resolveLocal(join(commonFolder, name), file)));
    return folder !== null && findRepository(folder).commonFolder === commonFolder ? folder : null;
  } catch (error) {
    if (error instanceof NotSeen) return null;
    throw error;
  }
}

function listNames(path: string, most: number): string[] {
  const names: string[] = [];
  try {
    const folder = opendirSync(path);
    try {
      for (let entry = folder.readSync(); entry !== null && names.length < most; entry = folder.readSync())
        names.push(entry.name);
    } finally {
      folder.closeSync();
    }
    return names;
  } catch {
    return names;
  }
}
