import { localDay, noonOf } from '../../coaching/days.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { readDay } from './read-day.ts';

/**
 * The instant of what was done on the day that --on names: now for today, noon for a day before; throws a UserError for
 * a day that is still to come.
 */
export async function readOn(context: Context, text: string): Promise<string> {
  const day = await readDay(context, text, { option: '--on', said: 'on', towards: 'past' });
  const today = localDay(context.now());
  if (day > today) throw new UserError(`--on ${day} is still to come.`, { hint: 'Name today or a day before.' });
  return (day === today ? context.now() : noonOf(day)).toISOString();
}
