import type { Step } from '../../coaching/path.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { findPace, scaleHours } from '../../coaching/schedule.ts';
import type { Skill } from '../../coaching/skills.ts';
import { formatHours } from '../../terminal/phrases.ts';

/** The hours of a step at the person's own pace, in a sentence; null where no pace is known, and for a proof. */
export function createOwnPace(skills: readonly Skill[], record: PersonRecord): (step: Step) => string | null {
  const pace = findPace(skills, record);
  return ({ kind, hours }) =>
    pace === null || kind === 'prove' ? null : `At your own pace: ${formatHours(scaleHours(hours, pace))}.`;
}
