import type { EarlyStep } from '../../coaching/path.ts';
import type { Skill } from '../../coaching/skills.ts';
import { formatHours, nameStep } from '../../terminal/phrases.ts';

/** A step that is worth more early than its place in the order says. */
export function sayWhatIsEarly({ step, why }: EarlyStep, skills: readonly Skill[]): string {
  return `Worth taking early, whatever its place: ${nameStep(step, skills)}, ${formatHours(step.hours)}. ${why}: coach next ${step.skill}`;
}
