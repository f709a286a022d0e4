import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../coaching/days.ts';

/** An entry over whole days, the last one included, such as 2026-11-23. */
export interface CalendarEntry {
  /** What tells it from the person's other entries: a calendar that reads it again moves it and does not double it. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
}

/** What a calendar is of, and whose: two people's entries stay apart by the id of the owner. */
export interface CalendarAbout {
  readonly name: string;
  readonly product: string;
  readonly owner: string | null;
  readonly now: Date;
}

/** A calendar file with these entries, days without a time of day that leave the person free. */
export function makeCalendar(entries: readonly CalendarEntry[], { name, product, owner, now }: CalendarAbout): string {
  const calendar = ical({
    name,
    prodId: { company: 'backend-coach', product, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, summary, description, from, to } of entries) {
    calendar.createEvent({
      id: `${id}${owner === null ? '' : `.${owner}`}@backend-coach`,
      summary,
      description,
      // Days without a time of day; the end is the first day after.
      start: from,
      end: addDays(to, 1),
      allDay: true,
      timezone: null,
      stamp: now,
      // Minutes, so that a later calendar counts as the newer version of the same entry.
      sequence: Math.floor(now.getTime() / 60_000),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // A line that is not ended is none to a strict reader.
  return `${calendar.toString().trimEnd()}\r\n`;
}
