import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, countDays } from '../../../src/coaching/days.ts';
import { chooseCards, chooseMore, type Deck, type Grade, gradeCard, isWeak } from '../../../src/coaching/practice.ts';
import { scheduler } from '../../../src/commands/practice/scheduler.ts';
import { makeCardState } from '../../support/practice.ts';

const TODAY = '2026-11-27';
const ids = (count: number): string[] => Array.from({ length: count }, (_none, index) => `card-${index}`);
const deck = (fields: Partial<Deck>): Deck => ({
  ...{ ranked: ids(40), states: [], today: TODAY, until: null, perDay: 10 },
  ...fields,
});

describe('the cards of a day', () => {
  it('are new ones in their order on the first day, as many as the day takes', () => {
    expect(chooseCards(deck({}))).toMatchObject({ cards: ids(10), again: 0, waiting: 0, graded: 0 });
    expect(chooseCards(deck({ fresh: 3 })).cards).toEqual(ids(3));
  });

  it('are first those that are due, longest due first, and what is more than a day takes waits', () => {
    const states = ids(25).map((card, index) =>
      makeCardState({ card, due: addDays(TODAY, -1 - index), last: '2026-10-01' }),
    );
    const day = chooseCards(deck({ states }));
    expect(day).toMatchObject({ again: 10, waiting: 15 });
    expect(day.cards).toEqual(ids(25).toReversed().slice(0, 10));
  });

  it('leave out what was graded on that day, and count it', () => {
    const states = ids(4).map((card) => makeCardState({ card, last: TODAY, due: TODAY }));
    const day = chooseCards(deck({ states }));
    expect(day).toMatchObject({ graded: 4, again: 0 });
    expect(day.cards).toEqual(ids(10).slice(4));
    expect(chooseCards(deck({ states, perDay: 4 })).cards).toEqual([]);
    expect(chooseMore(deck({ states })).slice(0, 2)).toEqual(['card-4', 'card-5']);
  });
});

/** Practises each day before an end as it is laid out, the grades drawn; gives the days on which each card was seen. */
function practise(count: number, days: number, perDay: number, draw: (card: string, view: number) => Grade) {
  const until = addDays(TODAY, days);
  const views = new Map<string, { day: string; grade: Grade }[]>();
  const loads: number[] = [];
  let record = { cards: [] as Deck['states'] };
  const first = chooseCards(deck({ ranked: ids(count), until, perDay })).toADay;
  for (let today = TODAY; today < until; today = addDays(today, 1)) {
    const { cards } = chooseCards(deck({ ranked: ids(count), states: record.cards, until, perDay, today }));
    loads.push(cards.length);
    for (const card of cards) {
      const seen = views.get(card) ?? [];
      const grade = draw(card, seen.length);
      views.set(card, [...seen, { day: today, grade }]);
      record = gradeCard(record, scheduler, { card, grade, day: today, answer: null });
    }
  }
  return { views, loads, first, until, record };
}

const anyGrades = fc.infiniteStream(fc.constantFrom<Grade>(1, 2, 3, 4));

describe('practice to a day', () => {
  it('sees every card before that day where none is left out, none twice a day, and never more than the person wants', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 20 }),
        anyGrades,
        (count, days, perDay, grades) => {
          const { views, loads, first, until } = practise(count, days, perDay, () => grades.next().value as Grade);
          const left = first?.leftOut.length ?? 0;
          if (left === 0) expect(views.size).toBe(count);
          // Of more cards than fit, what is missed takes the room of what would be new.
          else expect(views.size).toBeGreaterThanOrEqual(Math.min(count - left, Math.floor((days * perDay) / 2)));
          for (const seen of views.values()) {
            const on = seen.map(({ day }) => day);
            expect(new Set(on).size).toBe(on.length);
            expect(on.every((day) => day < until)).toBe(true);
          }
          expect(Math.max(...loads)).toBeLessThanOrEqual(perDay);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('asks what was missed on the day after, where there are more cards than days', () => {
    const { views } = practise(200, 8, 10, (card, view) => (view === 0 && Number(card.slice(5)) % 2 === 0 ? 1 : 3));
    const missed = [...views.values()].filter(([seen]) => seen?.grade === 1 && seen.day < addDays(TODAY, 6));
    expect(missed.length).toBeGreaterThan(10);
    for (const [one, two] of missed) expect(two?.day).toBe(addDays(one?.day ?? '', 1));
  });

  it('sees the weak ones a second time where the days suffice', () => {
    const { views, first } = practise(30, 10, 10, (card, view) =>
      view === 0 && Number(card.slice(5)) % 3 === 0 ? 1 : 3,
    );
    expect(first?.leftOut).toEqual([]);
    for (const [card, seen] of views) if (seen[0]?.grade === 1) expect(seen.length, card).toBeGreaterThan(1);
  });

  it('gives each day about as much as the others', () => {
    const { loads } = practise(30, 10, 20, () => 3);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(4);
  });

  it('says which cards are left out where the days do not suffice, the least asked for', () => {
    const { first } = practise(100, 3, 10, () => 3);
    expect(first).toMatchObject({ days: 3, perDay: 10, fresh: 23 });
    expect(first?.leftOut.at(-1)).toBe('card-99');
    expect((first?.fresh ?? 0) + (first?.leftOut.length ?? 0)).toBe(100);
  });

  it('is practice without an end from that day on', () => {
    expect(chooseCards(deck({ until: TODAY })).toADay).toBeNull();
    expect(countDays(TODAY, TODAY)).toBe(0);
  });

  it('gives the same cards for the same record and day', () => {
    const states = ids(12).map((card, index) => makeCardState({ card, grades: index % 2 ? '1' : '3' }));
    const one = deck({ states, until: '2026-12-05' });
    expect(chooseCards(one)).toEqual(chooseCards({ ...one, states: states.toReversed() }));
    expect(states.filter(isWeak)).toHaveLength(6);
  });
});
