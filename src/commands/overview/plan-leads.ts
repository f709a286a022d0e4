import type { Overview } from '../../coaching/report.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Lead } from '../../terminal/leads.ts';
import { nameStep } from '../../terminal/phrases.ts';
import { formatDate } from '../../terminal/text.ts';

/**
 * What the kept plan says of the step in hand or due first, by its name unless that is shown already; nothing of a day
 * that is over to who has taken a job, which a plan to get one was for.
 */
export function listPlanLeads(
  { planned, day, taken }: Overview,
  shown: string | undefined,
  skills: readonly Skill[],
): Lead[] {
  if (planned === null) return [];
  const { step, due } = planned;
  const isOver = due < day;
  if (isOver && taken !== null) return [];
  const isShown = step.id === shown;
  const what = isShown ? 'By your plan it' : `By your plan: ${nameStep(step, skills)},`;
  if (isOver) return [[`${what} was due ${formatDate(due)}; the rest laid out from today`, 'coach plan']];
  return [[`${what} ${isShown ? 'is ' : ''}due ${formatDate(due)}`, 'coach plan']];
}
