import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { countOf } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { countKeptAds } from '../read/read-kept-ads.ts';
import { renderMarket } from './market.view.ts';

export const marketCommand: CommandDefinition = {
  name: 'market',
  summary: 'count what your kept ads ask for',
  description: 'Counts, over all ads that you keep with jobs, how many ask for which skill and name which tool.',
  prints: true,
  examples: ['coach job market', 'coach job market --json', 'coach next --market'],
  run: (context) => runMarket(context),
};

async function runMarket(context: Context): Promise<void> {
  const market = countKeptAds(context, (await context.record()).jobs);
  if (market === null)
    throw new UserError('No ad is kept yet, so there is nothing to count.', {
      hint: 'Keep one: coach job add acme --ad posting.txt',
    });
  context.show(market, (value, style) =>
    value.ads === 0 && style.terminal
      ? 'None of the twelve skills was found in the ads that you keep.'
      : renderMarket(value, context.knowledge.skills(), style),
  );
  if (market.silent > 0)
    context.note(`${countOf(market.silent, 'more ad')}: nothing was found, or another language than English.`);
  if (market.ads > 0) context.hint('What they ask first among equals: coach next --market');
}
