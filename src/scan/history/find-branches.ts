import { join } from 'node:path';
import { OutOfTime, type Pace } from '../pace.ts';
import { listEntries } from '../walk/list-entries.ts';
import { findRepository } from './find-repository.ts';
import { NotSeen } from './not-seen.ts';
import { readHead } from './read-head.ts';
import { readTextIn, realPathOf } from './read-text.ts';

/** Nobody has more branches, or names them by more parts. */
const MOST_BRANCHES = 10_000;
const DEEPEST = 12;

const PACKED = /^[0-9a-f]+ (refs\/(?:heads|remotes)\/.+)$/gm;
const LOCAL = 'refs/heads/';
const OF_REMOTE = /^refs\/remotes\/[^/]+\/(.+)$/;

/**
 * The names of the branches that the repository in a folder knows, its own and those of its remotes; null where they
 * cannot be read, where no branch is checked out, and in a clone of a part, which knows fewer than there are.
 */
export async function findBranches(folder: string, pace: Pace): Promise<ReadonlySet<string> | null> {
  try {
    const real = realPathOf(folder);
    if (real === null) return null;
    const repository = findRepository(real);
    const { gitFolder, commonFolder } = repository;
    const current = /^ref: *refs\/heads\/(.+)$/.exec(readTextIn(gitFolder, 'HEAD')?.trimEnd() ?? '')?.[1];
    if (current === undefined || readHead(repository).cuts.length > 0) return null;
    const packed = readTextIn(commonFolder, 'packed-refs') ?? '';
    const all = [
      ...(await listNames(commonFolder, pace)),
      ...Array.from(packed.matchAll(PACKED), ([, name = '']) => name),
    ];
    return new Set([current, ...all.flatMap((name) => branchOf(name, commonFolder))]);
  } catch (error) {
    if (error instanceof NotSeen || error instanceof OutOfTime) return null;
    throw error;
  }
}

/** The branch that a reference is of; where it stands for the usual one of a remote, the one that it leads to. */
function branchOf(name: string, commonFolder: string): string[] {
  if (name.startsWith(LOCAL)) return [name.slice(LOCAL.length)];
  const [, branch] = OF_REMOTE.exec(name) ?? [];
  if (branch !== 'HEAD') return branch === undefined ? [] : [branch];
  const [, to = ''] = /^ref: *(\S+)$/.exec(readTextIn(commonFolder, name)?.trimEnd() ?? '') ?? [];
  const usual = OF_REMOTE.exec(to)?.[1];
  return usual === undefined ? [] : [usual];
}

/** The names of the references to branches that are files of their own. */
async function listNames(commonFolder: string, pace: Pace): Promise<string[]> {
  const budget = { left: MOST_BRANCHES };
  const found: string[] = [];
  const open = ['refs/heads', 'refs/remotes'];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const entry of (await listEntries(join(commonFolder, name), pace, budget)) ?? []) {
      const path = `${name}/${entry.name}`;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory() && path.split('/').length < DEEPEST) open.push(path);
      else throw new NotSeen('elsewhere');
    }
    if (budget.left <= 0) throw new NotSeen('limit');
  }
  return found;
}
