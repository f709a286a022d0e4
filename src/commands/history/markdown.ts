import { findMovements, findTrends, type HistoryEntry } from '../../coaching/assessment.ts';
import { listMarkdown, quoteMarkdown, renderMarkdownTable } from '../../terminal/markdown.ts';
import { columnsFor, type HistorySubject, nameMovement } from '../history.view.ts';
import { sayNoTrend } from '../say/say-no-trend.ts';
import { TREND_COLUMNS } from './trends.ts';

/** A history as Markdown: a table of the assessments, what moved where that is asked, and how each skill went. */
export function renderHistoryMarkdown(
  entries: readonly HistoryEntry[],
  { moved, rater, self }: HistorySubject,
): string {
  if (entries.length === 0) return '';
  const movements = findMovements(entries).map(nameMovement);
  const trends = findTrends(entries, rater);
  return [
    '# History',
    renderMarkdownTable(entries, columnsFor(self)),
    ...(moved ? ['## Moved', movements.length === 0 ? 'Nothing.' : listMarkdown(movements.map(quoteMarkdown))] : []),
    '## Trend',
    trends.length === 0 ? sayNoTrend(moved ? 'in this time' : 'yet') : renderMarkdownTable(trends, TREND_COLUMNS),
  ].join('\n\n');
}
