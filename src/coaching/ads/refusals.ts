import type { Cue } from './lexicon.ts';
import type { FoundTerm } from './names.ts';
import type { FoundPhrase } from './phrases.ts';
import { gapAfter, type Token } from './tokens.ts';

/** Tokens from `from` up to and without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is found in a sentence by which it asks, offers, refuses or calls something a plus. */
export type FoundCue = FoundPhrase<readonly Cue[]>;

/** A sentence of a line with what is found in it. */
export interface CuedSentence extends Span {
  readonly cues: readonly FoundCue[];
  readonly terms: readonly FoundTerm[];
}

/** A line and its words. */
interface Line {
  readonly line: string;
  readonly tokens: readonly Token[];
}

/** Words that are taken out of what is asked; `plus` where the same breath calls them one. */
export interface Refusal extends Span {
  readonly plus: boolean;
  /** Whether it is the sentence before: "Kubernetes? Not needed." */
  readonly before: boolean;
}

/** What words such as "no", "without" and "not required" of a sentence say of it, or of the sentence before. */
export function findRefusals(sentence: CuedSentence, before: Span | undefined, line: Line): Refusal[] {
  return sentence.cues.flatMap((cue): Refusal | [] => {
    if (cue.meaning.includes('refused')) return findRefused(cue, sentence, before, line) ?? [];
    return cue.meaning.includes('refuses') ? (findAfter(cue, sentence, line) ?? []) : [];
  });
}

function findRefused(cue: FoundCue, sentence: CuedSentence, before: Span | undefined, text: Line): Refusal | null {
  const { line, tokens } = text;
  if (tokens[cue.to]?.folded === 'to' || gapAfter(line, tokens, cue.to - 1).includes(':'))
    return findAfter(cue, sentence, text);
  if (sentence.terms.length === 0 && cue.from - sentence.from <= 1 && cue.to === sentence.to)
    return before === undefined ? null : { ...before, plus: false, before: true };
  const other = findPlus(cue, cue, sentence, text);
  const span = findBefore(other !== undefined && other.from < cue.from ? other : cue, sentence, text);
  // "Docker (not required)" is named for some reason.
  const plus = gapAfter(line, tokens, cue.from - 1).includes('(') || other !== undefined;
  return { ...span, plus, before: false };
}

