import { ratedLevels, type Target } from '../path.ts';
import type { KeptPlan, PersonRecord } from '../record.ts';
import { parseStepId } from '../skills.ts';
import { isProof } from './due.ts';

/**
 * How many steps that a target asks for were told as done before a plan was made, of those that it does not have: what
 * a new plan leaves out, or only has it proved, since it is behind the person. One whose level was lost again does not
 * count.
 */
export function countDoneBefore(kept: KeptPlan, record: PersonRecord, { skills }: Target): number {
  const levels = ratedLevels(record);
  const before = record.done.filter(({ step, at }) => {
    const { skill, level } = parseStepId(step);
    // What an edited record names need not be a step.
    const isAsked = Object.hasOwn(skills, skill) && skills[skill].level >= level && (levels[skill] ?? 0) >= level;
    return (
      isAsked &&
      Date.parse(at) <= Date.parse(kept.madeAt) &&
      !kept.steps.some((one) => one.step === step && !isProof(one))
    );
  });
  return new Set(before.map(({ step }) => step)).size;
}
