import type { AdLexicon } from './lexicon.ts';
import type { FoundTerm } from './names.ts';
import type { Sentence } from './sentences.ts';
import { gapAfter, type Token } from './tokens.ts';

/** A language that people speak, and the level on the European scale where the ad names one. */
export interface SpokenLanguage {
  readonly name: string;
  readonly level: string | null;
}

/** A level of the European scale for languages. */
const SCALE = /^[ABC][12]$/u;

/**
 * The languages that some sentences of a line ask the person to speak, each with its level: before the language where
 * the sentence begins so, else after it. One that only says whose something is, such as "German law", is none.
 */
export function findSpoken(
  line: string,
  tokens: readonly Token[],
  sentences: readonly Pick<Sentence, 'from' | 'to' | 'isRefused'>[],
  { spoken }: AdLexicon,
): SpokenLanguage[] {
  return sentences.flatMap(({ from, to, isRefused }) => {
    const named = tokens.slice(from, to).flatMap(({ raw }, index) => {
      const at = from + index;
      return spoken.names.has(raw) && !isRefused(at) && isSpoken(line, tokens, at, { to, spoken }) ? [at] : [];
    });
    const isBefore = findLevel(line, tokens, from, named[0] ?? from) !== undefined;
    return named.map((at, index) => {
      const level = isBefore
        ? findLevel(line, tokens, named[index - 1] ?? from, at)
        : findLevel(line, tokens, at + 1, named[index + 1] ?? to);
      return { name: tokens[at]?.raw ?? '', level: level ?? null };
    });
  });
}

/** The first level between two places, such as "B2", or "B2/C1" where two are joined. */
function findLevel(line: string, tokens: readonly Token[], from: number, to: number): string | undefined {
  const isLevel = (at: number): boolean => at < to && SCALE.test(tokens[at]?.raw ?? '');
  let at = from;
  while (at < to && !isLevel(at)) at += 1;
  if (!isLevel(at)) return undefined;
  const isPair = isLevel(at + 1) && /^ ?[/–-] ?$/u.test(gapAfter(line, tokens, at));
  return isPair ? `${tokens[at]?.raw ?? ''}/${tokens[at + 1]?.raw ?? ''}` : tokens[at]?.raw;
}

/** Whether the name of a language is followed by nothing that it would only describe. */
function isSpoken(
  line: string,
  tokens: readonly Token[],
  at: number,
  { to, spoken }: { readonly to: number; readonly spoken: AdLexicon['spoken'] },
): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (own === undefined || (before !== undefined && spoken.never.has(before.raw.toLowerCase()))) return false;
  if (next === undefined || at + 1 >= to || line.slice(own.to, next.from).trim() !== '') return true;
  return SCALE.test(next.raw) || spoken.after.has(next.raw.toLowerCase());
}

/** Whether a term only says what a language is spoken for: "English communication skills". */
export function isOfLanguage({ meaning, from }: FoundTerm, tokens: readonly Token[], { spoken }: AdLexicon): boolean {
  return meaning.skills.includes('communication') && spoken.names.has(tokens[from - 1]?.raw ?? '');
}

/** Each language once, with the first level that is named for it. */
export function eachOnce(all: readonly SpokenLanguage[]): SpokenLanguage[] {
  return [...new Set(all.map(({ name }) => name))].map((name) => ({
    name,
    level: all.find((one) => one.name === name && one.level !== null)?.level ?? null,
  }));
}
