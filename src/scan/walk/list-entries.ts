import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import type { Pace } from '../pace.ts';

/** How many entries may still be listed, of all the folders that share it. */
export interface Budget {
  left: number;
}

const AT_ONCE = 1000;

/**
 * What lies in a folder, as much as the budget allows, in any order; null where it cannot be opened. Even a huge folder
 * may be stopped while it is listed: throws what the pace throws.
 */
export async function listEntries(path: string, pace: Pace, budget: Budget): Promise<Dirent[] | null> {
  const folder = await opendir(path, { bufferSize: AT_ONCE }).catch(() => null);
  if (folder === null) return null;
  const entries: Dirent[] = [];
  try {
    for (let entry = await folder.read(); entry !== null; entry = await folder.read()) {
      if (pace.isDue()) await pace.rest();
      if (budget.left <= 0) break;
      budget.left -= 1;
      entries.push(entry);
    }
    return entries;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  } finally {
    await folder.close();
  }
}
