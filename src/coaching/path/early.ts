import type { PersonRecord } from '../record.ts';
import { type Early, rungAt, type Skill } from '../skills.ts';
import type { Step } from './step.ts';
import { ratedLevels } from './steps.ts';

/** A step that is worth taking before its place in the order, and what for. */
export interface EarlyStep {
  readonly step: Step;
  readonly why: Early['why'];
}

/** A step with fewer than so many before it is near enough. */
const BEFORE_IT = 2;

/**
 * The first of the steps, at least two others before it, that what is built from now on gains by, and that can be taken
 * now: the level that it serves is reached, it waits for none, and it is not begun; null where there is none.
 */
export function findEarly(skills: readonly Skill[], steps: readonly Step[], record: PersonRecord): EarlyStep | null {
  const levels = ratedLevels(record);
  const begun = new Set(record.steps.flatMap(({ step, since }) => (since === null ? [] : [step])));
  for (const step of steps.slice(BEFORE_IT)) {
    const skill = skills.find(({ id }) => id === step.skill);
    if (skill === undefined || step.kind !== 'raise' || step.after.length > 0 || begun.has(step.id)) continue;
    const { early } = rungAt(skill, step.to);
    if (early !== undefined && (levels[early.after.skill] ?? 0) >= early.after.level) return { step, why: early.why };
  }
  return null;
}
