import { isRaterName } from '../coaching/assessment.ts';
import { type Level, LEVEL_NAMES } from '../coaching/skills.ts';
import { UserError } from '../errors.ts';
import { BadValue } from './command.ts';

/** Reads a whole number of 1 or more from an option. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new BadValue('It takes a whole number from 1 on.');
  return Number(text);
}

/** Gathers the values of an option that may be given several times. */
export function gather<Value>(parse: (text: string) => Value): (text: string, before: unknown) => Value[] {
  return (text, before) => [...((before as Value[] | undefined) ?? []), parse(text)];
}

/** Reads a level from its number or name, or gives undefined. */
export function readLevelName(text: string): Level | undefined {
  const word = text.trim().toLowerCase();
  const named = LEVEL_NAMES.findIndex((name) => name.toLowerCase() === word);
  if (named >= 0) return named as Level;
  return /^[0-4]$/.test(word) ? (Number(word) as Level) : undefined;
}

/** Reads a day such as 2026-11-23 as its first moment where the person is. */
export function parseDay(text: string): Date {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  if (date.getMonth() !== Number(month) - 1 || date.getDate() !== Number(day)) {
    throw new BadValue('It takes a day such as 2026-11-23.');
  }
  return date;
}

/** A rater's name without blanks around it; throws a UserError for what cannot be one. */
export function checkRater(name: string): string {
  if (isRaterName(name)) return name.trim();
  throw new UserError(`"${name}" cannot name a rater.`, {
    hint: 'Use 1 to 64 characters, none of them a control character.',
  });
}
