import { currentLevels, type Levels } from '../assessment.ts';
import { findStanding } from '../evidence.ts';
import type { PersonRecord } from '../record.ts';
import { isCurrent, type ListedResource, needsOf, sortByFit } from '../resources.ts';
import {
  type HoursRange,
  type Level,
  LEVEL_NAMES,
  type Project,
  type Rung,
  rungAt,
  type RungLevel,
  type Skill,
  type SkillId,
  stepId,
} from '../skills.ts';
import { findGap, type Priority, PRIORITY_WEIGHTS, type Target } from './target.ts';

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

/** Every step to a target: those that raise a level in their rank, and after the last must-have the levels to prove. */
export function nextSteps(skills: readonly Skill[], target: Target, record: PersonRecord, now: Date): Step[] {
  const raising = rankSteps(skills, target, currentLevels(record.assessments));
  const lastMust = raising.findLastIndex(({ priority }) => priority === 'must');
  return raising.toSpliced(lastMust + 1, 0, ...findUnproven(skills, target, record, now));
}

/**
 * The steps that raise a level, in the order to take them: each after its prerequisites, then by larger priority
 * weight x gap, then by fewer hours, then in the order of skills; a skill not assessed counts as level 0.
 */
export function rankSteps(skills: readonly Skill[], target: Target, levels: Levels): Step[] {
  const candidates = findCandidates(skills, target, levels);
  const left = [...candidates].sort((a, b) => b.weight - a.weight || sumHours(a) - sumHours(b));
  const isLeft = (id: string): boolean => left.some((one) => one.id === id);
  const steps: Step[] = [];
  for (;;) {
    const ready = left.findIndex((one) => !one.waitsFor.some(isLeft));
    const [next] = left.splice(Math.max(0, ready), 1);
    if (next === undefined) return steps;
    const unlocked = candidates.filter(
      (one) => one.skill !== next.skill && one.waitsFor.includes(next.id) && isLeft(one.id) && !isLeft(one.below),
    );
    steps.push(
      describeStep(
        next,
        target,
        levels,
        unlocked.map(({ skill }) => skill.id),
      ),
    );
  }
}

/** A rung on the way to the target, and what it must wait for. */
interface Candidate {
  readonly id: string;
  readonly skill: Skill;
  readonly rung: Rung;
  readonly gap: number;
  readonly weight: number;
  /** The id of the step to the rung below. */
  readonly below: string;
  /** The ids of the steps to that rung and to the prerequisites. */
  readonly waitsFor: readonly string[];
}

/** Every rung that a target asks for and the levels do not reach, in the order of skills. */
function findCandidates(skills: readonly Skill[], target: Target, levels: Levels): Candidate[] {
  return skills.flatMap((skill) => {
    const { level: required, priority } = target.skills[skill.id];
    return skill.levels
      .filter(({ level }) => level > (levels[skill.id] ?? 0) && level <= required)
      .map((rung) => {
        const gap = required - rung.level + 1;
        const below = stepId(skill.id, (rung.level - 1) as Level);
        const waitsFor = [below, ...rung.prerequisites.map((one) => stepId(one.skill, one.level))];
        const weight = PRIORITY_WEIGHTS[priority] * gap;
        return { id: stepId(skill.id, rung.level), skill, rung, gap, weight, below, waitsFor };
      });
  });
}

function sumHours({ rung }: Candidate): number {
  return rung.project.hours.min + rung.project.hours.max;
}

const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  must: 'must-have',
  should: 'should-have',
  nice: 'nice-to-have',
};

function describeStep(
  { id, skill, rung, gap, weight }: Candidate,
  target: Target,
  levels: Levels,
  unlocks: readonly SkillId[],
): Step {
  const { priority } = target.skills[skill.id];
  const { hours, ...project } = rung.project;
  return {
    id,
    kind: 'raise',
    skill: skill.id,
    from: (rung.level - 1) as Level,
    to: rung.level,
    priority,
    gap,
    weight,
    hours,
    why: [
      `${PRIORITY_WORDS[priority]} for ${target.id}`,
      `${gap} ${gap === 1 ? 'level' : 'levels'} short`,
      ...(levels[skill.id] === undefined ? ['not assessed yet'] : []),
      ...(unlocks.length === 0 ? [] : [`unlocks ${joinWords(unlocks)}`]),
      `${hours.min}-${hours.max} h`,
    ],
    project,
    statements: rung.statements.map((one) => one.id),
  };
}

function joinWords(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

const PROVING_HOURS = { min: 1, max: 2 };

/** A step for each must-have that is at its target and only claimed, in the order of skills. */
function findUnproven(skills: readonly Skill[], target: Target, record: PersonRecord, now: Date): Step[] {
  const levels = currentLevels(record.assessments);
  return skills.flatMap((skill) => {
    const level = levels[skill.id] ?? 0;
    const { priority } = target.skills[skill.id];
    if (priority !== 'must' || level === 0 || findGap(target, skill.id, levels) > 0) return [];
    return findStanding(skill.id, level, record, now) === 'claimed' ? [describeProof(skill, level, target)] : [];
  });
}

function describeProof(skill: Skill, level: RungLevel, target: Target): Step {
  return {
    id: stepId(skill.id, level),
    kind: 'prove',
    skill: skill.id,
    from: level,
    to: level,
    priority: 'must',
    gap: 0,
    weight: 0,
    hours: PROVING_HOURS,
    why: [`must-have for ${target.id}`, 'at target, but only claimed', '1-2 h'],
    project: {
      title: `Proof of ${skill.name}, ${LEVEL_NAMES[level]}`,
      brief: 'Of the acts of this level, take the one you are proudest of, and find what a stranger could look at.',
      doneWhen: [
        'a link, a file or a dated note shows one act of this level',
        'somebody who was not there would believe it',
        'it is recorded as evidence',
      ],
    },
    statements: rungAt(skill, level).statements.map(({ id }) => id),
  };
}

/** A step with at most three resources in use of its skill, best fit for its rung first; none for a level to prove. */
export function teachStep(step: Step, skills: readonly Skill[], resources: readonly ListedResource[]): TaughtStep {
  const skill = skills.find(({ id }) => id === step.skill);
  if (skill === undefined || step.kind === 'prove') return { ...step, resources: [] };
  const usable = resources.filter((one) => isCurrent(one) && one.skills.includes(skill.id));
  const best = sortByFit(usable, needsOf(skill, step.from)).slice(0, 3);
  return { ...step, resources: best.map(({ id }) => id) };
}
