import type { PersonRecord } from '../record.ts';
import type { Skill } from '../skills.ts';
import type { Step } from './step.ts';
import { type Demand, stepsToTarget } from './steps.ts';
import type { Target } from './target.ts';

/** The steps to a target, each list in order: those to take, those put aside, and those that wait behind these. */
export interface StepsAhead {
  readonly next: readonly Step[];
  readonly skipped: readonly Step[];
  readonly waiting: readonly Step[];
}

/**
 * The steps to a target by whether they can be taken. One that was put aside is passed over until it is taken up again;
 * what needs it, directly or through others, waits all the same: putting it aside does not make it less needed.
 */
export function findStepsAhead(
  skills: readonly Skill[],
  target: Target,
  record: PersonRecord,
  now: Date,
  demand?: Demand,
): StepsAhead {
  const steps = stepsToTarget(skills, target, record, now, demand);
  const putAside = new Set(record.steps.filter(({ skipped }) => skipped !== null).map(({ step }) => step));
  const isHeld = (id: string): boolean => putAside.has(id);
  const others = steps.filter(({ id }) => !isHeld(id));
  const waiting = others.filter((step) => needsAny(step, steps, isHeld));
  return {
    next: others.filter((step) => !waiting.includes(step)),
    skipped: steps.filter(({ id }) => isHeld(id)),
    waiting,
  };
}

/** Whether a step needs one of these, directly or through others. */
function needsAny(step: Step, steps: readonly Step[], isOne: (id: string) => boolean): boolean {
  const seen = new Set<string>();
  const queue = [...step.after];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    const needed = steps.find((one) => one.id === id);
    // What is no step any more is reached, or not asked for, and holds nothing up.
    if (needed === undefined) continue;
    if (isOne(id)) return true;
    seen.add(id);
    queue.push(...needed.after);
  }
  return false;
}

/** The steps to a target that can be taken, in the order to take them. */
export function nextSteps(skills: readonly Skill[], target: Target, record: PersonRecord, now: Date): readonly Step[] {
  return findStepsAhead(skills, target, record, now).next;
}
