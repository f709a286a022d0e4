import { isDay, localDay, type NamedDay, readDayParts, readFigures, writeDay } from '../../coaching/days.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { formatDate, formatFullDay } from '../../terminal/text.ts';
import type { Towards } from './spoken-day.ts';

/** What a day is asked for: by which option, and how the answer is said back to the person. */
export interface DayAsked {
  readonly option: string;
  readonly said: string;
  readonly towards: Towards;
}

/** Nobody writes a day with more characters. */
const LONGEST_DAY = 60;

/**
 * The day that an option names, as 2026-12-03, from that or from words as people say them; what was not written so is
 * said back in full. Throws a UserError for what is no day, or could be two.
 */
export async function readDay(context: Context, text: string, asked: DayAsked): Promise<string> {
  const { option, said, towards } = asked;
  const today = readDayParts(localDay(context.now()));
  const words = text.trim().replace(/\s+/g, ' ');
  const figures = readFigures(words, today.year);
  if (figures.kind === 'either') {
    const [one, other] = figures.readings.map(writeDay);
    throw new UserError(`${option} "${words}" can be ${formatDate(one ?? '')} or ${formatDate(other ?? '')}.`, {
      hint: `Write the month as a word, or the year first: ${one ?? ''}`,
    });
  }
  const isReadable = figures.kind === 'words' && words !== '' && words.length <= LONGEST_DAY;
  const day = figures.kind === 'day' ? figures.day : isReadable ? await findInWords(words, today, towards) : null;
  if (day === null || !isDay(day))
    throw new UserError(`${option} "${text}" is not a day.`, {
      hint: `It takes a day such as ${towards === 'future' ? 'thursday, in 3 weeks' : 'yesterday, last friday'}, 3 Dec or ${writeDay(today)}.`,
    });
  const found = writeDay(day);
  if (found !== words) context.note(`${said} ${formatFullDay(found)}`);
  return found;
}

async function findInWords(words: string, today: NamedDay, towards: Towards): Promise<NamedDay | null> {
  const { findSpokenDay } = await import('./spoken-day.ts');
  return findSpokenDay(words, today, towards);
}
