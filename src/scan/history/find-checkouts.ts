import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRepository, findRootAbove, type Repository, resolveLocal } from './find-repository.ts';
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

function findRootsAbove(folder: string): string[] {
  const root = findRootAbove(folder);
  return root === null ? [] : [root, ...findRootsAbove(root)];
}

function findWorktrees(commonFolder: string): string[] {
  const names = listNames(join(commonFolder, 'worktrees')).slice(0, MOST_WORKTREES);
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

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
