import { type PlanText, writePlanPage } from '../../pages/plan-page.ts';
import type { TimelineText } from '../../pages/timeline.ts';
import { formatHours } from '../../terminal/phrases.ts';
import { formatDate } from '../../terminal/text.ts';
import { describeEnd, describeMilestones, describeProgress, formatExpected } from './phrases.ts';
import {
  nameRow,
  namesOf,
  type PlanSubject,
  renderCompare,
  renderEnd,
  renderKeptTitle,
  renderTitle,
  renderUntil,
  type ShownPlan,
} from './shown.ts';

/** What a plan is for, at how many hours, and since when. */
export function tellPlanTitle(plan: ShownPlan, about: PlanSubject): string {
  return renderKeptTitle(plan, about) ?? renderTitle(plan, about);
}

/** How far it is, and what is reached when: a sentence each. */
export function tellPlan(plan: ShownPlan, about: PlanSubject): string[] {
  const isCompared = renderKeptTitle(plan, about) !== null;
  const isOpen = plan.steps.some(({ latest }) => latest !== null);
  return [
    ...(isCompared ? [`${describeProgress(plan, about)}.`] : []),
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
        describeEnd(row) ?? `expected ${formatExpected(row.earliest ?? '', row.latest ?? '', about.today)}`,
        ...(row.state === 'in-hand' ? [`in hand, ${row.ticked} of ${row.boxes} ticked`] : []),
        ...(isCompared && row.due !== null ? [`due ${formatDate(row.due)}`] : []),
        row.spent === null ? formatHours(row.hours) : `${row.spent} h of ${formatHours(row.hours)}`,
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
  const names = namesOf(about);
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
