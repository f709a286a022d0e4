import type { About } from '../about.ts';
import type { Assessment, Unfinished } from '../assessment.ts';
import type { Tick } from '../checklists.ts';
import type { Evidence } from '../evidence.ts';
import type { Job } from '../jobs.ts';
import { type CardState, NO_PRACTICE, type OwnCard, type PracticeSettings, type Story } from '../practice.ts';
import type { KeptPlan } from './kept-plan.ts';
import type { Owner } from './owner.ts';
import type { Removal } from './removal.ts';
import type { StepState } from './step-state.ts';

/** The version of the record that this program reads and writes. */
export const RECORD_VERSION = 10;

/** A step the person has finished, with what was recorded together with it; null where nothing was. */
export interface DoneStep {
  readonly id: string;
  readonly step: string;
  readonly at: string;
  /** The id of the assessment that its answers made. */
  readonly assessment: string | null;
  /** The id of the evidence that was given for it. */
  readonly evidence: string | null;
  /** Hours that it took, as the person reckons them; null where they did not say. */
  readonly hours: number | null;
}

/** All that a person has told the coach. */
export interface PersonRecord {
  readonly version: typeof RECORD_VERSION;
  /** Whose record it is; null before the first change. */
  readonly owner: Owner | null;
  readonly about: About;
  readonly target: string | null;
  /** Whole hours a week that the person plans with; null until they say. */
  readonly hoursPerWeek: number | null;
  /** In the order they were made, which counts, whatever their dates say. */
  readonly assessments: readonly Assessment[];
  /** Those under way side by side, in the order they were begun. */
  readonly unfinished: readonly Unfinished[];
  readonly evidence: readonly Evidence[];
  readonly done: readonly DoneStep[];
  readonly ticks: readonly Tick[];
  /** How far the person is with steps they have begun or put aside. */
  readonly steps: readonly StepState[];
  /** The plan that dates are compared with; null before the first. */
  readonly plan: KeptPlan | null;
  readonly practice: PracticeSettings;
  /** What is remembered of each card that was graded. */
  readonly cards: readonly CardState[];
  readonly ownCards: readonly OwnCard[];
  readonly stories: readonly Story[];
  /** The vacancies that the person follows, in the order in which they were added. */
  readonly jobs: readonly Job[];
  /** What was removed, so that an older copy does not bring it in again. */
  readonly removals: readonly Removal[];
  /** What takes the last change back. */
  readonly lastChange: Change | null;
  /** Every change that was taken back, with what it had made. */
  readonly reversals: readonly Reversal[];
}

/** The parts of a record that a change can touch and that can be taken back. */
export const CHANGED_VALUES = ['about', 'target', 'hoursPerWeek', 'plan', 'practice'] as const;
export const CHANGED_LISTS = [
  'assessments',
  'unfinished',
  'evidence',
  'done',
  'ticks',
  'steps',
  'cards',
  'ownCards',
  'stories',
  'jobs',
] as const;
type ChangedValue = (typeof CHANGED_VALUES)[number];
export type ChangedList = (typeof CHANGED_LISTS)[number];
export type Entry<List extends ChangedList> = PersonRecord[List][number];

/** What brings one list back: the keys of what was added, and what was removed, each with its place. */
export interface ListPatch<List extends ChangedList> {
  readonly added: readonly string[];
  readonly removed: readonly { readonly index: number; readonly entry: Entry<List> }[];
}

/** What brings a record back to how it was before a change: former values, and former entries. */
export interface Patch {
  readonly values: { readonly [Name in ChangedValue]?: PersonRecord[Name] | undefined };
  readonly lists: { readonly [List in ChangedList]?: ListPatch<List> | undefined };
}

/** The last change of a record: when, by which command, and what takes it back. */
export interface Change {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly command: string;
  readonly back: Patch;
}

/** A change that was taken back: when it was made and taken back, and what would make it again. */
export interface Reversal {
  readonly at: string;
  readonly command: string;
  readonly madeAt: string;
  readonly again: Patch;
}

/** The record of a person who has told nothing yet. */
export const EMPTY_RECORD: PersonRecord = {
  version: RECORD_VERSION,
  owner: null,
  about: {},
  target: null,
  hoursPerWeek: null,
  assessments: [],
  unfinished: [],
  evidence: [],
  done: [],
  ticks: [],
  steps: [],
  plan: null,
  practice: NO_PRACTICE,
  cards: [],
  ownCards: [],
  stories: [],
  jobs: [],
  removals: [],
  lastChange: null,
  reversals: [],
};
