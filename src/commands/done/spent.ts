import { MOST_SPENT } from '../../coaching/path.ts';

/** What hours that a step took may be. */
export const SPENT = `It takes hours from 0.5 to ${MOST_SPENT}, such as 12 or 7.5.`;

/** The hours of a text such as "12" or "7.5"; null for a text that is none, or not within what a step may take. */
export function readSpent(text: string): number | null {
  const hours = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  return hours < 0.5 || hours > MOST_SPENT ? null : hours;
}
