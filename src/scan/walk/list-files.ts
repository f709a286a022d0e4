import type { Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { OutOfTime, type Pace } from '../pace.ts';
import { sortInSteps } from '../sort-in-steps.ts';
import { type IgnoreRules, isIgnored } from './ignore-rules.ts';
import { type Budget, listEntries } from './list-entries.ts';
import { createTally, isDependencies, isFetched, isWorthSaying, type PassedOver } from './passed-over.ts';
import { createRulesReader, type RulesReader } from './rules-reader.ts';

/** What a walk may cost, and whom it tells how far it is. */
export interface ListOptions {
  readonly skip: ReadonlySet<string>;
  readonly mostFiles: number;
  /** In all paths together, those of folders included. */
  readonly mostCharacters: number;
  readonly pace: Pace;
  /** The root of the repository where that is above the folder: its ignore rules count too. */
  readonly root: string | null;
  /** The repository's own list of what to ignore; null where it has none. */
  readonly exclude: string | null;
  readonly onProgress: (files: number) => void;
}

export interface ListedFiles {
  /** Paths from the folder, with / between their parts; those nearer to the root first. */
  readonly files: readonly string[];
  /** Paths that could not be opened. */
  readonly unreadable: readonly string[];
  /** Links that git does not ignore. */
  readonly links: readonly string[];
  /** How many names are no UTF-8. */
  readonly oddNames: number;
  /** Folders with a .git of their own, which git does not look into either. */
  readonly nested: readonly string[];
  /** Folders that hold what others made or what a build makes, by their names or by what lies in them. */
  readonly passedOver: PassedOver;
  /** Files and folders that git ignores, whether it tracks them or not. */
  readonly ignored: PassedOver;
  /** Ignore files that could not be opened. */
  readonly shut: readonly string[];
  /** How many rules of ignore files were left out. */
  readonly rulesLeftOut: number;
  /** Ignore files of which the beginning alone was read. */
  readonly rulesCut: readonly string[];
  /** Why the walk ended before all was seen; null when it did not. */
  readonly stopped: 'files' | 'names' | 'time' | 'depth' | null;
}

const FOLDERS_AT_ONCE = 32;
/** A folder takes as much memory as a path of so many characters, and there is no limit of their number. */
const FOLDER = 100;
/** Nobody nests so deep by hand, and long paths make every glob slow. */
const DEEPEST = 40;

interface Folder {
  /** From the root: '' for it, else ending in /. */
  readonly path: string;
  readonly rules: readonly IgnoreRules[];
}

interface Listed {
  readonly one: Folder;
  readonly entries: readonly Dirent[] | null;
}

/**
 * Lists the regular files under a folder, level by level; follows no link, and leaves out what git ignores and folders
 * with names to skip.
 */
export async function listFiles(folder: string, options: ListOptions): Promise<ListedFiles> {
  const { pace, mostFiles } = options;
  const files: string[] = [];
  const unreadable: string[] = [];
  const nested: string[] = [];
  const links: string[] = [];
  const passedOver = createTally();
  const ignored = createTally();
  const reader = createRulesReader(folder);
  let oddNames = 0;
  let room = options.mostCharacters;
  let stopped: ListedFiles['stopped'] = null;
  let waiting: Folder[] = [{ path: '', rules: readRulesAbove(folder, options, reader) }];
  const listFolder = async (one: Folder, budget: Budget): Promise<Listed> => {
    const entries = await listEntries(join(folder, one.path), pace, budget);
    return { one, entries: entries === null ? null : await sortInSteps(entries, byName, pace) };
  };
  const result = (): ListedFiles => {
    const { shut, cut: rulesCut, leftOut: rulesLeftOut } = reader.unseen;
    const rules = { shut, rulesCut, rulesLeftOut };
    const passed = { passedOver: passedOver.told(), ignored: ignored.told() };
    return { files: files.slice(0, mostFiles), unreadable, links, oddNames, nested, stopped, ...passed, ...rules };
  };
  try {
    for (let depth = 0; waiting.length > 0; depth += 1) {
      if (depth > DEEPEST) {
        stopped = 'depth';
        break;
      }
      const next: Folder[] = [];
      for (let start = 0; start < waiting.length; start += FOLDERS_AT_ONCE) {
        await pace.rest();
        const batch = waiting.slice(start, start + FOLDERS_AT_ONCE);
        const budget = { left: mostFiles + 1 };
        const listed = await Promise.all(batch.map((one) => listFolder(one, budget)));
        for (const { one, entries } of listed) {
          const name = one.path.slice(0, -1) || '.';
          if (entries === null) unreadable.push(name);
          if (one.path !== '' && entries?.some((entry) => entry.name === '.git') === true) {
            nested.push(name);
            continue;
          }
          if (one.path !== '' && isFetched(name.slice(name.lastIndexOf('/') + 1), entries ?? [])) {
            passedOver.add(one.path);
            continue;
          }
          if (pace.isDue()) await pace.rest();
          const rules = [...one.rules, ...readRules(folder, one, entries ?? [], reader)];
          for (const entry of entries ?? []) {
            if (pace.isDue()) await pace.rest();
            const path = one.path + entry.name;
            if (room < 0) {
              stopped = 'names';
              return result();
            }
            if (entry.name.includes('\ufffd')) oddNames += 1;
            else if (entry.isFile() || entry.isSymbolicLink()) {
              if (entry.isSymbolicLink() && options.skip.has(entry.name)) continue;
              if (await isIgnored(path, rules, pace)) {
                ignored.add(path);
                continue;
              }
              (entry.isFile() ? files : links).push(path);
              room -= path.length;
            } else if (entry.isDirectory()) {
              const isOthers = options.skip.has(entry.name) || isDependencies(entry.name, entries ?? []);
              if (isOthers && !isWorthSaying(entry.name)) continue;
              if (await isIgnored(`${path}/`, rules, pace)) {
                if (!isOthers) ignored.add(`${path}/`);
              } else if (isOthers) passedOver.add(`${path}/`);
              else {
                next.push({ path: `${path}/`, rules });
                room -= path.length + FOLDER;
              }
            }
          }
        }
        if (files.length > mostFiles || budget.left <= 0) {
          stopped = 'files';
          return result();
        }
        options.onProgress(files.length);
      }
      waiting = next;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    stopped = 'time';
  }
  return result();
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function readRules(root: string, { path }: Folder, entries: readonly Dirent[], { read }: RulesReader): IgnoreRules[] {
  const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  return own ? read(join(root, path, '.gitignore'), { within: path, down: '' }) : [];
}

/** The repository's own list of what to ignore, and the ignore files between its root and a folder in it. */
function readRulesAbove(
  folder: string,
  { root, exclude }: Pick<ListOptions, 'root' | 'exclude'>,
  { read }: RulesReader,
): IgnoreRules[] {
  const top = root ?? folder;
  const parts = root === null ? [] : relative(root, folder).split(sep);
  const downFrom = (depth: number): string =>
    parts
      .slice(depth)
      .map((part) => `${part}/`)
      .join('');
  const files = [
    ...(exclude === null ? [] : [{ path: exclude, depth: 0 }]),
    ...parts.map((_, depth) => ({ path: join(top, ...parts.slice(0, depth), '.gitignore'), depth })),
  ];
  return files.flatMap(({ path, depth }) => read(path, { within: '', down: downFrom(depth) }));
}
