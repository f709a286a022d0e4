import type { RungLevel } from '../skills.ts';
import { type Answers, isMet } from './answers.ts';

/** Of the statements of a rung those that are met, and how many more of which would be enough to hold it. */
export interface Enough {
  readonly met: readonly string[];
  /** 0 where the answers are enough. */
  readonly needed: number;
  readonly of: readonly string[];
}

/** So many statements of a rung hold it. */
export const HOLDS = 2;

/** What is met of the statements of a rung by a person's answers, and what more would be enough, each in its order. */
export function findEnough(statements: readonly string[], level: RungLevel, answers: Answers): Enough {
  const met = statements.filter((id) => isMet(answers[id], level));
  return {
    met,
    needed: Math.max(0, HOLDS - met.length),
    of: statements.filter((id) => !met.includes(id)),
  };
}
