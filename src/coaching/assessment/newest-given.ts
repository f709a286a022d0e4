import { daysSince } from '../days.ts';
import type { Answer, Answers, Mode } from './answers.ts';
import type { Assessment } from './assessments.ts';
import { ANSWER_STANDS_DAYS } from './levels.ts';

/** What a rater said last of a statement, and in which assessment. */
export interface GivenAnswer {
  readonly by: string;
  readonly answer: Answer;
  readonly at: string;
  readonly mode: Mode;
  readonly assessment: string;
}

/** The newest answer of a rater to each statement, with where it is from; the newest is the one made last. */
export function newestGiven(assessments: readonly Assessment[], by: string): ReadonlyMap<string, GivenAnswer> {
  const given = new Map<string, GivenAnswer>();
  for (const { id, at, mode, answers, by: rater } of assessments) {
    if (rater !== by) continue;
    for (const [statement, answer] of Object.entries(answers))
      if (answer !== undefined) given.set(statement, { by, answer, at, mode, assessment: id });
  }
  return given;
}

/** The newest answer of a rater to each statement, without those that were given more than 180 days before now. */
export function standingAnswers(assessments: readonly Assessment[], by: string, now: Date): Answers {
  return Object.fromEntries(
    [...newestGiven(assessments, by)]
      .filter(([, { at }]) => daysSince(at, now) <= ANSWER_STANDS_DAYS)
      .map(([statement, { answer }]) => [statement, answer]),
  );
}
