import picomatch from 'picomatch';

/** The files of a folder, to be asked for by glob without going through all of them for each. */
export interface FileIndex {
  readonly files: readonly string[];
  /** Places in `files` by the last part of the path, and by what that ends in from its last dot on. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byEnding: ReadonlyMap<string, readonly number[]>;
}

/** An index over paths with / between their parts. */
export function indexFiles(files: readonly string[]): FileIndex {
  const byName = new Map<string, number[]>();
  const byEnding = new Map<string, number[]>();
  files.forEach((file, place) => {
    const name = nameOf(file);
    append(byName, name, place);
    append(byEnding, endingOf(name), place);
  });
  return { files, byName, byEnding };
}

/** The files that any of the globs matches, each once, in the order of the index; hidden files count too. */
export function selectFiles(index: FileIndex, globs: readonly string[]): string[] {
  return selectFrom(index, globs, index.files);
}

/** The same without regard to case. */
export function selectInAnyCase({ files }: FileIndex, globs: readonly string[]): string[] {
  const lower = indexFiles(files.map((file) => file.toLowerCase()));
  return selectFrom(
    lower,
    globs.map((glob) => glob.toLowerCase()),
    files,
  );
}

function selectFrom(index: FileIndex, globs: readonly string[], files: readonly string[]): string[] {
  const places = new Set(globs.flatMap(expandBraces).flatMap((glob) => selectPlaces(index, glob)));
  return [...places].sort((a, b) => a - b).flatMap((place) => files[place] ?? []);
}

function selectPlaces({ files, byName, byEnding }: FileIndex, glob: string): readonly number[] {
  const last = nameOf(glob);
  const isAnywhere = glob === `**/${last}`;
  if (isAnywhere && !WILD.test(last)) return byName.get(last) ?? [];
  const ending = endingOf(last);
  const candidates = WILD.test(ending) || ending === '' ? files.keys() : (byEnding.get(ending) ?? []);
  if (isAnywhere && last === `*${ending}` && !WILD.test(ending)) return [...candidates];
  // Most paths fail on the longest part that is plain text, which is quicker than the pattern.
  const [plain = ''] = glob.split(/[*?[\]()!+@/]+/).sort((a, b) => b.length - a.length);
  return [...candidates].filter((place) => {
    const file = files[place] ?? '';
    return file.includes(plain) && matcherOf(glob)(file);
  });
}

/** Made when first asked for, since most globs meet no file that could match. */
function matcherOf(glob: string): (file: string) => boolean {
  const matcher = matchers.get(glob) ?? picomatch(glob, { dot: true });
  matchers.set(glob, matcher);
  return matcher;
}

const matchers = new Map<string, (file: string) => boolean>();

const WILD = /[*?[\]()!+@]/;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

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
