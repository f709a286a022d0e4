import { type HoursRange, type Level, LEVEL_NAMES } from './skills.ts';

/** "1 step", "2 steps". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A sentence from words that begin small. */
export function capitalise(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

/** How long ago a number of days is: "today", "12 days ago", "7 months ago", "2 years ago", each rounded down. */
export function formatAge(days: number): string {
  if (days <= 0) return 'today';
  if (days < 60) return `${countOf(days, 'day')} ago`;
  const months = Math.floor(days / 30.4375);
  return months < 24 ? `${countOf(months, 'month')} ago` : `${Math.floor(months / 12)} years ago`;
}

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The day of an instant where the person is, as "23 Nov 2026". */
export function formatDay(instant: string): string {
  const date = new Date(instant);
  return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}`;
}

/** A day such as 2026-11-23 as "23 Nov 2026". */
export function formatDate(day: string): string {
  const [year = '', month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** The name of a level, or that it is not assessed. */
export function nameLevel(level: Level | null): string {
  return level === null ? 'not assessed' : LEVEL_NAMES[level];
}

/** "10-16 h". */
export function formatHours({ min, max }: HoursRange): string {
  return `${min}-${max} h`;
}
