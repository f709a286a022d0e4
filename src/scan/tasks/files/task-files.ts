import { folderOf, nameOf, upFrom, within } from '../../paths.ts';
import type { FileIndex } from '../../search/file-index.ts';
import { readStart } from '../../text/read-start.ts';
import { openSource, type Source } from '../../text/source.ts';
import { holdsGoTests, listGoTests } from './go-files.ts';
import { createHasJavaScript, type HasJavaScript } from './javascript-files.ts';
import { holdsTests, type TestLanguage } from './test-files.ts';
import { join } from 'node:path';

/** Looks for files of a folder that is scanned, and reads a few of them. */
export interface TaskFiles {
  /** The path of the first of some names that stands in a folder; null where none does. */
  readonly find: (folder: string, names: readonly string[]) => string | null;
  /** The folders with a file of one of these names, those nearest to the root first, and whether there are more. */
  readonly foldersWith: (names: readonly string[]) => { readonly folders: readonly string[]; readonly isCut: boolean };
  /** The files that stand in a folder itself, no more of them than are read. */
  readonly listIn: (folder: string) => readonly string[];
  /** The files in a folder or below it whose paths fit, no more than are read; none once many were asked for. */
  readonly listLike: (folder: string, fits: (path: string) => boolean) => readonly string[];
  /** Whether anything of a folder was listed. */
  readonly hasFolder: (folder: string) => boolean;
  /** Whether there are tests of what is written in a language, in a folder or below it, but not in some others. */
  readonly hasTests: (language: TestLanguage, folder?: string, without?: readonly string[]) => boolean;
  readonly hasJavaScript: HasJavaScript;
  /** How many tests Go finds in some places: some, none, or none in the files that are named like tests. */
  readonly findGoTests: (places: readonly GoPlace[], tags: readonly string[]) => 'some' | 'none' | 'unread';
  /** A file; null where it cannot be read as a whole, or too many were. */
  readonly read: (path: string) => Source | null;
}

/** A folder whose packages Go is to test, with those below it or alone, or of all modules. */
export interface GoPlace {
  readonly folder: string;
  readonly isBelow: boolean;
  readonly isOfAll?: boolean;
}

/** Nobody has pipelines look into more: it takes time, in which nobody can stop the scan. */
const MOST_READ = 40;
const MOST_BYTES = { each: 128 * 1024, all: 512 * 1024 };

/** Looks among the files of an index, and opens none that is named like a secret. */
export function createTaskFiles(
  root: string,
  { files, byName }: FileIndex,
  isSecret: (file: string) => boolean,
): TaskFiles {
  const read = new Map<string, Source | null>();
  const having = new Map<string, ReturnType<TaskFiles['foldersWith']>>();
  let bytes = 0;
  let listed = 0;
  const tests = new Map<string, boolean>();
  const goTests = new Map<string, 'some' | 'none' | 'unread'>();
  let folders: ReadonlySet<string> | null = null;
  const findGoTests = (places: readonly GoPlace[], tags: readonly string[]): 'some' | 'none' | 'unread' => {
    // A module ends where another begins, unless a workspace holds them together.
    const modules = new Set(byName.has('go.work') ? [] : pathsOf('go.mod').map(folderOf));
    const moduleOf = (folder: string): string => upFrom(folder).find((one) => modules.has(one)) ?? '-';
    const among = listGoTests(files).filter((file) =>
      places.some(
        ({ folder, isBelow, isOfAll = false }) =>
          isIn(file, folder, isBelow) && (isOfAll || moduleOf(folderOf(file)) === moduleOf(folder)),
      ),
    );
    return holdsGoTests(root, among, new Set(tags), isSecret) ? 'some' : among.length > 0 ? 'unread' : 'none';
  };
  const pathsOf = (name: string): string[] => (byName.get(name) ?? []).flatMap((place) => files[place] ?? []);
  return {
    find: (folder, names) => {
      const paths = names.map((name) => within(folder, name));
      return paths.find((path) => isListed(path, { files, byName })) ?? null;
    },
    foldersWith: (names) => {
      const known = having.get(names.join('\n'));
      if (known !== undefined) return known;
      const all = new Set(names.flatMap(pathsOf).map(folderOf));
      const near = [...all].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
      const found = { folders: near.slice(0, MOST_READ), isCut: near.length > MOST_READ };
      having.set(names.join('\n'), found);
      return found;
    },
    listIn: (folder) => files.filter((file) => folderOf(file) === folder).slice(0, MOST_READ),
    listLike: (folder, fits) =>
      (listed += 1) > MOST_LISTED
        ? []
        : files.filter((file) => isIn(file, folder, true) && fits(file)).slice(0, MOST_READ),
    hasFolder: (folder) => {
      folders ??= listFolders(files);
      return folder === '' || folders.has(folder);
    },
    hasTests: (language, folder = '', without = []) => {
      const key = JSON.stringify([language, folder, without]);
      if (tests.size > MOST_ASKED && !tests.has(key)) return false;
      const among = (): string[] =>
        files.filter((file) => isIn(file, folder, true) && !without.some((one) => isIn(file, one, true)));
      const known = tests.get(key) ?? holdsTests(root, among(), language, isSecret);
      tests.set(key, known);
      return known;
    },
    hasJavaScript: createHasJavaScript(files),
    findGoTests: (places, tags) => {
      const key = JSON.stringify([places, tags]);
      const known = goTests.get(key) ?? (goTests.size > MOST_ASKED ? 'some' : findGoTests(places, tags));
      goTests.set(key, known);
      return known;
    },
    read: (path) => {
      const known = read.get(path);
      if (known !== undefined) return known;
      const isOver = read.size >= MOST_READ || bytes > MOST_BYTES.all;
      const start = isOver || isSecret(path) ? null : readStart(join(root, path));
      const whole = start === null || typeof start === 'string' || start.bytes > MOST_BYTES.each ? null : start;
      bytes += whole?.bytes ?? 0;
      const source = whole === null ? null : openSource(path, whole);
      read.set(path, source?.hasLongLines === true ? null : source);
      return read.get(path) ?? null;
    },
  };
}

/** Nobody has files looked for by more patterns. */
const MOST_LISTED = 100;

/** Nobody has tests looked for in more folders. */
const MOST_ASKED = 20;

/** Whether a file stands in a folder, or below it. */
function isIn(file: string, folder: string, isBelow: boolean): boolean {
  if (!isBelow) return folderOf(file) === folder;
  return folder === '' || file.startsWith(`${folder}/`);
}

/** Whether a path is one of the files of an index. */
function isListed(path: string, { files, byName }: Pick<FileIndex, 'files' | 'byName'>): boolean {
  return (byName.get(nameOf(path)) ?? []).some((place) => files[place] === path);
}

function listFolders(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = folderOf(file); folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  return folders;
}
