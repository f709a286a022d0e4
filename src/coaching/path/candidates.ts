import type { Levels } from '../assessment.ts';
import { hoursOf, type Level, type Rung, type Skill, stepId } from '../skills.ts';
import { PRIORITY_WEIGHTS, type Requirement, type Target } from './target.ts';

/** A rung on the way to the target, and what it must wait for. */
export interface Candidate {
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
export function findCandidates(skills: readonly Skill[], target: Target, levels: Levels): Candidate[] {
  return skills.flatMap((skill) => {
    const { level: required, priority } = target.skills[skill.id];
    return skill.levels
      .filter(({ level }) => level > (levels[skill.id] ?? 0) && level <= required)
      .map((rung) => makeCandidate(skill, rung, { level: required, priority }));
  });
}

/** A rung with what a target requires of its skill. */
export function makeCandidate(skill: Skill, rung: Rung, { level: required, priority }: Requirement): Candidate {
  const gap = Math.max(0, required - rung.level + 1);
  const below = stepId(skill.id, (rung.level - 1) as Level);
  const waitsFor = [
    ...(rung.level === 1 ? [] : [below]),
    ...rung.prerequisites.map((one) => stepId(one.skill, one.level)),
  ];
  return {
    id: stepId(skill.id, rung.level),
    skill,
    rung,
    gap,
    weight: PRIORITY_WEIGHTS[priority] * gap,
    below,
    waitsFor,
  };
}

/** How many of the candidates wait for each, directly or through others. */
export function countOpened(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const waitingFor = (id: string): readonly string[] =>
    candidates.filter(({ waitsFor }) => waitsFor.includes(id)).map((one) => one.id);
  return new Map(
    candidates.map(({ id }) => {
      const opened = new Set<string>();
      const queue = [...waitingFor(id)];
      for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
        if (!opened.has(one)) queue.push(...waitingFor(one));
        opened.add(one);
      }
      return [id, opened.size];
    }),
  );
}

/** The middle of the hours that a rung is reckoned at. */
export function middle({ rung }: Candidate): number {
  const { min, max } = hoursOf(rung).total;
  return (min + max) / 2;
}
