import { countDays, localDay } from '../days.ts';
import type { Step } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import type { HoursRange } from '../skills.ts';
import { type Box, withBoxes } from '../work.ts';
import type { Pace } from './pace.ts';

/** What the hours that are left depend on beside the steps. */
export interface Reckoning {
  readonly pace: Pace | null;
  readonly today: string;
}

/**
 * The steps with the hours that are left of them, at the person's own pace, those begun first. Of one begun, the ticked
 * share is taken as done and no more: what was done in the weeks since nobody has told. What is not finished takes an
 * hour at least.
 */
export function findRemaining(next: readonly Step[], record: PersonRecord, reckoning: Reckoning): Step[] {
  const all = next.map((step) => ({ step, work: withBoxes(step, record) }));
  const begun = all.flatMap(({ step, work }) =>
    work.since === null ? [] : [{ step, boxes: work.boxes, since: work.since }],
  );
  const others = all.filter(({ work }) => work.since === null);
  return [
    ...begun.map((one) => takeOff(one, reckoning)),
    ...others.map(({ step }) => ({ ...step, hours: scaleHours(step.hours, reckoning.pace) })),
  ];
}

/** Hours at a person's own pace, an hour at least; as they are without one. */
export function scaleHours({ min, max }: HoursRange, pace: Pace | null): HoursRange {
  const factor = pace?.factor ?? 1;
  return { min: Math.max(1, Math.round(min * factor)), max: Math.max(1, Math.round(max * factor)) };
}

interface Begun {
  readonly step: Step;
  readonly boxes: readonly Box[];
  readonly since: string;
}

/** A step begun with the hours and the weeks that it has left; it waits for nothing any more. */
function takeOff({ step, boxes, since }: Begun, { pace, today }: Reckoning): Step {
  const open = boxes.filter(({ ticked }) => !ticked).length / boxes.length;
  const left = (hours: number): number => Math.max(1, Math.round(hours * open));
  const { min, max } = scaleHours(step.hours, pace);
  const weeksGone = Math.max(0, Math.floor(countDays(localDay(new Date(since)), today) / 7));
  const weeks = step.project.weeks === undefined ? {} : { weeks: Math.max(1, step.project.weeks - weeksGone) };
  return { ...step, after: [], hours: { min: left(min), max: left(max) }, project: { ...step.project, ...weeks } };
}
