import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { OutOfTime } from '../pace.ts';
import { sortInSteps } from '../sort-in-steps.ts';
import { type Budget, listEntries } from './list-entries.ts';
import type { ListedFiles, ListOptions } from './listed-files.ts';
import { type Folder, lookInto, type Walk } from './look-into.ts';
import { readRulesAbove } from './read-rules.ts';
import { createRulesReader } from './rules-reader.ts';
import { createSeen, tellSeen } from './seen.ts';

const FOLDERS_AT_ONCE = 32;
/** Nobody nests so deep by hand, and long paths make every glob slow. */
const DEEPEST = 40;

/**
 * Lists the regular files under a folder, level by level; follows no link, and leaves out what git ignores and folders
 * with names to skip.
 */
export async function listFiles(folder: string, options: ListOptions): Promise<ListedFiles> {
  const reader = createRulesReader(folder);
  const seen = createSeen(options.mostCharacters);
  const walk: Walk = { root: folder, skip: options.skip, pace: options.pace, reader, seen };
  const from: Folder = { path: '', rules: readRulesAbove(folder, options, reader) };
  const stopped = await walkFrom(from, walk, options).catch((error: unknown) => {
    if (error instanceof OutOfTime) return 'time' as const;
    throw error;
  });
  return { ...tellSeen(seen, options.mostFiles, reader.unseen), stopped };
}

/** Looks into a folder and those below it, level by level; gives why it ended before all was seen. */
async function walkFrom(from: Folder, walk: Walk, options: ListOptions): Promise<ListedFiles['stopped']> {
  const { mostFiles, onProgress } = options;
  let waiting: readonly Folder[] = [from];
  for (let depth = 0; waiting.length > 0; depth += 1) {
    if (depth > DEEPEST) return 'depth';
    const next: Folder[] = [];
    for (let start = 0; start < waiting.length; start += FOLDERS_AT_ONCE) {
      await walk.pace.rest();
      const batch = waiting.slice(start, start + FOLDERS_AT_ONCE);
      const budget = { left: mostFiles + 1 };
      const listed = await Promise.all(batch.map(async (one) => ({ one, entries: await listIn(one, walk, budget) })));
      for (const { one, entries } of listed) {
        if (entries === null) walk.seen.unreadable.push(one.path.slice(0, -1) || '.');
        const below = await lookInto(one, entries ?? [], walk);
        if (below === null) return 'names';
        for (const folder of below) next.push(folder);
      }
      if (walk.seen.files.length > mostFiles || budget.left <= 0) return 'files';
      onProgress(walk.seen.files.length);
    }
    waiting = next;
  }
  return null;
}

/** What lies in a folder, by its name; null where it cannot be opened. */
async function listIn({ path }: Folder, { root, pace }: Walk, budget: Budget): Promise<readonly Dirent[] | null> {
  const entries = await listEntries(join(root, path), pace, budget);
  return entries === null ? null : await sortInSteps(entries, byName, pace);
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
