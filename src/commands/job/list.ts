import { localDay } from '../../coaching/days.ts';
import { type Job, listJobs } from '../../coaching/jobs.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { Context } from '../../context.ts';
import type { CommandDefinition } from '../command.ts';
import { writeCalendar } from '../write/write-calendar.ts';
import { renderJobs } from './list.view.ts';

interface ListOptions {
  readonly all?: true;
  readonly ics?: string;
  readonly force?: true;
}

export const listCommand: CommandDefinition<ListOptions> = {
  name: 'list',
  summary: 'list the jobs you follow',
  description: 'Counts the jobs by stage and lists them, the longest wait first; in a calendar what is due on them.',
  options: [
    { flags: '--all', description: 'with those you dropped' },
    {
      flags: '--ics <file>',
      description: 'write calendar entries to this file, or - for standard output',
      takes: 'file',
      conflicts: ['json'],
    },
  ],
  prints: true,
  examples: ['coach job list', 'coach job list --all', 'coach job list --ics jobs.ics'],
  run: (context, _words, options) => showList(context, options),
};

/** Lists the jobs, or writes what is due on them to a calendar. */
export async function showList(context: Context, { all, ics, force }: ListOptions): Promise<void> {
  const record = await context.record();
  const today = localDay(context.now());
  if (ics !== undefined) {
    if (!(await writeDates(context, record, { file: ics, force: force === true })))
      context.hint('Read it into your calendar again when dates change: entries move, and none is doubled.');
    return;
  }
  const list = listJobs(record.jobs, today, all === true);
  context.show(list, (value, style) => (value.jobs.length === 0 ? '' : renderJobs(value, today, style)));
  context.hint(nameNext(record.jobs, list.jobs[0]?.id));
}

async function writeDates(
  context: Context,
  { jobs, owner }: PersonRecord,
  output: { readonly file: string; readonly force: boolean },
): Promise<boolean> {
  const { listEntries } = await import('./entries.ts');
  const { makeCalendar } = await import('../write/make-calendar.ts');
  const now = context.now();
  const entries = listEntries(jobs, localDay(now));
  const text = makeCalendar(entries, { name: 'Jobs', product: 'jobs', owner: owner?.id ?? null, now });
  return writeCalendar(context, text, { ...output, events: entries.length });
}

function nameNext(jobs: readonly Job[], first: string | undefined): string {
  if (first !== undefined) return `All about one: coach job show ${first}`;
  if (jobs.length > 0) return 'All of them are dropped. See them: coach job list --all';
  return 'No job yet. Add one: coach job add acme --role "Backend developer"';
}
