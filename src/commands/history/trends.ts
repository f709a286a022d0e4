import type { Trend } from '../../coaching/assessment.ts';
import { drawTrend, TREND_LEGEND } from '../../terminal/chart.ts';
import type { Column } from '../../terminal/column.ts';
import { nameLevel } from '../../terminal/phrases.ts';
import { formatDay, widthOf, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';

const MOST_BLOCKS = 20;

/** How skills went, a line each: the trend, and its first and last level; folded where the lines would be too long. */
export function renderTrends(trends: readonly Trend[], { columns, paint }: Style): string {
  const lines = trends.map((trend) => ({
    name: trend.skill,
    blocks: drawTrend(trend.levels, MOST_BLOCKS),
    ends: `${nameStart(trend)} → ${nameEnd(trend)}`,
  }));
  const name = Math.max(...lines.map((line) => line.name.length));
  const blocks = Math.max(...lines.map((line) => widthOf(line.blocks)));
  const isFolded = lines.some(({ ends }) => name + blocks + widthOf(ends) + 4 > columns);
  return [
    paint.heading('Trend'),
    ...lines.map((line) => {
      const left = `${line.name.padEnd(name)}  ${line.blocks}`;
      if (isFolded) return `${left}\n${wrapProse(line.ends, columns, '  ')}`;
      return `${left}${' '.repeat(blocks - widthOf(line.blocks) + 2)}${line.ends}`;
    }),
    paint.quiet(wrapProse(TREND_LEGEND, columns)),
  ].join('\n');
}

/** The same for a table. */
export const TREND_COLUMNS: readonly Column<Trend>[] = [
  { title: 'Skill', value: ({ skill }) => skill },
  { title: 'Trend', value: ({ levels }) => drawTrend(levels, MOST_BLOCKS) },
  { title: 'First', value: nameStart },
  { title: 'Last', value: nameEnd },
];

function nameStart({ levels, from }: Trend): string {
  return `${nameLevel(levels[0] ?? null)}, ${formatDay(from)}`;
}

function nameEnd({ levels, to }: Trend): string {
  return `${nameLevel(levels.at(-1) ?? null)}, ${formatDay(to)}`;
}
