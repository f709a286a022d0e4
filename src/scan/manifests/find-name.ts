import { onceFor } from '../text/once-for.ts';

const GOES_BEFORE = /[\w@/-]/;
const GOES_ON = /[\w./-]/;

/** So many characters are gone through for one file; no manifest that a person wrote takes a tenth of it. */
const MOST_SEARCHED = 8 * 1024 * 1024;

/** Finds where names and texts stand in a file. */
export interface Finder {
  /**
   * The line, from 1, on which a name stands by itself, at or after a line; that line itself where it stands on none,
   * or where so much was looked for before that the search has ended.
   */
  readonly findName: (name: string, from: number) => number;
  /** The line, from 1, that holds a text; 1 where none does, or where the search has ended. */
  readonly findText: (text: string) => number;
}

/** A finder for some lines, whose whole work is bounded whatever is asked of it. */
export function createFinder(lines: readonly string[]): Finder {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const linesOf = onceFor(indexWords);
  const known = new Map<string, number>();
  let searched = 0;
  const once = (key: string, find: () => number): number => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  return {
    findName: (name, from) =>
      once(`${from} ${name}`, () => {
        const word = longestWord(name);
        if (word === '') return from;
        for (const index of linesOf(lines).get(word) ?? []) {
          const line = lines[index] ?? '';
          if (searched > MOST_SEARCHED) return from;
          searched += index + 1 < from ? 1 : line.length;
          if (index + 1 >= from && hasName(line, name)) return index + 1;
        }
        return from;
      }),
    findText: (text) =>
      once(`text ${text}`, () => {
        if (searched > MOST_SEARCHED) return 1;
        searched += length;
        return lines.findIndex((line) => line.includes(text)) + 1 || 1;
      }),
  };
}

const WORD = /\w+/g;

/** The lines, from 0, on which each word stands. */
function indexWords(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    for (const [word] of line.matchAll(WORD)) {
      const places = found.get(word) ?? [];
      if (places.at(-1) !== index) places.push(index);
      found.set(word, places);
    }
  }
  return found;
}

/** A name that stands by itself has each of its words whole, so the longest tells which lines to look at. */
function longestWord(name: string): string {
  return (name.match(WORD) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Whether a line has a name, which is not empty, by itself. */
function hasName(line: string, name: string): boolean {
  for (let place = line.indexOf(name); place >= 0; place = line.indexOf(name, place + 1)) {
    const [before, after] = [line[place - 1] ?? ' ', line[place + name.length] ?? ' '];
    if (!GOES_BEFORE.test(before) && !GOES_ON.test(after)) return true;
  }
  return false;
}
