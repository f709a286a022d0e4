import { type Answer, type Answers, askedStatements, type Mode } from './answers.ts';
import { daysBetween } from './days.ts';
import { rungAt, type Level, type RungLevel, type Skill, type SkillId } from './skills.ts';

/** The rater's name under which a person's own assessments are stored. */
export const SELF = 'self';

export type Levels = Readonly<Partial<Record<SkillId, Level>>>;

export interface GivenAnswer {
  readonly statement: string;
  readonly answer: Answer;
}

/** One dated set of answers by one rater and the levels they give; never changed afterwards. */
export interface Assessment {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly mode: Mode;
  readonly levels: Levels;
  readonly answers: readonly GivenAnswer[];
}

/** An assessment under way: what was asked for, and the answers of each finished screen. */
export interface Unfinished {
  readonly startedAt: string;
  readonly by: string;
  readonly mode: Exclude<Mode, 'set'>;
  readonly skills: readonly SkillId[];
  readonly answers: readonly GivenAnswer[];
}

/** Answers as a map in the order they were given; of a statement answered twice the later stands. */
export function answersOf(given: readonly GivenAnswer[]): Answers {
  return new Map(given.map(({ statement, answer }) => [statement, answer]));
}

/** Answers as the list that is stored. */
export function givenAnswers(answers: Answers): GivenAnswer[] {
  return [...answers].map(([statement, answer]) => ({ statement, answer }));
}

/** Assessments by time, oldest first; ties keep the order they were stored in. */
export function byTime(assessments: readonly Assessment[]): Assessment[] {
  return assessments
    .map((one) => ({ one, time: Date.parse(one.at) }))
    .sort((a, b) => a.time - b.time)
    .map(({ one }) => one);
}

/** A rater's newest assessment that holds the skill, or undefined. */
export function newestFor(assessments: readonly Assessment[], skill: SkillId, by: string): Assessment | undefined {
  return byTime(assessments).findLast((one) => one.by === by && one.levels[skill] !== undefined);
}

/** A rater's current level of each skill that any of their assessments holds. */
export function currentLevels(assessments: readonly Assessment[], by: string = SELF): Levels {
  const levels: Partial<Record<SkillId, Level>> = {};
  for (const one of byTime(assessments)) if (one.by === by) Object.assign(levels, one.levels);
  return levels;
}

/** The newest answer a rater gave to each statement, over all their assessments. */
export function newestAnswers(assessments: readonly Assessment[], by: string = SELF): Answers {
  const newest = new Map<string, Answer>();
  for (const one of byTime(assessments)) {
    if (one.by !== by) continue;
    // Without an iterator, whose steps over a long history are a thirtieth of an empty Node of garbage.
    one.answers.forEach((given) => newest.set(given.statement, given.answer));
  }
  return newest;
}

/** How long an answered rung stands for a re-assessment, in days (the adaptive walk). */
const RUNG_STANDS_DAYS = 180;

/** Whether the rater answered all the mode asks of this rung in one assessment at most 180 days before now. */
export function isRungFresh(
  assessments: readonly Assessment[],
  rung: { skill: Skill; level: RungLevel; mode: Mode; by: string },
  now: Date,
): boolean {
  const asked = askedStatements(rungAt(rung.skill, rung.level), rung.mode);
  return assessments.some((one) => {
    if (one.by !== rung.by || daysBetween(new Date(one.at), now) > RUNG_STANDS_DAYS) return false;
    const answers = answersOf(one.answers);
    return asked.every((statement) => answers.has(statement.id));
  });
}
