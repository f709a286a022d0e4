import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { HIDDEN } from '../coaching/plain-text.ts';
import { formatDate } from '../coaching/wording.ts';

export { capitalise, countOf, formatAge, formatDate, formatDay } from '../coaching/wording.ts';

/** Prose is not set wider than this, however wide the terminal. */
const WIDEST_PROSE = 96;

/**
 * Text of letters and signs that show and take a column each, those that we draw among them. Nearly all text is such,
 * and a call that meets no other spares the making of the patterns for every script and emoji.
 */
const SIMPLE = /^[ -~\u00a0-\u00ac\u00ae-\u00ff–—‘’“”•…→−■□▰▱]*$/;

const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');

/**
 * Text that is not ours, made safe to print on one line: without escape codes, control characters and bidirectional
 * overrides.
 */
export function cleanText(text: string): string {
  if (SIMPLE.test(text)) return text;
  return stripVTControlCharacters(text)
    .replace(/[\t\r\n]+/gu, ' ')
    .replace(EVERY_HIDDEN, '');
}

/** The same for a message of several lines. */
export function cleanLines(text: string): string {
  return text.split('\n').map(cleanText).join('\n');
}

/** The longest word and line of a message, and the most lines; of a longer one the beginning and the end are kept. */
const MOST = { word: 200, line: 320, lines: 200 };

/** The same with what nobody would read to its end cut: it repeats an input of any length. */
export function cleanMessage(text: string, longestLine = MOST.line): string {
  const lines = cleanLines(text)
    .split('\n')
    .map((line) =>
      cutMiddle(
        line.replace(/\S{201,}/g, (word) => cutMiddle(word, MOST.word)),
        longestLine,
      ),
    );
  if (lines.length <= MOST.lines) return lines.join('\n');
  return [...lines.slice(0, MOST.lines), `and ${lines.length - MOST.lines} more lines`].join('\n');
}

function cutMiddle(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most / 2)}...${text.slice(-most / 2)}`;
}

/** Seconds as minutes and seconds: 4:05. */
export function formatClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length : stringWidth(text);
}

/**
 * Text broken into lines of at most so many columns, long words too, but for addresses, which stay whole on a line of
 * their own; every line after the first is indented.
 */
export function wrapText(text: string, columns: number, indent = ''): string {
  const width = Math.max(10, columns - indent.length);
  // What fits stays as it is: the library would trim it.
  if (widthOf(text) <= width && !text.includes('\n')) return text;
  const start = findLastCall(text, width);
  const glued = text.slice(0, start) + text.slice(start).replaceAll(' ', GLUE);
  const wrapped = holdsAddress(glued) ? wrapAroundAddresses(glued, width) : wrapAnsi(glued, width, { hard: true });
  const whole = start === text.length ? wrapped : wrapped.replaceAll(GLUE, ' ');
  return whole.replaceAll('\n', `\n${indent}`);
}

/** Stands for a space at which no line ends. */
const GLUE = '\ue000';

/** Where the command of ours begins that a text ends in, if it fits on a line, so that it can be copied whole. */
function findLastCall(text: string, width: number): number {
  const start = text.lastIndexOf('coach ');
  const call = text.slice(start);
  const isCall =
    start > 0 &&
    stripVTControlCharacters(text.slice(0, start)).endsWith(': ') &&
    !/[.:;] |\n/.test(call) &&
    widthOf(call) <= width;
  return isCall ? start : text.length;
}

/** Whether a text holds an address, which is copied and clicked whole or not at all. */
export function holdsAddress(text: string): boolean {
  return text.includes('://');
}

function wrapAroundAddresses(text: string, width: number): string {
  const isDone = (line: string): boolean => holdsAddress(line) || widthOf(line) <= width;
  return wrapAnsi(text, width)
    .split('\n')
    .map((line) => (isDone(line) ? line : wrapAnsi(line, width, { hard: true })))
    .join('\n');
}

/** The lines of a message, each wrapped to so many columns under its own beginning; without a width as they are. */
export function wrapLines(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  return text
    .split('\n')
    .map((line) => {
      const [indent = ''] = /^ */.exec(line) ?? [];
      return indent + wrapText(line.slice(indent.length), columns, indent);
    })
    .join('\n');
}

/** An address on a line of its own: set in where it then fits, else from the edge on, so that it may. */
export function placeAddress(address: string, columns: number, indent = ''): string {
  return widthOf(address) + indent.length <= columns ? indent + address : address;
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

/** A day such as 2026-11-23 as "Monday, 23 November 2026". */
export function formatFullDay(day: string): string {
  const date = new Date(`${day}T12:00:00.000Z`);
  const name = (part: 'weekday' | 'month'): string =>
    date.toLocaleDateString('en', { [part]: 'long', timeZone: 'UTC' });
  return `${name('weekday')}, ${date.getUTCDate()} ${name('month')} ${date.getUTCFullYear()}`;
}

/** A day such as 2026-11-23 as "Mon 23 Nov 2026". */
export function formatNearDay(day: string): string {
  const name = new Date(`${day}T12:00:00.000Z`).toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' });
  return `${name} ${formatDate(day)}`;
}
