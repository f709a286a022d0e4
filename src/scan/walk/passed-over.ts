import type { Dirent } from 'node:fs';

/** How many paths were passed over for a reason, and the first of them. */
export interface PassedOver {
  readonly count: number;
  readonly first: string | null;
}

/** Counts paths and keeps the first alone, however many there are. */
export function createTally(): { readonly add: (path: string) => void; readonly told: () => PassedOver } {
  let [count, first]: [number, string | null] = [0, null];
  return {
    add: (path) => {
      first ??= path;
      count += 1;
    },
    told: () => ({ count, first }),
  };
}

/** What the tools for packages put into each folder that they fetch. */
const FETCHED = new Set(['.hex', 'hex_metadata.config', '.cargo-checksum.json', '.nupkg.metadata']);

/** Whether a folder of some name holds a package that a tool fetched, by what lies in it. */
export function isFetched(name: string, entries: readonly Dirent[]): boolean {
  return entries.some((entry) => FETCHED.has(entry.name) || entry.name === `${name}.nupkg`);
}

/** Whether a folder is where Mix puts what others made, beside its own file. */
export function isDependencies(name: string, beside: readonly Dirent[]): boolean {
  return name === 'deps' && beside.some((entry) => entry.name === 'mix.exs' && entry.isFile());
}

/** Folders in which tools keep what they know of a repository: nobody looks for code there. */
const KEPT_BY_TOOLS = new Set(['.git', '.hg', '.svn', '.idea', '.vscode', '.vs']);

/** Whether it is worth saying that a folder of this name was passed over. */
export function isWorthSaying(name: string): boolean {
  return !KEPT_BY_TOOLS.has(name);
}
