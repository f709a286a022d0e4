import { SELF, type Trend } from '../../coaching/assessment.ts';
import type { Report, SkillReport } from '../../coaching/report.ts';
import { drawLevel, drawTrend, LEVEL_LEGEND, TREND_LEGEND } from '../../terminal/chart.ts';
import type { Column } from '../../terminal/column.ts';
import { nameLevel } from '../../terminal/phrases.ts';
import { renderTable } from '../../terminal/table.ts';
import { wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { type About, nameGap, saySelfRating } from '../report.view.ts';
import { sayNoTrend } from '../say/say-no-trend.ts';
import { describeAged, renderHeadline, renderTitle } from './headline.ts';

const MOST_TRENDED = 8;
/** From these widths on, a level is so many blocks of a bar. */
const BLOCKS_BY_WIDTH = [
  { columns: 100, blocks: 8 },
  { columns: 72, blocks: 5 },
  { columns: 0, blocks: 3 },
];
/** From this width on there is room for the trends beside the bars. */
const WIDTH_OF_TRENDS = 72;

/** The report as a bar chart: each level against the target, and how it went where that is known. */
export function renderReportChart(
  report: Report,
  about: About & { readonly trends: readonly Trend[] },
  style: Style,
): string {
  const { now, trends } = about;
  const hasTrends = trends.length > 0 && style.columns >= WIDTH_OF_TRENDS;
  const isRated = report.assessedAt !== null;
  return [
    wrapProse(style.paint.heading(renderTitle(report, about)), style.columns),
    wrapProse([renderHeadline(report, style), ...describeAged(report, now)].join(' '), style.columns),
    renderTable(report.skills, [...columnsFor(style), ...(hasTrends ? [trendColumn(trends)] : [])], style),
    [LEVEL_LEGEND, ...(hasTrends ? [`Trend: ${TREND_LEGEND}`] : [])]
      .map((line) => style.paint.quiet(wrapProse(line, style.columns)))
      .join('\n'),
    ...(isRated && trends.length === 0 ? [wrapProse(sayNoTrend('yet'), style.columns)] : []),
    ...(report.by === SELF ? [wrapProse(saySelfRating(about.self), style.columns)] : []),
  ].join('\n\n');
}

function columnsFor({ columns }: Style): readonly Column<SkillReport>[] {
  const blocks = BLOCKS_BY_WIDTH.find((one) => columns >= one.columns)?.blocks ?? 1;
  return [
    { title: 'Skill', value: ({ name }) => name },
    {
      title: 'None to Lead',
      value: ({ level }) => nameLevel(level),
      show: ({ level, required }, paint) => drawLevel(level, required, blocks, paint),
    },
    { title: 'Level', value: ({ level }) => nameLevel(level) },
    { title: 'Gap', value: nameGap, align: 'right' },
  ];
}

function trendColumn(trends: readonly Trend[]): Column<SkillReport> {
  const levelsOf = (id: string): Trend['levels'] => trends.find(({ skill }) => skill === id)?.levels ?? [];
  return { title: 'Trend', value: ({ id }) => drawTrend(levelsOf(id), MOST_TRENDED) };
}
