import { currentLevels, newestFor, SELF } from '../assessment.ts';
import type { PersonRecord } from '../record.ts';
import { SKILL_IDS, type SkillId } from '../skills.ts';

/** The skills that got evidence after their own newest level, and for a higher one, in their order. */
export function findNewlyProven({ assessments, evidence }: PersonRecord): SkillId[] {
  const levels = currentLevels(assessments);
  return SKILL_IDS.filter((skill) => {
    const assessed = newestFor(assessments, skill, SELF)?.at;
    if (assessed === undefined) return false;
    return evidence.some(
      (one) => one.skill === skill && one.level > (levels[skill] ?? 0) && Date.parse(one.at) > Date.parse(assessed),
    );
  });
}
