import { addDays } from '../src/coaching/days.ts';
import { type CardState, chooseCards, type Grade, gradeCard } from '../src/coaching/practice.ts';
import { scheduler } from '../src/commands/practice/scheduler.ts';
import { mean, type Random } from './simulation.ts';

/** How a made-up learner practises. */
export interface Practising {
  readonly cards: number;
  readonly days: number;
  readonly perDay: number;
  /** Whether they name the day that they practise for. */
  readonly named: boolean;
}

/** What is known on the day after the last. */
export interface Known {
  readonly seen: number;
  /** Cards that are still known with nine chances in ten. */
  readonly held: number;
  /** Cards known on that day on average, counting none that was never seen. */
  readonly known: number;
  readonly reviews: number;
}

const START = '2026-11-01';

/** A card never seen is answered well so often, and one that is not known any more is graded so. */
const KNOWN_BEFORE = 0.35;
const FORGOTTEN: readonly Grade[] = [1, 1, 2];

/** Lets a learner practise each day; they know a card as likely as the scheduler reckons, which is its best case. */
export function practiseDaily({ cards, days, perDay, named }: Practising, random: Random): Known {
  const ranked = Array.from({ length: cards }, (_none, index) => `card-${index}`);
  const end = addDays(START, days);
  let record: { cards: readonly CardState[] } = { cards: [] };
  let reviews = 0;
  for (let today = START; today < end; today = addDays(today, 1)) {
    const deck = { ranked, states: record.cards, today, until: named ? end : null, perDay };
    for (const card of chooseCards(deck).cards) {
      const state = record.cards.find((one) => one.card === card);
      const isKnown = random() < (state === undefined ? KNOWN_BEFORE : scheduler.recall(state, today));
      const grade = isKnown ? (random() < 0.8 ? 3 : 4) : (FORGOTTEN[Math.floor(random() * FORGOTTEN.length)] ?? 1);
      record = gradeCard(record, scheduler, { card, grade, day: today, answer: null });
      reviews += 1;
    }
  }
  const recalls = record.cards.map((state) => scheduler.recall(state, end));
  return {
    seen: recalls.length,
    held: recalls.filter((recall) => recall >= 0.9).length,
    known: recalls.length === 0 ? 0 : mean(recalls) * recalls.length,
    reviews,
  };
}
