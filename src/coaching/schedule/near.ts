import { countDays } from '../days.ts';
import type { StudyStep } from '../skills.ts';
import type { Box, StepAtWork } from '../work.ts';

/** What helps in a time that is too short for any step. */
export interface NearHelp {
  /** Hours until the end of the day. */
  readonly hours: number;
  readonly step: string;
  /** What is still open of the step in hand, or of the next one. */
  readonly open: readonly Box[];
  /** What of its path can be read to the end. */
  readonly read: readonly StudyStep[];
}

/** What of a step fits before the end of a day: its open boxes, and the readings from the first on that end in time. */
export function findNearHelp(
  { id, boxes, path }: StepAtWork,
  { start, until, hoursPerWeek }: { readonly start: string; readonly until: string; readonly hoursPerWeek: number },
): NearHelp {
  const hours = Math.max(1, Math.round(((countDays(start, until) + 1) / 7) * hoursPerWeek));
  let left = hours;
  const read = path.filter(({ resource, known, hours: { max } }) => {
    if (resource === null || known === true || max > left) return false;
    left -= max;
    return true;
  });
  return { hours, step: id, open: boxes.filter(({ ticked }) => !ticked), read };
}
