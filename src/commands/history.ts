import { buildHistory, findRater } from '../coaching/assessment.ts';
import { startOf } from '../coaching/days.ts';
import { nameOf, withoutNames } from '../coaching/sharing.ts';
import type { Context } from '../context.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderHistory } from './history.view.ts';
import { readDay } from './read/read-day.ts';
import { nameSelf } from './say/name-self.ts';
import { describeMade, findPageFile, type PageFlags, pageOptions, writePageTo } from './write/write-page.ts';

export interface HistoryOptions extends PageFlags {
  readonly since?: string;
  readonly markdown?: true;
}

export const historyCommand: CommandDefinition<HistoryOptions> = {
  name: 'history',
  group: GROUPS.assess,
  summary: 'show past assessments and what moved',
  description: 'Shows each assessment, oldest first, and what it changed; on a terminal how each skill went.',
  options: [
    { flags: '--since <day>', description: 'only from this day on, such as 2026-11-23 or last friday' },
    { flags: '--markdown', description: 'as Markdown' },
    ...pageOptions(),
  ],
  prints: true,
  examples: [
    'coach history',
    'coach history --since 2026-01-01',
    'coach history --since "3 weeks ago"',
    'coach history --markdown',
    'coach history --html history.html',
  ],
  run: (context, _words, options) => runHistory(context, options),
};

async function runHistory(context: Context, options: HistoryOptions): Promise<void> {
  const { since, markdown } = options;
  const page = findPageFile(context, options);
  const stored = await context.record();
  const record = options.redact === true ? withoutNames(stored) : stored;
  const day =
    since === undefined
      ? undefined
      : await readDay(context, since, { option: '--since', said: 'since', towards: 'past' });
  const entries = buildHistory(record, day === undefined ? undefined : startOf(day));
  const about = {
    moved: since !== undefined,
    rater: findRater(record.assessments),
    self: nameSelf(context, record),
  };
  if (page === null) {
    const asPage = markdown === true ? (await import('./history/markdown.ts')).renderHistoryMarkdown : null;
    context.show(entries, (value, style) => asPage?.(value, about) ?? renderHistory(value, about, style));
  } else {
    const { renderHistoryPage } = await import('./history/page.ts');
    const made = describeMade(context, options);
    const beside = { ...about, name: nameOf(record), skills: context.knowledge.skills(), made };
    if (await writePageTo(context, page, renderHistoryPage(entries, beside), options)) return;
  }
  if (record.assessments.length === 0) context.hint('No assessment yet. Begin: coach assess');
  else if (entries.length === 0) context.hint('No assessment since that day. All of them: coach history');
}
