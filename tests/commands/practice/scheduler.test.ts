import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScheduler, scheduler } from '../../../src/commands/practice/scheduler.ts';
import { addDays, countDays } from '../../../src/coaching/days.ts';
import {
  type CardState,
  chooseCards,
  type Grade,
  gradeCard,
  GRADES,
  type Scheduler,
} from '../../../src/coaching/practice.ts';
import { encodeRecord } from '../../../src/progress/encoding.ts';
import { makeRecord } from '../../support/person.ts';

const RATINGS = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;
const TODAY = '2026-11-27';
const FOREVER = 36_500;

/** Grades a card each time on the day it is due; gives the days waited and the last state. */
function follow(with_: Scheduler, grades: readonly Grade[]): { waited: number[]; state: CardState | null } {
  let state: CardState | null = null;
  let day = TODAY;
  const waited = grades.map((grade) => {
    const next = with_.grade(state, 'card', grade, day);
    const days = countDays(day, next.due);
    state = next;
    day = next.due;
    return days;
  });
  return { waited, state };
}

/** The weights and the intervals of the scheduler's own tests, for long terms. */
const WEIGHTS = [
  ...[0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712],
  ...[1.1178, 2.0225, 0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5],
];
const OWN: readonly [grades: readonly Grade[], days: readonly number[], stability: number][] = [
  [[3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3], [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773], 772.94026648],
  [[1, 2, 3, 4, 1, 2, 3, 4], [1, 2, 6, 41, 4, 7, 21, 133], 132.81849454],
  [[2, 3, 4, 1, 2, 3, 4, 1], [2, 7, 54, 5, 8, 26, 171, 8], 8.11072373],
  [[3, 4, 1, 2, 3, 4, 1, 2], [3, 33, 4, 7, 26, 193, 9, 14], 14.31323867],
  [[4, 1, 2, 3, 4, 1, 2, 3], [15, 3, 6, 27, 240, 10, 17, 60], 59.59547542],
];

describe('the scheduler', () => {
  it.each(OWN)('waits for %j as its makers test it', (grades, days, stability) => {
    const { waited, state } = follow(createScheduler({ w: WEIGHTS, maximum_interval: FOREVER }), grades);
    expect(waited).toEqual(days);
    expect(state?.stability).toBeCloseTo(stability, 6);
  });

  it('gives what the package gives, whatever the grades and the days between', () => {
    const algorithm = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 180 });
    const anyReview = fc.record({ grade: fc.constantFrom<Grade>(1, 2, 3, 4), after: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(anyReview, { minLength: 1, maxLength: 12 }), (reviews) => {
        let day = TODAY;
        let state: CardState | null = null;
        let card = createEmptyCard(new Date(`${day}T00:00:00.000Z`));
        for (const { grade, after } of reviews) {
          state = scheduler.grade(state, 'card', grade, day);
          card = algorithm.next(card, new Date(`${day}T00:00:00.000Z`), RATINGS[grade]).card;
          expect([state.due, state.stability, state.difficulty]).toEqual([
            card.due.toISOString().slice(0, 10),
            card.stability,
            card.difficulty,
          ]);
          expect(state.due > day).toBe(true);
          day = addDays(day, after);
        }
        expect(state?.grades).toBe(reviews.map(({ grade }) => grade).join(''));
      }),
      { numRuns: 200 },
    );
  });

  it('knows a card by nine in ten when it is due, and less later', () => {
    const { state } = follow(scheduler, [3, 3]);
    if (state === null) throw new Error('not graded');
    expect(scheduler.recall(state, state.last)).toBe(1);
    expect(scheduler.recall(state, state.due)).toBeCloseTo(0.9, 1);
    expect(scheduler.recall(state, addDays(state.due, 30))).toBeLessThan(0.9);
  });
});

describe('a year of daily practice', () => {
  it('keeps the record small, and no day asks for more than was wanted', () => {
    const ranked = Array.from({ length: 363 }, (_none, index) => `a-card-with-an-id-of-usual-length-${index}`);
    let record = makeRecord();
    let grades = 0;
    for (let day = 0; day < 365; day++) {
      const today = addDays(TODAY, day);
      const { cards } = chooseCards({ ranked, states: record.cards, today, until: null, perDay: 10 });
      expect(cards.length).toBeLessThanOrEqual(10);
      for (const card of cards)
        record = gradeCard(record, scheduler, { card, grade: GRADES[grades++ % 3] ?? 1, day: today, answer: null });
    }
    expect(grades).toBeGreaterThan(3500);
    expect(encodeRecord(record).length).toBeLessThan(100_000);
  });
});
