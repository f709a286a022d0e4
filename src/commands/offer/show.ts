import type { Context } from '../../context.ts';
import { quoteWord } from '../../terminal/phrases.ts';
import type { CommandDefinition } from '../command.ts';
import { findOffer } from './find-offer.ts';
import { layOut } from './lay-out.ts';
import { renderOffer, renderOfferMarkdown } from './show.view.ts';

interface ShowOptions {
  readonly markdown?: true;
}

export const showCommand: CommandDefinition<ShowOptions> = {
  name: 'show',
  summary: 'show an offer by years and parts',
  description:
    'Shows what recurs, what comes once and what is paid in shares, year by year; what you keep if you leave; and the pay of an hour.',
  arguments: [{ name: '<job>', description: 'its name', takes: 'job' }],
  options: [{ flags: '--markdown', description: 'as Markdown' }],
  prints: true,
  examples: ['coach offer show acme', 'coach offer show acme --markdown --output acme.md'],
  run: (context, [word = ''], options) => runShow(context, word, options),
};

async function runShow(context: Context, word: string, { markdown }: ShowOptions): Promise<void> {
  const { job, terms } = findOffer((await context.record()).jobs, word);
  context.show(layOut(job, terms), markdown === true ? renderOfferMarkdown : renderOffer);
  context.hint(`Change a part of it: coach offer add ${quoteWord(job.id)} --bonus 10% --payout 80`);
}
