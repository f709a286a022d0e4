import type { Context } from '../context.ts';
import { nameCall, quoteWord } from '../terminal/phrases.ts';

/** The call of coach open that counts in what this call lists. */
export function nameOpen({ profile, stack }: Context, words: readonly string[]): string {
  const forStack = stack === null ? [] : ['--stack', quoteWord(stack)];
  return nameCall(['open', ...words, ...forStack].join(' '), profile);
}
