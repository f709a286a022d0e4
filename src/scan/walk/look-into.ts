import type { Dirent } from 'node:fs';
import type { Pace } from '../pace.ts';
import { type IgnoreRules, isIgnored } from './ignore-rules.ts';
import { isDependencies, isFetched, isWorthSaying } from './passed-over.ts';
import { readRulesIn } from './read-rules.ts';
import type { RulesReader } from './rules-reader.ts';
import type { Seen } from './seen.ts';

/** A folder of a walk. */
export interface Folder {
  /** From the root: '' for it, else ending in /. */
  readonly path: string;
  readonly rules: readonly IgnoreRules[];
}

/** A walk through the folders below one. */
export interface Walk {
  readonly root: string;
  /** Names that are passed over. */
  readonly skip: ReadonlySet<string>;
  readonly pace: Pace;
  readonly reader: RulesReader;
  readonly seen: Seen;
}

/** A folder takes as much memory as a path of so many characters, and there is no limit of their number. */
const FOLDER = 100;

/** Takes up what lies in a folder; gives the folders in it to look into next, null where there is no room for more. */
export async function lookInto(one: Folder, entries: readonly Dirent[], walk: Walk): Promise<Folder[] | null> {
  const { root, pace, reader, seen } = walk;
  const name = one.path.slice(0, -1);
  if (name !== '' && entries.some((entry) => entry.name === '.git')) {
    seen.nested.push(name);
    return [];
  }
  if (name !== '' && isFetched(name.slice(name.lastIndexOf('/') + 1), entries)) {
    seen.passedOver.add(one.path);
    return [];
  }
  if (pace.isDue()) await pace.rest();
  const rules = [...one.rules, ...readRulesIn(root, one.path, entries, reader)];
  const next: Folder[] = [];
  for (const entry of entries) {
    if (pace.isDue()) await pace.rest();
    if (seen.room < 0) return null;
    const path = one.path + entry.name;
    if (entry.name.includes('\ufffd')) seen.oddNames += 1;
    else if (entry.isFile() || entry.isSymbolicLink()) await takeFile(entry, path, rules, walk);
    else if (entry.isDirectory() && (await takesFolder(entry.name, { path: `${path}/`, rules }, entries, walk)))
      next.push({ path: `${path}/`, rules });
  }
  return next;
}

/** Takes up a file or a link, unless git ignores it. */
async function takeFile(
  entry: Dirent,
  path: string,
  rules: readonly IgnoreRules[],
  { skip, pace, seen }: Walk,
): Promise<void> {
  if (entry.isSymbolicLink() && skip.has(entry.name)) return;
  if (await isIgnored(path, rules, pace)) {
    seen.ignored.add(path);
    return;
  }
  (entry.isFile() ? seen.files : seen.links).push(path);
  seen.room -= path.length;
}

/** Whether a folder of some name is to be looked into; takes up that it is passed over where that is worth saying. */
async function takesFolder(
  name: string,
  { path, rules }: Folder,
  beside: readonly Dirent[],
  { skip, pace, seen }: Walk,
): Promise<boolean> {
  const isOthers = skip.has(name) || isDependencies(name, beside);
  if (isOthers && !isWorthSaying(name)) return false;
  const isOut = await isIgnored(path, rules, pace);
  if (isOthers && !isOut) seen.passedOver.add(path);
  if (!isOthers && isOut) seen.ignored.add(path);
  if (isOthers || isOut) return false;
  seen.room -= path.length - 1 + FOLDER;
  return true;
}
