import type { Figure } from './chapter.ts';

/** A way into the profession, with what to weigh before paying for it. */
export interface Route {
  readonly id: string;
  readonly name: string;
  /** Other names that people type. */
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly time: string;
  readonly cost: string;
  readonly structure: string;
  readonly gives: readonly string[];
  readonly lacks: readonly string[];
  /** Whom it fits. */
  readonly fits: readonly string[];
  /** Questions to ask before paying. */
  readonly ask: readonly string[];
  /** What time, cost and outcome are read from. */
  readonly figures: readonly Figure[];
  /** The id of the checklist that goes with it. */
  readonly checklist: string;
  readonly source: string;
  readonly reviewed: string;
}
