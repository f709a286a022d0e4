import type { Job } from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { scaleDown } from '../../coaching/money.ts';
import type { Column } from '../../terminal/column.ts';
import { renderList } from '../../terminal/table.ts';
import { layOut } from './lay-out.ts';
import { AT_LEAST_MEANS, writeAlike } from './show.view.ts';
import type { ShownOffer } from './shown.ts';

/** Lists the offers that are kept: what recurs in a year, and all of year 1. */
export async function listOffers(context: Context): Promise<void> {
  const { jobs } = await context.record();
  const offers = jobs.flatMap((job: Job) => (job.offer === null ? [] : [layOut(job, job.offer)]));
  context.show(offers, (value, style) => (value.length === 0 ? '' : renderList(value, COLUMNS, style)));
  if (offers.length === 0) context.hint('No offer is kept yet. Keep one: coach offer add <job>');
  else {
    const isLeast = offers.some(({ sheet }) => sheet.each[0]?.isWhole === false && sheet.each[0].atLeast > 0);
    context.hint(`${isLeast ? `${AT_LEAST_MEANS}. ` : ''}One of them: coach offer show <job>`);
  }
}

const COLUMNS: readonly Column<ShownOffer>[] = [
  { title: 'Job', value: ({ job }) => job },
  sumColumn('Recurring, each year', ({ sheet }) => sheet.totals.recurring[0]),
  sumColumn('All of year 1', ({ sheet }) => sheet.each[0]),
  { title: 'Currency', value: ({ sheet }) => sheet.currency.code },
  { title: 'Note', value: ({ sheet }) => (sheet.each[0]?.isWhole === true ? '' : 'at least'), pipeOnly: true },
];

function sumColumn(
  title: string,
  sumOf: (offer: ShownOffer) => ShownOffer['sheet']['all'] | undefined,
): Column<ShownOffer> {
  return {
    title,
    value: (offer) => scaleDown(sumOf(offer)?.atLeast ?? 0, offer.sheet.currency.digits),
    show: (offer) => {
      const sum = sumOf(offer);
      return sum === undefined ? '' : writeAlike(offer.sheet.currency, [sum.atLeast]).sum(sum);
    },
    align: 'right',
  };
}
