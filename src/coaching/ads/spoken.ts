import type { Need } from './asked.ts';
import type { AdLexicon } from './lexicon.ts';
import type { FoundTerm } from './names.ts';
import type { Sentence } from './sentences.ts';
import { gapAfter, type Token } from './tokens.ts';

/** A language that people speak, the level on the European scale where the ad names one, and whether it is a plus. */
export interface SpokenLanguage {
  readonly name: string;
  readonly level: string | null;
  readonly need: Need;
}

/** A level of the European scale for languages. */
const SCALE = /^[ABC][12]$/u;

/** What says behind a language that whoever does not speak it yet may apply all the same. */
const MAY_BE_LEARNT =
  /^[^.;]{0,40}\bor\b[^.;]{0,30}\b(?:willing(?:ness)?|ready|readiness|open|motivat(?:ed|ion)) to (?:learn|improve|acquire)\b/iu;

/** What stands between two languages of which each has a level of its own. */
const ENDS_CLAUSE = /[,(/]|\b(?:and|or|und|oder|sowie)\b/u;

/** A sentence of what is asked or a plus. */
type Asking = Pick<Sentence, 'from' | 'to' | 'isRefused' | 'isNice'>;

/**
 * The languages that some sentences of a line ask the person to speak, each with the level that stands next to it. One
 * that only says whose something is, such as "German law", is none.
 */
export function findSpoken(
  line: string,
  tokens: readonly Token[],
  sentences: readonly Asking[],
  { spoken }: AdLexicon,
): SpokenLanguage[] {
  return sentences.flatMap(({ from, to, isRefused, isNice }) => {
    const named = tokens.slice(from, to).flatMap(({ raw }, index) => {
      const at = from + index;
      return spoken.names.has(raw) && !isRefused(at) && isSpoken(line, tokens, at, { to, spoken }) ? [at] : [];
    });
    const levels = named.length === 0 ? [] : findLevels(line, tokens, from, to);
    const isBefore = (levels[0]?.at ?? to) < (named[0] ?? from);
    const owned = levels.map(({ at, level }) => ({ owner: findOwner(line, tokens, at, { named, isBefore }), level }));
    const mayBeLearnt = (at: number): boolean => {
      const next = named.find((other) => other > at);
      return MAY_BE_LEARNT.test(line.slice(tokens[at]?.to, next === undefined ? undefined : tokens[next]?.from));
    };
    return named.map((at) => ({
      name: spoken.names.get(tokens[at]?.raw ?? '') ?? '',
      level: owned.find(({ owner }) => owner === at)?.level ?? null,
      need: isNice(at) || mayBeLearnt(at) ? ('nice' as const) : ('must' as const),
    }));
  });
}

/** The levels between two places, such as "B2", or "B2/C1" where two are joined. */
function findLevels(line: string, tokens: readonly Token[], from: number, to: number): { at: number; level: string }[] {
  const isLevel = (at: number): boolean => at < to && SCALE.test(tokens[at]?.raw ?? '');
  const levels: { at: number; level: string }[] = [];
  for (let at = from; at < to; at += 1) {
    if (!isLevel(at)) continue;
    const isPair = isLevel(at + 1) && /^ ?[/–-] ?$/u.test(gapAfter(line, tokens, at));
    levels.push({ at, level: `${tokens[at]?.raw ?? ''}${isPair ? `/${tokens[at + 1]?.raw ?? ''}` : ''}` });
    if (isPair) at += 1;
  }
  return levels;
}

/** The language that a level belongs to: the one before its bracket or beside it, else the nearest of its clause. */
function findOwner(
  line: string,
  tokens: readonly Token[],
  level: number,
  { named, isBefore }: { readonly named: readonly number[]; readonly isBefore: boolean },
): number | undefined {
  const before = named.findLast((at) => at < level);
  const after = named.find((at) => at > level);
  if (before === undefined || after === undefined) return before ?? after;
  const [left, right] = [
    line.slice(tokens[before]?.to, tokens[level]?.from),
    line.slice(tokens[level]?.to, tokens[after]?.from),
  ];
  if (/\([^)]*$/u.test(left)) return before;
  if (ENDS_CLAUSE.test(left) !== ENDS_CLAUSE.test(right)) return ENDS_CLAUSE.test(left) ? after : before;
  const [back, ahead] = [level - before, after - level];
  if (back === ahead) return isBefore ? after : before;
  return back < ahead ? before : after;
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
  if (/kenntnissen?$/u.test(own.raw)) return true;
  if (next === undefined || at + 1 >= to || line.slice(own.to, next.from).trim() !== '') return true;
  return SCALE.test(next.raw) || spoken.after.has(next.raw.toLowerCase());
}

/** So many words at most stand between "communicate" and the language it is to be done in. */
const MOST_TO_LANGUAGE = 7;

/** What ends the clause that says in which language. */
const ENDS_WISH = /[.;:()]/u;

/**
 * Whether a term only says what a language is spoken for: "English communication skills", "you communicate clearly in
 * English".
 */
export function isOfLanguage(
  { meaning, from, to }: FoundTerm,
  line: string,
  tokens: readonly Token[],
  { spoken }: AdLexicon,
): boolean {
  if (!meaning.skills.includes('communication')) return false;
  if (spoken.names.has(tokens[from - 1]?.raw ?? '')) return true;
  if (!meaning.text.startsWith('communicat')) return false;
  let isIn = false;
  for (let at = to; at < Math.min(tokens.length, to + MOST_TO_LANGUAGE); at += 1) {
    if (ENDS_WISH.test(gapAfter(line, tokens, at - 1))) return false;
    const { raw = '', folded = '' } = tokens[at] ?? {};
    if (isIn && spoken.names.has(raw)) return !spoken.never.has((tokens[at - 1]?.raw ?? '').toLowerCase());
    isIn ||= folded === 'in';
  }
  return false;
}

/** Each language once, with the first level that is named for it; a plus where it is nowhere asked for as more. */
export function eachOnce(all: readonly SpokenLanguage[]): SpokenLanguage[] {
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const own = all.filter((one) => one.name === name);
    return {
      name,
      level: own.find(({ level }) => level !== null)?.level ?? null,
      need: own.every(({ need }) => need === 'nice') ? 'nice' : 'must',
    };
  });
}
