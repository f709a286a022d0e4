import type { Step, StepsAhead, Target } from '../../coaching/path.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { describePutAside } from '../../terminal/phrases.ts';
import { sayHowItEnds } from '../next.view.ts';

/** What follows from the steps of one skill: what comes before its first and how to begin it, or why there is none. */
export function sayOfSkill(
  context: Context,
  skill: Skill,
  {
    step,
    inHand,
    ahead,
    target,
  }: {
    readonly step: Step | undefined;
    readonly inHand: Step | undefined;
    readonly ahead: StepsAhead;
    readonly target: Target;
  },
): void {
  const isOfSkill = (one: Step): boolean => one.skill === skill.id;
  if (step !== undefined) {
    const before = ahead.next.filter(({ id }) => step.after.includes(id)).map(({ id }) => id);
    if (before.length > 0) context.hint(`Before it: ${before.join(', ')}`);
    context.hint(step.id === inHand?.id ? sayHowItEnds(step) : `Begin it: coach step ${step.id} --start`);
  } else if (ahead.skipped.some(isOfSkill) || ahead.waiting.some(isOfSkill))
    context.hint(describePutAside(ahead.skipped, ahead.waiting) ?? '');
  else context.hint(`${skill.name} is at target for ${target.id}. What its levels ask: coach skills ${skill.id}`);
}
