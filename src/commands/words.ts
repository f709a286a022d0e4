import { findWords } from '../coaching/words.ts';
import type { Context } from '../context.ts';
import { proseWidth } from '../terminal/text.ts';
import { renderWordGroups } from '../terminal/words.ts';

/** Explains the words of the program, or those that a name asks for; gives whether there are such. */
export function showWords(context: Context, name: string): boolean {
  const groups = findWords(name);
  if (groups.length === 0) return false;
  context.show(groups, (value, { columns, paint }) => renderWordGroups(value, proseWidth(columns), paint));
  return true;
}