/** Words that may stand between "no" and what it takes away, so that "no fear of" and "not only" take nothing away. */
const FILLERS = new Set(
  `a an the any some our your of in with for on to at as and or prior previous former existing real formal deep advanced
  expert professional commercial practical hands in-depth production experience knowledge skill background expertise
  familiarity exposure understanding certificate certification year need requirement have has had be been being is are
  know knowing use used using run running work worked working write writing touch touched touching learn see look looking
  ask asking expect require want you we necessarily actually really even already ever`.split(/\s+/u),
);
/** So many of them at most. */
const MOST_FILLERS = 7;
const NEGATION = /^(?:no|not|never|nothing|none|nobody|nowhere|cannot|\p{L}+n't)$/u;

/** The terms that follow a cue at once: "no Kubernetes or AWS experience", "instead of Jenkins". */
function findAfter(cue: FoundCue, sentence: CuedSentence, { line, tokens }: Line): Refusal | null {
  const wordAt = (at: number): string => tokens[at]?.folded ?? '';
  const [own, last] = [wordAt(cue.from), wordAt(cue.from - 1)];
  // Two of them are none: "nothing ships without tests"; and who knows when not to use a thing knows it.
  if (own === 'without' && tokens.slice(sentence.from, cue.from).some(({ folded }) => NEGATION.test(folded)))
    return null;
  if (NEGATION.test(own) && cue.from > sentence.from && /^(?:when|how|why|if)$/u.test(last)) return null;
  let at = cue.to;
  const isTerm = (): boolean => sentence.terms.some(({ from }) => from === at);
  while (at < sentence.to && !isTerm() && FILLERS.has(wordAt(at)) && at - cue.to < MOST_FILLERS) at += 1;
  if (at >= sentence.to) return null;
  const gaps = line.slice(tokens[cue.to - 1]?.to, tokens[at]?.from);
  if (!/^[\s:"'“‘-]+[^,.;()]*$/u.test(gaps)) return null;
  // What is no term may be the name of a tool that is not known.
  const span = { from: cue.from, to: isTerm() ? findListEnd(at, sentence.terms, { line, tokens }) : at + 1 };
  return { ...span, plus: findPlus(cue, span, sentence, { line, tokens }) !== undefined, before: false };
}

const JOINED = /^(?:(?:experience|knowledge|skill|expertise|background) )?(?:and|or|nor)(?: (?!just|only|but)\S+)?$/u;

/** Where the list of terms ends that begins at a place; commas make one only where "or" or "and" comes last. */
function findListEnd(start: number, terms: readonly FoundTerm[], { line, tokens }: Line): number {
  const list = terms.filter(({ from }) => from >= start);
  let [to, sure] = [list[0]?.to ?? start, list[0]?.to ?? start];
  for (const next of list.slice(1)) {
    const words = tokens.slice(to, next.from).map(({ folded }) => folded);
    const gap = line.slice(tokens[to - 1]?.to, tokens[next.from]?.from);
    const isJoined = words.length > 0 && JOINED.test(words.join(' ')) && !/[.:()]/u.test(gap);
    if (!isJoined && !(words.length === 0 && /^\s*[,/&\s]\s*$/u.test(gap))) break;
    to = next.to;
    if (isJoined || !gap.includes(',')) sure = to;
  }
  return sure;
}

/** What is said not to be required: the clause before, and the list that ends in it. */
function findBefore(cue: Span, sentence: CuedSentence, text: Line): Span {
  let from = findClauseStart(cue.from, sentence, text);
  const words = text.tokens.slice(from, cue.from).map(({ folded }) => folded);
  if (!hasTerm(from, cue.from, sentence) || !words.some((word) => /^(?:and|or|nor)$/u.test(word)))
    return { from, to: cue.to };
  for (let start = from; start > sentence.from;) {
    start = findClauseStart(start - 1, sentence, text);
    if (!isListItem(start, from, sentence, text)) break;
    from = start;
  }
  return { from, to: cue.to };
}

/** Where the clause begins that a place is in: after a comma, a bracket, a colon or a word such as "but". */
function findClauseStart(place: number, sentence: Span, { line, tokens }: Line): number {
  for (let at = place; at > sentence.from; at -= 1) {
    if (/[,:()]/u.test(gapAfter(line, tokens, at - 1)) && at < place) return at;
    if (/^(?:but|though|although|however|while|whereas)$/u.test(tokens[at - 1]?.folded ?? '')) return at;
  }
  return sentence.from;
}

function hasTerm(from: number, to: number, { terms }: CuedSentence): boolean {
  return terms.some((term) => term.from >= from && term.to <= to);
}

/** Whether some tokens are terms and words such as "experience with", and nothing else. */
function isListItem(from: number, to: number, sentence: CuedSentence, { tokens }: Line): boolean {
  const isTerm = (at: number): boolean => sentence.terms.some((term) => at >= term.from && at < term.to);
  return (
    hasTerm(from, to, sentence) &&
    tokens.slice(from, to).every(({ folded }, offset) => FILLERS.has(folded) || isTerm(from + offset))
  );
}

/** Words between "not required" and "a plus" that make the two one. */
const GLUE = new Set(
  `but though although yet still however is are it that they this would be definitely certainly really surely of course
  also nonetheless nevertheless just only merely and if not needed required necessary expected experience knowledge skill
  strictly clearly here some have having known`.split(/\s+/u),
);

/** What calls it a plus in the same breath: "not required, but nice to have", "great but not required". */
function findPlus(cue: FoundCue, span: Span, { cues }: CuedSentence, { tokens }: Line): FoundCue | undefined {
  const glued = (from: number, to: number): boolean =>
    to - from <= 6 && tokens.slice(from, to).every(({ folded }) => GLUE.has(folded));
  const end = Math.max(cue.to, span.to);
  return cues.find(
    ({ meaning, from, to }) => meaning.includes('nice') && (from >= end ? glued(end, from) : glued(to, cue.from)),
  );
}
