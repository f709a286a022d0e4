import {
  type Answer,
  type Answers,
  ANSWERS,
  askedStatements,
  type Assessment,
  type Levels,
  type AskMode,
  nextScreen,
  planWalk,
  SELF,
  walkedLevels,
} from '../src/coaching/assessment.ts';
import { PRIORITY_WEIGHTS, rankSteps, type Step, type Target } from '../src/coaching/path.ts';
import {
  type Level,
  RUNG_LEVELS,
  rungAt,
  type RungLevel,
  type Skill,
  SKILL_IDS,
  type SkillId,
} from '../src/coaching/skills.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export function makeRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A learner whose true level of each skill is known, and what they would answer to each statement. */
export interface Learner {
  readonly levels: Readonly<Record<SkillId, Level>>;
  readonly answers: Answers;
}

const RISING = ANSWERS.slice(0, 4);

/**
 * A learner with levels drawn evenly; with noise, so large a share of the statements is answered one step up or down.
 */
export function drawLearner(skills: readonly Skill[], random: Random, noise: number): Learner {
  const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, Math.floor(random() * 5)])) as Record<SkillId, Level>;
  const answers: Partial<Record<string, Answer>> = {};
  for (const skill of skills) {
    for (const { level, statements } of skill.levels) {
      for (const { id } of statements) answers[id] = slip(truth(level, levels[skill.id], random), random, noise);
    }
  }
  return { levels, answers };
}

/** An honest answer to a statement: met up to the true level, not met above it. */
function truth(level: RungLevel, reached: Level, random: Random): number {
  if (level <= reached) return level === 1 ? 1 + Math.floor(random() * 3) : 2 + Math.floor(random() * 2);
  return level === 1 ? 0 : Math.floor(random() * 2);
}

function slip(answer: number, random: Random, noise: number): Answer {
  const wrong = random() < noise ? (random() < 0.5 ? -1 : 1) : 0;
  return RISING[Math.min(3, Math.max(0, answer + wrong))] ?? 'no';
}

/** What one assessment asked and found. */
export interface Outcome {
  readonly asked: number;
  readonly levels: Levels;
  readonly assessment: Assessment;
}

const NOW = new Date('2026-11-23T12:00:00.000Z');

/** Lets a learner answer an assessment through the real walk, after those from before. */
export function assess(
  skills: readonly Skill[],
  { answers: all }: Learner,
  mode: AskMode,
  before: readonly Assessment[] = [],
): Outcome {
  const walk = planWalk({ mode, skills, by: SELF, start: 2 }, before, NOW);
  let answers: Answers = {};
  for (let screen = nextScreen(walk, answers); screen !== null; screen = nextScreen(walk, answers)) {
    const asked = askedStatements(rungAt(screen.skill, screen.level), mode);
    answers = { ...answers, ...Object.fromEntries(asked.map(({ id }) => [id, all[id] ?? 'no'])) };
  }
  const levels = walkedLevels(walk, answers);
  const id = `simulated-${before.length}`;
  const assessment: Assessment = { id, at: NOW.toISOString(), by: SELF, mode, levels, answers };
  return { asked: Object.keys(answers).length, levels, assessment };
}

/** The share of a learner's skills whose level was found exactly, and within one. */
export function compare({ levels: truly }: Learner, found: Levels): { readonly exact: number; readonly near: number } {
  const off = SKILL_IDS.map((id) => Math.abs((found[id] ?? 0) - truly[id]));
  const share = (most: number): number => off.filter((one) => one <= most).length / off.length;
  return { exact: share(0), near: share(1) };
}

/** How an order of steps does: the hours until all are done, and the hours each waits, weighted by its priority. */
export interface OrderCost {
  readonly hours: number;
  readonly waiting: number;
}

/** A target a few steps away, and the costs of the order of `next` and of the best one. */
export interface OrderCase {
  readonly next: OrderCost;
  readonly best: OrderCost;
}

/** Draws a case of at most so many steps, and tries every order that its prerequisites allow. */
export function drawOrderCase(skills: readonly Skill[], target: Target, random: Random, most: number): OrderCase {
  for (;;) {
    const levels = Object.fromEntries(
      SKILL_IDS.map((id) => {
        const short = random() < 0.4 ? 1 + Math.floor(random() * 2) : 0;
        return [id, Math.max(0, target.skills[id].level - short)];
      }),
    ) as Record<SkillId, Level>;
    const steps = rankSteps(skills, target, levels);
    if (steps.length < 3 || steps.length > most) continue;
    const costs = listOrders(steps, skills, levels).map((order) => costOf(order));
    const least = (cost: keyof OrderCost): number => Math.min(...costs.map((one) => one[cost]));
    return { next: costOf(steps.slice(0, 20)), best: { hours: least('hours'), waiting: least('waiting') } };
  }
}

function costOf(order: readonly Step[]): OrderCost {
  let hours = 0;
  let waiting = 0;
  for (const step of order) {
    hours += (step.hours.min + step.hours.max) / 2;
    waiting += PRIORITY_WEIGHTS[step.priority] * hours;
  }
  return { hours, waiting };
}

function listOrders(steps: readonly Step[], skills: readonly Skill[], reached: Record<SkillId, Level>): Step[][] {
  if (steps.length === 0) return [[]];
  return steps.flatMap((step) => {
    const skill = skills.find(({ id }) => id === step.skill);
    const rung = skill?.levels.find(({ level }) => level === step.to);
    const isOpen =
      reached[step.skill] === step.from && rung?.prerequisites.every((one) => reached[one.skill] >= one.level) === true;
    if (!isOpen) return [];
    const rest = steps.filter((one) => one !== step);
    return listOrders(rest, skills, { ...reached, [step.skill]: step.to }).map((order) => [step, ...order]);
  });
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest of some numbers that at least so large a share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** How many statements there are to ask. */
export function countStatements(skills: readonly Skill[]): number {
  return skills.reduce((sum, skill) => sum + RUNG_LEVELS.length * rungAt(skill, 1).statements.length, 0);
}
