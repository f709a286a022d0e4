import type { PlanRow } from '../../coaching/schedule.ts';
import { formatHours, formatRange } from '../../terminal/phrases.ts';
import { formatDate } from '../../terminal/text.ts';
import { untilMarkdown } from './near.ts';
import { describeEnd, describeMilestones, describeProgress } from './phrases.ts';
import { nameRow, type PlanSubject, renderCompare, renderEnd, renderTitle, type ShownPlan } from './shown.ts';

/** A plan as Markdown, a task a step: when it is due, and when it was done or is to be expected. */
export function renderPlanMarkdown(plan: ShownPlan, about: PlanSubject): string {
  const rows = plan.steps.map((row) => `- [${row.state === 'done' ? 'x' : ' '}] ${describeRow(row, about)}`);
  return [
    `# ${renderTitle(plan, about)}`,
    about.isNew ? renderEnd(plan, about) : `${describeProgress(plan, about)}.`,
    ...(rows.length === 0 ? [] : [rows.join('\n')]),
    ...describeMilestones(plan, about),
    ...untilMarkdown(plan, about),
    ...(about.isNew ? renderCompare(about) : []),
  ].join('\n\n');
}

function describeRow(row: PlanRow, { skills }: PlanSubject): string {
  const { due, hours, spent } = row;
  const parts = [
    due === null ? 'not in the kept plan' : `due ${formatDate(due)}`,
    describeEnd(row) ?? `expected ${formatRange(row.earliest, row.latest)}`,
    spent === null ? formatHours(hours) : `${spent} h of ${formatHours(hours)}`,
  ];
  return `${nameRow(row, skills)}: ${parts.join(', ')}`;
}
