import type { Overview } from '../../coaching/report.ts';
import { isBehind, measureDrift } from '../../coaching/schedule.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Lead } from '../../terminal/leads.ts';
import { formatRange, nameStep } from '../../terminal/phrases.ts';
import { formatDate } from '../../terminal/text.ts';

/**
 * What the kept plan says of the step in hand or due first, by its name unless that is shown already, and when it is
 * expected where that is later; nothing late to who has taken a job, which a plan to get one was for.
 */
export function listPlanLeads(
  { planned, day, taken }: Overview,
  shown: string | undefined,
  skills: readonly Skill[],
): Lead[] {
  if (planned === null) return [];
  const { step, due, earliest, latest } = planned;
  const isOver = due < day;
  if (isOver && taken !== null) return [];
  const isShown = step.id === shown;
  const what = isShown ? 'By your plan it' : `By your plan: ${nameStep(step, skills)},`;
  if (isOver) return [[`${what} was due ${formatDate(due)}; the rest laid out from today`, 'coach plan']];
  const isLate = taken === null && isBehind(measureDrift(due, planned));
  const rather = isLate ? `; now more likely ${formatRange(earliest, latest)}` : '';
  return [[`${what} ${isShown ? 'is ' : ''}due ${formatDate(due)}${rather}`, 'coach plan']];
}
