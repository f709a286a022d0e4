import { localDay } from '../../coaching/days.ts';
import { changeJob, followJob, LONGEST_NOTE, noteJob } from '../../coaching/jobs.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { cleanText, wrapProse } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { findFollowedJob, findJob } from '../find/find-job.ts';
import { nameDue } from '../say/name-due.ts';
import { asSentence } from './phrases.ts';

export const noteCommand: CommandDefinition = {
  name: 'note',
  summary: 'note something about a job',
  description:
    'Adds a line to the log of a job, such as who you talked to, or that you asked again: a note that begins with "asked" counts as a follow-up. Notes stay out of export --shared.',
  arguments: [
    { name: '<job>', description: 'its name', takes: 'job' },
    { name: '<text...>', description: 'the note' },
  ],
  examples: ['coach job note acme "asked again by mail"'],
  run: (context, [word = '', ...text]) => runNote(context, word, text.join(' ').trim()),
};

async function runNote(context: Context, word: string, text: string): Promise<void> {
  const { id } = findFollowedJob((await context.record()).jobs, word);
  const blank = text === '' ? 'A note says something; this is blank.' : null;
  const fault = blank ?? faultInLine('A note', text, LONGEST_NOTE);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was noted.' });
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  const { after } = await context.progress().update((record) => ({
    ...record,
    jobs: changeJob(record.jobs, findFollowedJob(record.jobs, id).id, (job) => noteJob(job, text, told)),
  }));
  const job = followJob(findJob(after.jobs, id), told.today);
  const due = job.due === null ? '' : `\n${asSentence(nameDue(job.due, told.today))}`;
  context.show(job, (_value, { columns }) =>
    `Noted for ${job.id}: ${cleanText(text)}${due}`
      .split('\n')
      .map((line) => wrapProse(line, columns))
      .join('\n'),
  );
  context.hint(`Its log: coach job show ${id}`);
}
