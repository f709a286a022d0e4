import type { Level, Skill } from '../skills.ts';
import { type Answers, isMet } from './answers.ts';
import { type Assessment, type Levels, SELF } from './assessments.ts';
import { currentLevels, newestAnswers } from './levels.ts';

/** What another rater thinks of a skill, beside the person's own answers. */
export interface Opinion {
  readonly by: string;
  readonly level: Level;
  /** Statements that they count as met and the person does not, and the other way round; only where both answered. */
  readonly seen: readonly string[];
  readonly notSeen: readonly string[];
}

/** What a rater said last: a level of each skill that they rated, and an answer to each statement. */
export interface Rater {
  readonly by: string;
  readonly levels: Levels;
  readonly answers: Answers;
}

/** All raters but the person, in the order in which they first rated. */
export function listRaters(assessments: readonly Assessment[]): Rater[] {
  // Each rater's own are put together once: going through all of them again for each rater takes minutes for a crowd.
  const own = new Map<string, Assessment[]>();
  for (const one of assessments.filter(({ by }) => by !== SELF)) {
    const theirs = own.get(one.by) ?? [];
    theirs.push(one);
    own.set(one.by, theirs);
  }
  return [...own].map(([by, theirs]) => ({
    by,
    levels: currentLevels(theirs, by),
    answers: newestAnswers(theirs, by),
  }));
}

/** The opinion of each rater of a skill, beside the person's own newest answers. */
export function findOpinions(skill: Skill, own: Answers, raters: readonly Rater[]): Opinion[] {
  return raters.flatMap(({ by, levels, answers }) => {
    const level = levels[skill.id];
    if (level === undefined) return [];
    const both = skill.levels.flatMap((rung) =>
      rung.statements
        .filter(({ id }) => own[id] !== undefined && answers[id] !== undefined)
        .map(({ id }) => ({ id, mine: isMet(own[id], rung.level), other: isMet(answers[id], rung.level) })),
    );
    return [
      {
        by,
        level,
        seen: both.filter(({ mine, other }) => other && !mine).map(({ id }) => id),
        notSeen: both.filter(({ mine, other }) => mine && !other).map(({ id }) => id),
      },
    ];
  });
}
