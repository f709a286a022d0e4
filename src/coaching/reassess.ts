import { newestFor, SELF } from './assessment.ts';
import { daysBetween } from './days.ts';
import type { PersonRecord } from './record.ts';
import { SKILL_IDS, type SkillId } from './skills.ts';

/** After so many days an assessment is worth repeating. */
const ASSESSMENT_LASTS_DAYS = 30;

/** Why it is time to assess again: the days since the last own assessment, or the skills that got evidence after theirs. */
export type Reassessment = { readonly days: number } | { readonly skills: readonly SkillId[] };

/** Whether to assess again: after 30 days or when evidence was added since; null when not, when nothing was assessed, or when an assessment is under way. */
export function suggestReassessment(record: PersonRecord, now: Date): Reassessment | null {
  const own = record.assessments.filter(({ by }) => by === SELF).map(({ at }) => Date.parse(at));
  if (own.length === 0 || record.unfinished !== null) return null;
  const skills = SKILL_IDS.filter((skill) => {
    const assessed = newestFor(record.assessments, skill, SELF)?.at;
    if (assessed === undefined) return false;
    return record.evidence.some((one) => one.skill === skill && Date.parse(one.at) > Date.parse(assessed));
  });
  if (skills.length > 0) return { skills };
  const days = daysBetween(new Date(Math.max(...own)), now);
  return days >= ASSESSMENT_LASTS_DAYS ? { days } : null;
}
