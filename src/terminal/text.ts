import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { HIDDEN } from '../coaching/plain-text.ts';

/** Prose is not set wider than this, however wide the terminal. */
const WIDEST_PROSE = 96;

const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');

/**
 * Text that is not ours, made safe to print on one line: without escape codes, control characters and bidirectional
 * overrides.
 */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\t\r\n]+/gu, ' ')
    .replace(EVERY_HIDDEN, '');
}

/** The same for a message of several lines. */
export function cleanLines(text: string): string {
  return text.split('\n').map(cleanText).join('\n');
}

/** The longest word of a message; of a longer one the beginning and the end are kept. */
const LONGEST_WORD = 200;

/** The same with words that nobody would read to their end cut in the middle. */
export function cleanMessage(text: string): string {
  const half = LONGEST_WORD / 2;
  return cleanLines(text).replace(/\S{201,}/g, (word) => `${word.slice(0, half)}...${word.slice(-half)}`);
}

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Text broken into lines of at most so many columns, long words too; every line after the first is indented. */
export function wrapText(text: string, columns: number, indent = ''): string {
  const width = Math.max(10, columns - indent.length);
  // What fits stays as it is: the library would trim it.
  if (widthOf(text) <= width && !text.includes('\n')) return text;
  return wrapAnsi(text, width, { hard: true }).replaceAll('\n', `\n${indent}`);
}

/** How wide prose is set on a terminal of so many columns. */
export function proseWidth(columns: number): number {
  return Math.min(columns, WIDEST_PROSE);
}

/** A paragraph for reading, each line indented. */
export function wrapProse(text: string, columns: number, indent = ''): string {
  return indent + wrapText(text, proseWidth(columns), indent);
}

/** A line of a list, set in by two columns and its later lines deeper. */
export function hang(text: string, columns: number, deeper = 2): string {
  return wrapProse(text, columns - deeper, '  ').replaceAll('\n', `\n${' '.repeat(deeper)}`);
}

/** Two texts at the two ends of a line of this width, or on two lines where they do not fit beside each other. */
export function spread(left: string, right: string, width: number): string {
  const space = width - widthOf(left) - widthOf(right);
  return space < 2 ? `${left}\n${right}` : left + ' '.repeat(space) + right;
}

/** "1 step", "2 steps". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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
