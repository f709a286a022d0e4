import { addDays, countDays } from '../days.ts';
import { type CardState, isWeak } from './card-state.ts';

/** Cards laid out over the days that are left before an end. */
export interface ToADay {
  /** The cards of today that are still to be asked, in their order. */
  readonly today: readonly string[];
  /** Days left, today among them. */
  readonly days: number;
  /** Cards a day, those graded today among them: as many every day as are needed, and no more than the person wants. */
  readonly perDay: number;
  /** How many cards are first seen in these days, and how many of those seen are asked once more. */
  readonly fresh: number;
  readonly again: number;
  /** Those for which the days do not suffice, the least asked for last. */
  readonly leftOut: readonly string[];
}

/** What is laid out. */
export interface DaysLeft {
  readonly unseen: readonly string[];
  readonly states: readonly CardState[];
  readonly today: string;
  readonly until: string;
  readonly perDay: number;
  /** Cards graded today already. */
  readonly graded: number;
}

/** So large a share of what is first seen is taken to need a second look, until the person's own is known. */
const WEAK_SHARE = 0.3;
const GRADES_NEEDED = 10;

/** What was known in so many days before the end is at hand then. */
const CLOSE_DAYS = 5;

/** A card that was known the first time comes again after so many days. */
const GOOD_RETURNS_IN = 3;

/**
 * Lays the days before an end out: what was missed at its only asking as soon as it is due, every unseen card once, as
 * many as leave room for those that are missed, and those that are missed again, hardest first; then what the scheduler
 * asks for, and what it would ask for only after the end, in the last five days. A day with room takes what a fuller
 * one would hold; none has more than the person wants.
 */
export function spreadToADay(left: DaysLeft): ToADay {
  const { unseen, states, today, until, perDay, graded } = left;
  const days = countDays(today, until);
  const last = addDays(until, -1);
  const close = addDays(until, -CLOSE_DAYS);
  const owed = states.filter((state) => isWeak(state) && state.grades.length === 1);
  const weak = states.filter((state) => isWeak(state) && state.grades.length > 1);
  const strong = states.filter((state) => !isWeak(state) && state.last < close);
  const due = strong.filter((state) => state.due <= last);
  const late = strong.filter((state) => state.due > last);
  const again = [
    ...sortBy(owed, 'stability'),
    ...sortBy(weak, 'stability'),
    ...sortBy(due, 'due'),
    ...sortBy(late, 'stability'),
  ];

  const room = Math.max(0, days * perDay - graded);
  const share = ownShare(states);
  // What the days to come cannot hold has to be seen today, where all can be seen at all.
  const must = unseen.length > room ? 0 : Math.max(0, unseen.length - (days - 1) * perDay);
  const fresh = Math.max(must, Math.min(unseen.length, Math.floor(room / (1 + share))));
  const returning = Math.ceil(fresh * (days > GOOD_RETURNS_IN ? 1 : share));
  const wanted = Math.min(room, fresh + returning + again.length) + graded;
  const level = Math.min(perDay, Math.max(must + graded, Math.ceil(wanted / days)));
  const places = Math.max(0, level - graded);

  const isReady = (state: CardState): boolean => state.last < today && startOf(state, { last, close }) <= today;
  // A day with room takes what a fuller day to come would hold, unless it was asked only yesterday.
  const isMovable = (state: CardState): boolean => !isReady(state) && state.last < addDays(today, -1);
  // What was missed comes at once, as long as the days have room for all that is unseen, or for what is seen of more.
  const spare = room - (unseen.length <= room ? unseen.length : fresh);
  const owedToday = Math.min(places - must, owed.filter(isReady).length, spare);
  const freshToday = Math.max(must, Math.min(places - owedToday, Math.ceil(fresh / Math.max(1, days - 1))));
  const ready = [...again.filter(isReady), ...sortBy(again.filter(isMovable), 'due')];
  const chosen = ready.slice(0, places - freshToday).map(({ card }) => card);
  const more = Math.min(fresh, places - chosen.length);
  return {
    today: [...chosen, ...unseen.slice(0, more)],
    days,
    perDay: level,
    fresh,
    again: Math.min(again.length, Math.max(0, room - fresh)),
    leftOut: unseen.slice(fresh),
  };
}

/** The first day on which a card may come again: when it is due, and in the last days where that is after the end. */
function startOf(state: CardState, { last, close }: { readonly last: string; readonly close: string }): string {
  if (state.due <= last) return state.due;
  return isWeak(state) ? last : close;
}

function sortBy(states: readonly CardState[], field: 'stability' | 'due'): CardState[] {
  const order = (a: CardState, b: CardState): number =>
    field === 'stability' ? a.stability - b.stability : a.due.localeCompare(b.due);
  return [...states].sort((a, b) => order(a, b) || a.card.localeCompare(b.card));
}

/** Which share of the first grades of a person was weak, once there are enough of them. */
function ownShare(states: readonly CardState[]): number {
  if (states.length < GRADES_NEEDED) return WEAK_SHARE;
  return states.filter(({ grades }) => /^[12]/.test(grades)).length / states.length;
}
