import { isNear, type KeptHit, type SearchIndex, splitWords } from './search.ts';

type Words = SearchIndex['words'];
type Term = Words['index'][number];

/** What stands in the first line: how many lines of terms follow, and what is not told by term or by hit. */
interface Head {
  readonly terms: number;
  readonly words: Omit<Words, 'index' | 'documentIds' | 'fieldLength' | 'storedFields'>;
}

/** An index in the form of the built program: its terms and then its hits, one a line. To read them all takes half an empty Node, and a search can match few of them. */
export function packIndex({ words, hits }: SearchIndex): string {
  const { index, fieldLength, documentCount, nextId, fieldIds, averageFieldLength, serializationVersion } = words;
  const head: Head = {
    terms: index.length,
    words: { documentCount, nextId, fieldIds, averageFieldLength, serializationVersion },
  };
  const found = [...hits].map(([number, hit]) => [fieldLength[number], hit]);
  return [head, ...index, ...found].map((value) => JSON.stringify(value)).join('\n');
}

/** The part of a packed index that a search for these words can need; it finds there what it finds in the whole. */
export function unpackIndex(text: string, words: string): SearchIndex {
  const [first = '', ...lines] = text.split('\n');
  const head = JSON.parse(first) as Head;
  const wanted = splitWords(words);
  const index = lines
    .slice(0, head.terms)
    // A line is ["term",{...}], and a term has no quotes.
    .filter((line) => isNear(line.slice(2, line.indexOf('"', 2)), wanted))
    .map((line) => JSON.parse(line) as Term);
  const fieldLength: Words['fieldLength'] = {};
  const hits = new Map<number, KeptHit>();
  for (const number of new Set(index.flatMap(listDocuments))) {
    const [lengths, hit] = JSON.parse(lines[head.terms + number] ?? '') as [number[], KeptHit];
    fieldLength[String(number)] = lengths;
    hits.set(number, hit);
  }
  const documentIds = Object.fromEntries([...hits.keys()].map((number) => [number, number]));
  return { words: { ...head.words, index, documentIds, fieldLength, storedFields: {} }, hits };
}

/** The numbers of the documents that have a term in any field. */
function listDocuments([, fields]: Term): number[] {
  return Object.values(fields).flatMap((counts) => Object.keys(counts).map(Number));
}
