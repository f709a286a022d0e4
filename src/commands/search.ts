import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { addExamples, GROUPS } from './help.ts';

export function registerSearch(program: Command, context: Context): void {
  const command = program
    .command('search')
    .helpGroup(GROUPS.learn)
    .summary('find anything by a word')
    .description(
      'Searches skills, topics, statements, resources, checklists and the guide; old names and small slips count too.',
    )
    .argument('<words...>', 'what to look for')
    .action((words: string[]) => runSearch(context, words.join(' ')));
  addExamples(command, ['coach search idempotency', 'coach search salary negotiation']);
}

async function runSearch(context: Context, words: string): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(words)) throw new UserError(`"${words}" has no word to look for.`);
  const [knowledge, { renderHits }] = await Promise.all([context.knowledge(), import('../terminal/views/search.ts')]);
  const hits = await knowledge.search(words.slice(0, 200));
  await context.show(hits, renderHits);
  if (hits.length === 0) await context.hint('Nothing has these words. Try fewer, or look around: coach skills');
}
