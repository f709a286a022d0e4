import type { FoundTerm } from './names.ts';
import type { Span } from './refusals.ts';
import { gapAfter, type Token } from './tokens.ts';
import { findLengths, type Length } from './years.ts';

/** Words that begin something else than what the years before them are asked of. */
const BEGINS = new Set(
  `but while whereas however although though you we some basic good solid strong familiar familiarity knowledge
  understanding experience experienced proficient proficiency ability able interest interested curious willing eager
  comfortable first`.split(/\s+/u),
);

/**
 * The least years that some sentences of a line ask of each term: of those that follow a length up to where something
 * else begins, or of those before it where none follows.
 */
export function findTermYears(
  line: string,
  tokens: readonly Token[],
  terms: readonly FoundTerm[],
  sentences: readonly Span[],
): ReadonlyMap<FoundTerm, number> {
  const years = new Map<FoundTerm, number>();
  const lengths = terms.length === 0 ? [] : findLengths(line);
  let [nextLength, nextTerm] = [0, 0];
  for (const { from, to } of lengths.length === 0 ? [] : sentences) {
    const end = tokens[to - 1]?.to ?? line.length;
    const [firstLength, firstTerm] = [nextLength, nextTerm];
    while ((lengths[nextLength]?.from ?? end) < end) nextLength += 1;
    while ((terms[nextTerm]?.from ?? to) < to) nextTerm += 1;
    const named = terms.slice(firstTerm, nextTerm);
    const own = lengths.slice(firstLength, nextLength).flatMap((length) => placeLength(length, tokens, { from, to }));
    own.forEach(({ first, after, least }, at) => {
      const reach = findReach(line, tokens, named, { from: after, to: own[at + 1]?.first ?? to });
      const behind = named.filter((term) => term.from >= after && term.from < reach);
      const before = named.filter((term) => term.from >= (own[at - 1]?.after ?? from) && term.from < first);
      for (const term of behind.length > 0 ? behind : before) years.set(term, Math.max(least, years.get(term) ?? 0));
    });
  }
  return years;
}

/** The tokens of a sentence that a length of years is, and the least of it; none where it names no number. */
function placeLength({ from, to, least }: Length, tokens: readonly Token[], sentence: Span) {
  if (least === null) return [];
  const own = tokens.slice(sentence.from, sentence.to);
  const first = sentence.from + own.filter((token) => token.to <= from).length;
  const after = sentence.from + own.filter((token) => token.from < to).length;
  return [{ first, after, least }];
}

/** Where what the years are asked of ends: at the first word that begins something else once a term was named. */
function findReach(line: string, tokens: readonly Token[], terms: readonly FoundTerm[], { from, to }: Span): number {
  const first = terms.find((term) => term.from >= from);
  for (let at = first?.to ?? to; at < to; at += 1) {
    const isJoint =
      gapAfter(line, tokens, at - 1).includes(',') || /^(?:and|plus)$/u.test(tokens[at - 1]?.folded ?? '');
    if (isJoint && BEGINS.has(tokens[at]?.folded ?? '')) return at;
  }
  return to;
}
