import { buildHistory } from '../coaching/assessment.ts';
import type { Context } from '../context.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderHistory } from './history.view.ts';
import { parseDay } from './parse.ts';

export interface HistoryOptions {
  readonly since?: Date;
}

export const historyCommand: CommandDefinition<HistoryOptions> = {
  name: 'history',
  group: GROUPS.assess,
  summary: 'show past assessments and what moved',
  description: 'Shows each assessment, oldest first, and what it changed; on a terminal how each skill went.',
  options: [{ flags: '--since <day>', description: 'only from this day on, such as 2026-11-23', parse: parseDay }],
  examples: ['coach history', 'coach history --since 2026-01-01'],
  run: (context, _words, options) => runHistory(context, options),
};

async function runHistory(context: Context, { since }: HistoryOptions): Promise<void> {
  const record = await context.record();
  const entries = buildHistory(record, since);
  context.show(entries, (value, style) => renderHistory(value, { moved: since !== undefined }, style));
  if (record.assessments.length === 0) context.hint('No assessment yet. Begin: coach assess');
  else if (entries.length === 0) context.hint('No assessment since that day. All of them: coach history');
}
