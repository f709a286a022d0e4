import { gapAfter, splitTokens, type Token } from './tokens.ts';

/** A phrase that is looked for, and what it stands for. */
export interface Phrase<Meaning> {
  readonly text: string;
  /** Whether capitals must be as they are; a phrase in small letters may begin with a capital. */
  readonly exact: boolean;
  readonly meaning: Meaning;
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Meaning> = ReadonlyMap<string, readonly IndexedPhrase<Meaning>[]>;

interface IndexedPhrase<Meaning> extends Phrase<Meaning> {
  readonly tokens: readonly Token[];
}

/** A phrase in a line, as the tokens from `from` up to and without `to`. */
export interface FoundPhrase<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

/** Phrases made ready to be found; of two with the same words the earlier is found. */
export function indexPhrases<Meaning>(phrases: readonly Phrase<Meaning>[]): PhraseIndex<Meaning> {
  const index = new Map<string, IndexedPhrase<Meaning>[]>();
  for (const phrase of phrases) {
    const tokens = splitTokens(phrase.text);
    const [first] = tokens;
    if (first === undefined) continue;
    const list = index.get(first.folded) ?? [];
    list.push({ ...phrase, tokens });
    index.set(first.folded, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}

/** Every phrase in a line from left to right, the longest at each place, none within another. */
export function findPhrases<Meaning>(
  index: PhraseIndex<Meaning>,
  line: string,
  tokens: readonly Token[],
): FoundPhrase<Meaning>[] {
  const found: FoundPhrase<Meaning>[] = [];
  for (let at = 0; at < tokens.length;) {
    const phrase = index.get(tokens[at]?.folded ?? '')?.find((one) => standsAt(one, line, tokens, at));
    if (phrase === undefined) at += 1;
    else {
      found.push({ meaning: phrase.meaning, from: at, to: at + phrase.tokens.length });
      at += phrase.tokens.length;
    }
  }
  return found;
}

/** What may stand between the words of one phrase: blanks, hyphens and strokes, and no other punctuation. */
const WITHIN = /^[\s/\u2010-\u2013'’*_-]{1,5}$/u;

function standsAt<Meaning>(
  phrase: IndexedPhrase<Meaning>,
  line: string,
  tokens: readonly Token[],
  at: number,
): boolean {
  return phrase.tokens.every((own, offset) => {
    const token = tokens[at + offset];
    if (token?.folded !== own.folded) return false;
    if (offset > 0 && !WITHIN.test(gapAfter(line, tokens, at + offset - 1))) return false;
    return !phrase.exact || isWritten(token.raw, own.raw, offset === 0);
  });
}

/** Whether a word has the capitals that are asked for; its plural may differ. */
function isWritten(raw: string, own: string, first: boolean): boolean {
  const written = raw.slice(0, own.length);
  if (written === own) return true;
  return first && own === own.toLowerCase() && written.slice(1) === own.slice(1);
}
