import { type PlanText, writePlanPage } from '../../pages/plan-page.ts';
import type { TimelineText } from '../../pages/timeline.ts';
import { formatDate } from '../../terminal/text.ts';
import { describeMilestones, describeOverdue, describeProgress } from './phrases.ts';
import { describeEnd, describeExpected, describeHours, isAnyTime, nameRow } from './row.ts';
import {
  namesInWeeks,
  type PlanSubject,
  renderCompare,
  renderEnd,
  renderKeptTitle,
  renderTitle,
  type ShownPlan,
} from './shown.ts';
import { renderUntil } from './until.ts';

/** What a plan is for, at how many hours, and since when. */
export function tellPlanTitle(plan: ShownPlan, about: PlanSubject): string {
  return renderKeptTitle(plan, about) ?? renderTitle(plan, about);
}

/** How far it is, and what is reached when: a sentence each. */
export function tellPlan(plan: ShownPlan, about: PlanSubject): string[] {
  const isCompared = renderKeptTitle(plan, about) !== null;
  const overdue = describeOverdue(plan, about);
  const isOpen = plan.steps.some(({ latest }) => latest !== null);
  return [
    ...(isCompared ? [`${describeProgress(plan, about)}.`] : []),
    ...(overdue === null ? [] : [overdue]),
    ...(isCompared && isOpen ? [] : [renderEnd(plan, about)]),
    ...describeMilestones(plan, about),
  ];
}

/** The rows of a plan as bars and in words. */
export function tellTimeline(plan: ShownPlan, about: PlanSubject): TimelineText {
  const isCompared = renderKeptTitle(plan, about) !== null;
  return {
    rows: plan.steps.map((row) => ({
      row,
      name: nameRow(row, about.skills),
      when: [
        `${describeEnd(row) === null && !isAnyTime(row) ? 'expected ' : ''}${describeExpected(row, about.today)}`,
        ...(row.state === 'in-hand' ? [`in hand, ${row.ticked} of ${row.boxes} ticked`] : []),
        ...(isCompared && row.due !== null && !isAnyTime(row) ? [`due ${formatDate(row.due)}`] : []),
        describeHours(row, ' h'),
      ],
    })),
    weeks: plan.weeks,
    today: about.today,
    isCompared,
  };
}

/** A plan as a page; `weeks` are those to be told one by one, null for none. */
export function renderPlanPage(
  plan: ShownPlan,
  about: PlanSubject,
  { name, weeks, made }: Pick<PlanText, 'name' | 'weeks' | 'made'>,
): string {
  const names = namesInWeeks(about);
  return writePlanPage({
    name,
    title: tellPlanTitle(plan, about),
    sentences: [...tellPlan(plan, about), ...renderUntil(plan, about), ...(about.isNew ? renderCompare(about) : [])],
    timeline: tellTimeline(plan, about),
    weeks,
    nameStep: (id) => names.get(id) ?? id,
    made,
  });
}
