import type { Levels } from './assessment.ts';
import { type Candidate, orderCandidates } from './step-order.ts';
import { fitFor, isCurrent, type ListedResource, sortByFit } from './resource.ts';
import {
  type HoursRange,
  type Level,
  type Project,
  type RungLevel,
  type Skill,
  type SkillId,
  stepId,
} from './skills.ts';
import { type Priority, PRIORITY_WEIGHTS, type Target } from './target.ts';

/** Raising one skill by one level, or proving the level it has, and why it is recommended where it stands. */
export interface Step {
  readonly id: string;
  readonly kind: 'raise' | 'prove';
  readonly skill: SkillId;
  readonly from: Level;
  readonly to: RungLevel;
  readonly priority: Priority;
  /** Levels short of the target when the step begins. */
  readonly gap: number;
  /** Priority weight x gap. */
  readonly weight: number;
  readonly hours: HoursRange;
  readonly why: readonly string[];
  readonly project: Omit<Project, 'hours'>;
  readonly statements: readonly string[];
  readonly resources: readonly string[];
}

/**
 * Every step from the person's levels to a target, in the order to take them. At each place stands, of the steps whose
 * prerequisites are met, the one of largest priority weight x gap, then of fewer hours, then earlier in the order of
 * skills; a skill not assessed counts as level 0. Takes time in n log n of the steps.
 */
export function rankSteps(
  skills: readonly Skill[],
  target: Target,
  levels: Levels,
  resources: readonly ListedResource[],
): Step[] {
  const usable = groupUsable(resources);
  return orderCandidates(findCandidates(skills, target, levels), levels).map(({ candidate, unlocks }) =>
    describeStep(candidate, target, levels[candidate.skill.id], unlocks, usable.get(candidate.skill.id) ?? []),
  );
}

function findCandidates(skills: readonly Skill[], target: Target, levels: Levels): Candidate[] {
  return skills.flatMap((skill, order) => {
    const { level: required, priority } = target.skills[skill.id];
    const reached = levels[skill.id] ?? 0;
    return skill.levels
      .filter(({ level }) => level > reached && level <= required)
      .map((rung) => {
        const gap = required - rung.level + 1;
        return { id: stepId(skill.id, rung.level), skill, rung, gap, weight: PRIORITY_WEIGHTS[priority] * gap, order };
      });
  });
}

/** The resources in use of each skill. */
function groupUsable(resources: readonly ListedResource[]): ReadonlyMap<SkillId, readonly ListedResource[]> {
  const usable = new Map<SkillId, ListedResource[]>();
  for (const one of resources.filter(isCurrent))
    for (const skill of one.skills) {
      const known = usable.get(skill);
      if (known === undefined) usable.set(skill, [one]);
      else known.push(one);
    }
  return usable;
}

function describeStep(
  { skill, rung, gap, weight }: Candidate,
  target: Target,
  assessed: Level | undefined,
  unlocks: readonly SkillId[],
  usable: readonly ListedResource[],
): Step {
  const { priority } = target.skills[skill.id];
  const { hours, ...project } = rung.project;
  const from = (rung.level - 1) as Level;
  return {
    id: stepId(skill.id, rung.level),
    kind: 'raise',
    skill: skill.id,
    from,
    to: rung.level,
    priority,
    gap,
    weight,
    hours,
    why: [
      `${PRIORITY_WORDS[priority]} for ${target.id}`,
      `${String(gap)} ${gap === 1 ? 'level' : 'levels'} short`,
      ...(assessed === undefined ? ['not assessed yet'] : []),
      ...(unlocks.length === 0 ? [] : [`unlocks ${joinWords(unlocks)}`]),
      `${String(hours.min)}-${String(hours.max)} h`,
    ],
    project,
    statements: rung.statements.map(({ id }) => id),
    resources: sortByFit(usable, fitFor(skill, from))
      .slice(0, 3)
      .map(({ id }) => id),
  };
}

const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  must: 'must-have',
  should: 'should-have',
  nice: 'nice-to-have',
};

function joinWords(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
