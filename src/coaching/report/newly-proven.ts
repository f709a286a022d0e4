import { currentLevels, newestFor, SELF } from '../assessment.ts';
import { daysSince } from '../days.ts';
import type { PersonRecord } from '../record.ts';
import { SKILL_IDS, type SkillId } from '../skills.ts';

/** So many days evidence is new: who has not asked again by then has seen it named often enough. */
const NEW_DAYS = 14;

/** The skills that got evidence lately, after their own newest level and for a higher one, in their order. */
export function findNewlyProven({ assessments, evidence }: PersonRecord, now: Date): SkillId[] {
  const levels = currentLevels(assessments);
  return SKILL_IDS.filter((skill) => {
    const assessed = newestFor(assessments, skill, SELF)?.at;
    if (assessed === undefined) return false;
    return evidence.some(
      ({ skill: of, level, at }) =>
        of === skill &&
        level > (levels[skill] ?? 0) &&
        Date.parse(at) > Date.parse(assessed) &&
        daysSince(at, now) <= NEW_DAYS,
    );
  });
}
