import { localDay } from '../../coaching/days.ts';
import {
  fillForJob,
  followJob,
  type FollowedJob,
  isOver,
  type Job,
  listOpenOffers,
  openOfferSince,
  QUESTIONS_LIST,
  isAfterTalk,
  talkDay,
} from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { cleanLines, wrapLines } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { fillAdSheet, screenOfAd } from './fill-ad-sheet.ts';
import { findJob } from '../find/find-job.ts';
import { prepareTask } from '../say/prepare-task.ts';
import { renderAd } from './ad.view.ts';
import { findMoment } from './moment.ts';
import { describeAfterTalk, describeRejection } from './phrases.ts';
import { renderJob, renderOffer } from './show.view.ts';

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

/** What an ad asks, without the last day to apply of a job that was applied for. */
function withoutPast<Sheet extends { readonly closes: string | null }>(
  sheet: Sheet,
  { stage }: Pick<FollowedJob, 'stage'>,
): Sheet {
  return stage === 'saved' ? sheet : { ...sheet, closes: null };
}

async function runShow(context: Context, word: string, options: ShowOptions): Promise<void> {
  const today = localDay(context.now());
  const record = await context.record();
  const job = followJob(findJob(record.jobs, word), today);
  const { ad } = job;
  if (options.ad === true) {
    if (ad === null)
      throw new UserError(`No ad is kept for ${job.id}.`, {
        hint: `Keep one: coach job ad <file> --for ${job.id}`,
      });
    context.show(job, (_value, { terminal, columns }) => wrapLines(cleanLines(ad), terminal ? columns : undefined));
    return;
  }
  const answers = job.answers.length === 0 ? null : countAnswers(context, job, today);
  const asks = ad === null ? null : withoutPast(fillAdSheet(context, record, ad), job);
  const about = { ...screenOfAd(context, record), moment: findMoment(job, today) };
  const others = listOpenOffers(record.jobs).flatMap(({ id }) => (id === job.id ? [] : [id]));
  context.show({ ...job, asks }, (value, style) =>
    [
      renderJob(value, { today, answers }, style),
      ...(openOfferSince(value) !== null ? [renderOffer(value, others, style)] : []),
      ...(asks === null ? [] : [renderAd(asks, about, style)]),
    ].join('\n\n'),
  );
  context.hint(nameNext(job, today, asks !== null && asks.asked.length > 0));
}

function countAnswers({ knowledge }: Context, job: Job, today: string) {
  return fillForJob(knowledge.findChecklist(QUESTIONS_LIST), job, today).answers;
}

/** What helps next, beside what the screen says already. */
function nameNext(job: FollowedJob, today: string, hasBlock: boolean): string {
  const { id, stage, due, dropped, offer } = job;
  if (dropped !== null) return `Take it up again: coach job move ${id} saved`;
  if (openOfferSince(job) !== null) return `When you have answered: coach job move ${id} accepted, or declined`;
  if (stage === 'rejected') return describeRejection(job);
  if (offer !== null) return `Its offer by years: coach offer show ${id}`;
  if (talkDay(job, today) !== null) {
    const prepare = `Prepare: coach checklist interview-prep --for ${id}`;
    return hasBlock ? prepare : `${prepare}\nPractise: coach practice --for ${id}`;
  }
  if (stage === 'task' && due?.kind === 'date') return `Prepare: ${prepareTask(id)}`;
  if (isAfterTalk(job, today)) return describeAfterTalk(id);
  if (due?.kind === 'follow-up' && due.day <= today)
    return `When you have asked: coach job note ${id} "asked how it stands"`;
  return isOver(stage) ? 'The others: coach job' : `When it moves on: coach job move ${id} <stage>`;
}
