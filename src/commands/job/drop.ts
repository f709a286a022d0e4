import { localDay } from '../../coaching/days.ts';
import { changeJob, dropJob, followJob, LONGEST_NOTE } from '../../coaching/jobs.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { wrapProse } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { findFollowedJob, findJob } from '../find/find-job.ts';
import { nameJob } from './phrases.ts';
import { describeEnd, followTalk } from './practise-until.ts';

export const dropCommand: CommandDefinition = {
  name: 'drop',
  summary: 'stop following a job',
  description: 'Puts a job away, with the reason if you give one. It is kept, and listed with --all.',
  arguments: [
    { name: '<job>', description: 'its name', takes: 'job' },
    { name: '[reason...]', description: 'why' },
  ],
  examples: ['coach job drop acme', 'coach job drop acme "too far away"'],
  run: (context, [word = '', ...reason]) => runDrop(context, word, reason.join(' ').trim()),
};

async function runDrop(context: Context, word: string, reason: string): Promise<void> {
  const fault = faultInLine('A reason', reason, LONGEST_NOTE);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was changed.' });
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  const { id } = findFollowedJob((await context.record()).jobs, word);
  const { before, after } = await context.progress().update((record) => {
    const jobs = changeJob(record.jobs, findFollowedJob(record.jobs, id).id, (job) =>
      dropJob(job, reason === '' ? null : reason, told),
    );
    return followTalk(record, { ...record, jobs }, id, told.today);
  });
  const job = followJob(findJob(after.jobs, id), told.today);
  context.show(job, (value, { columns }) =>
    wrapProse(`Dropped: ${nameJob(value)}. It is kept, and no longer listed.`, columns),
  );
  const end = describeEnd(before, after);
  if (end !== null) context.note(end);
  context.hint(`Take it up again: coach job move ${id} ${job.stage}`);
}
