import type { Skill, SkillId } from '../skills.ts';
import { indexPhrases, type Phrase, type PhraseIndex } from './phrases.ts';
import { foldTerm, listTopics, type TopicOf } from './topics.ts';

/** What a part of an ad is about. */
export const AD_PARTS = ['asked', 'nice', 'duties', 'benefits', 'rest'] as const;
export type AdPart = (typeof AD_PARTS)[number];

/** What a heading opens: a part, or what is said not to be asked or used, which is with the rest. */
export const HEADINGS = [...AD_PARTS, 'refused'] as const;
export type Heading = (typeof HEADINGS)[number];

/** What a sentence says of what it names. */
export const CUES = ['nice', 'niceFrom', 'starts', 'asked', 'benefits', 'rest', 'refuses', 'refused'] as const;
export type Cue = (typeof CUES)[number];

/** How well a thing is to be known, from the basics up to leading others in it, which no single word says. */
const WORDED = ['basics', 'working', 'strong'] as const;
export const STRENGTHS = [...WORDED, 'lead'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A strength, or that a thing only has to interest the person: "curious about". */
export type Said = Strength | 'interest';

/** What a word says of the thing it stands with; one that says it `alone` gives way to an adjective beside it. */
export interface StrengthWord {
  /** Null for what says nothing of it, such as "knowledge" and "some of". */
  readonly strength: Said | null;
  readonly alone: boolean;
}

/** The words of job ads, as data/ads.json holds them. */
export interface AdWords {
  /** Names of languages, products and services by the skill that they belong to, and their other names. */
  readonly tools: Readonly<Partial<Record<SkillId | 'other', Readonly<Record<string, readonly string[]>>>>>;
  /** What else ads call a skill, beyond its aliases and the terms of its topics. */
  readonly words: Readonly<Partial<Record<SkillId, readonly string[]>>>;
  /** Words that count only with their capitals. */
  readonly exact: readonly string[];
  /** Names that are words of every day too: beside the capitals they need something of the trade next to them. */
  readonly doubtful: readonly string[];
  /** Phrases that hold a word of ours and mean something else. */
  readonly nothing: readonly string[];
  /** Aliases and terms of ours that mean something else in an ad. */
  readonly everyday: readonly string[];
  /** Words that show that an ad is of this trade. */
  readonly trade: readonly string[];
  readonly headings: Readonly<Record<Heading, readonly string[]>>;
  readonly cues: Readonly<Record<Cue, readonly string[]>>;
  /** Words with a capital that are no tools. */
  readonly ordinary: readonly string[];
  /** Languages that people speak, the words that may follow one that is asked, and those before one that is not. */
  readonly spoken: Readonly<Record<'names' | 'after' | 'never', readonly string[]>> & {
    /** What a language is called in another, by its name: German by "Deutsch" and "Deutschkenntnisse". */
    readonly others: Readonly<Record<string, readonly string[]>>;
  };
  /** Words that say how well a thing is to be known, and those that only look so. */
  readonly strength: Readonly<
    Record<(typeof WORDED)[number], Readonly<Record<'words' | 'alone', readonly string[]>>>
  > & {
    readonly none: readonly string[];
    readonly interest: readonly string[];
  };
}

/** What a word of an ad stands for: skills, a tool, both or nothing. */
export interface Term {
  readonly text: string;
  readonly skills: readonly SkillId[];
  readonly tool: string | null;
  /** The topics that it is one of; none of a skill where it stands for that as a whole. */
  readonly topics: readonly TopicOf[];
  readonly doubtful: boolean;
  /** Whether it is a doubtful name in small letters. */
  readonly small?: true;
}

/** The words of ads made ready to be found. */
export interface AdLexicon {
  readonly terms: PhraseIndex<Term>;
  readonly trade: PhraseIndex<true>;
  readonly headings: PhraseIndex<Heading>;
  readonly cues: PhraseIndex<readonly Cue[]>;
  /** Words that are known and no tools, in small letters. */
  readonly ordinary: ReadonlySet<string>;
  readonly spoken: Readonly<Record<'after' | 'never', ReadonlySet<string>>> & {
    /** The name of a language by each word for it. */
    readonly names: ReadonlyMap<string, string>;
  };
  readonly strengths: PhraseIndex<StrengthWord>;
}

/** The words of ads, the aliases and topic terms of the skills and the names of tools, made ready to be found. */
export function makeAdLexicon(words: AdWords, skills: readonly Skill[], named: readonly NamedTool[] = []): AdLexicon {
  const exact = new Set([...words.exact, ...words.doubtful]);
  const phrase = <Meaning>(text: string, meaning: Meaning): Phrase<Meaning> => ({
    text,
    exact: exact.has(text),
    meaning,
  });
  const terms = listTerms(words, skills, named);
  const cues = new Map<string, Cue[]>();
  for (const cue of CUES) for (const text of words.cues[cue]) cues.set(text, [...(cues.get(text) ?? []), cue]);
  const { names: own, others } = words.spoken;
  const names = new Map([
    ...own.map((name) => [name, name] as const),
    ...Object.entries(others).flatMap(([name, also]) => also.map((word) => [word, name] as const)),
  ]);
  return {
    terms: indexPhrases([
      ...terms.map((term) => phrase(term.text, term)),
      ...terms.filter(({ doubtful }) => doubtful).map(writeSmall),
    ]),
    trade: indexPhrases(words.trade.map((text) => phrase(text, true as const))),
    headings: indexPhrases(HEADINGS.flatMap((part) => words.headings[part].map((text) => phrase(text, part)))),
    cues: indexPhrases([...cues].map(([text, own]) => phrase(text, own))),
    ordinary: new Set(
      [...words.ordinary, ...words.everyday, ...words.doubtful, ...names.keys()].map((word) => word.toLowerCase()),
    ),
    spoken: {
      names,
      after: new Set(words.spoken.after),
      never: new Set(words.spoken.never),
    },
    strengths: indexPhrases(listStrengths(words).map(([text, meaning]) => phrase(text, meaning))),
  };
}

function listStrengths({ strength }: AdWords): (readonly [text: string, meaning: StrengthWord])[] {
  const list = (texts: readonly string[], meaning: StrengthWord) => texts.map((text) => [text, meaning] as const);
  return [
    ...list(strength.none, { strength: null, alone: true }),
    ...list(strength.interest, { strength: 'interest', alone: true }),
    ...WORDED.flatMap((one) => [
      ...list(strength[one].words, { strength: one, alone: false }),
      ...list(strength[one].alone, { strength: one, alone: true }),
    ]),
  ];
}

/** A doubtful name as a quick list has it: "python, go, rust". */
function writeSmall(term: Term): Phrase<Term> {
  return { text: term.text.toLowerCase(), exact: true, meaning: { ...term, small: true } };
}

/** A tool of the knowledge base, and the skills that it serves. */
export interface NamedTool {
  readonly name: string;
  readonly skills: readonly SkillId[];
}

/** Every term, what is said of ads before what is known otherwise: a word has the meaning it is given first. */
function listTerms(words: AdWords, skills: readonly Skill[], named: readonly NamedTool[]): Term[] {
  const doubtful = new Set(words.doubtful);
  const everyday = new Set(words.everyday.map(plain));
  const terms = new Map<string, Term>();
  const topicsOf = listTopics(skills);
  const add = (
    text: string,
    own: readonly SkillId[],
    tool: string | null,
    { names = [text], doubt = doubtful.has(text) }: { names?: readonly string[]; doubt?: boolean } = {},
  ): void => {
    // Capitals tell REST from rest where both are listed.
    const key = words.exact.includes(text) ? text : plain(text);
    const topics = names.flatMap((name) => topicsOf.get(foldTerm(name)) ?? []);
    if (!terms.has(key)) terms.set(key, { text, skills: own, tool, topics, doubtful: doubt });
  };
  for (const text of words.nothing) add(text, [], null);
  for (const [skill, tools] of Object.entries(words.tools))
    for (const [name, others] of Object.entries(tools))
      for (const text of [name, ...others])
        add(text, skill === 'other' ? [] : [skill as SkillId], name, { names: [name, ...others] });
  for (const [skill, own] of Object.entries(words.words)) for (const text of own) add(text, [skill as SkillId], null);
  const known = new Map<string, { readonly text: string; readonly skills: SkillId[] }>();
  for (const skill of skills)
    for (const text of [...skill.aliases, ...skill.topics.flatMap((topic) => topic.terms.filter(isTelling))]) {
      const one = known.get(plain(text)) ?? { text, skills: [] };
      if (!one.skills.includes(skill.id)) one.skills.push(skill.id);
      known.set(plain(text), one);
    }
  for (const [key, { text, skills: own }] of known) if (!everyday.has(key)) add(text, own, null);
  // A name of one word may be a word of every day, and nobody has looked.
  for (const { name, skills: own } of named) if (isShort(name)) add(name, own, name, { doubt: !name.includes(' ') });
  return [...terms.values()];
}

/** Whether a term of a topic says what it is without its topic: a name, an acronym, or more than one word. */
function isTelling(term: string): boolean {
  return /[\p{Lu}\d]/u.test(term) || term.includes(' ');
}

function isShort(name: string): boolean {
  return !/[()[\]:,]/u.test(name) && name.split(' ').length <= 3;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/gu, ' ');
}
