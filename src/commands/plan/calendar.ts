import type { Step } from '../../coaching/path.ts';
import { formatRange, nameStep } from '../../terminal/phrases.ts';
import { formatDate } from '../../terminal/text.ts';
import { makeCalendar } from '../write/make-calendar.ts';
import { ANY_TIME, isAnyTime } from './row.ts';
import type { PlanSubject, ShownPlan } from './shown.ts';

/**
 * A plan as a calendar file: one all-day entry for each step that is left, over its days in the kept plan, else over
 * those expected now. The id of an entry is that of its step, so that a later plan moves it.
 */
export function renderCalendar(
  plan: ShownPlan,
  { steps, skills }: Pick<PlanSubject, 'steps' | 'skills'>,
  { owner, now }: { readonly owner: string | null; readonly now: Date },
): string {
  const entries = steps.flatMap((step) => {
    const days = findDays(step, plan);
    if (days === null) return [];
    const id = `${step.kind}-${step.skill}-${step.to}`;
    return [{ id, summary: nameStep(step, skills), description: describeStep(step, plan), ...days }];
  });
  return makeCalendar(entries, { name: `Plan for ${plan.target}`, product: 'plan', owner, now });
}

const NO_DAYS = { due: null, earliest: null, latest: null };

function findDays({ id }: Step, plan: ShownPlan): { readonly from: string; readonly to: string } | null {
  const { from, due } = plan.steps.find((row) => row.id === id && row.state !== 'done') ?? { from: null, due: null };
  if (from !== null && due !== null) return { from, to: due };
  const weeks = plan.weeks.filter(({ steps }) => steps.some((part) => part.id === id));
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

function describeStep(step: Step, plan: ShownPlan): string {
  const { id, project } = step;
  const { due, earliest, latest } = plan.steps.find((one) => one.id === id && one.latest !== null) ?? NO_DAYS;
  const parts = plan.weeks.flatMap(({ from, steps }) =>
    steps.filter((part) => part.id === id).map(({ hours }) => `${from}: ${hours} h`),
  );
  const days = isAnyTime(step)
    ? [ANY_TIME]
    : [
        ...(due === null ? [] : [`Due ${formatDate(due)}`]),
        ...(latest === null ? [] : [`expected ${formatRange(earliest, latest)}`]),
      ];
  return [project.title, days.join(', '), '', ...parts, '', ...project.doneWhen.map((test) => `- ${test}`)].join('\n');
}
