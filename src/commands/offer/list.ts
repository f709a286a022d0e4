import type { Job } from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { scaleDown } from '../../coaching/money.ts';
import type { Column } from '../../terminal/column.ts';
import { renderMarkdownTable } from '../../terminal/markdown.ts';
import { renderList } from '../../terminal/table.ts';
import type { CommandDefinition } from '../command.ts';
import { layOut } from './lay-out.ts';
import { LEFT_OUT } from './phrases.ts';
import { AT_LEAST_MEANS, writeAlike } from './show.view.ts';
import type { ShownOffer } from './shown.ts';

interface ListOptions {
  readonly markdown?: true;
}

export const listCommand: CommandDefinition<ListOptions> = {
  name: 'list',
  summary: 'list the offers you keep',
  description: 'Lists the offers you keep: what recurs in a year, and all of year 1.',
  options: [{ flags: '--markdown', description: 'as Markdown' }],
  prints: true,
  examples: ['coach offer list', 'coach offer list --markdown'],
  run: (context, _words, options) => listOffers(context, options),
};

/** Lists the offers that are kept: what recurs in a year, and all of year 1. */
export async function listOffers(context: Context, { markdown }: ListOptions): Promise<void> {
  const { jobs } = await context.record();
  const offers = jobs.flatMap((job: Job) => (job.offer === null ? [] : [layOut(job, job.offer)]));
  context.show(offers, (value, style) => {
    if (value.length === 0) return '';
    return markdown === true ? renderMarkdown(value) : renderList(value, COLUMNS, style);
  });
  if (offers.length === 0) context.hint('No offer is kept yet. Keep one: coach offer add <job>');
  else context.hint(`${isLeast(offers) ? `${AT_LEAST_MEANS}. ` : ''}One of them: coach offer show <job>`);
}

function renderMarkdown(offers: readonly ShownOffer[]): string {
  const means = isLeast(offers) ? [`${AT_LEAST_MEANS}.`] : [];
  return ['# Offers', renderMarkdownTable(offers, COLUMNS), ...means, `*${LEFT_OUT}*`].join('\n\n');
}

/** Whether a sum of them is marked, since something in it is unknown. */
function isLeast(offers: readonly ShownOffer[]): boolean {
  return offers.some(({ sheet }) => sheet.each[0]?.isWhole === false && sheet.each[0].atLeast > 0);
}

const COLUMNS: readonly Column<ShownOffer>[] = [
  { title: 'Job', value: ({ job }) => job },
  sumColumn('Recurring, each year', ({ sheet }) => sheet.totals.recurring[0]),
  sumColumn('All of year 1', ({ sheet }) => sheet.each[0]),
  { title: 'Currency', value: ({ sheet }) => sheet.currency.code },
  {
    title: 'Note',
    value: ({ sheet: { each } }) => (each[0]?.isWhole === true ? '' : each[0]?.atLeast === 0 ? 'unknown' : 'at least'),
    pipeOnly: true,
  },
];

function sumColumn(
  title: string,
  sumOf: (offer: ShownOffer) => ShownOffer['sheet']['all'] | undefined,
): Column<ShownOffer> {
  return {
    title,
    value: (offer) => {
      const { atLeast, isWhole } = sumOf(offer) ?? { atLeast: 0, isWhole: true };
      return isWhole || atLeast > 0 ? scaleDown(atLeast, offer.sheet.currency.digits) : '';
    },
    show: (offer) => {
      const sum = sumOf(offer);
      return sum === undefined ? '' : writeAlike(offer.sheet.currency, [sum.atLeast]).sum(sum);
    },
    align: 'right',
  };
}
