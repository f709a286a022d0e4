import { type Answers, isMet } from './answers.ts';
import { type Assessment, currentLevels, type Levels, newestAnswers, SELF } from './assessment.ts';
import type { Level, Skill } from './skills.ts';

/** What another rater thinks of a skill, beside the person's own answers. */
export interface Opinion {
  readonly by: string;
  readonly level: Level;
  /** Statements that they count as met and the person does not, and the other way round; only where both answered. */
  readonly seen: readonly string[];
  readonly notSeen: readonly string[];
}

/** What a rater said last: a level of each skill that they rated, and an answer to each statement. */
export interface Voice {
  readonly by: string;
  readonly levels: Levels;
  readonly answers: Answers;
}

/** The voices of all raters but the person, in the order in which they first rated. */
export function listVoices(assessments: readonly Assessment[]): Voice[] {
  const raters = new Set(assessments.map(({ by }) => by).filter((by) => by !== SELF));
  return [...raters].map((by) => ({
    by,
    levels: currentLevels(assessments, by),
    answers: newestAnswers(assessments, by),
  }));
}

/** The opinion on a skill of each voice that rated it, beside the person's own newest answers. */
export function findOpinions(skill: Skill, own: Answers, voices: readonly Voice[]): Opinion[] {
  return voices.flatMap(({ by, levels, answers }) => {
    const level = levels[skill.id];
    if (level === undefined) return [];
    const both = skill.levels.flatMap((rung) =>
      rung.statements
        .filter(({ id }) => own.has(id) && answers.has(id))
        .map(({ id }) => ({ id, mine: isMet(own.get(id), rung.level), other: isMet(answers.get(id), rung.level) })),
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
