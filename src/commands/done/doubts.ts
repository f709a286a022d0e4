import { localDay } from '../../coaching/days.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { formatDay } from '../../terminal/text.ts';
import type { FinishedStep } from '../done.view.ts';

/** What does not fit the step that was just told as finished. */
export function listDoubts(before: PersonRecord, { step, at, reached }: FinishedStep): string[] {
  const earlier = before.done.findLast((one) => one.step === step);
  const since = before.steps.find((one) => one.step === step)?.since ?? null;
  return [
    ...(earlier === undefined
      ? []
      : [`It was told as done on ${formatDay(earlier.at)} before; both stand. To take this back: coach undo`]),
    ...(reached && since !== null && localDay(new Date(at)) < localDay(new Date(since))
      ? [`That is before you said that you began it, on ${formatDay(since)}.`]
      : []),
  ];
}
