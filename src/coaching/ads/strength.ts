import { type AdLexicon, type Said, STRENGTHS, type StrengthWord } from './lexicon.ts';
import type { FoundTerm } from './names.ts';
import { findPhrases, type FoundPhrase } from './phrases.ts';
import type { Span } from './refusals.ts';
import { gapAfter, type Token } from './tokens.ts';
import { findLengths } from './years.ts';

type Word = FoundPhrase<StrengthWord>;

/** Words that go on with a list or a phrase: what was said before the first of its things is said of the next too. */
const GLUE = new Set(
  `a an the any and or of with in on for to as at our your using e.g i.e etc such like including especially either both plus
  one more other another similar modern common relational professional commercial technical programming prior previous
  relevant real general year month development database system service application framework tool technology language
  platform environment concept principle practice pattern library software web based via from web is are must required ideally preferably
  mit und oder der die das den dem im am an von sowie wie z.b sprache`.split(/\s+/u),
);
/** Words that begin something else. */
const BREAKS = new Set('but while whereas however although though you we who'.split(' '));
/** So many other words may stand between "experience" and the thing: "understanding of how requests reach an API". */
const MOST_BETWEEN = 6;

/** A line, its words, and by their places those that say a strength. */
interface Line {
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly wordAt: ReadonlyMap<number, Word>;
}

/** What is said by the words that stand together, and of what follows them. */
interface Governor {
  /** Adjectives before all else, the basics before what is more; then what says it alone, the most of it. */
  readonly words: readonly StrengthWord[];
  /** Whether a thing has followed. */
  readonly named: boolean;
  readonly between: number;
  /** Whether it stands in brackets. */
  readonly inBrackets: boolean;
}

/** How well terms of some sentences of a line are to be known, by the words of their clause; or that they interest. */
export function findStrengths(
  line: string,
  tokens: readonly Token[],
  terms: readonly FoundTerm[],
  sentences: readonly Span[],
  { strengths }: AdLexicon,
): ReadonlyMap<FoundTerm, Said> {
  const found = new Map<FoundTerm, Said>();
  if (terms.length === 0) return found;
  const ofYears = findOfYears(line, tokens);
  const words = findPhrases(strengths, line, tokens).filter(
    (word) => !ofYears.has(word.from) && !isSecondHalf(line, tokens, word.from) && !isAside(word, tokens),
  );
  const wordAt = new Map(words.map((word) => [word.from, word]));
  const termAt = new Map(terms.map((term) => [term.from, term]));
  for (const { from, to } of sentences) {
    let governor: Governor | null = null;
    let isNew = false;
    let last = -1;
    for (let at = from; at < to;) {
      const gap = at === from ? '' : gapAfter(line, tokens, at - 1);
      if (gap.includes(',')) isNew = true;
      const [term, word] = [termAt.get(at), wordAt.get(at)];
      governor = passGap(governor, gap, term !== undefined);
      if (term !== undefined) {
        const said = weigh(governor, findAfter({ line, tokens, wordAt }, term, to));
        if (said !== null) found.set(term, said);
        governor = governor && { ...governor, named: true, between: 0 };
        isNew = false;
        at = last = term.to;
      } else if (word !== undefined) {
        // "Strong Java experience" stays strong, and "Docker experience, Kubernetes" says nothing of Kubernetes.
        if (at !== last || gap.trim() !== '')
          governor = addWord(leaveInterest(governor, word, tokens, isNew), word, gap.includes('('));
        isNew = false;
        at = word.to;
      } else {
        // How long says nothing of how well: "strong, 3+ years of" stays strong, and "some years" are no basics.
        if (!ofYears.has(at)) governor = passWord(governor, tokens[at]?.folded ?? '', isNew);
        at += 1;
      }
    }
  }
  return found;
}

/** The places of the words that name a length of years. */
function findOfYears(line: string, tokens: readonly Token[]): ReadonlySet<number> {
  const lengths = findLengths(line);
  let next = 0;
  return new Set(
    tokens.flatMap(({ from, to }, at) => {
      while ((lengths[next]?.to ?? Infinity) <= from) next += 1;
      const own = lengths[next];
      return own !== undefined && from >= own.from && to <= own.to ? [at] : [];
    }),
  );
}

/** Whether a word is the second half of another: "API-first". */
function isSecondHalf(line: string, tokens: readonly Token[], at: number): boolean {
  return at > 0 && /^[-\u2010\u2011]$/u.test(gapAfter(line, tokens, at - 1));
}

