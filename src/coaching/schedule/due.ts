import { PROVING_HOURS, type Step } from '../path.ts';
import type { DueStep, KeptPlan } from '../record.ts';

/** Whether a kept step was to prove a level: it does not say so, but no step that raises one is as short. */
export function isProof({ hours }: DueStep): boolean {
  return hours.max <= PROVING_HOURS.max;
}

/** The day on which a step was due by the plan that is kept; null where the plan does not have it, or there is none. */
export function findDueDay(kept: KeptPlan | null, { id, kind }: Pick<Step, 'id' | 'kind'>): string | null {
  const due = kept?.steps.find(({ step }) => step === id);
  // Raised since, and now to be proved: that is another step.
  return due === undefined || (kind === 'prove' && !isProof(due)) ? null : due.due;
}
