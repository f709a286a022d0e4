import { createGlob } from '../glob.ts';
import type { Pace } from '../pace.ts';
import { nameOf } from '../paths.ts';

/** The files of a folder, to be asked for by glob without going through all of them for each. */
export interface FileIndex {
  readonly files: readonly string[];
  /** Places in `files` by the last part of the path, and by what that ends in from its last dot on. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byEnding: ReadonlyMap<string, readonly number[]>;
}

/** So many files are gone through before it is asked whether to rest; each takes some microseconds. */
const BETWEEN_RESTS = 250;

/** An index over paths with / between their parts. */
export async function indexFiles(files: readonly string[], pace: Pace): Promise<FileIndex> {
  const byName = new Map<string, number[]>();
  const byEnding = new Map<string, number[]>();
  for (const [place, file] of files.entries()) {
    if (place % BETWEEN_RESTS === 0 && pace.isDue()) await pace.rest();
    const name = nameOf(file);
    append(byName, name, place);
    append(byEnding, endingOf(name), place);
  }
  return { files, byName, byEnding };
}

/** The files that any of the globs matches, each once, in the order of the index; hidden files count too. */
export async function selectFiles(index: FileIndex, globs: readonly string[], pace: Pace): Promise<string[]> {
  const places = new Set<number>();
  for (const glob of globs.flatMap(expandBraces))
    for (const place of await selectPlaces(index, glob, pace)) places.add(place);
  return [...places].sort((a, b) => a - b).flatMap((place) => index.files[place] ?? []);
}

/** The same without regard to case. */
export async function selectInAnyCase({ files }: FileIndex, globs: readonly string[], pace: Pace): Promise<string[]> {
  const names = new Map<string, string[]>();
  for (const [place, file] of files.entries()) {
    if (place % BETWEEN_RESTS === 0 && pace.isDue()) await pace.rest();
    append(names, file.toLowerCase(), file);
  }
  const lower = await indexFiles([...names.keys()], pace);
  const selected = await selectFiles(
    lower,
    globs.map((glob) => glob.toLowerCase()),
    pace,
  );
  return selected.flatMap((name) => names.get(name) ?? []);
}

async function selectPlaces(
  { files, byName, byEnding }: FileIndex,
  glob: string,
  pace: Pace,
): Promise<readonly number[]> {
  if (pace.isDue()) await pace.rest();
  const last = nameOf(glob);
  const isAnywhere = glob === `**/${last}`;
  if (isAnywhere && !WILD.test(last)) return byName.get(last) ?? [];
  const ending = endingOf(last);
  const candidates = WILD.test(ending) || ending === '' ? [...files.keys()] : (byEnding.get(ending) ?? []);
  if (isAnywhere && last === `*${ending}` && !WILD.test(ending)) return candidates;
  // Most paths fail on the longest part that is plain text, which is quicker than the pattern.
  const [plain = ''] = glob.split(/[*?[\]()!+@/]+/).sort((a, b) => b.length - a.length);
  const selected: number[] = [];
  for (const [index, place] of candidates.entries()) {
    if (index % BETWEEN_RESTS === 0 && pace.isDue()) await pace.rest();
    const file = files[place] ?? '';
    if (file.includes(plain) && matcherOf(glob)(file)) selected.push(place);
  }
  return selected;
}

/** Made when first asked for, since most globs meet no file that could match. */
function matcherOf(glob: string): (file: string) => boolean {
  const matcher = matchers.get(glob) ?? createGlob(glob);
  matchers.set(glob, matcher);
  return matcher;
}

const matchers = new Map<string, (file: string) => boolean>();

const WILD = /[*?[\]()!+@]/;

/** From the last dot on; empty where there is none. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}

/** A glob with {a,b} as one glob for each of them. */
function expandBraces(glob: string): string[] {
  const [all, head = '', inner = '', tail = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
  return all === undefined ? [glob] : inner.split(',').flatMap((one) => expandBraces(head + one + tail));
}

/** Adds a value to the list of a key, which may be new. */
export function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
