import type { HoursRange } from '../skills.ts';

/** A step as it was planned: its days, such as 2026-11-23, and its hours then. */
export interface DueStep {
  readonly step: string;
  readonly from: string;
  readonly due: string;
  readonly hours: HoursRange;
}

/** A plan as it was made, which later days are compared with; its dates never move. */
export interface KeptPlan {
  /** ISO 8601 instant. */
  readonly madeAt: string;
  readonly target: string;
  readonly hoursPerWeek: number;
  readonly start: string;
  readonly steps: readonly DueStep[];
}
