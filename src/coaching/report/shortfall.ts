import { type Answers, findEnough } from '../assessment.ts';
import { rungAt, type RungLevel, type Skill } from '../skills.ts';

/** What of the next rung's statements is not met, told apart by what was said of each. */
export interface Shortfall {
  /** Answered, and not met: with `no`, or above level 1 with `helped`. */
  readonly lacking: readonly string[];
  /** Those of them that were done with help. */
  readonly helped: readonly string[];
  /** Never came up. */
  readonly noChance: readonly string[];
  /** Without an answer. */
  readonly notAsked: readonly string[];
  /** How many of all these would be enough; 0 where the answers are enough and the level was set or found otherwise. */
  readonly needed: number;
}

/** What a rung lacks by a person's newest answers to its statements. */
export function findShortfall(skill: Skill, level: RungLevel, answers: Answers): Shortfall {
  const statements = rungAt(skill, level).statements.map(({ id }) => id);
  const { needed, of: open } = findEnough(statements, level, answers);
  const answered = (...given: readonly (string | undefined)[]): string[] =>
    open.filter((id) => given.includes(answers[id]));
  return {
    lacking: answered('no', 'helped'),
    helped: answered('helped'),
    noChance: answered('no-chance'),
    notAsked: answered(undefined),
    needed,
  };
}

/** What a skill at its target, or without a next rung, lacks. */
export const NO_SHORTFALL: Shortfall = { lacking: [], helped: [], noChance: [], notAsked: [], needed: 0 };
