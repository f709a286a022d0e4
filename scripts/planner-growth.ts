import { planSteps } from '../src/coaching/plan.ts';
import type { Skill, SkillId } from '../src/coaching/skills.ts';
import { rankSteps } from '../src/coaching/steps.ts';
import type { Requirement, Target } from '../src/coaching/target.ts';

/** A knowledge base so many times as large: each skill once more under another id, with prerequisites among its own. */
export function multiplySkills(skills: readonly Skill[], times: number): Skill[] {
  return Array.from({ length: times }, (_, copy) => {
    const rename = (id: SkillId): SkillId => (copy === 0 ? id : `${id}-${copy}`) as SkillId;
    return skills.map((skill) => ({
      ...skill,
      id: rename(skill.id),
      levels: skill.levels.map((rung) => ({
        ...rung,
        prerequisites: rung.prerequisites.map((one) => ({ ...one, skill: rename(one.skill) })),
      })),
    }));
  }).flat();
}

/** The milliseconds that ranking and planning every step from nothing to level 4 take, the median of so many runs. */
export function timePlanner(skills: readonly Skill[], runs: number): { readonly steps: number; readonly time: number } {
  const requirements = Object.fromEntries(
    skills.map(({ id }, index) => [id, { level: 4, priority: index % 2 === 0 ? 'must' : 'nice' }]),
  ) as Record<SkillId, Requirement>;
  const made = { name: 'all', summary: 'all', source: 'made for timing', reviewed: '2026-11-23' };
  const target: Target = { id: 'all', ...made, skills: requirements };
  let steps = 0;
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    const ranked = rankSteps(skills, target, {});
    planSteps(ranked, { target: target.id, hoursPerWeek: 6, start: '2026-11-23' });
    steps = ranked.length;
    return performance.now() - started;
  });
  return { steps, time: times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN };
}
