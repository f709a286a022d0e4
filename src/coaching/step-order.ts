import type { Levels } from './assessment.ts';
import { PriorityQueue } from './queue.ts';
import { type Rung, type RungLevel, type Skill, type SkillId, stepId } from './skills.ts';

/** A rung on the way to the target; what it weighs is fixed, whatever is done before it. */
export interface Candidate {
  readonly id: string;
  readonly skill: Skill;
  readonly rung: Rung;
  readonly gap: number;
  readonly weight: number;
  /** Its skill's place in the order of skills. */
  readonly order: number;
}

/** A candidate in its place, and the skills whose next step waited for it. */
export interface Placed {
  readonly candidate: Candidate;
  readonly unlocks: readonly SkillId[];
}

/** The candidates in the order to take them: of those whose requirements are met, the first by compareCandidates. */
export function orderCandidates(candidates: readonly Candidate[], levels: Levels): Placed[] {
  const waiting = new Map(candidates.map((one) => [one.id, new Set(requirementsOf(one, levels))]));
  const dependants = new Map<string, Candidate[]>(candidates.map(({ id }) => [id, []]));
  for (const one of candidates) for (const id of waiting.get(one.id) ?? []) dependants.get(id)?.push(one);
  const open = new PriorityQueue(compareCandidates);
  for (const one of candidates) if (waiting.get(one.id)?.size === 0) open.add(one);
  const left = new Map(candidates.map((one) => [one.id, one]));
  const placed: Placed[] = [];
  for (;;) {
    // A prerequisite that the target does not hold is never reached; what waits for it comes last, not never.
    const [blocked] = left.values();
    const next = open.take() ?? blocked;
    if (next === undefined) return placed;
    left.delete(next.id);
    const freed = dependants.get(next.id) ?? [];
    for (const one of freed) {
      const missing = waiting.get(one.id);
      if (missing?.delete(next.id) === true && missing.size === 0 && left.has(one.id)) open.add(one);
    }
    const unlocks = freed
      .filter((one) => one.skill !== next.skill && !left.has(stepBelow(one)))
      .map(({ skill }) => skill.id);
    placed.push({ candidate: next, unlocks });
  }
}

/** The ids of the steps that must be done before one: its skill's rung below, and its prerequisites not yet held. */
function requirementsOf({ skill, rung }: Candidate, levels: Levels): string[] {
  const needed = [{ skill: skill.id, level: rung.level - 1 }, ...rung.prerequisites];
  return needed
    .filter((one) => one.level > (levels[one.skill] ?? 0))
    .map((one) => stepId(one.skill, one.level as RungLevel));
}

/** The id of the step below one, whether there is such a step or not. */
function stepBelow({ skill, rung }: Candidate): string {
  return stepId(skill.id, (rung.level - 1) as RungLevel);
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const hours = ({ rung }: Candidate): number => rung.project.hours.min + rung.project.hours.max;
  return b.weight - a.weight || hours(a) - hours(b) || a.order - b.order;
}
