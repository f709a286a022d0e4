import { distance } from 'fastest-levenshtein';
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { rankStack } from '../coaching/resources.ts';
import { RESULT_KINDS, type SearchResult } from '../coaching/search.ts';
import type { OwnStack, StackId } from '../coaching/stacks.ts';
import { listEntries, type Searched, type StoredResult } from './entries.ts';

/** How many slips of the keys are forgiven in a word of five letters or more, as a share of them. */
const SLIPS = 0.2;
const MOST_SLIPS = 6;

const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[];

/** A hit must be at least this good, compared with the best. */
const LEAST_SHARE = 0.12;

/** What a search looks through. */
export interface SearchIndex {
  /** Its documents are numbered from 0 in the order of the hits. */
  readonly words: AsPlainObject;
  /** By their numbers. */
  readonly hits: ReadonlyMap<number, StoredResult>;
}

/** Words that say nothing about what is looked for. */
const COMMON = new Set(
  'a about all an and any are as at be before by can do each for from had has have how i if in into is it its more no not of on one or so than that the them then there they this to two up was were what when where which who with without you your'.split(
    ' ',
  ),
);

/** Their title is that of the whole that they are a part of, which is found by itself. */
const PARTS: ReadonlySet<SearchResult['kind']> = new Set(['item', 'statement']);

const OPTIONS = {
  idField: 'number',
  fields: ['title', 'names', 'text'],
  processTerm: (term: string): string | null => {
    const word = term.toLowerCase();
    return COMMON.has(word) ? null : word;
  },
};

interface Indexed {
  readonly number: number;
  readonly title: string;
  readonly names: string;
  readonly text: string;
}

/** An index over everything in a knowledge base. */
export function indexKnowledge(knowledge: Searched): SearchIndex {
  const entries = listEntries(knowledge);
  const index = new MiniSearch<Indexed>(OPTIONS);
  index.addAll(
    entries.map(({ kind, title, names, text, all = text }, number) => ({
      number,
      title: PARTS.has(kind) ? '' : title,
      names: [names, ...findSynonyms(`${title} ${names} ${kind === 'item' ? text : ''}`, knowledge.synonyms())].join(
        ' ',
      ),
      text: all,
    })),
  );
  const hits = entries.map(
    ({ kind, id, title, text, of, url, stack, framework, first, weight }, number): [number, StoredResult] => [
      number,
      {
        ...{ kind, id, title, text },
        ...(of && { of }),
        ...(url && { url }),
        ...(stack && { stack }),
        ...(framework && { framework }),
        ...(first && { first }),
        ...(weight && { weight }),
      },
    ],
  );
  return { words: index.toJSON(), hits: new Map(hits) };
}

/** What else people type for the words of a text. */
function findSynonyms(text: string, synonyms: Readonly<Record<string, readonly string[]>>): string[] {
  const words = ` ${splitWords(text).join(' ')} `;
  return Object.entries(synonyms).flatMap(([ours, others]) => (words.includes(` ${ours} `) ? others : []));
}

/** What is about the person's language or cloud counts so much more, and about another so much less, by rankStack. */
const STACK_BOOSTS = [2, 1, 0.4];

/** Of a language or cloud that is all that is asked for, what one begins with counts so much more. */
const FIRST_BOOST = 3;

/** Who searches: their stack, and the language or cloud that the words name and nothing else. */
interface Asker {
  readonly own: OwnStack;
  readonly named: StackId | undefined;
}

/**
 * Everything in an index that has all the words, or where nothing has all, any of them; best first, what is about the
 * own stack earlier and about others later. Small slips of the keys and beginnings of words count too.
 */
export function searchIndex(
  { words: stored, hits }: SearchIndex,
  words: string,
  { own, named }: Asker,
): SearchResult[] {
  const index = MiniSearch.loadJS<Indexed>(stored, OPTIONS);
  const boost = (hit: StoredResult): number => {
    const weight = hit.weight ?? 1;
    if (named !== undefined && hit.stack?.includes(named) === true) return weight * (hit.first ? FIRST_BOOST : 1);
    return (hit.kind === 'skill' ? 2 : 1) * weight * (STACK_BOOSTS[rankStack(hit, own)] ?? 1);
  };
  const search = (combineWith: 'AND' | 'OR'): ReturnType<typeof index.search> =>
    index.search(words, {
      combineWith,
      boost: { title: 3, names: 3 },
      fuzzy: countSlips,
      prefix: (term) => term.length > 2,
      boostDocument: (number) => {
        const hit = hits.get(Number(number));
        return hit === undefined ? 1 : boost(hit);
      },
    });
  const all = search('AND');
  const found = all.length > 0 ? all : search('OR');
  const best = found[0]?.score ?? 0;
  const order = (hit: StoredResult): number => RESULT_KINDS.indexOf(hit.kind);
  return found
    .filter(({ score }) => score >= best * LEAST_SHARE)
    .flatMap(({ id, score }) => {
      const hit = hits.get(Number(id));
      return hit === undefined ? [] : [{ hit, score }];
    })
    .sort((a, b) => b.score - a.score || order(a.hit) - order(b.hit))
    .map(({ hit: { kind, id, title, text, of, url } }) => ({
      kind,
      id,
      title,
      text,
      command: commandFor(kind, id, of),
      ...(url && { url }),
    }));
}

/** The command that opens a hit. */
function commandFor(kind: SearchResult['kind'], id: string, of = ''): string {
  const [whole = ''] = id.split(/[./]/);
  switch (kind) {
    case 'skill':
    case 'statement':
      return `coach skills ${whole}`;
    case 'topic':
      return `coach resources ${of} --topic ${id}`;
    case 'checklist':
    case 'item':
      return `coach checklist ${whole}`;
    case 'guide':
      return `coach guide ${whole}`;
    case 'route':
      return `coach routes ${id}`;
    case 'resource':
      return `coach resources --search ${id}`;
  }
}

/** What a search for these words looks for, one by one. */
export function splitWords(words: string): string[] {
  return tokenize(words).flatMap((word) => OPTIONS.processTerm(word) || []);
}

/** How many slips of the keys are forgiven in a word. */
function countSlips(word: string): number {
  return word.length > 4 ? Math.min(MOST_SLIPS, Math.round(word.length * SLIPS)) : 0;
}

/** Pieces of a word, one more than slips are forgiven: each term that the word can match holds one of them whole. */
export function cutWord(word: string): string[] {
  const pieces = countSlips(word) + 1;
  const cut = (piece: number): number => Math.floor((word.length * piece) / pieces);
  return Array.from({ length: pieces }, (_none, piece) => word.slice(cut(piece), cut(piece + 1)));
}

/** Whether a search for a word can match a term; slips are counted as the library of the index counts them. */
export function isNear(term: string, word: string): boolean {
  return term.startsWith(word) || distance(term, word) <= countSlips(word);
}
