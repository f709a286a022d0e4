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
  const sure = found.map(({ meaning }) => !meaning.doubtful && (meaning.skills.length > 0 || meaning.tool !== null));
  const settle = (at: number): void => {
    if (found[at]?.meaning.doubtful === true && !sure[at]) sure[at] = isMeant({ found, sure, line, tokens }, at);
  };
  // Each name that is sure makes its neighbours sure: first from left to right, then back.
  for (let at = 0; at < found.length; at += 1) settle(at);
  for (let at = found.length - 1; at >= 0; at -= 1) settle(at);
  return found.filter(({ meaning }, at) => !meaning.doubtful || sure[at] === true);
}

const BEFORE = new Set(
  `in with use used using of know like language as modern good strong excellent advanced solid deep expert core learn write pure
  preferably ideally including some basic first`.split(/\s+/u),
);
const AFTER = new Set(
  `developer engineer programming code service backend microservice application app experience framework skill knowledge
  language development version library stack component hook ecosystem api server cluster chart function programmer`.split(
    /\s+/u,
  ),
);
const LIST = /^\s*(?:[,/|&+]|\(|\)\s*,?)\s*$/u;

/** What joins the last two of a list, in English and where the names alone are read. */
const LIST_WORD = /^(?:and|or|und|oder|et|ou|y|en|of|och|eller)$/;

/** The terms of a line, and of which of them we are sure. */
interface Named {
  readonly found: readonly FoundTerm[];
  readonly sure: readonly boolean[];
  readonly line: string;
  readonly tokens: readonly Token[];
}

function isMeant(named: Named, at: number): boolean {
  const { found, sure, line, tokens } = named;
  const one = found[at];
  if (one === undefined || isJoined(line, tokens[one.from], tokens[one.to - 1])) return false;
  const [before, after] = [tokens[one.from - 1], tokens[one.to]];
  const follows = after !== undefined && /^\s+$/u.test(gapAfter(line, tokens, one.to - 1)) ? after.folded : '';
  // "in Spring 2027" is a season, and "Go to" no language.
  if (/^(?:(?:19|20)\d\d|to|the|a|an|your|our|it)$/.test(follows)) return false;
  const listed = isListed(named, at - 1) || isListed(named, at);
  if (one.meaning.small === true) return listed && isEnclosed(named, one);
  if (listed || OR_ANOTHER.test(line.slice(tokens[one.to - 1]?.to, (tokens[one.to - 1]?.to ?? 0) + 40))) return true;
  if (before !== undefined && BEFORE.has(before.folded) && /^\s+$/u.test(gapAfter(line, tokens, one.from - 1)))
    return true;
  if (after === undefined) return before === undefined;
  return AFTER.has(follows) || (follows === 'with' && sure[at + 1] === true);
}

/** "Go, or another language". */
const OR_ANOTHER = /^[\s,(]*(?:or|and)\s+(?:an)?(?:other|similar|equivalent|any|comparable)\b/iu;

/** Whether nothing but the marks of a list stands on both sides of a term. */
function isEnclosed({ line, tokens }: Named, { from, to }: FoundTerm): boolean {
  const first = tokens[from]?.from ?? 0;
  const gap = from === 0 ? line.slice(0, first) : gapAfter(line, tokens, from - 1);
  return (
    (from === 0 || LIST.test(gap) || /:\s*$/u.test(gap)) &&
    /^\s*(?:[,/|&+;)].*|)$/su.test(gapAfter(line, tokens, to - 1))
  );
}

/** Whether a name is a part of a larger word, such as C in C-level or R in R&D. */
function isJoined(line: string, first: Token | undefined, last: Token | undefined): boolean {
  const [from, to] = [first?.from ?? 0, last?.to ?? 0];
  return (
    /[\p{L}\p{N}][-&']$/u.test(line.slice(Math.max(0, from - 2), from)) || /^[-&'’]\p{L}/u.test(line.slice(to, to + 2))
  );
}

/** Whether a term and the next stand in one list and one of them is sure: "Java, Go", "C/C++", "Rust or Elixir". */
function isListed({ found, sure, line, tokens }: Named, at: number): boolean {
  const [left, right] = [found[at], found[at + 1]];
  if (left === undefined || right === undefined || (sure[at] !== true && sure[at + 1] !== true)) return false;
  const [between, ...more] = tokens.slice(left.to, Math.min(right.from, left.to + 2));
  if (between === undefined) return LIST.test(gapAfter(line, tokens, left.to - 1));
  return more.length === 0 && LIST_WORD.test(between.folded);
}
