const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one day to another, both as 2026-11-23; negative when the order is reversed. */
export function countDays(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY;
}

/**
 * How many days ago an instant was, by the calendar where the person is: 1 for yesterday evening, however few hours ago
 * that is; negative for one to come.
 */
export function daysSince(at: string, now: Date): number {
  return countDays(localDay(new Date(at)), localDay(now));
}

/** The day so many days after one, both as 2026-11-23. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day of an instant where the person is, as 2026-11-23. */
export function localDay(instant: Date): string {
  return writeDay({ year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate() });
}

/** A day by its parts, which need not be in the calendar. */
export interface NamedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years are written with four digits, so days outside of these are none of ours. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 9999];

/** Whether a day is in the calendar, in a year from 1000 to 9999. */
export function isDay({ year, month, day }: NamedDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isInRange = year >= FIRST_YEAR && year <= LAST_YEAR;
  return isInRange && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day as 2026-11-23. */
export function writeDay({ year, month, day }: NamedDay): string {
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The parts of a day such as 2026-11-23. */
export function readDayParts(text: string): NamedDay {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

/** Whether one day is before another. */
export function isBefore(one: NamedDay, other: NamedDay): boolean {
  return writeDay(one) < writeDay(other);
}

/** An instant within a day where the person is: its noon, so that it is that day in the time zones near by as well. */
export function noonOf(text: string): Date {
  const { year, month, day } = readDayParts(text);
  return new Date(year, month - 1, day, 12);
}

/** The first instant of a day where the person is. */
export function startOf(text: string): Date {
  const { year, month, day } = readDayParts(text);
  return new Date(year, month - 1, day);
}

/** What figures alone say of a day. */
export type Figures =
  | { readonly kind: 'day'; readonly day: NamedDay }
  /** Month and day can be either way round: both readings, the day first. */
  | { readonly kind: 'either'; readonly readings: readonly [NamedDay, NamedDay] }
  | { readonly kind: 'words' | 'none' };

/**
 * Reads a day that is written year first, such as 2026-11-23 or 2026/11/3, and finds one whose day and month could be
 * changed about, such as 03/04 or 3.4.2026; `thisYear` stands for a year that is not written. Of 26-01-01 nobody can
 * tell which part is the year, so it is none; all else is words.
 */
export function readFigures(text: string, thisYear: number): Figures {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return { kind: 'day', day: { year: Number(year), month: Number(month), day: Number(day) } };
  if (/^\d{1,2}-\d{1,2}-\d{2}$/.test(text)) return { kind: 'none' };
  const [, one, other, last] = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4})?)?$/.exec(text) ?? [];
  const [first, second] = [Number(one), Number(other)];
  if (one === undefined || first === second || first > 12 || second > 12) return { kind: 'words' };
  const written = last === undefined ? thisYear : Number(last.length === 2 ? `20${last}` : last);
  return {
    kind: 'either',
    readings: [
      { year: written, month: second, day: first },
      { year: written, month: first, day: second },
    ],
  };
}

/** Two lists in one by the instants in `at`, each in its own order, ours first where the dates are equal. */
export function interleave<Entry extends { readonly at: string }>(
  ours: readonly Entry[],
  theirs: readonly Entry[],
): Entry[] {
  const united: Entry[] = [];
  let next = 0;
  for (const entry of theirs) {
    for (let own = ours[next]; own !== undefined && Date.parse(own.at) <= Date.parse(entry.at); own = ours[++next])
      united.push(own);
    united.push(entry);
  }
  return [...united, ...ours.slice(next)];
}
