import type { Command } from 'commander';
import { buildHistory } from '../coaching/history.ts';
import type { Context } from '../context.ts';
import { addExamples, GROUPS } from './help.ts';
import { parseDay } from './parse.ts';

export interface HistoryOptions {
  readonly since?: Date;
}

export function registerHistory(program: Command, context: Context): void {
  const command = program
    .command('history')
    .helpGroup(GROUPS.assess)
    .summary('show past assessments and what moved')
    .description('Shows each assessment, oldest first, and what it changed; on a terminal how each skill went.')
    .option('--since <day>', 'only from this day on, such as 2026-11-23', parseDay)
    .action((options: HistoryOptions) => runHistory(context, options));
  addExamples(command, ['coach history', 'coach history --since 2026-01-01']);
}

async function runHistory(context: Context, { since }: HistoryOptions): Promise<void> {
  const { historyView } = await import('../terminal/views/history.ts');
  const record = await (await context.progress()).read();
  const entries = buildHistory(record, since);
  await context.show(entries, historyView(since !== undefined));
  if (record.assessments.length === 0) await context.hint('No assessment yet. Begin: coach assess');
  else if (entries.length === 0) await context.hint('No assessment since that day. All of them: coach history');
}
