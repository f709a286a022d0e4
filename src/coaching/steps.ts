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
}

/** A step with the ids of the resources to learn it from. */
export interface TaughtStep extends Step {
  readonly resources: readonly string[];
}

/**
 * Every step from the person's levels to a target, in the order to take them. At each place stands, of the steps whose
 * prerequisites are met, the one of largest priority weight x gap, then of fewer hours, then earlier in the order of
 * skills; a skill not assessed counts as level 0. Takes time in n log n of the steps.
 */
export function rankSteps(skills: readonly Skill[], target: Target, levels: Levels): Step[] {
  return orderCandidates(findCandidates(skills, target, levels), levels).map(({ candidate, unlocks }) =>
    describeStep(candidate, target, levels[candidate.skill.id], unlocks),
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

/** A step with at most three resources in use of its skill, the best fit for its rung first; none for a level that is only to be proved. */
export function teachStep(step: Step, skills: readonly Skill[], resources: readonly ListedResource[]): TaughtStep {
  const skill = skills.find(({ id }) => id === step.skill);
  if (skill === undefined || step.kind === 'prove') return { ...step, resources: [] };
  const usable = resources.filter((one) => isCurrent(one) && one.skills.includes(skill.id));
  const best = sortByFit(usable, fitFor(skill, step.from)).slice(0, 3);
  return { ...step, resources: best.map(({ id }) => id) };
}

function describeStep(
  { skill, rung, gap, weight }: Candidate,
  target: Target,
  assessed: Level | undefined,
  unlocks: readonly SkillId[],
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
      `${gap} ${gap === 1 ? 'level' : 'levels'} short`,
      ...(assessed === undefined ? ['not assessed yet'] : []),
      ...(unlocks.length === 0 ? [] : [`unlocks ${joinWords(unlocks)}`]),
      `${hours.min}-${hours.max} h`,
    ],
    project,
    statements: rung.statements.map(({ id }) => id),
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
