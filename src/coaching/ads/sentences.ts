import type { AdLexicon, Cue } from './lexicon.ts';
import { findPhrases } from './phrases.ts';
import type { FoundTerm } from './names.ts';
import { findRefusals, type FoundCue, type Span } from './refusals.ts';
import { gapAfter, type Token } from './tokens.ts';

/** A sentence of a line as the tokens from `from` up to and without `to`, and what it says of what it names. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly cues: ReadonlySet<Cue>;
  /** Whether the token at a place is called a plus. */
  readonly isNice: (at: number) => boolean;
  /** Whether the token at a place is said not to be asked or used. */
  readonly isRefused: (at: number) => boolean;
}

/** What a sentence says in its first words or not at all. */
const AT_START: ReadonlySet<Cue> = new Set(['benefits', 'starts']);

/** So many words end a sentence where nothing else does. */
const LONGEST = 150;

const ABBREVIATION = /^(?:e\.g|i\.e|etc|incl|resp|vs|no|approx|min|max|ca|mind|bzw|inkl|z\.b|st|dr|mr|ms|\p{L})$/iu;

/** The sentences of a line, ended by a point, a semicolon or a dash. */
export function splitSentences(
  line: string,
  tokens: readonly Token[],
  terms: readonly FoundTerm[],
  lexicon: AdLexicon,
): Sentence[] {
  const ends: number[] = [];
  tokens.forEach((token, at) => {
    if (at + 1 - (ends.at(-1) ?? 0) >= LONGEST || endsSentence(line, tokens, token, at)) ends.push(at + 1);
  });
  const cues = findPhrases(lexicon.cues, line, tokens);
  let next = 0;
  let nextTerm = 0;
  const sentences = ends.map((to, index) => {
    const from = ends[index - 1] ?? 0;
    const own: FoundCue[] = [];
    for (let cue = cues[next]; cue !== undefined && cue.from < to; cue = cues[next]) {
      own.push(cue);
      next += 1;
    }
    const first = nextTerm;
    while ((terms[nextTerm]?.from ?? to) < to) nextTerm += 1;
    return { from, to, cues: own, terms: terms.slice(first, nextTerm), refused: [] as Span[], plus: [] as Span[] };
  });
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    for (const one of findRefusals(sentence, before, { line, tokens }))
      if (one.plus) sentence.plus.push(one);
      else (one.before ? before : sentence)?.refused.push(one);
  });
  const isWithin = (spans: readonly Span[], at: number): boolean =>
    spans.some((span) => at >= span.from && at < span.to);
  return sentences.map(({ from, to, cues: own, refused, plus }) => {
    const nice = [...plus, ...own.flatMap((cue) => findNiceSpan(cue, { from, to }, line, tokens))];
    return {
      from,
      to,
      cues: new Set(
        own.flatMap(({ meaning, from: at }) => meaning.filter((cue) => !AT_START.has(cue) || at - from < 3)),
      ),
      isNice: (at) => isWithin(nice, at),
      isRefused: (at) => isWithin(refused, at),
    };
  });
}

function endsSentence(line: string, tokens: readonly Token[], token: Token, at: number): boolean {
  if (at === tokens.length - 1) return true;
  const gap = gapAfter(line, tokens, at);
  if (/[;!?·•|]|\s[–—-]\s/u.test(gap)) return true;
  return /\.["”)]*\s/u.test(gap) && !ABBREVIATION.test(token.raw);
}

/**
 * What a word such as "a plus" or "ideally" is said of: what follows it, where it begins a sentence or stands before
 * "if"; else what stands before it, from the last comma on unless that is a list.
 */
function findNiceSpan(cue: FoundCue, sentence: Span, line: string, tokens: readonly Token[]): Span[] {
  if (!cue.meaning.includes('nice') && !cue.meaning.includes('niceFrom')) return [];
  const closes = (at: number): boolean => gapAfter(line, tokens, at).includes(')');
  const after = tokens[cue.to]?.folded;
  // "AWS nice to have" says it of what stands before it.
  const begins = cue.from - sentence.from <= 2 && cue.to < sentence.to;
  const leads = after === 'if' || after === 'to' || gapAfter(line, tokens, cue.to - 1).includes(':');
  if (cue.meaning.includes('niceFrom') ? begins || leads || !cue.meaning.includes('nice') : leads) {
    let to = cue.to;
    while (to < sentence.to && !closes(to - 1)) to += 1;
    return [{ from: cue.from, to }];
  }
  const bracket = findBracket(cue.from, sentence, line, tokens);
  if (bracket !== null) return [{ from: bracket, to: cue.to }];
  return [{ from: findClause(cue, sentence, line, tokens), to: sentence.to }];
}

/** Where the bracket opens that a place stands in; null where it stands in none, or "preferred" fills it alone. */
function findBracket(place: number, { from }: Span, line: string, tokens: readonly Token[]): number | null {
  for (let at = place; at > from; at -= 1) {
    const gap = gapAfter(line, tokens, at - 1);
    if (gap.includes('(')) return at < place ? at : null;
    if (gap.includes(')')) return null;
  }
  return null;
}

/** Where the clause begins that a word at the end of it is said of. */
function findClause(cue: Span, sentence: Span, line: string, tokens: readonly Token[]): number {
  for (let at = cue.from - 1; at > sentence.from; at -= 1) {
    if (!gapAfter(line, tokens, at - 1).includes(',')) continue;
    const words = tokens.slice(at, cue.from).map(({ folded }) => folded);
    // "Docker, Kubernetes and Helm are a plus" is one list; "Java, and Kafka is a plus" is not.
    const listed = words.slice(1).some((word) => word === 'and' || word === 'or');
    return listed ? sentence.from : at;
  }
  return sentence.from;
}
