import type { TickedItem } from '../checklists.ts';

/** The list for an interview, which is cut to the days left before it. */
export const INTERVIEW_LIST = 'interview-prep';

/**
 * How many days before the interview a group of that list is of use: from the most to the fewest, both included;
 * below zero lies after it.
 */
interface Reach {
  readonly most: number;
  readonly fewest: number;
}

const REACH: ReadonlyMap<string, Reach> = new Map([
  ['If it is tomorrow', { most: 1, fewest: 1 }],
  ['When the date is fixed', { most: Infinity, fewest: 1 }],
  ['A week before', { most: Infinity, fewest: 2 }],
  ['The day before', { most: Infinity, fewest: 0 }],
  ['An hour before', { most: Infinity, fewest: 0 }],
  ['In the room', { most: Infinity, fewest: 0 }],
  ['Afterwards', { most: Infinity, fewest: -Infinity }],
]);

/** The group whose items take about a day each, and so many days before they all fit. */
const WEEK_GROUP = 'A week before';
const WEEK = 7;

/** The groups of which the cut knows how far ahead they are. */
export const KNOWN_GROUPS: readonly string[] = [...REACH.keys()];

/**
 * Why a group was left out: it is for the eve and that is not today, it is too late for it, only one of it fits into
 * each day left, or the interview is over.
 */
export type WhyLeftOut = 'not-the-eve' | 'too-late' | 'one-a-day' | 'over';

/** What was left out of a list for want of time. */
export interface LeftOut {
  readonly group: string;
  readonly why: WhyLeftOut;
  readonly items: number;
  /** Of how many in the group that were open. */
  readonly of: number;
}

/** A list cut to the days left. */
export interface CutList<Item> {
  readonly items: readonly Item[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The items that there is time for so many days before an interview, 0 on its day, below it afterwards: whole groups,
 * and within the last week one a day of what a week is for. What is ticked stays, and no item changes its number.
 */
export function cutToTime<Item extends TickedItem>(items: readonly Item[], days: number): CutList<Item> {
  let room = days < WEEK ? days : Infinity;
  const reasons = new Map<string, { why: WhyLeftOut; items: number }>();
  const kept = items.filter(({ done, group = '' }) => {
    const why = done ? null : (findReason(group, days) ?? (group === WEEK_GROUP && room-- <= 0 ? 'one-a-day' : null));
    if (why !== null) reasons.set(group, { why, items: (reasons.get(group)?.items ?? 0) + 1 });
    return why === null;
  });
  const countOpen = (group: string): number => items.filter((item) => item.group === group && !item.done).length;
  return {
    items: kept,
    leftOut: [...reasons].map(([group, { why, items: count }]) => ({ group, why, items: count, of: countOpen(group) })),
  };
}

function findReason(group: string, days: number): WhyLeftOut | null {
  const reach = REACH.get(group);
  if (reach === undefined || (days <= reach.most && days >= reach.fewest)) return null;
  if (days < 0) return 'over';
  return days > reach.most ? 'not-the-eve' : 'too-late';
}
