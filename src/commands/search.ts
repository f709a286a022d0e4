import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { readWords } from './read/parse.ts';
import { renderResults } from './search.view.ts';

export const searchCommand: CommandDefinition = {
  name: 'search',
  group: GROUPS.learn,
  summary: 'find anything by a word',
  description:
    'Searches skills, topics, statements, resources, checklists and the guide; old names and small slips count too.',
  arguments: [{ name: '<words...>', description: 'what to look for' }],
  examples: ['coach search idempotency', 'coach search salary negotiation'],
  run: (context, words) => runSearch(context, words.join(' ')),
};

/** What to do where nothing was found: of several words fewer may find something, and of one there are no fewer. */
function sayNothing(words: string): string {
  return /\s/u.test(words.trim())
    ? 'Nothing has these words. Try fewer, or look around: coach skills'
    : 'Nothing here has this word. Try another word for it, or look around: coach skills';
}

async function runSearch(context: Context, words: string): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(words))
    throw new UserError(`"${words}" has no word to look for.`, { hint: 'Such as: coach search idempotency' });
  const hits = await context.knowledge.search(readWords(words), context.ownStack(await context.glance()));
  context.show(hits, renderResults);
  // The name of a language finds lessons first; for other words the languages need not be read.
  const isLessons = hits.length > 1 && hits.slice(0, 2).every(({ kind }) => kind === 'resource');
  const named = readWords(words);
  const stack = isLessons ? (context.knowledge.findStack(named) ?? context.knowledge.findFramework(named)) : undefined;
  if (stack !== undefined) context.hint(`What to learn ${stack.name} from, in order: coach resources ${stack.id}`);
  if (hits.length === 0) context.hint(sayNothing(named));
}
