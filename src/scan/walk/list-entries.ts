import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import type { Pace } from '../pace.ts';

const AT_ONCE = 1000;

/**
 * What lies in a folder, at most so many entries, in any order; null where it cannot be opened. Even a huge folder may
 * be stopped while it is listed: throws what the pace throws.
 */
export async function listEntries(path: string, pace: Pace, most: number): Promise<Dirent[] | null> {
  const folder = await opendir(path, { bufferSize: AT_ONCE }).catch(() => null);
  if (folder === null) return null;
  const entries: Dirent[] = [];
  try {
    for (let entry = await folder.read(); entry !== null; entry = await folder.read()) {
      if (pace.isDue()) await pace.rest();
      if (entries.push(entry) >= most) break;
    }
    return entries;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  } finally {
    await folder.close();
  }
}
