import { findRater, newestFor } from '../assessment.ts';
import { localDay } from '../days.ts';
import type { PersonRecord } from '../record.ts';
import type { Language } from '../stacks.ts';

/**
 * The person's language where they named it on a later day than their level in programming was given, which then says
 * nothing of it; null where it does, and where there is no level above None.
 */
export function findUnratedLanguage({ about, assessments }: PersonRecord): Language | null {
  const { language } = about;
  const rated = newestFor(assessments, 'programming', findRater(assessments));
  if (language === undefined || rated === undefined || (rated.levels.programming ?? 0) === 0) return null;
  return localDay(new Date(language.at)) > localDay(new Date(rated.at)) ? language.value : null;
}
