import { isLooking } from '../../coaching/jobs.ts';
import type { Step } from '../../coaching/path.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { findNewlyProven } from '../../coaching/report.ts';
import type { Skill, SkillId } from '../../coaching/skills.ts';
import { sayWhatToProve } from '../say/say-what-to-prove.ts';

/** Whether a skill got evidence after its level. */
export function isNewlyProven(record: PersonRecord, skill: SkillId, now: Date): boolean {
  return findNewlyProven(record, now).includes(skill);
}

/** What is quick to prove, for somebody who is after a job and is not shown it; null for all others. */
export function sayBesideSearch(
  { jobs }: PersonRecord,
  { next, steps, skills }: Readonly<{ next: readonly Step[]; steps: readonly Step[]; skills: readonly Skill[] }>,
): string | null {
  const isShown = steps.some(({ kind }) => kind === 'prove');
  return isShown || !isLooking(jobs) ? null : sayWhatToProve(next, skills);
}
