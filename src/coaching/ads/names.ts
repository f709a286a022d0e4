import type { AdLexicon, Term } from './lexicon.ts';
import { findPhrases, type FoundPhrase } from './phrases.ts';
import { gapAfter, type Token } from './tokens.ts';

/** A term in a line. */
export type FoundTerm = FoundPhrase<Term>;

/**
 * The terms in a line. A name that is a word of every day too, such as Go, Spring or C, needs a sign beside it: another
 * term in its list, or a word such as "in" before it or "developer" after it.
 */
export function findTerms(lexicon: AdLexicon, line: string, tokens: readonly Token[]): FoundTerm[] {
  const found = findPhrases(lexicon.terms, line, tokens);
  const sure = new Set(found.filter(({ meaning }) => !meaning.doubtful && meaning.skills.length > 0));
  // Each name that is sure makes its neighbours sure: first from left to right, then back.
  for (const list of [found, [...found].reverse()])
    for (const one of list) if (one.meaning.doubtful && isMeant(one, sure, found, line, tokens)) sure.add(one);
  return found.filter((one) => !one.meaning.doubtful || sure.has(one));
}

const BEFORE = new Set(
  'in with using of know like language as modern good strong excellent advanced solid deep expert core learn write pure'.split(
    ' ',
  ),
);
const AFTER = new Set(
  `developer engineer programming code service backend microservice application app experience framework skill knowledge
  language development version library stack component hook ecosystem or api server cluster chart function function
  programmer is`.split(/\s+/u),
);
const LIST = /^\s*(?:[,/|&+]|\(|\)\s*,?)\s*$/u;

function isMeant(
  one: FoundTerm,
  sure: ReadonlySet<FoundTerm>,
  found: readonly FoundTerm[],
  line: string,
  tokens: readonly Token[],
): boolean {
  const at = found.indexOf(one);
  const [before, after] = [tokens[one.from - 1], tokens[one.to]];
  if (isJoined(line, tokens[one.from], tokens[one.to - 1])) return false;
  // "in Spring 2027" is a season, and "Go to" no language.
  if (after !== undefined && /^(?:(?:19|20)\d\d|to|the|a|an|your|our|it|for)$/.test(after.folded)) {
    if (gapAfter(line, tokens, one.to - 1).trim() === '') return false;
  }
  if (isListed(found[at - 1], one, sure, line, tokens) || isListed(one, found[at + 1], sure, line, tokens)) return true;
  if (before !== undefined && BEFORE.has(before.folded) && /^\s+$/u.test(gapAfter(line, tokens, one.from - 1)))
    return true;
  if (after === undefined) return before === undefined;
  return AFTER.has(after.folded) && /^\s+$/u.test(gapAfter(line, tokens, one.to - 1));
}

/** Whether a name is a part of a larger word, such as C in C-level or R in R&D. */
function isJoined(line: string, first: Token | undefined, last: Token | undefined): boolean {
  const [from, to] = [first?.from ?? 0, last?.to ?? 0];
  return (
    /[\p{L}\p{N}][-&']$/u.test(line.slice(Math.max(0, from - 2), from)) || /^[-&'’]\p{L}/u.test(line.slice(to, to + 2))
  );
}

/** Whether two terms stand side by side in a list and one of them is sure: "Java, Go", "C/C++", "Rust or Elixir". */
function isListed(
  left: FoundTerm | undefined,
  right: FoundTerm | undefined,
  sure: ReadonlySet<FoundTerm>,
  line: string,
  tokens: readonly Token[],
): boolean {
  if (left === undefined || right === undefined) return false;
  if (!sure.has(left) && !sure.has(right)) return false;
  const between = tokens.slice(left.to, right.from);
  if (between.length > 1 || (between[0] !== undefined && !/^(?:and|or)$/.test(between[0].folded))) return false;
  return between.length === 1 || LIST.test(gapAfter(line, tokens, left.to - 1));
}
