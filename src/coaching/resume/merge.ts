import { isObject, readMark, type ResumeParts, spell } from './document.ts';

const SECTIONS = ['projects', 'skills', 'certificates'] as const;
type Section = (typeof SECTIONS)[number];

/** A change of a document: what stands at a place of a section from now on; `value` undefined takes it out. */
export interface DocumentEdit {
  readonly section: Section;
  /** A place after the last one appends. */
  readonly index: number;
  readonly value: unknown;
}

/** What a merge does to a document, and to how many of its entries. */
export interface Merge {
  /** In the order in which they are to be made. */
  readonly edits: readonly DocumentEdit[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The names of entries that were made here and changed since by the person, whose they now are. */
  readonly own: readonly string[];
  /** The names of entries that are left out, since the person has one of that name or address. */
  readonly present: readonly string[];
}

/**
 * What brings the parts into a document, which holds all else as it was: entries made here before are replaced in their
 * places or taken out, those that the person changed since are left alone. Or why it cannot be: in words.
 */
export function mergeResume(document: unknown, parts: ResumeParts): Merge | { readonly fault: string } {
  if (!isObject(document)) return { fault: 'it is not a JSON object' };
  const wrong = SECTIONS.find((section) => document[section] !== undefined && !Array.isArray(document[section]));
  if (wrong !== undefined) return { fault: `its "${wrong}" is not a list` };
  const merges = SECTIONS.map((section) =>
    mergeSection(section, (document[section] ?? []) as readonly unknown[], parts[section]),
  );
  const sum = (count: 'added' | 'changed' | 'removed'): number => merges.reduce((all, one) => all + one[count], 0);
  return {
    edits: merges.flatMap(({ edits }) => edits),
    ...{ added: sum('added'), changed: sum('changed'), removed: sum('removed') },
    own: merges.flatMap(({ own }) => own),
    present: merges.flatMap(({ present }) => present),
  };
}

function mergeSection(
  section: Section,
  stored: readonly unknown[],
  wanted: readonly (ResumeParts[Section][number] & { readonly url?: string })[],
): Merge {
  const marks = stored.map(readMark);
  const changed = new Set(marks.flatMap((mark) => (mark === null || mark.unchanged ? [] : mark.id)));
  const theirs = stored.filter((_entry, index) => marks[index] === null).filter(isObject);
  const isPresent = ({ name, url }: { readonly name: string; readonly url?: string }): boolean =>
    theirs.some((entry) => isSame(entry['name'], name) || (url !== undefined && isSame(entry['url'], url)));
  const free = wanted.filter((entry) => !changed.has(readMark(entry)?.id ?? ''));
  const entries = free.filter((entry) => !isPresent(entry));
  const places = stored.flatMap((_entry, index) => (marks[index]?.unchanged === true ? [index] : []));
  const replaced = places
    .slice(0, entries.length)
    .map((index, at) => ({ section, index, value: entries[at] }))
    .filter(({ index, value }) => spell(stored[index]) !== spell(value));
  const gone = places.slice(entries.length).reverse();
  const kept = stored.length - gone.length;
  const added = entries.slice(places.length);
  return {
    edits: [
      ...replaced,
      ...gone.map((index) => ({ section, index, value: undefined })),
      ...added.map((value, at) => ({ section, index: kept + at, value })),
    ],
    ...{ added: added.length, changed: replaced.length, removed: gone.length },
    own: stored.filter((_entry, index) => marks[index]?.unchanged === false).flatMap(nameOf),
    present: free.filter(isPresent).map(({ name }) => name),
  };
}

function isSame(stored: unknown, made: string): boolean {
  const fold = (text: string): string => text.trim().toLowerCase().replace(/\/+$/u, '');
  return typeof stored === 'string' && fold(stored) === fold(made);
}

function nameOf(entry: unknown): string[] {
  return isObject(entry) && typeof entry['name'] === 'string' ? [entry['name']] : [];
}
