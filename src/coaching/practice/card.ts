import type { RungLevel, SkillId } from '../skills.ts';
import type { FrameworkId, Language } from '../stacks.ts';

/** What a card asks for; in the order in which a skill's cards are counted. */
export const CARD_KINDS = [
  'how-it-works',
  'what-is-wrong',
  'choose',
  'read-code',
  'estimate',
  'tell',
  'review-draft',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export const CODE_LANGUAGES = ['python', 'javascript', 'java', 'go', 'sql'] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** Code to read on a screen of 80 columns; `prints` is what it prints when run, line by line. */
export interface CodeSample {
  readonly language: CodeLanguage;
  readonly lines: readonly string[];
  readonly prints?: readonly string[] | undefined;
  /** Whether the question is what it prints, so that this is not shown beside it. */
  readonly asksOutput?: true | undefined;
}

/** What some code prints, where a question about it shows that. */
export function shownOutput(code: CodeSample | null): readonly string[] {
  return code?.asksOutput === true ? [] : (code?.prints ?? []);
}

/** What every question has, whatever it asks for. */
export interface Question {
  /** Stays when the text is mended; another question gets another id. */
  readonly id: string;
  readonly question: string;
  /** What they may go on to ask. */
  readonly followUps: readonly string[];
  /** What a weak answer says. */
  readonly redFlags: readonly string[];
  readonly source: string;
  readonly reviewed: string;
}

/** The chapter, section or page of a resource that answers a card. */
export interface ResourcePage {
  readonly title: string;
  /** Where it has an address of its own. */
  readonly url?: string | undefined;
}

/** A practice question with the points that a listener can tick. */
export interface Card extends Question {
  readonly topic: string;
  /** The level at which a good answer passes. */
  readonly level: RungLevel;
  readonly kind: CardKind;
  /** A log, a plan or figures, line by line. */
  readonly shown?: readonly string[] | undefined;
  readonly code?: CodeSample | undefined;
  /** The language that what is shown is in, such as that of a thread dump; absent where anybody can read it. */
  readonly language?: Exclude<CodeLanguage, 'sql'> | undefined;
  /** The language or framework that it asks about, of nobody who has not to do with it; absent where all are asked. */
  readonly about?: Language | FrameworkId | undefined;
  readonly points: readonly string[];
  /** What lifts a good answer a level. */
  readonly lifts: readonly string[];
  /** The one resource that answers it. */
  readonly resource: string;
  /** Where in that resource the answer stands; absent where the whole of it is the answer. */
  readonly page?: ResourcePage | undefined;
}

/** A card with the skill that its topic is of. */
export interface SkillCard extends Card {
  readonly skill: SkillId;
}

/** What a card is chosen by. */
export interface CardOutline extends Pick<SkillCard, 'id' | 'skill' | 'level' | 'kind' | 'language' | 'about'> {
  readonly code?: Pick<CodeSample, 'language'> | undefined;
}

/** What a behavioural question probes; stories are tagged with the same words. */
export const VALUES = [
  'ownership',
  'delivery',
  'quality',
  'conflict',
  'feedback',
  'failure',
  'learning',
  'ambiguity',
  'collaboration',
  'influence',
] as const;
export type Value = (typeof VALUES)[number];

/** A question about something that a person did. */
export interface BehaviouralQuestion extends Question {
  readonly probes: Value;
  /** What a listener hopes to hear. */
  readonly points: readonly string[];
  /** How large the thing told should be, for each level that is interviewed for. */
  readonly scope: Readonly<Record<RungLevel, string>>;
}

/** The parts of a system design answer, in the order they are worked through. */
export const DESIGN_PARTS = ['requirements', 'estimate', 'parts', 'data', 'failure', 'cost'] as const;
export type DesignPart = (typeof DESIGN_PARTS)[number];

/** A system to design in 40 minutes, with what each level is expected to say. */
export interface DesignExercise extends Question {
  readonly title: string;
  readonly topics: readonly string[];
  /** What the interviewer answers when asked. */
  readonly given: readonly { readonly ask: string; readonly answer: string }[];
  readonly rubric: readonly {
    readonly part: DesignPart;
    readonly points: readonly { readonly level: 2 | 3 | 4; readonly text: string }[];
  }[];
  readonly resource: string;
  readonly page?: ResourcePage | undefined;
}
