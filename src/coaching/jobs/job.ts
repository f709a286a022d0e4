import type { Tick } from '../checklists.ts';
import type { OfferTerms } from '../offers.ts';
import { HIDDEN, LONGEST_LINE } from '../plain-text.ts';

/** Where a job can stand; any may follow any. */
export const JOB_STAGES = [
  'saved',
  'applied',
  'screening',
  'interview',
  'task',
  'offer',
  'accepted',
  'declined',
  'rejected',
  'silent',
] as const;
export type JobStage = (typeof JOB_STAGES)[number];

/** What happened with a job: a move to a stage, a note, or both in one. */
export interface JobEvent {
  /** When it was told: ISO 8601 instant. */
  readonly at: string;
  /** The day on which it happened, such as 2026-11-23. */
  readonly day: string;
  readonly stage: JobStage | null;
  readonly note: string | null;
}

/** How an employer's answer sounded. */
export const VERDICTS = ['good', 'doubtful', 'red'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the employer said to an item of the list of questions to them. */
export interface EmployerAnswer {
  readonly item: string;
  readonly verdict: Verdict;
  /** Blank where only the verdict was kept. */
  readonly text: string;
}

/** A note with an item of a checklist. */
export interface ItemNote {
  readonly checklist: string;
  readonly item: string;
  readonly text: string;
}

/** A vacancy that the person follows. */
export interface Job {
  /** Such as `acme`: what the person types. */
  readonly id: string;
  /** The name as it was typed. */
  readonly name: string;
  readonly role: string | null;
  readonly url: string | null;
  /** The text of the ad, plain lines. */
  readonly ad: string | null;
  /** In the order in which it was told; only ever added to. */
  readonly log: readonly JobEvent[];
  /** The day that is fixed, and what for. */
  readonly next: { readonly day: string; readonly what: string } | null;
  readonly ticks: readonly Tick[];
  readonly notes: readonly ItemNote[];
  readonly answers: readonly EmployerAnswer[];
  /** What was offered; null where nothing is kept of it. */
  readonly offer: OfferTerms | null;
  /** When it was dropped; null while it is followed. */
  readonly dropped: string | null;
}

/** The list whose items can be answered by the employer. */
export const QUESTIONS_LIST = 'employer-questions';

export const LONGEST_NAME = 80;
export const LONGEST_ROLE = 200;
export const LONGEST_ADDRESS = 2000;
/** A note has room in its line of the log for what stands there beside it. */
export const LONGEST_NOTE = LONGEST_LINE - 40;
/** Characters of an ad; the longest ones read have a third of it. */
export const LONGEST_AD = 30_000;

/** Whether a text is the address of a page, of at most 2000 characters. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && text.length <= LONGEST_ADDRESS && !HIDDEN.test(text);
}

/** Whether a text is lines of characters that all show. */
export function isPlainLines(text: string): boolean {
  return !text.split('\n').some((line) => HIDDEN.test(line));
}

/** The text of an ad as it is kept: without what does not show, blanks at the ends of lines, and gaps of many lines. */
export function tidyAd(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\t\u00a0]/gu, ' ')
    .split('\n')
    .map((line) => line.replace(new RegExp(HIDDEN, 'gu'), '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');
}
