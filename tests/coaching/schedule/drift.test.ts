import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/coaching/days.ts';
import {
  compareToPlan,
  findNextDrift,
  isOutOfDate,
  type KeptEnd,
  type PlanRow,
} from '../../../src/coaching/schedule.ts';

function makeRow(due: string | null, earliest: string | null = null, latest = earliest): PlanRow {
  return {
    id: 'programming/1',
    kind: 'raise',
    skill: 'programming',
    to: 1,
    state: 'open',
    from: null,
    due,
    done: null,
    earliest,
    latest,
    days: null,
    hours: { min: 1, max: 2 },
    left: null,
    spent: null,
    isMust: true,
    ticked: 0,
    boxes: 4,
  };
}

/** The end of a plan that is expected so many days after the one planned. */
function makeEnd(min: number, max: number): KeptEnd {
  const planned = '2027-11-29';
  return { planned, earliest: addDays(planned, min), latest: addDays(planned, max) };
}

describe('how far the next step of a kept plan has drifted', () => {
  it('is told by the one that is due first of those to be taken, whatever is at hand', () => {
    const rows = [
      makeRow('2026-10-01'),
      makeRow('2027-03-01', '2026-12-07', '2026-12-14'),
      makeRow('2026-11-29', '2026-12-07', '2026-12-21'),
      makeRow(null, '2026-12-07', '2026-12-14'),
    ];
    expect(findNextDrift(rows)).toEqual({ min: 8, max: 22 });
    expect(findNextDrift([makeRow('2026-10-01'), makeRow(null, '2026-12-07')])).toBeNull();
    expect(findNextDrift([{ ...makeRow('2026-11-29', '2026-12-07'), kind: 'prove' }])).toBeNull();
  });

  it('makes the dates out of date from two weeks on at the least, unless the end is where it was planned', () => {
    const after = (days: number, end: KeptEnd | null) => isOutOfDate({ min: days, max: 60 }, end);
    expect([13, 14].map((days) => after(days, makeEnd(-200, 7)))).toEqual([false, true]);
    expect([13, 14].map((days) => after(days, null))).toEqual([false, true]);
    expect(after(100, makeEnd(-200, 6))).toBe(false);
  });
});

describe('where a kept plan stands by its end', () => {
  it.each([
    [8, 22, 'behind'],
    [1, 7, 'behind'],
    [1, 6, 'as-planned'],
    [0, 30, 'within-reach'],
    [-30, 7, 'within-reach'],
    [-30, 6, 'as-planned'],
    [-30, 0, 'as-planned'],
    [-300, -6, 'as-planned'],
    [-7, -7, 'ahead'],
  ] as const)('expected %i to %i days later is %s', (min, max, kind) => {
    expect(compareToPlan(makeEnd(min, max)).kind).toBe(kind);
  });

  it('is ahead by the days between the planned end and the one expected by the upper estimates', () => {
    expect(compareToPlan(makeEnd(-200, -40))).toEqual({ kind: 'ahead', days: 40 });
  });

  it('never gains more while nothing is done, whatever was gained by then', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 40 }), fc.nat({ max: 60 }), (max, idle) => {
        // Each idle day moves the end by one.
        const standings = Array.from({ length: idle }, (_, day) => compareToPlan(makeEnd(max + day - 60, max + day)));
        const order = ['ahead', 'as-planned', 'within-reach', 'behind'];
        const places = standings.map(({ kind }) => order.indexOf(kind));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const gains = standings.map((one) => (one.kind === 'ahead' ? one.days : 0));
        expect(gains).toEqual(gains.toSorted((a, b) => b - a));
      }),
    );
  });
});
