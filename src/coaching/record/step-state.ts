/** A ticked line of a done-when list, by its words: a line that is worded anew is open again. */
export interface TickedLine {
  readonly line: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** How far a person is with a step that they have begun or put aside. */
export interface StepState {
  /** Such as `api-development/2`. */
  readonly step: string;
  /** When it was begun: its first tick, its first note, or when they said so; null where it was only put aside. */
  readonly since: string | null;
  readonly ticks: readonly TickedLine[];
  readonly note: string | null;
  /** Why it is passed over until it is taken up again. */
  readonly skipped: { readonly reason: string; readonly at: string } | null;
}

/** Whether nothing is told of a step, so that it need not be kept. */
export function saysNothing({ since, ticks, note, skipped }: StepState): boolean {
  return since === null && ticks.length === 0 && note === null && skipped === null;
}
