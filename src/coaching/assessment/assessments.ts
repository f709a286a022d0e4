import { isPlain } from '../plain-text.ts';
import type { Level, SkillId } from '../skills.ts';
import type { Answers, AskMode, Mode } from './answers.ts';

/** The rater's name under which a person's own assessments are stored. */
export const SELF = 'self';

/** Where the walk through a skill may begin. */
export const START_LEVELS = [1, 2] as const;
export type StartLevel = (typeof START_LEVELS)[number];

export type Levels = Readonly<Partial<Record<SkillId, Level>>>;

/** One dated set of answers by one rater and the levels they give; never changed afterwards. */
export interface Assessment {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly mode: Mode;
  readonly levels: Levels;
  readonly answers: Answers;
}

/** An assessment under way: what was asked for, and the answers of each finished screen. */
export interface Unfinished {
  readonly id: string;
  readonly startedAt: string;
  readonly by: string;
  readonly mode: AskMode;
  readonly skills: readonly SkillId[];
  /** The rung that a skill without a level before is asked first. */
  readonly start: StartLevel;
  readonly answers: Answers;
}

/** Whether a text can name a rater: 1 to 64 characters, not all blank, none of them hidden. */
export function isRaterName(text: string): boolean {
  const name = text.trim();
  return name.length > 0 && name.length <= 64 && isPlain(name);
}
