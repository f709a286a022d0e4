import { SKILL_IDS, type SkillId } from '../skills.ts';
import { type AdLine, cutAd } from './cut.ts';
import { findLanguage } from './language.ts';
import type { AdLexicon, AdPart, Term } from './lexicon.ts';
import { dropMarkup } from './markup.ts';
import { findTerms, type FoundTerm } from './names.ts';
import { findPhrases } from './phrases.ts';
import { quoteTerm } from './quote.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { eachOnce, findSpoken, type SpokenLanguage } from './spoken.ts';
import { splitTokens, type Token } from './tokens.ts';
import { findUnknownWords } from './unknown-words.ts';
import { findYears } from './years.ts';

/** What has to be brought, and what is a plus. */
export const NEEDS = ['must', 'nice'] as const;
export type Need = (typeof NEEDS)[number];

/** A skill that an ad names, and the number of its line and the sentence where it is first named. */
export interface NamedSkill {
  readonly skill: SkillId;
  readonly line: number;
  readonly text: string;
}

export interface AskedSkill extends NamedSkill {
  readonly need: Need;
}

/** What an ad says, as far as words tell. */
export interface AdReading {
  /** The language it is written in; any but English is not read. */
  readonly language: string;
  /** The skills asked, musts first, each in the order of skills. */
  readonly asked: readonly AskedSkill[];
  /** The skills that only the duties name. */
  readonly duties: readonly NamedSkill[];
  /** The tools named in what is asked, a plus or done, in their order. */
  readonly tools: readonly string[];
  readonly unknown: readonly string[];
  /** The languages that it asks to speak, each once; no skill of ours, and counted in nothing. */
  readonly spoken: readonly SpokenLanguage[];
  /** Years asked, as the ad has them. */
  readonly years: readonly string[];
  /** The lines of each part; what stands under no heading is with what is asked, where it counts as that. */
  readonly parts: Readonly<Record<AdPart, readonly string[]>>;
}

/** What a sentence is for the person: asked, a plus, asked before the list of what is, done in the job, or none. */
type Weight = Need | 'intro' | 'duty' | null;

/** What is kept of a line: what its sentences are for the person, and what they name. */
interface ReadLine {
  readonly line: AdLine;
  readonly weights: readonly Weight[];
  readonly mentions: readonly Mention[];
  readonly unknown: readonly string[];
  readonly spoken: readonly SpokenLanguage[];
  /** Whether it is of this trade. */
  readonly trade: boolean;
}

/** A term, and what the sentence it stands in is for the person. */
interface Mention {
  readonly term: Term;
  readonly weight: Weight;
  readonly line: number;
  readonly text: string;
  readonly inTitle: boolean;
}

/** Reads an ad: what it asks, names and pays years for. One in another language, or of another trade, asks nothing. */
export function interpretAd(text: string, lexicon: AdLexicon): AdReading {
  const shown = dropMarkup(text);
  const language = findLanguage(shown);
  if (language !== 'English') return { ...NOTHING, language };
  const cut = cutAd(shown, lexicon);
  const headed = cut.some(({ part }) => part === 'asked');
  const lines = cut.map((line) => readLine(line, headed, lexicon));
  const ofTrade = lines.some(({ trade }) => trade);
  const mentions = ofTrade ? lines.flatMap((line) => line.mentions) : [];
  const pick = (...weights: Weight[]): readonly Mention[] => mentions.filter(({ weight }) => weights.includes(weight));
  const asked = listAsked(pick('must'), pick('nice'), pick('intro'));
  const names = new Set(asked.map(({ skill }) => skill));
  const told = lines.filter(({ weights }) => weights.some(isNeed));
  return {
    language,
    asked,
    duties: listSkills(pick('duty')).filter(({ skill }) => !names.has(skill)),
    tools: unique(pick('must', 'nice', 'intro', 'duty').flatMap(({ term }) => term.tool ?? [])),
    unknown: ofTrade ? unique(told.flatMap(({ unknown }) => unknown)) : [],
    spoken: ofTrade ? eachOnce(told.flatMap(({ spoken }) => spoken)) : [],
    years: unique(told.flatMap(({ line }) => findYears(line.text))),
    parts: groupParts(lines, headed),
  };
}

const NOTHING: Omit<AdReading, 'language'> = {
  asked: [],
  duties: [],
  tools: [],
  unknown: [],
  spoken: [],
  years: [],
  parts: { asked: [], nice: [], duties: [], benefits: [], rest: [] },
};

