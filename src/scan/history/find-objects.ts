import { join } from 'node:path';
import { OutOfTime, type Pace } from '../pace.ts';
import { listEntries } from '../walk/list-entries.ts';
import { NotSeen } from './not-seen.ts';
import { readTextIn, realPathOf } from './read-text.ts';

/** As many objects, each a file of its own, as are gone through; git packs them long before. */
const MOST_FILES = 1_000_000;

/** Where a repository keeps its objects. */
export interface Objects {
  readonly folder: string;
  /** Whether it is of a partial clone, which leaves objects where it was cloned from until they are asked for. */
  readonly isPartial: boolean;
}

/**
 * The folder of the objects of a repository, all of which lie in it: git would follow a link, and a line that borrows
 * objects, to those of any other repository, and its commits would count. Throws a NotSeen where they do not.
 */
export async function findObjects(commonFolder: string, pace: Pace): Promise<Objects> {
  const objects = realPathOf(join(commonFolder, 'objects'));
  if (objects === null) throw new NotSeen('damaged');
  if (objects !== join(commonFolder, 'objects')) throw new NotSeen('elsewhere');
  const isPartial = await refuseLinks(objects, pace);
  if (/^[^#\n]/m.test(readTextIn(objects, 'info/alternates') ?? '')) throw new NotSeen('borrowed');
  return { folder: objects, isPartial };
}

/**
 * Git looks no deeper than this for what it reads of objects, but for graphs of commits, which are not read. Tells
 * whether the clone is partial.
 */
async function refuseLinks(objects: string, pace: Pace): Promise<boolean> {
  const budget = { left: MOST_FILES };
  let isPartial = false;
  const list = async (path: string): Promise<string[]> => {
    const entries = await listEntries(path, pace, budget);
    if (entries === null) throw new NotSeen('damaged');
    if (entries.some((entry) => entry.isSymbolicLink())) throw new NotSeen('elsewhere');
    // Opening a pipe would wait for whoever writes to it.
    if (entries.some((entry) => !entry.isFile() && !entry.isDirectory())) throw new NotSeen('damaged');
    if (budget.left <= 0) throw new NotSeen('limit');
    isPartial ||= entries.some(({ name }) => name.endsWith('.promisor'));
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name));
  };
  try {
    for (const folder of await list(objects)) await list(folder);
    return isPartial;
  } catch (error) {
    throw error instanceof OutOfTime ? new NotSeen('time') : error;
  }
}
