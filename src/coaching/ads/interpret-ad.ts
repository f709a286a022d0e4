import { findClosingDay } from '../jobs.ts';
import { type AskedSkill, listAsked, listSkills, type Mention, type PlacedSkill, type Weight } from './asked.ts';
import { listChoices } from './choices.ts';
import { type AdLine, cutAd } from './cut.ts';
import { findLanguage } from './language.ts';
import type { AdLexicon, AdPart } from './lexicon.ts';
import { dropMarkup } from './markup.ts';
import { listMentions } from './mentions.ts';
import { findTerms, type FoundTerm } from './names.ts';
import { findNames } from './other-languages.ts';
import { findPhrases } from './phrases.ts';
import { splitSentences } from './sentences.ts';
import { eachOnce, findSpoken, isOfLanguage, type SpokenLanguage } from './spoken.ts';
import { findStrengths } from './strength.ts';
import { splitTokens } from './tokens.ts';
import { findUnknownWords } from './unknown-words.ts';
import { isUnplaced, type UnplacedLine } from './unplaced.ts';
import { isNeed, weigh } from './weigh.ts';
import { findYears } from './years.ts';

/** What an ad says, as far as words tell. */
export interface AdReading {
  /** The language it is written in; of any but English only the names of tools and spoken languages are read. */
  readonly language: string;
  /** The skills asked, musts first, each in the order of skills. */
  readonly asked: readonly AskedSkill[];
  /** The skills that the duties name and no must-have does. */
  readonly duties: readonly PlacedSkill[];
  /** The tools named in what is asked, a plus or done, in their order. */
  readonly tools: readonly string[];
  /** The tools of each line that asks for one of those it names: "at least one language, such as Python or Java". */
  readonly choices: readonly (readonly string[])[];
  readonly unknown: readonly string[];
  /** The languages that it asks to speak, each once; no skill of ours, and counted in nothing. */
  readonly spoken: readonly SpokenLanguage[];
  /** Years asked, as the ad has them. */
  readonly years: readonly string[];
  /** The lines of what is asked and of pluses that stand under no skill; neither met nor unmet. */
  readonly unplaced: readonly UnplacedLine[];
  /** The last day to apply; null where it names none, or none that is sure. */
  readonly closes: string | null;
  /** The lines of each part; what stands under no heading is with what is asked, where it counts as that. */
  readonly parts: Readonly<Record<AdPart, readonly string[]>>;
}

/** What is kept of a line: what its sentences are for the person, and what they name. */
interface ReadLine {
  readonly line: AdLine;
  readonly weights: readonly Weight[];
  readonly mentions: readonly Mention[];
  readonly unknown: readonly string[];
  readonly spoken: readonly SpokenLanguage[];
  readonly unplaced: boolean;
  /** Whether it is of this trade. */
  readonly trade: boolean;
}

/** Reads an ad: what it asks, and how well. One of another trade asks nothing; in other languages names are read. */
export function interpretAd(text: string, lexicon: AdLexicon): AdReading {
  const shown = dropMarkup(text);
  const language = findLanguage(shown);
  const closes = findClosingDay(shown);
  if (language !== 'English') return { ...NOTHING, language, closes, ...findNames(shown, lexicon) };
  const cut = cutAd(shown, lexicon);
  const headed = cut.some(({ part }) => part === 'asked');
  const lines = cut.map((line) => readLine(line, headed, lexicon));
  const ofTrade = lines.some(({ trade }) => trade);
  const mentions = ofTrade ? lines.flatMap((line) => line.mentions) : [];
  const pick = (...weights: Weight[]): readonly Mention[] => mentions.filter(({ weight }) => weights.includes(weight));
  const done = listSkills(pick('duty'));
  const asked = listAsked(pick('must'), pick('nice'), pick('intro'), done);
  const names = new Set(asked.flatMap(({ skill, duty }) => (duty ? [] : [skill])));
  const told = lines.filter(({ weights }) => weights.some(isNeed));
  return {
    language,
    asked,
    duties: done.filter(({ skill }) => !names.has(skill)),
    tools: unique(pick('must', 'nice', 'intro', 'duty').flatMap(({ term }) => term.tool ?? [])),
    choices: ofTrade ? listChoices(told.map(({ line, mentions: own }) => ({ text: line.text, mentions: own }))) : [],
    unknown: ofTrade ? unique(told.flatMap(({ unknown }) => unknown)) : [],
    spoken: ofTrade ? eachOnce(told.flatMap(({ spoken }) => spoken)) : [],
    years: unique(told.flatMap(({ line }) => findYears(line.text))),
    unplaced: ofTrade
      ? told.flatMap(({ line, unplaced }) => (unplaced ? [{ line: line.number, text: line.text }] : []))
      : [],
    closes,
    parts: groupParts(lines, headed),
  };
}

const NOTHING: Omit<AdReading, 'language' | 'closes'> = {
  asked: [],
  duties: [],
  tools: [],
  choices: [],
  unknown: [],
  spoken: [],
  years: [],
  unplaced: [],
  parts: { asked: [], nice: [], duties: [], benefits: [], rest: [] },
};

function readLine(line: AdLine, headed: boolean, lexicon: AdLexicon): ReadLine {
  const tokens = splitTokens(line.text);
  const terms = findTerms(lexicon, line.text, tokens).filter((term) => !isOfLanguage(term, line.text, tokens, lexicon));
  const sentences = splitSentences(line.text, tokens, terms, lexicon);
  const weights = sentences.map((sentence) => weigh(line, sentence, headed));
  const spoken = findSpoken(
    line.text,
    tokens,
    sentences.flatMap((one, at) => {
      const weight = weights[at] ?? null;
      return isNeed(weight) ? [weight === 'nice' ? { ...one, isNice: () => true } : one] : [];
    }),
    lexicon,
  );
  const counts = !['benefits', 'rest', 'refused'].includes(line.part);
  return {
    line,
    weights,
    mentions: listMentions(line, tokens, terms, {
      sentences,
      weights,
      strengths: findStrengths(line.text, tokens, terms, sentences, lexicon),
    }),
    unknown:
      line.part !== 'title' && weights.some(isNeed)
        ? findUnknownWords(line.text, tokens, terms, sentences, lexicon)
        : [],
    spoken,
    unplaced:
      spoken.length === 0 &&
      weights.some((weight) => weight === 'must' || weight === 'nice') &&
      findClosingDay(line.text) === null &&
      isUnplaced(line, { terms, sentences, headed }),
    trade: counts && (terms.some(isToolOfTrade) || findPhrases(lexicon.trade, line.text, tokens).length > 0),
  };
}

/** Whether a term is a tool of this trade alone, and no word of every day. */
function isToolOfTrade({ meaning: { tool, doubtful, skills } }: FoundTerm): boolean {
  return tool !== null && !doubtful && skills.some((skill) => skill !== 'communication' && skill !== 'problem-solving');
}

function groupParts(lines: readonly ReadLine[], headed: boolean): AdReading['parts'] {
  const parts: Record<AdPart, string[]> = { asked: [], nice: [], duties: [], benefits: [], rest: [] };
  for (const { line, weights } of lines) {
    const open = headed || !weights.some(isNeed) ? 'rest' : 'asked';
    const part = line.part === 'title' || line.part === 'refused' ? 'rest' : line.part;
    parts[part === 'open' ? open : part].push(line.text);
  }
  return parts;
}

function unique(words: readonly string[]): string[] {
  const seen = new Map(words.map((word) => [word.toLowerCase(), word] as const).reverse());
  return [...new Set(words.map((word) => seen.get(word.toLowerCase()) ?? word))];
}
