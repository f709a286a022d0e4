import type { Levels } from './assessment.ts';
import { fitFor, isCurrent, type ListedResource, sortByFit } from './resource.ts';
import {
  type HoursRange,
  type Level,
  levelAbove,
  type Project,
  type Rung,
  rungAt,
  type RungLevel,
  type Skill,
  SKILL_IDS,
  type SkillId,
  stepId,
} from './skills.ts';
import { findGap, type Priority, PRIORITY_WEIGHTS, type Target } from './target.ts';

/** Raising one skill by one level, and why it is recommended where it stands. */
export interface Step {
  readonly id: string;
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

interface Candidate {
  readonly skill: Skill;
  readonly rung: Rung;
  readonly gap: number;
  readonly weight: number;
}

/**
 * Every step from the person's levels to a target, in the order to take them. At each place stands, of the steps whose
 * prerequisites are met, the one of largest priority weight x gap, then of fewer hours, then earlier in the order of
 * skills; a skill not assessed counts as level 0.
 */
export function rankSteps(
  skills: readonly Skill[],
  target: Target,
  levels: Levels,
  resources: readonly ListedResource[],
): Step[] {
  let reached = Object.fromEntries(SKILL_IDS.map((id) => [id, levels[id] ?? 0])) as Reached;
  const steps: Step[] = [];
  for (;;) {
    const left = findCandidates(skills, target, reached);
    const open = left.filter(({ rung }) => isOpen(rung, reached)).sort(compareCandidates);
    const best = open[0] ?? left[0];
    if (best === undefined) return steps;
    const unlocks = findUnlocked(best, left);
    steps.push(describeStep(best, target, levels[best.skill.id], unlocks, resources));
    reached = { ...reached, [best.skill.id]: best.rung.level };
  }
}

/** How far each skill is after the steps ranked so far. */
type Reached = Readonly<Record<SkillId, Level>>;

function findCandidates(skills: readonly Skill[], target: Target, reached: Reached): Candidate[] {
  return skills.flatMap((skill) => {
    const gap = findGap(target, skill.id, reached);
    const next = levelAbove(reached[skill.id]);
    if (gap === 0 || next === null) return [];
    const weight = PRIORITY_WEIGHTS[target.skills[skill.id].priority] * gap;
    return [{ skill, rung: rungAt(skill, next), gap, weight }];
  });
}

function isOpen(rung: Rung, reached: Reached): boolean {
  return rung.prerequisites.every(({ skill, level }) => reached[skill] >= level);
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const hours = ({ rung }: Candidate): number => rung.project.hours.min + rung.project.hours.max;
  return b.weight - a.weight || hours(a) - hours(b);
}

/** The skills whose next step waits for this one. */
function findUnlocked(step: Candidate, left: readonly Candidate[]): SkillId[] {
  return left
    .filter(({ rung }) =>
      rung.prerequisites.some((one) => one.skill === step.skill.id && one.level === step.rung.level),
    )
    .map(({ skill }) => skill.id);
}

function describeStep(
  { skill, rung, gap, weight }: Candidate,
  target: Target,
  assessed: Level | undefined,
  unlocks: readonly SkillId[],
  resources: readonly ListedResource[],
): Step {
  const { priority } = target.skills[skill.id];
  const { hours, ...project } = rung.project;
  const from = (rung.level - 1) as Level;
  const usable = resources.filter((one) => isCurrent(one) && one.skills.includes(skill.id));
  return {
    id: stepId(skill.id, rung.level),
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
