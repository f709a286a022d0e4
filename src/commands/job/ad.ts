import { localDay } from '../../coaching/days.ts';
import { changeJob, followJob } from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { countOf, wrapProse } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { findFollowedJob, findJob } from '../find/find-job.ts';
import { fillAdSheet, screenOfAd } from './fill-ad-sheet.ts';
import { renderAd } from './ad.view.ts';
import { BEFORE_APPLYING, findMoment } from './moment.ts';
import { readAd } from './read-ad.ts';

export const adCommand: CommandDefinition<AdOptions> = {
  name: 'ad',
  summary: 'read what an ad asks',
  description:
    'Reads an ad by its words: the skills it asks for, and how well, beside where you stand, its tools, and what to do before you apply. Keeps nothing, or the ad with the job that --for names.',
  arguments: [{ name: '<file>', description: 'the text of the ad, or - for standard input', takes: 'file' }],
  options: [{ flags: '--for <job>', description: 'keep it with this job, in place of the ad it has', takes: 'job' }],
  prints: true,
  examples: ['coach job ad posting.txt', 'coach job ad - < posting.txt', 'coach job ad posting.txt --for acme'],
  run: (context, [file = ''], options) => runAd(context, file, options),
};

interface AdOptions {
  readonly for?: string;
}

async function runAd(context: Context, file: string, options: AdOptions): Promise<void> {
  if (options.for !== undefined) return keepAd(context, file, options.for);
  const text = await readAd(context, file);
  const record = await context.glance();
  const sheet = fillAdSheet(context, record, text);
  context.show(sheet, (value, style) =>
    renderAd(value, { ...screenOfAd(context, record), moment: BEFORE_APPLYING }, style),
  );
  if (sheet.asked.length > 0)
    context.hint(
      'Read by its words alone: look yourself at what it means. Keep it: coach job add <name> --ad <file>, or with a job you follow: coach job ad <file> --for <job>',
    );
}

/** Keeps the ad with a job that is followed, and shows what it asks at the point that job has come to. */
async function keepAd(context: Context, file: string, word: string): Promise<void> {
  const { id } = findFollowedJob((await context.record()).jobs, word);
  const ad = await readAd(context, file);
  const { before, after } = await context.progress().update((record) => ({
    ...record,
    jobs: changeJob(record.jobs, findFollowedJob(record.jobs, id).id, (job) => ({ ...job, ad })),
  }));
  const today = localDay(context.now());
  const was = findJob(before.jobs, id).ad;
  const lines = (text: string): string => countOf(text.split('\n').length, 'line');
  const said = `Kept with ${id}: an ad of ${lines(ad)}${was === null ? '' : `, in place of one of ${lines(was)}`}.`;
  const about = { ...screenOfAd(context, after), moment: findMoment(followJob(findJob(after.jobs, id), today), today) };
  context.show(fillAdSheet(context, after, ad), (value, style) =>
    [wrapProse(said, style.columns), '', renderAd(value, about, style)].join('\n'),
  );
  context.hint(`All about it: coach job show ${id}`);
}
