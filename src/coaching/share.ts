import { byTime, SELF } from './assessment.ts';
import { EMPTY_RECORD, type PersonRecord } from './record.ts';

/** Who made the newest assessment, or null when there is none. */
export function newestRater({ assessments }: PersonRecord): string | null {
  return byTime(assessments).at(-1)?.by ?? null;
}

/** A record that holds the assessments of one rater and nothing else. */
export function onlyAssessments({ assessments }: PersonRecord, by: string): PersonRecord {
  return { ...EMPTY_RECORD, assessments: assessments.filter((one) => one.by === by) };
}

/** What somebody else's record says of the person: their own assessments under their name, and nothing else of it. */
export function asOpinion({ assessments }: PersonRecord, by: string): PersonRecord {
  const renamed = assessments.filter((one) => one.by === SELF || one.by === by).map((one) => ({ ...one, by }));
  return { ...EMPTY_RECORD, assessments: renamed };
}
