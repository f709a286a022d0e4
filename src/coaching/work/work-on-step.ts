import { type PersonRecord, saysNothing, type StepState, type TickedLine } from '../record.ts';
import { begunSince } from './in-hand.ts';

/** What is changed in the work on a step. */
export interface StepChange {
  /** Says that it is begun. */
  readonly start?: boolean;
  /** Lines of its done-when list. */
  readonly tick?: readonly string[];
  readonly untick?: readonly string[];
  /** Blank takes the note away. */
  readonly note?: string;
  /** Why it is put aside. */
  readonly skip?: string;
  /** Takes it up again, which beginning and ticking do too. */
  readonly unskip?: boolean;
}

/**
 * The record with the work on a step changed. Saying so, the first tick or the first note begins the step, and begins
 * it anew where it was reached since; a line ticked twice keeps its first date; what says nothing any more is dropped.
 */
export function workOnStep(record: PersonRecord, step: string, change: StepChange, at: string): PersonRecord {
  const { start = false, tick = [], untick = [], note, skip, unskip = false } = change;
  const known = record.steps.find((one) => one.step === step);
  const before: StepState = known ?? { step, since: null, ticks: [], note: null, skipped: null };
  const text = note?.trim();
  const isBegun = start || tick.length > 0 || (text !== undefined && text !== '');
  const isTakenUp = unskip || start || tick.length > 0;
  const after: StepState = {
    step,
    since: isBegun ? (begunSince(record, step) ?? at) : before.since,
    ticks: tickLines(before.ticks, tick, at).filter(({ line }) => !untick.includes(line)),
    note: text === undefined ? before.note : text || null,
    skipped: skip !== undefined ? { reason: skip.trim(), at } : isTakenUp ? null : before.skipped,
  };
  if (saysNothing(after)) return known === undefined ? record : { ...record, steps: without(record.steps, step) };
  if (known === undefined) return { ...record, steps: [...record.steps, after] };
  return { ...record, steps: record.steps.map((one) => (one === known ? after : one)) };
}

function tickLines(ticks: readonly TickedLine[], lines: readonly string[], at: string): TickedLine[] {
  const known = new Set(ticks.map(({ line }) => line));
  const added = [...new Set(lines)].filter((line) => !known.has(line));
  return [...ticks, ...added.map((line) => ({ line, at }))];
}

function without(steps: readonly StepState[], step: string): StepState[] {
  return steps.filter((one) => one.step !== step);
}
