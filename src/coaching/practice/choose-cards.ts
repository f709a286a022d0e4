import { countDays } from '../days.ts';
import { type CardState, countGraded, isWeak } from './card-state.ts';
import { type ToADay, spreadToADay } from './to-a-day.ts';

/** What a day's cards are chosen from. */
export interface Deck {
  /** The ids of every card that is asked, in the order in which they are first asked. */
  readonly ranked: readonly string[];
  readonly states: readonly CardState[];
  /** Days such as 2026-11-27; practice ends before `until`. */
  readonly today: string;
  readonly until: string | null;
  readonly perDay: number;
  /** At most so many that were never asked, where that is wanted. */
  readonly fresh?: number | undefined;
}

/** The cards of a day, in the order in which they are asked. */
export interface DayOfCards {
  readonly cards: readonly string[];
  /** How many of them were asked before. */
  readonly again: number;
  /** How many more could be asked again, which wait for their turn on later days. */
  readonly waiting: number;
  /** How many were graded on this day already. */
  readonly graded: number;
  /** How the days until the end are laid out; null without an end that is still to come. */
  readonly toADay: ToADay | null;
}

/**
 * The cards of today: what is due first, longest due first, then new ones as far as there is room; what is more than a
 * day takes waits. With an end to come, as the days until then are laid out. None is asked twice a day, and the same
 * deck gives the same cards.
 */
export function chooseCards(deck: Deck): DayOfCards {
  const { ranked, today, until, perDay } = deck;
  const asked = new Set(ranked);
  const states = deck.states.filter(({ card }) => asked.has(card));
  const graded = countGraded(deck.states, today);
  const known = new Set(states.map(({ card }) => card));
  const unseen = ranked.filter((id) => !known.has(id));
  const open = states.filter(({ last }) => last < today);
  if (until !== null && countDays(today, until) > 0) {
    const toADay = spreadToADay({ unseen, states, today, until, perDay, graded });
    const cards = limitFresh(toADay.today, known, deck.fresh);
    return { cards, again: countIn(cards, known), waiting: 0, graded, toADay };
  }
  const due = open.filter((state) => state.due <= today).sort(byDue);
  const room = Math.max(0, perDay - graded);
  const again = due.slice(0, room).map(({ card }) => card);
  const cards = [...again, ...unseen.slice(0, Math.min(room - again.length, deck.fresh ?? Infinity))];
  return { cards, again: again.length, waiting: due.length - again.length, graded, toADay: null };
}

/** How many of a day's cards are due: those asked before, and the person's own questions, which are never new ones. */
export function countDue({ cards }: DayOfCards, states: readonly CardState[], own: readonly string[]): number {
  const due = new Set([...states.map(({ card }) => card), ...own]);
  return countIn(cards, due);
}

/** What to ask who wants more than the day holds: weak cards first, then what is due soonest, then new ones. */
export function chooseMore({ ranked, states, today, perDay }: Deck): string[] {
  const asked = new Set(ranked);
  const open = states.filter(({ card, last }) => asked.has(card) && last < today);
  const sorted = [...open].sort((a, b) => Number(isWeak(b)) - Number(isWeak(a)) || byDue(a, b));
  const known = new Set(states.map(({ card }) => card));
  return [...sorted.map(({ card }) => card), ...ranked.filter((id) => !known.has(id))].slice(0, perDay);
}

function limitFresh(cards: readonly string[], known: ReadonlySet<string>, most = Infinity): string[] {
  let left = most;
  return cards.filter((id) => known.has(id) || left-- > 0);
}

function countIn(cards: readonly string[], known: ReadonlySet<string>): number {
  return cards.filter((id) => known.has(id)).length;
}

/** Longest due first; ties by the id. */
function byDue(a: CardState, b: CardState): number {
  return a.due.localeCompare(b.due) || a.card.localeCompare(b.card);
}
