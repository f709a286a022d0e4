import { describe, expect, it } from 'vitest';
import { compareToPlan, findDrift, isLongBehind, type PlanRow } from '../../../src/coaching/schedule.ts';

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
    spent: null,
    isMust: true,
    ticked: 0,
    boxes: 4,
  };
}

describe('how far a kept plan has drifted', () => {
  it('is told by the step that is due first of those to be taken, whatever is at hand', () => {
    const rows = [
      makeRow('2026-10-01'),
      makeRow('2027-03-01', '2026-12-07', '2026-12-14'),
      makeRow('2026-11-29', '2026-12-07', '2026-12-21'),
      makeRow(null, '2026-12-07', '2026-12-14'),
    ];
    expect(findDrift(rows)).toEqual({ min: 8, max: 22 });
    expect(findDrift([makeRow('2026-10-01'), makeRow(null, '2026-12-07')])).toBeNull();
  });

  it.each([
    [8, 22, 'behind'],
    [1, 7, 'behind'],
    [1, 6, 'as-planned'],
    [0, 30, 'as-planned'],
    [-30, 0, 'as-planned'],
    [-30, 30, 'as-planned'],
    [-300, -6, 'as-planned'],
    [-7, -7, 'ahead'],
  ] as const)('from %i to %i days is %s: late by the lower estimates, ahead by the upper ones', (min, max, kind) => {
    expect(compareToPlan({ min, max }, 100)?.kind).toBe(kind);
  });

  it('is ahead by no more than the days since the plan was made, and says nothing before a week of them', () => {
    const ahead = (days: number) => compareToPlan({ min: -200, max: -40 }, days);
    expect(ahead(100)).toEqual({ kind: 'ahead', days: 40 });
    expect(ahead(39)).toEqual({ kind: 'ahead', days: 39 });
    expect(ahead(7)).toEqual({ kind: 'ahead', days: 7 });
    expect(ahead(6)).toBeNull();
    expect(compareToPlan({ min: 8, max: 22 }, 0)?.kind).toBe('behind');
  });

  it('is long from two weeks on at the least', () => {
    expect([13, 14].map((min) => isLongBehind({ min, max: 60 }))).toEqual([false, true]);
  });
});
