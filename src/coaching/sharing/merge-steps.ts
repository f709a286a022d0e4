import type { PersonRecord, StepState, TickedLine } from '../record.ts';

/**
 * The work on steps of two records of one person: each line ticked once with its earlier date, begun when it was begun
 * last, and the note and what puts it aside as the side has them that did something last which the other does not know,
 * ours of two at once; a note that only one side has stays. Those new to us come last.
 */
export function mergeSteps(ours: PersonRecord['steps'], theirs: PersonRecord['steps']): StepState[] {
  const other = new Map(theirs.map((state) => [state.step, state]));
  const known = new Set(ours.map(({ step }) => step));
  const merged = ours.map((state) => {
    const one = other.get(state.step);
    return one === undefined ? state : mergeStep(state, one);
  });
  return [...merged, ...theirs.filter(({ step }) => !known.has(step))];
}

function mergeStep(ours: StepState, theirs: StepState): StepState {
  const isTheirsNewer = lastAlone(theirs, ours) > lastAlone(ours, theirs);
  const [newer, older] = isTheirsNewer ? [theirs, ours] : [ours, theirs];
  return {
    step: ours.step,
    since: later(ours.since, theirs.since),
    ticks: uniteLines(ours.ticks, theirs.ticks),
    note: newer.note ?? older.note,
    skipped: newer.skipped,
  };
}

/** When one side last did something that the other does not know; minus infinity where there is no such thing. */
function lastAlone(one: StepState, other: StepState): number {
  const lines = new Set(other.ticks.map(({ line }) => line));
  return Math.max(
    -Infinity,
    ...(one.since === null || one.since === other.since ? [] : [Date.parse(one.since)]),
    ...one.ticks.filter(({ line }) => !lines.has(line)).map(({ at }) => Date.parse(at)),
    ...(one.skipped === null || one.skipped.at === other.skipped?.at ? [] : [Date.parse(one.skipped.at)]),
  );
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(other) > Date.parse(one) ? other : one;
}

function uniteLines(ours: readonly TickedLine[], theirs: readonly TickedLine[]): TickedLine[] {
  const [own, other] = [findEarliest(ours), findEarliest(theirs)];
  const isLater = ({ line }: TickedLine): boolean =>
    Date.parse(own.get(line)?.at ?? '') > Date.parse(other.get(line)?.at ?? '');
  return [
    ...ours.map((tick) => (isLater(tick) ? (other.get(tick.line) ?? tick) : tick)),
    ...theirs.filter(({ line }) => !own.has(line)),
  ];
}

/** Each line with its earliest tick. */
function findEarliest(ticks: readonly TickedLine[]): Map<string, TickedLine> {
  return new Map(
    ticks.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)).map((tick) => [tick.line, tick]),
  );
}
