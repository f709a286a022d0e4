import { afterEach, describe, expect, it } from 'vitest';
import { countDays, daysSince } from '../../src/coaching/days.ts';

const ZONE = process.env['TZ'];

describe('how many days ago something was', () => {
  afterEach(() => {
    process.env['TZ'] = ZONE;
  });

  it('is counted by the calendar, however few hours ago it was', () => {
    const now = new Date('2026-11-23T08:00:00.000Z');
    expect(daysSince('2026-11-23T00:30:00.000Z', now)).toBe(0);
    expect(daysSince('2026-11-22T23:30:00.000Z', now)).toBe(1);
    expect(daysSince('2026-11-20T21:00:00.000Z', now)).toBe(3);
    expect(daysSince('2026-11-24T00:30:00.000Z', now)).toBe(-1);
  });

  it('is counted by the calendar of the person, over a change of the clock too', () => {
    const [evening, now] = ['2026-11-22T23:30:00.000Z', new Date('2026-11-23T08:00:00.000Z')];
    process.env['TZ'] = 'Asia/Tokyo';
    expect(daysSince(evening, now)).toBe(0);
    process.env['TZ'] = 'America/New_York';
    expect(daysSince(evening, now)).toBe(1);
    expect(daysSince('2026-10-31T23:30:00-04:00', new Date('2026-11-02T00:10:00-05:00'))).toBe(2);
    expect(countDays('2026-10-31', '2026-11-02')).toBe(2);
  });
});
