import type { Value } from './card.ts';

/** How well a card was known: 1 not, 2 hardly, 3 well, 4 with ease. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];
export const GRADE_WORDS: Readonly<Record<Grade, string>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };

/** What is remembered of a card: days such as 2026-11-27, and what the scheduler makes of the grades so far. */
export interface CardState {
  readonly card: string;
  readonly last: string;
  readonly due: string;
  /** Days after which nine of ten such cards are still known. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** Each grade as a digit, in the order given. */
  readonly grades: string;
  /** What the person wrote and asked to keep; null where nothing. */
  readonly answer: string | null;
}

/** A question that the person was asked somewhere, with the points they have filled in so far. */
export interface OwnCard {
  readonly id: string;
  readonly question: string;
  readonly points: readonly string[];
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What the person did, told in four parts. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly situation: string;
  readonly task: string;
  readonly action: string;
  readonly result: string;
  /** The figure that proves it, such as "from 900 ms to 120 ms"; null where there is none. */
  readonly number: string | null;
  /** The id of the evidence of the record that it stands on; null where it is told from memory. */
  readonly evidence: string | null;
  readonly tags: readonly Value[];
  /** ISO 8601 instant. */
  readonly at: string;
}

/** How the person practises: until which day, and how many cards a day; null where they did not say. */
export interface PracticeSettings {
  readonly until: string | null;
  readonly perDay: number | null;
  /** The skills that are asked until that day, by their ids; none for the must-haves of the target. */
  readonly skills: readonly string[];
}

export const NO_PRACTICE: PracticeSettings = { until: null, perDay: null, skills: [] };

/** The record with other settings of practice. */
export function setPractice<Record extends { readonly practice: PracticeSettings }>(
  record: Record,
  practice: PracticeSettings,
): Record {
  return { ...record, practice };
}

/**
 * The settings with the end that was a day moved to another, or taken away with its skills where that is null; as they
 * are where practice ends on no such day.
 */
export function moveEnd(practice: PracticeSettings, from: string | null, to: string | null): PracticeSettings {
  if (from === null || practice.until !== from) return practice;
  return to === null ? { ...practice, until: null, skills: [] } : { ...practice, until: to };
}

/** So many cards a day unless the person says otherwise, and so many at most. */
export const CARDS_A_DAY = 10;
export const MOST_CARDS_A_DAY = 100;

/** The grade given last. */
function lastGrade({ grades }: CardState): Grade {
  return Number(grades.at(-1) ?? '1') as Grade;
}

/** Whether a card was not or hardly known the last time. */
export function isWeak(state: CardState): boolean {
  return lastGrade(state) <= 2;
}

/** Whether it was so the last two times. */
export function isMissedAgain({ grades }: CardState): boolean {
  return /[12][12]$/.test(grades);
}

/** How many cards were graded on a day. */
export function countGraded(states: readonly CardState[], day: string): number {
  return states.filter(({ last }) => last === day).length;
}

/** So long may one part of a story, or an answer that is kept, be: in characters. */
export const LONGEST_PART = 2000;

/** So many points may a card of the person's own have. */
export const MOST_OWN_POINTS = 6;
