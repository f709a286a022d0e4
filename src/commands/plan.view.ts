import type { PlanRow } from '../coaching/schedule.ts';
import type { Column } from '../terminal/column.ts';
import { renderRecords } from '../terminal/records.ts';
import { renderList } from '../terminal/table.ts';
import { formatDate, proseWidth, spread, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';
import { renderNear } from './plan/near.ts';
import { describeMilestones, describeOverdue, describeProgress } from './plan/phrases.ts';
import { describeExpected, describeHours, isAnyTime, nameRow } from './plan/row.ts';
import {
  type PlanSubject,
  renderCompare,
  renderEnd,
  renderKeptTitle,
  renderTitle,
  type ShownPlan,
} from './plan/shown.ts';
import { renderUntil } from './plan/until.ts';

/** A plan, one row a step: when it is due, and when it was done or is to be expected. */
export function renderPlan(plan: ShownPlan, about: PlanSubject, style: Style): string {
  if (!style.terminal) return renderRecords(plan.steps, PIPED);
  const { columns, paint } = style;
  const { until } = plan;
  // A question about a day that is near is not answered by the steps of two years.
  if (until?.help !== undefined)
    return [wrapProse(paint.heading(renderTitle(plan, about)), columns), ...renderNear(plan, about, style)].join(
      '\n\n',
    );
  const parts = [
    ...renderHead(plan, about, style),
    ...(plan.steps.length === 0 ? [] : [renderList(plan.steps, columnsFor(about), style)]),
    joinLines(describeMilestones(plan, about), columns),
    joinLines(renderUntil(plan, about), columns),
    ...(about.isNew ? renderCompare(about).map((line) => paint.quiet(wrapProse(line, columns))) : []),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function joinLines(lines: readonly string[], columns: number): string {
  return lines.map((line) => wrapProse(line, columns)).join('\n');
}

function renderHead(plan: ShownPlan, about: PlanSubject, { paint, columns }: Style): string[] {
  const { steps } = plan;
  const title = renderKeptTitle(plan, about);
  const inHand = steps.filter(({ state }) => state === 'in-hand');
  const lines = inHand.map((row) => `In hand: ${nameRow(row, about.skills)}, ${describeTaken(row)}`);
  if (title === null)
    return [
      wrapProse(paint.heading(renderTitle(plan, about)), columns),
      joinLines([renderEnd(plan, about), ...lines], columns),
    ];
  const overdue = describeOverdue(plan, about);
  return [
    [
      spread(paint.heading(title), describeProgress(plan, about), proseWidth(columns)),
      ...(overdue === null ? [] : [overdue]),
      ...lines,
    ]
      .map((line) => wrapProse(line, columns))
      .join('\n'),
    ...(steps.some(({ latest }) => latest !== null) ? [] : [wrapProse(renderEnd(plan, about), columns)]),
  ];
}

/** What of a step in hand is taken as done: nobody knows of more than is ticked. */
function describeTaken({ ticked, boxes }: PlanRow): string {
  return `${ticked} of ${boxes} ticked${ticked === 0 ? ', so the plan still counts all its hours' : ''}`;
}

function columnsFor({ skills, today }: PlanSubject): readonly Column<PlanRow>[] {
  const year = ` ${today.slice(0, 4)}`;
  const near = (text: string): string => (text.endsWith(year) ? text.slice(0, -year.length) : text);
  return [
    { title: '', value: ({ state }) => state, show: ({ state }, paint) => paint.good(MARKS[state]) },
    { title: 'Step', value: ({ id }) => id, show: (row) => nameRow(row, skills), wraps: true },
    {
      title: 'Due',
      value: ({ due }) => due ?? '',
      show: (row) => (isAnyTime(row) ? '' : row.due === null ? '-' : near(formatDate(row.due))),
      drops: 1,
    },
    {
      title: 'Expected',
      value: ({ latest }) => latest ?? '',
      show: (row) => near(describeExpected(row, today)),
    },
    { title: 'Hours', value: (row) => describeHours(row, ''), drops: 2 },
  ];
}

const MARKS: Readonly<Record<PlanRow['state'], string>> = {
  done: '✓',
  'in-hand': '▸',
  open: ' ',
  waiting: ' ',
  skipped: ' ',
  'not-asked': ' ',
};

/** In a pipe: id, state, days and hours, a step a line. */
const PIPED: readonly Column<PlanRow>[] = [
  { title: 'Step', value: ({ id }) => id },
  { title: 'State', value: ({ state }) => state },
  { title: 'Due', value: ({ due }) => due ?? '' },
  { title: 'Done', value: ({ done }) => done ?? '' },
  { title: 'Earliest', value: ({ earliest }) => earliest ?? '' },
  { title: 'Latest', value: ({ latest }) => latest ?? '' },
  { title: 'Hours', value: ({ hours: { min, max } }) => `${min}-${max}` },
  { title: 'Spent', value: ({ spent }) => (spent === null ? '' : String(spent)) },
];
