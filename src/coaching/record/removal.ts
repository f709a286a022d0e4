/**
 * What leaves a mark where it is removed: entries that say when they were made, and dated parts of steps and jobs.
 * Notes and answers have no date, and leave none: what was told anew could not be told from what was removed. Nor do
 * cards, which have a day alone and are never removed, and assessments under way, which finished ones hide.
 */
export const REMOVABLE = [
  'assessments',
  'evidence',
  'done',
  'ticks',
  'stepTicks',
  'stepSkips',
  'ownCards',
  'stories',
  'jobs',
  'jobTicks',
] as const;
export type Removable = (typeof REMOVABLE)[number];

/** That something was removed, and when; of what it was there is its list and its key, and no word. */
export interface Removal {
  readonly list: Removable;
  readonly key: string;
  /** ISO 8601 instant. */
  readonly at: string;
}
