import { localDay } from '../../coaching/days.ts';
import { PRIORITY_WEIGHTS, ratedLevels } from '../../coaching/path.ts';
import type { AskedSkill, NeededSkill } from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { findJobAsked } from '../find/find-job.ts';

/** What a call names: skills, the day that is practised for, the job, and how many new cards at most. */
export interface CallForCards {
  readonly skills: readonly SkillId[];
  readonly until: string | null;
  readonly job?: string | undefined;
  readonly fresh?: number | undefined;
}

/**
 * The skills that the day of an interview needs, or the job that is named: those of its ad, unless others were named;
 * without an ad those named, or the must-haves of the target. Null on any other day.
 */
export async function findNeeded(
  context: Context,
  record: PersonRecord,
  { skills, until, job: word }: CallForCards,
): Promise<readonly NeededSkill[] | null> {
  const job = findJobAsked(record.jobs, { job: word, until }, localDay(context.now()));
  const ad = job?.ad ?? null;
  const needed = ad === null ? [] : (await import('../read/read-kept-ads.ts')).listNeeded(context, record, ad);
  if (needed.length > 0 && isOf(needed, skills)) return needed;
  if (until === null) return null;
  const target = context.targetOf(record);
  const levels = ratedLevels(record);
  return context.knowledge.skills().flatMap(({ id }): NeededSkill | [] => {
    const { level: required, priority } = target.skills[id];
    const isNeeded = skills.length > 0 ? skills.includes(id) : priority === 'must';
    return isNeeded ? { skill: id, level: levels[id] ?? 0, required, need: 'must' } : [];
  });
}

/** Whether skills are those of an ad; none means all, and what was kept before its duties were asked lacks these. */
function isOf(needed: readonly NeededSkill[], skills: readonly SkillId[]): boolean {
  if (skills.length === 0) return true;
  return (
    skills.every((id) => needed.some(({ skill }) => skill === id)) &&
    needed.every(({ skill, need }) => need === 'duty' || skills.includes(skill))
  );
}

/** The skills that are named, which count alike, or all by what the target makes of them. */
export function weighSkills(context: Context, record: PersonRecord, skills: readonly SkillId[]): AskedSkill[] {
  const target = context.targetOf(record);
  const levels = ratedLevels(record);
  return context.knowledge.skills().flatMap(({ id }): AskedSkill | [] => {
    if (skills.length > 0 && !skills.includes(id)) return [];
    const weight = skills.length > 0 ? 1 : PRIORITY_WEIGHTS[target.skills[id].priority];
    return { skill: id, level: levels[id] ?? 0, weight };
  });
}
