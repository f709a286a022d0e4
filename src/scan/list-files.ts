import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a walk may cost, and whom it tells how far it is. */
export interface ListOptions {
  readonly skip: ReadonlySet<string>;
  readonly mostFiles: number;
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly onProgress: (files: number) => void;
}

export interface ListedFiles {
  /** Paths from the folder, with / between their parts; those nearer to the root first. */
  readonly files: readonly string[];
  /** Paths that could not be opened. */
  readonly unreadable: readonly string[];
  /** Why the walk ended before all was seen; null when it did not. */
  readonly stopped: 'files' | 'time' | null;
}

const FOLDERS_AT_ONCE = 32;

/**
 * Lists the regular files under a folder, level by level; follows no link, and leaves out folders with names to skip.
 */
export async function listFiles(folder: string, options: ListOptions): Promise<ListedFiles> {
  const files: string[] = [];
  const unreadable: string[] = [];
  const stop = (stopped: ListedFiles['stopped']): ListedFiles => ({
    files: files.slice(0, options.mostFiles),
    unreadable,
    stopped,
  });
  let waiting: string[] = [''];
  while (waiting.length > 0) {
    const next: string[] = [];
    for (let start = 0; start < waiting.length; start += FOLDERS_AT_ONCE) {
      options.signal.throwIfAborted();
      if (files.length > options.mostFiles) return stop('files');
      if (performance.now() > options.deadline) return stop('time');
      const batch = waiting.slice(start, start + FOLDERS_AT_ONCE);
      const listed = await Promise.all(batch.map((path) => listFolder(join(folder, path))));
      for (const [index, entries] of listed.entries()) {
        const path = batch[index] ?? '';
        if (entries === null) unreadable.push(path === '' ? '.' : path);
        for (const entry of entries ?? []) {
          const name = path === '' ? entry.name : `${path}/${entry.name}`;
          if (entry.isFile()) files.push(name);
          else if (entry.isDirectory() && !options.skip.has(entry.name)) next.push(name);
        }
      }
      options.onProgress(files.length);
    }
    waiting = next;
  }
  return files.length > options.mostFiles ? stop('files') : stop(null);
}

async function listFolder(path: string): Promise<Dirent[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}
