import { isRaterName, SELF } from '../../coaching/assessment.ts';
import { type Level, LEVEL_NAMES } from '../../coaching/skills.ts';
import { UserError } from '../../errors.ts';
import { BadValue } from '../command.ts';

/** Reads a whole number of 1 or more from an option. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new BadValue('It takes a whole number from 1 on.');
  return Number(text);
}

/** So much of what is looked for is read; a question is shorter. */
const LONGEST_SEARCH = 200;

/** The words to look for, without what no question is long enough for. */
export function readWords(text: string): string {
  return text.slice(0, LONGEST_SEARCH);
}

/** The most items that one range may hold. */
const LONGEST_RANGE = 1000;

/** Reads numbers and ranges of them, such as `3` or `1,4-6`, and adds them to those given before. */
export function parseNumbers(text: string, before: unknown): number[] {
  const numbers = text.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .split(/\s*-\s*/)
      .map((word) => (/^[1-9]\d{0,5}$/.test(word) ? Number(word) : NaN));
    if (!(last >= first && last - first < LONGEST_RANGE) || /-.*-/.test(part))
      throw new BadValue('It takes whole numbers from 1 on, such as 3 or 1,4-6.');
    return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
  });
  return [...((before as number[] | undefined) ?? []), ...numbers];
}

/** Gathers the values, which commas may part too, of an option that may be given several times. */
export function gatherWords(text: string, before: unknown): string[] {
  return [...((before as string[] | undefined) ?? []), ...text.split(',').map((word) => word.trim())];
}

/** Reads a level from its number or name, or gives undefined. */
export function readLevelName(text: string): Level | undefined {
  const word = text.trim().toLowerCase();
  const named = LEVEL_NAMES.findIndex((name) => name.toLowerCase() === word);
  if (named >= 0) return named as Level;
  return /^[0-4]$/.test(word) ? (Number(word) as Level) : undefined;
}

/** A rater's name without blanks around it; throws a UserError for what cannot be one, or means oneself. */
export function checkRater(name: string): string {
  if (!isRaterName(name))
    throw new UserError(`"${name}" cannot name a rater.`, {
      hint: 'Use 1 to 64 characters, none of them a control character.',
    });
  if ([SELF, 'you'].includes(name.trim().toLowerCase()))
    throw new UserError(`"${name.trim()}" is what the coach calls whoever rates themselves.`, {
      hint: 'Give the name of who rates; your own ratings take none: coach assess',
    });
  return name.trim();
}
