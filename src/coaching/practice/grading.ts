import type { CardState, Grade } from './card-state.ts';

/** What reckons when a card is due again. */
export interface Scheduler {
  /** The state after a grade on a day such as 2026-11-27; the day it is due is a later one. */
  grade(before: CardState | null, card: string, grade: Grade, day: string): CardState;
  /** How likely it is still known on a day, 0 to 1. */
  recall(state: CardState, day: string): number;
}

/** Three of five points are a good answer, fewer than two a missed one. */
const GOOD = 0.6;
const HARD = 0.4;

/** The grade that follows from so many points said: all easy, three of five good, two of five hard, else again. */
export function gradeFromTicks(said: number, points: number): Grade {
  const share = points === 0 ? 0 : said / points;
  if (share >= 1) return 4;
  if (share >= GOOD) return 3;
  return share >= HARD ? 2 : 1;
}

/** What practice holds of a person. */
interface Practised {
  readonly cards: readonly CardState[];
}

/**
 * The record with a card graded on a day; as given where it was already graded on that day, in another window perhaps,
 * since no card is asked twice a day.
 */
export function gradeCard<Record extends Practised>(
  record: Record,
  scheduler: Scheduler,
  given: { readonly card: string; readonly grade: Grade; readonly day: string; readonly answer: string | null },
): Record {
  const { card, grade, day, answer } = given;
  const before = record.cards.find((state) => state.card === card) ?? null;
  if (before?.last === day) return record;
  const graded = scheduler.grade(before, card, grade, day);
  const after = { ...graded, answer: answer ?? before?.answer ?? null };
  return {
    ...record,
    cards: before === null ? [...record.cards, after] : record.cards.map((state) => (state === before ? after : state)),
  };
}
