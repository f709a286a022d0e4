import { localDay } from '../../coaching/days.ts';
import { fillForJob, followJob, type Job, QUESTIONS_LIST, talkDay } from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { cleanLines, wrapLines } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { fillAdSheet, screenOfAd } from '../fill-ad-sheet.ts';
import { findJob } from '../find-job.ts';
import { renderAd } from './ad.view.ts';
import { renderJob } from './show.view.ts';

interface ShowOptions {
  readonly ad?: true;
}

export const showCommand: CommandDefinition<ShowOptions> = {
  name: 'show',
  summary: 'show all about one job',
  description: 'Shows one job: where it stands, what is due, its log, and what the employer answered.',
  arguments: [{ name: '<job>', description: 'its name', takes: 'job' }],
  options: [{ flags: '--ad', description: 'print the text of its ad' }],
  prints: true,
  examples: ['coach job show acme', 'coach job show acme --ad'],
  run: (context, [word = ''], options) => runShow(context, word, options),
};

async function runShow(context: Context, word: string, options: ShowOptions): Promise<void> {
  const today = localDay(context.now());
  const record = await context.record();
  const job = followJob(findJob(record.jobs, word), today);
  const { ad } = job;
  if (options.ad === true) {
    if (ad === null) throw new UserError(`No ad is kept for ${job.id}.`, { hint: `It: coach job show ${job.id}` });
    context.show(job, (_value, { terminal, columns }) => wrapLines(cleanLines(ad), terminal ? columns : undefined));
    return;
  }
  const answers = job.answers.length === 0 ? null : countAnswers(context, job);
  const asks = ad === null ? null : fillAdSheet(context, record, ad);
  context.show({ ...job, asks }, (value, style) =>
    [
      renderJob(value, { today, answers }, style),
      ...(asks === null ? [] : [renderAd(asks, screenOfAd(context, record), style)]),
    ].join('\n\n'),
  );
  context.hint(nameNext(job, today));
}

function countAnswers({ knowledge }: Context, job: Job) {
  return fillForJob(knowledge.findChecklist(QUESTIONS_LIST), job).answers;
}

function nameNext(job: Job, today: string): string {
  const { id } = job;
  if (job.offer !== null && job.dropped === null) return `Its offer by years: coach offer show ${id}`;
  if (job.dropped !== null) return `Take it up again: coach job move ${id} saved`;
  if (talkDay(job, today) !== null)
    return `Prepare: coach checklist interview-prep --for ${id}\nPractise: coach practice --for ${id}`;
  return `When it moves on: coach job move ${id} <stage>`;
}
