import type { AdLexicon } from './lexicon.ts';
import type { FoundTerm } from './names.ts';
import type { Sentence } from './sentences.ts';
import { gapAfter, type Token } from './tokens.ts';

/**
 * Words in a line that look like names of tools and are none that is known: with capitals or figures within, or with a
 * capital where no sentence begins; names of several words together. What the company calls its own is none.
 */
export function findUnknownWords(
  line: string,
  tokens: readonly Token[],
  known: readonly FoundTerm[],
  sentences: readonly Sentence[],
  { ordinary }: AdLexicon,
): string[] {
  if (line === line.toUpperCase()) return [];
  const taken = new Set(known.flatMap(({ from, to }) => tokens.slice(from, to)));
  const refused = new Set(
    sentences.flatMap(({ from, to, isRefused }) => tokens.slice(from, to).filter((_, at) => isRefused(from + at))),
  );
  const starts = new Set(sentences.map(({ from }) => tokens[from]));
  const isKnown = (token: Token): boolean =>
    taken.has(token) || ordinary.has(token.raw.toLowerCase()) || ordinary.has(token.folded);
  const isName = (token: Token): boolean => {
    if (isKnown(token)) return false;
    if (isMixed(token.raw)) return true;
    return (
      isCapital(token.raw) &&
      !starts.has(token) &&
      !/[:("“]\s*$/u.test(line.slice(Math.max(0, token.from - 3), token.from))
    );
  };
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [before, first] = [tokens[at - 1], tokens[at]];
    if (first === undefined || !isName(first)) continue;
    let to = at + 1;
    for (let next = tokens[to]; next !== undefined; next = tokens[to]) {
      if (gapAfter(line, tokens, to - 1) !== ' ' || !isName(next)) break;
      to += 1;
    }
    const begins = before !== undefined && starts.has(before) && gapAfter(line, tokens, at - 1) === ' ';
    const opening = begins && isCapital(before.raw) && !isKnown(before) ? before : first;
    const isTheirs = OURS.has(before?.folded ?? '') || GROUPS.has(tokens[to]?.folded ?? '');
    if (!refused.has(first) && !isTheirs) names.push(line.slice(opening.from, tokens[to - 1]?.to));
    at = to - 1;
  }
  return names;
}

/** Words before and after a name of the company, of a product or of a group of theirs: "our Payments", "Core team". */
const OURS = new Set(['our', 'join']);
const GROUPS = new Set(['team', 'squad', 'tribe', 'department', 'division', 'group']);

/** Whether a word has a capital or a figure within, such as MLflow, gRPC and HL7, and is not an amount or a grade. */
function isMixed(raw: string): boolean {
  return (
    raw.length > 2 && raw.length <= 30 && (/^\p{L}+\d/u.test(raw) || /\p{Ll}\p{Lu}/u.test(raw)) && !/['’&]/u.test(raw)
  );
}

function isCapital(raw: string): boolean {
  return raw.length > 1 && raw.length <= 30 && /^\p{Lu}/u.test(raw) && !/['’&]/u.test(raw);
}
