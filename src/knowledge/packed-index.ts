import type { StoredResult } from './entries.ts';
import { cutWord, isNear, type SearchIndex, splitWords } from './search.ts';

type Words = SearchIndex['words'];
type Term = Words['index'][number];

/** The figures of the whole index. */
type Rest = Omit<Words, 'index' | 'documentIds' | 'fieldLength' | 'storedFields'>;

const PARTS = '\n\n';

/** An index as text: its terms, its documents and its figures, one a line, so that a search parses only a few. */
export function packIndex({ words, hits }: SearchIndex): string {
  const { index, fieldLength, documentCount, nextId, fieldIds, averageFieldLength, serializationVersion } = words;
  const rest: Rest = { documentCount, nextId, fieldIds, averageFieldLength, serializationVersion };
  const found = [...hits].map(([number, hit]) => [fieldLength[number], hit]);
  return [index, found, [rest]].map((part) => part.map((value) => JSON.stringify(value)).join('\n')).join(PARTS);
}

/** The part of a packed index that a search for these words can need; it finds there what it finds in the whole. */
export function unpackIndex(text: string, words: string): SearchIndex {
  const [terms = '', found = '', rest = ''] = text.split(PARTS);
  const near = splitWords(words).flatMap((word) =>
    cutWord(word)
      .flatMap((piece) => findLines(terms, piece))
      .filter((line) => isNear(termOf(line), word)),
  );
  const index = [...new Set(near)].map((line) => JSON.parse(line) as Term);
  const lines = found.split('\n');
  const fieldLength: Words['fieldLength'] = {};
  const hits = new Map<number, StoredResult>();
  for (const number of new Set(index.flatMap(listDocuments))) {
    const [lengths, hit] = JSON.parse(lines[number] ?? '') as [number[], StoredResult];
    fieldLength[String(number)] = lengths;
    hits.set(number, hit);
  }
  const documentIds = Object.fromEntries([...hits.keys()].map((number) => [number, number]));
  return { words: { ...(JSON.parse(rest) as Rest), index, documentIds, fieldLength, storedFields: {} }, hits };
}

/** The lines of a text that hold a piece. */
function findLines(text: string, piece: string): string[] {
  const lines: string[] = [];
  for (let at = text.indexOf(piece); at !== -1;) {
    const end = text.indexOf('\n', at);
    lines.push(text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? undefined : end));
    at = end === -1 ? -1 : text.indexOf(piece, end);
  }
  return lines;
}

/** A line is ["term",{...}], and a term has no quotes. */
function termOf(line: string): string {
  return line.slice(2, line.indexOf('"', 2));
}

/** The numbers of the documents that have a term in any field. */
function listDocuments([, fields]: Term): number[] {
  return Object.values(fields).flatMap((counts) => Object.keys(counts).map(Number));
}