function readLine(line: AdLine, headed: boolean, lexicon: AdLexicon): ReadLine {
  const tokens = splitTokens(line.text);
  const terms = findTerms(lexicon, line.text, tokens);
  const sentences = splitSentences(line.text, tokens, terms, lexicon);
  const weights = sentences.map((sentence) => weigh(line, sentence, headed));
  const counts = !['benefits', 'rest', 'refused'].includes(line.part);
  return {
    line,
    weights,
    mentions: listMentions(line, tokens, terms, sentences, weights),
    unknown:
      line.part !== 'title' && weights.some(isNeed)
        ? findUnknownWords(line.text, tokens, terms, sentences, lexicon)
        : [],
    spoken: findSpoken(
      line.text,
      tokens,
      sentences.filter((_one, at) => isNeed(weights[at] ?? null)),
      lexicon,
    ),
    trade: counts && (terms.some(isToolOfTrade) || findPhrases(lexicon.trade, line.text, tokens).length > 0),
  };
}

function listMentions(
  { number, text, part }: AdLine,
  tokens: readonly Token[],
  terms: readonly FoundTerm[],
  sentences: readonly Sentence[],
  weights: readonly Weight[],
): Mention[] {
  let at = 0;
  return terms.flatMap((found): Mention | [] => {
    while ((sentences[at]?.to ?? Infinity) <= found.from) at += 1;
    const [sentence, weight = null] = [sentences[at], weights[at]];
    const { skills, tool } = found.meaning;
    if (
      sentence === undefined ||
      weight === null ||
      sentence.isRefused(found.from) ||
      (skills.length === 0 && tool === null)
    )
      return [];
    return {
      term: found.meaning,
      line: number,
      text: quoteTerm(text, tokens, sentence, found),
      inTitle: part === 'title',
      weight: isNeed(weight) && sentence.isNice(found.from) ? 'nice' : weight,
    };
  });
}

/** Whether a term is a tool of this trade alone, and no word of every day. */
function isToolOfTrade({ meaning: { tool, doubtful, skills } }: FoundTerm): boolean {
  return tool !== null && !doubtful && skills.some((skill) => skill !== 'communication' && skill !== 'problem-solving');
}

function isNeed(weight: Weight): boolean {
  return weight === 'must' || weight === 'nice' || weight === 'intro';
}

/** What a sentence is for the person, by its part and what it says; without a part for what is asked, all of it is. */
function weigh({ part }: AdLine, { cues }: Sentence, headed: boolean): Weight {
  if (part === 'title') return 'must';
  if (part === 'benefits' || part === 'refused' || (part === 'rest' && !cues.has('asked'))) return null;
  if (part === 'nice') return 'nice';
  if (cues.has('benefits')) return null;
  if (part === 'asked') return 'must';
  if (cues.has('rest')) return null;
  if (!headed) return 'must';
  if (part === 'duties') return cues.has('starts') ? 'must' : 'duty';
  return cues.has('asked') || cues.has('starts') ? 'intro' : null;
}

/** The skills asked; what a list calls a plus is one, whatever is said above it. */
function listAsked(musts: readonly Mention[], nices: readonly Mention[], intro: readonly Mention[]): AskedSkill[] {
  const must = listSkills(musts);
  const has = (list: readonly NamedSkill[], { skill }: NamedSkill): boolean => list.some((one) => one.skill === skill);
  const nice = listSkills(nices).filter((one) => !has(must, one));
  const early = listSkills(intro).filter((one) => !has(must, one) && !has(nice, one));
  const all = [...must, ...early].sort((a, b) => SKILL_IDS.indexOf(a.skill) - SKILL_IDS.indexOf(b.skill));
  return [
    ...all.map((one): AskedSkill => ({ ...one, need: 'must' })),
    ...nice.map((one): AskedSkill => ({ ...one, need: 'nice' })),
  ];
}

/** The skills of some mentions in their fixed order, each with the first line that names it, the title last. */
function listSkills(mentions: readonly Mention[]): NamedSkill[] {
  const first = new Map<SkillId, Mention>();
  for (const mention of [...mentions.filter(({ inTitle }) => !inTitle), ...mentions])
    for (const skill of mention.term.skills) if (!first.has(skill)) first.set(skill, mention);
  return SKILL_IDS.flatMap((skill) => {
    const mention = first.get(skill);
    return mention === undefined ? [] : [{ skill, line: mention.line, text: mention.text }];
  });
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
