import { findRater, newestFor } from '../assessment.ts';
import { daysSince, localDay } from '../days.ts';
import type { PersonRecord } from '../record.ts';
import type { Language } from '../stacks.ts';

/** For so many days after a language was named it is worth saying. */
const SAID_FOR_DAYS = 30;

/**
 * The person's language where they named it lately, and on a later day than their level in programming was given, which
 * may then be of another; null where not, and where there is no level above None.
 */
export function findUnratedLanguage({ about, assessments }: PersonRecord, now: Date): Language | null {
  const { language } = about;
  const rated = newestFor(assessments, 'programming', findRater(assessments));
  if (language === undefined || rated === undefined || (rated.levels.programming ?? 0) === 0) return null;
  if (daysSince(language.at, now) > SAID_FOR_DAYS) return null;
  return localDay(new Date(language.at)) > localDay(new Date(rated.at)) ? language.value : null;
}
