import { localDay } from '../../coaching/days.ts';
import { changeJob, keepOffer, OFFER_NOTES } from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { sayThat } from '../../terminal/phrases.ts';
import type { CommandDefinition } from '../command.ts';
import { findOffer } from './find-offer.ts';

export const removeCommand: CommandDefinition = {
  name: 'remove',
  summary: 'take the offer of a job away',
  description: 'Takes the offer of a job away; the job and its log stay.',
  arguments: [{ name: '<job>', description: 'its name', takes: 'job' }],
  examples: ['coach offer remove acme'],
  run: (context, [word = '']) => runRemove(context, word),
};

async function runRemove(context: Context, word: string): Promise<void> {
  const { job } = findOffer((await context.record()).jobs, word);
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  await context.progress().update((record) => {
    findOffer(record.jobs, job.id);
    return { ...record, jobs: changeJob(record.jobs, job.id, (one) => keepOffer(one, null, OFFER_NOTES.gone, told)) };
  });
  context.show({ job: job.id }, sayThat(`Taken away: the offer of ${job.id}.`));
  context.hint('Back: coach undo');
}
