import { SKILL_IDS, type SkillId } from '../skills.ts';
import { type AdLine, cutAd } from './cut.ts';
import { findLanguage } from './language.ts';
import type { AdLexicon, AdPart } from './lexicon.ts';
import { dropMarkup } from './markup.ts';
import { findTerms, type FoundTerm } from './names.ts';
import { findPhrases } from './phrases.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { splitTokens, type Token } from './tokens.ts';
import { findUnknownWords } from './unknown-words.ts';
import { findYears } from './years.ts';

/** What has to be brought, and what is a plus. */
export const NEEDS = ['must', 'nice'] as const;
export type Need = (typeof NEEDS)[number];

/** A skill that an ad names, and the line it is named in; of several the first, one that asks it before a plus. */
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
  /** Years asked, as the ad has them. */
  readonly years: readonly string[];
  /** The lines of each part; what stands under no heading is with what is asked, where it counts as that. */
  readonly parts: Readonly<Record<AdPart, readonly string[]>>;
}

/** What a sentence is for the person: asked, a plus, done in the job, or none of these. */
type Weight = Need | 'duty' | null;

interface ReadLine {
  readonly line: AdLine;
  readonly tokens: readonly Token[];
  readonly terms: readonly FoundTerm[];
  readonly sentences: readonly Sentence[];
}

/** Reads an ad: what it asks, names and pays years for. One in another language, or of another trade, asks nothing. */
export function readAd(text: string, lexicon: AdLexicon): AdReading {
  const shown = dropMarkup(text);
  const language = findLanguage(shown);
  const cut = cutAd(shown, lexicon);
  if (language !== 'English') return { ...NOTHING, language };
  const lines = cut.map((line) => readLine(line, lexicon));
  const headed = cut.some(({ part }) => part === 'asked');
  const mentions = lines.flatMap((line) => listMentions(line, headed));
  const ofTrade = isOfTrade(lines, lexicon);
  const pick = (weights: readonly Weight[]): readonly Mention[] =>
    mentions.filter(({ weight }) => weights.includes(weight));
  const asked = ofTrade ? listAsked(pick(['must']), pick(['nice'])) : [];
  const isAsked = (skill: SkillId): boolean => asked.some((one) => one.skill === skill);
  const told = lines.filter(({ line, sentences }) => sentences.some((one) => isNeed(weigh(line, one, headed))));
  return {
    language,
    asked,
    duties: ofTrade ? listSkills(pick(['duty'])).filter(({ skill }) => !isAsked(skill)) : [],
    tools: ofTrade ? unique(pick(['must', 'nice', 'duty']).flatMap(({ term }) => term.meaning.tool ?? [])) : [],
    unknown: ofTrade ? unique(told.flatMap((line) => listUnknown(line, lexicon))) : [],
    years: unique(told.flatMap(({ line }) => findYears(line.text))),
    parts: groupParts(lines, headed),
  };
}

const NOTHING: Omit<AdReading, 'language'> = {
  asked: [],
  duties: [],
  tools: [],
  unknown: [],
  years: [],
  parts: { asked: [], nice: [], duties: [], benefits: [], rest: [] },
};

function readLine(line: AdLine, lexicon: AdLexicon): ReadLine {
  const tokens = splitTokens(line.text);
  const terms = findTerms(lexicon, line.text, tokens);
  return { line, tokens, terms, sentences: splitSentences(line.text, tokens, lexicon) };
}

/** A term, and what the sentence it stands in is for the person. */
interface Mention {
  readonly term: FoundTerm;
  readonly weight: Weight;
  readonly line: AdLine;
}

function listMentions({ line, terms, sentences }: ReadLine, headed: boolean): Mention[] {
  let at = 0;
  return terms.map((term) => {
    while ((sentences[at]?.to ?? Infinity) <= term.from) at += 1;
    const sentence = sentences[at];
    const weight = sentence === undefined ? null : weigh(line, sentence, headed);
    return { term, line, weight: isNeed(weight) && sentence?.isNice(term.from) === true ? 'nice' : weight };
  });
}

function isNeed(weight: Weight): weight is Need {
  return weight === 'must' || weight === 'nice';
}

/** What a sentence is for the person, by its part and what it says; without a part for what is asked, all of it is. */
function weigh({ part }: AdLine, { cues }: Sentence, headed: boolean): Weight {
  if (part === 'title') return 'must';
  if (part === 'benefits' || (part === 'rest' && !cues.has('asked'))) return null;
  if (part === 'nice') return 'nice';
  if (cues.has('benefits')) return null;
  if (part === 'asked') return 'must';
  if (cues.has('rest')) return null;
  if (!headed) return 'must';
  if (part === 'duties') return cues.has('must') && cues.has('asked') ? 'must' : 'duty';
  return cues.has('asked') ? 'must' : null;
}

function listAsked(musts: readonly Mention[], nices: readonly Mention[]): AskedSkill[] {
  const must = listSkills(musts).map((one): AskedSkill => ({ ...one, need: 'must' }));
  const nice = listSkills(nices).map((one): AskedSkill => ({ ...one, need: 'nice' }));
  return [...must, ...nice.filter(({ skill }) => !must.some((one) => one.skill === skill))];
}

/** The skills of some mentions in their fixed order, each with the first line that names it. */
function listSkills(mentions: readonly Mention[]): NamedSkill[] {
  const first = new Map<SkillId, AdLine>();
  for (const { term, line } of mentions)
    for (const skill of term.meaning.skills) if (!first.has(skill)) first.set(skill, line);
  return SKILL_IDS.flatMap((skill) => {
    const line = first.get(skill);
    return line === undefined ? [] : [{ skill, line: line.number, text: line.text }];
  });
}

/** Whether an ad is of this trade: a word of it, or a tool of it that is no word of every day. */
function isOfTrade(lines: readonly ReadLine[], lexicon: AdLexicon): boolean {
  return lines.some(({ line, tokens, terms }) => {
    if (line.part === 'benefits' || line.part === 'rest') return false;
    const tool = terms.some(
      ({ meaning: { tool: name, doubtful, skills } }) => name !== null && !doubtful && skills.some(isTechnical),
    );
    return tool || findPhrases(lexicon.trade, line.text, tokens).length > 0;
  });
}

function isTechnical(skill: SkillId): boolean {
  return skill !== 'communication' && skill !== 'problem-solving';
}

function listUnknown({ line, tokens, terms, sentences }: ReadLine, lexicon: AdLexicon): string[] {
  return line.part === 'title' ? [] : findUnknownWords(line.text, tokens, terms, sentences, lexicon);
}

function groupParts(lines: readonly ReadLine[], headed: boolean): AdReading['parts'] {
  const parts: Record<AdPart, string[]> = { asked: [], nice: [], duties: [], benefits: [], rest: [] };
  for (const { line, sentences } of lines) {
    const open = headed || sentences.every((one) => weigh(line, one, headed) === null) ? 'rest' : 'asked';
    parts[line.part === 'open' ? open : line.part === 'title' ? 'rest' : line.part].push(line.text);
  }
  return parts;
}

function unique(words: readonly string[]): string[] {
  const seen = new Map(words.map((word) => [word.toLowerCase(), word] as const).reverse());
  return [...new Set(words.map((word) => seen.get(word.toLowerCase()) ?? word))];
}
