import { type PersonRecord, type Reversal, saysNothing, type StepState } from '../record.ts';

/** What tells a change that was taken back from the others. */
export function keyOfReversal({ at, command, madeAt }: Reversal): string {
  return `${at} ${madeAt} ${command}`;
}

/**
 * Theirs without the work on steps, and without the plan, that undo took back here: an older copy does not bring it in
 * again. What the other side knows to be taken back and has all the same was made anew there, and stays.
 */
export function leaveOutTakenBack(ours: PersonRecord, theirs: PersonRecord): PersonRecord {
  const known = new Set(theirs.reversals.map(keyOfReversal));
  // What an import brought is of the file, which may come again.
  const undone = ours.reversals.filter((one) => !known.has(keyOfReversal(one)) && one.command !== 'import');
  if (undone.length === 0) return theirs;
  const own = new Map(ours.steps.map((state) => [state.step, state]));
  const steps = theirs.steps.flatMap((state) => {
    const left = takenFrom(state.step, undone).reduce((one, gone) => strip(one, gone, own.get(state.step)), state);
    return left !== state && saysNothing(left) ? [] : [left];
  });
  const isPlanUndone = undone.some(({ again }) => again.values.plan?.madeAt === theirs.plan?.madeAt);
  const isPlanHere = ours.plan?.madeAt === theirs.plan?.madeAt;
  return { ...theirs, steps, plan: isPlanUndone && !isPlanHere ? null : theirs.plan };
}

/** A step as it was each time before a change of it was taken back. */
function takenFrom(step: string, undone: readonly Reversal[]): StepState[] {
  return undone.flatMap(({ again }) =>
    (again.lists.steps?.removed ?? []).map(({ entry }) => entry).filter((entry) => entry.step === step),
  );
}

/** What is left of theirs without all that was there before an undo of ours and is not here now. */
function strip(theirs: StepState, gone: StepState, own: StepState | undefined): StepState {
  const isGone = (at: string | undefined, was: string | undefined, now: string | undefined): boolean =>
    at !== undefined && at === was && at !== now;
  const has = (state: StepState | undefined, line: string, at: string): boolean =>
    state?.ticks.some((tick) => tick.line === line && tick.at === at) === true;
  const isSinceGone = isGone(theirs.since ?? undefined, gone.since ?? undefined, own?.since ?? undefined);
  const isNoteGone = isGone(theirs.note ?? undefined, gone.note ?? undefined, own?.note ?? undefined);
  const isSkipGone = isGone(theirs.skipped?.at, gone.skipped?.at, own?.skipped?.at);
  const ticks = theirs.ticks.filter(({ line, at }) => !has(gone, line, at) || has(own, line, at));
  if (!isSinceGone && !isNoteGone && !isSkipGone && ticks.length === theirs.ticks.length) return theirs;
  return {
    ...theirs,
    since: isSinceGone ? null : theirs.since,
    ticks,
    note: isNoteGone ? null : theirs.note,
    skipped: isSkipGone ? null : theirs.skipped,
  };
}
