import { type Assessment, findRater, newestFor } from '../assessment.ts';
import { daysSince } from '../days.ts';
import type { Level, SkillId } from '../skills.ts';
import type { Evidence } from './evidence.ts';

export const STANDINGS = ['claimed', 'evidenced', 'checked', 'stale'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Evidence older than this many days no longer carries a level. */
export const EVIDENCE_LASTS_DAYS = 365;

/**
 * What backs a level of 1 or more: `checked` when the newest assessment of the skill by somebody else than its rater
 * gives the same level, else `evidenced` or `stale` by the newest evidence for that level or a higher one, else
 * `claimed`. Null for level 0 or none.
 */
export function findStanding(
  skill: SkillId,
  level: Level | null,
  person: { assessments: readonly Assessment[]; evidence: readonly Evidence[] },
  now: Date,
): Standing | null {
  if (level === null || level === 0) return null;
  const rater = findRater(person.assessments);
  const others = new Set(person.assessments.map((one) => one.by).filter((by) => by !== rater));
  if ([...others].some((by) => newestFor(person.assessments, skill, by)?.levels[skill] === level)) return 'checked';
  const ages = person.evidence
    .filter((one) => one.skill === skill && one.level >= level)
    .map((one) => daysSince(one.at, now));
  if (ages.length === 0) return 'claimed';
  return Math.min(...ages) > EVIDENCE_LASTS_DAYS ? 'stale' : 'evidenced';
}

/** Whether a level of 1 or more has nothing that backs it today. */
export function isUnproven(standing: Standing | null): boolean {
  return standing === 'claimed' || standing === 'stale';
}
