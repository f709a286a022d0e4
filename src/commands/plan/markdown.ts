import type { PlanRow } from '../../coaching/schedule.ts';
import { formatRange } from '../../terminal/phrases.ts';
import { formatDate } from '../../terminal/text.ts';
import { untilMarkdown } from './near.ts';
import { describeMilestones, describeOverdue, describeProgress } from './phrases.ts';
import { ANY_TIME, describeEnd, describeHours, isAnyTime, nameRow } from './row.ts';
import { type PlanSubject, renderCompare, renderEnd, renderTitle, type ShownPlan } from './shown.ts';

/** A plan as Markdown, a task a step: when it is due, and when it was done or is to be expected. */
export function renderPlanMarkdown(plan: ShownPlan, about: PlanSubject): string {
  const rows = plan.steps.map((row) => `- [${row.state === 'done' ? 'x' : ' '}] ${describeRow(row, about)}`);
  const overdue = describeOverdue(plan, about);
  return [
    `# ${renderTitle(plan, about)}`,
    about.isNew ? renderEnd(plan, about) : `${describeProgress(plan, about)}.`,
    ...(overdue === null ? [] : [overdue]),
    ...(rows.length === 0 ? [] : [rows.join('\n')]),
    ...describeMilestones(plan, about),
    ...untilMarkdown(plan, about),
    ...(about.isNew ? renderCompare(about) : []),
  ].join('\n\n');
}

function describeRow(row: PlanRow, { skills }: PlanSubject): string {
  const { due } = row;
  const days = [
    due === null ? 'not in the kept plan' : `due ${formatDate(due)}`,
    describeEnd(row) ?? `expected ${formatRange(row.earliest, row.latest)}`,
  ];
  const parts = [...(isAnyTime(row) ? [describeEnd(row) ?? ANY_TIME] : days), describeHours(row, ' h')];
  return `${nameRow(row, skills)}: ${parts.join(', ')}`;
}
