import type { Step } from '../path.ts';
import type { KeptPlan } from '../record.ts';
import { findDueDay } from './due.ts';

/** A step to take, and the day on which a kept plan has it due. */
export interface PlannedStep {
  readonly step: Step;
  readonly due: string;
}

/**
 * What a kept plan says of the steps to take: of the one in hand where the plan has it, else of the one that is due
 * first; null where it has none of them, and where no plan is kept.
 */
export function findPlanned(
  kept: KeptPlan | null,
  next: readonly Step[],
  inHand: Step | undefined,
): PlannedStep | null {
  const planned = next.flatMap((step): PlannedStep[] => {
    const due = findDueDay(kept, step);
    return due === null ? [] : [{ step, due }];
  });
  const [first, ...others] = planned;
  if (first === undefined) return null;
  return (
    planned.find(({ step }) => step.id === inHand?.id) ??
    others.reduce((earliest, one) => (one.due < earliest.due ? one : earliest), first)
  );
}