function passGap(governor: Governor | null, gap: string, isTerm: boolean): Governor | null {
  if (governor === null || (gap.includes(')') && governor.inBrackets)) return null;
  // "Good knowledge of: SQL" goes on, and "SQL: basic, Docker" does not.
  const ends = governor.named ? gap.includes(':') : isTerm && gap.includes(',');
  return ends ? null : governor;
}

/** "Experience with and interest in Docker" asks for the experience. */
function isAside({ meaning, from }: Word, tokens: readonly Token[]): boolean {
  const [before = '', earlier = ''] = [tokens[from - 1]?.folded, tokens[from - 2]?.folded];
  return meaning.strength === 'interest' && before === 'and' && /^(?:with|of|in|for)$/u.test(earlier);
}

/** What was said before another word: "interest in and experience with" drops the interest, and "or" leaves it. */
function leaveInterest(governor: Governor | null, { meaning, from }: Word, tokens: readonly Token[], isNew: boolean) {
  const before = tokens[from - 1]?.folded ?? '';
  const isMore = before === 'and' || before === 'und' || (isNew && !isJoint(tokens[from - 1]));
  if (meaning.strength === 'interest' || !isMore) return governor;
  return hasInterest(governor) ? null : governor;
}

function hasInterest(governor: Governor | null): boolean {
  return governor?.words.some(({ strength }) => strength === 'interest') === true;
}

function addWord(governor: Governor | null, { meaning }: Word, inBrackets: boolean): Governor {
  if (governor === null || inBrackets) return { words: [meaning], named: false, between: 0, inBrackets };
  if (governor.named || governor.between > 0) return { words: [meaning], named: false, between: 0, inBrackets: false };
  return { ...governor, words: [...governor.words, meaning] };
}

function passWord(governor: Governor | null, word: string, isNew: boolean): Governor | null {
  if (governor === null || BREAKS.has(word)) return null;
  if (GLUE.has(word)) return governor;
  // An adjective belongs to what stands next to it; after a comma a word that names no thing begins another clause.
  if (isNew || governor.named || governor.words.every(({ alone }) => !alone)) return null;
  return governor.between < MOST_BETWEEN ? { ...governor, between: governor.between + 1 } : null;
}

/** What stands right behind a term and says it: "SQL basics", "Docker experience", "Java (strong)". */
function findAfter({ line, tokens, wordAt }: Line, term: FoundTerm, end: number): StrengthWord | null {
  for (let at = term.to; at < end;) {
    const word = wordAt.get(at);
    if (word === undefined || !/^(?:\s+|\s?[(:]\s?)$/u.test(gapAfter(line, tokens, at - 1))) return null;
    const { meaning, to } = word;
    let last = to;
    for (let head = wordAt.get(last); head?.meaning.strength === null; head = wordAt.get(last)) last = head.to;
    const isLast = last >= end || /[,)]/u.test(gapAfter(line, tokens, last - 1)) || isJoint(tokens[last]);
    if (meaning.strength !== null) return meaning.alone || isLast ? meaning : null;
    at = to;
  }
  return null;
}

function isJoint(token: Token | undefined): boolean {
  return /^(?:and|or|to)$/u.test(token?.folded ?? '');
}

/** What is said of a term by the words before it and behind it. */
function weigh(before: Governor | null, after: StrengthWord | null): Said | null {
  if (after === null ? hasInterest(before) : after.strength === 'interest') return 'interest';
  const said = (before?.words ?? []).filter(({ strength }) => strength !== 'interest');
  const adjectives = said.filter(({ alone, strength }) => !alone && strength !== null);
  const all = [...said, ...(after === null ? [] : [after])];
  if (adjectives.length > 0) return pick(adjectives, after?.alone === false && after.strength === 'basics');
  if (after !== null && !after.alone) return after.strength;
  const alone = said.filter(({ strength }) => strength !== null);
  if (alone.some(({ strength }) => strength === 'basics')) return 'basics';
  return strongest(all);
}

/** "Strong basic knowledge" is basic. */
function pick(adjectives: readonly StrengthWord[], isBasic: boolean): Said | null {
  return isBasic || adjectives.some(({ strength }) => strength === 'basics') ? 'basics' : strongest(adjectives);
}

function strongest(words: readonly StrengthWord[]): Said | null {
  const most = Math.max(-1, ...words.map(({ strength }) => STRENGTHS.findIndex((one) => one === strength)));
  return STRENGTHS[most] ?? null;
}
