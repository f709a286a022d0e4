import type { PlannedWeek } from '../../coaching/path.ts';
import type { Column } from '../../terminal/column.ts';
import { renderList } from '../../terminal/table.ts';
import { countOf, formatDate, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { renderNear, untilMarkdown } from './near.ts';
import { namesInWeeks, type PlanSubject, renderCompare, renderEnd, renderTitle, type ShownPlan } from './shown.ts';
import { renderUntil } from './until.ts';

interface Line {
  readonly week: PlannedWeek;
  readonly first: boolean;
  readonly step: string;
  readonly id: string;
  readonly hours: number;
}

const COLUMNS: readonly Column<Line>[] = [
  {
    title: 'Week',
    value: ({ week }) => String(week.week),
    show: (line) => (line.first ? String(line.week.week) : ''),
    align: 'right',
  },
  { title: 'From', value: ({ week }) => week.from, show: (line) => (line.first ? formatDate(line.week.from) : '') },
  { title: 'Step', value: ({ id }) => id, show: ({ step }) => step, wraps: true },
  {
    title: 'Hours',
    value: ({ hours }) => String(hours),
    show: ({ hours }) => (hours === 0 ? 'ends' : String(hours)),
    align: 'right',
  },
];

/** The weeks of a plan, one line for each step of each. */
export function renderWeeks(plan: ShownPlan, about: PlanSubject, style: Style): string {
  const names = namesInWeeks(about);
  const lines = plan.weeks.flatMap((week) =>
    week.steps.map(({ id, hours }, index): Line => ({
      week,
      first: index === 0,
      step: names.get(id) ?? id,
      id,
      hours,
    })),
  );
  const table = renderList(lines, COLUMNS, style);
  if (!style.terminal) return table;
  const left = about.weeks - plan.weeks.length;
  return [
    wrapProse(style.paint.heading(renderTitle(plan, about)), style.columns),
    wrapProse(renderEnd(plan, about), style.columns),
    ...(lines.length === 0 ? [] : [table]),
    ...(left === 0 ? [] : [style.paint.quiet(`and ${countOf(left, 'week')} more`)]),
    ...describeUntil(plan, about, style),
    ...renderCompare(about).map((line) => style.paint.quiet(wrapProse(line, style.columns))),
  ].join('\n\n');
}

function describeUntil(plan: ShownPlan, about: PlanSubject, style: Style): string[] {
  if (plan.until?.help !== undefined) return renderNear(plan, about, style);
  return renderUntil(plan, about).map((line) => wrapProse(line, style.columns));
}

/** The same as Markdown, each week a heading with its steps as tasks. */
export function renderWeeksMarkdown(plan: ShownPlan, about: PlanSubject): string {
  const names = namesInWeeks(about);
  const weeks = plan.weeks.map(({ week, from, to, steps }) =>
    [
      `## Week ${week}, ${formatDate(from)} to ${formatDate(to)}`,
      steps.map(({ id, hours }) => `- [ ] ${names.get(id) ?? id} (${hours === 0 ? 'ends' : `${hours} h`})`).join('\n'),
    ].join('\n\n'),
  );
  return [
    `# ${renderTitle(plan, about)}`,
    renderEnd(plan, about),
    ...weeks,
    ...untilMarkdown(plan, about),
    ...renderCompare(about),
  ].join('\n\n');
}
