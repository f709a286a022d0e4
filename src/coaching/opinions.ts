import { isMet } from './answers.ts';
import { type Assessment, currentLevels, newestAnswers, SELF } from './assessment.ts';
import type { Level, Skill } from './skills.ts';

/** What another rater thinks of a skill, beside the person's own answers. */
export interface Opinion {
  readonly by: string;
  readonly level: Level;
  /** Statements that they count as met and the person does not, and the other way round; only where both answered. */
  readonly seen: readonly string[];
  readonly notSeen: readonly string[];
}

/** The newest opinion of each other rater on a skill, in the order in which they first rated. */
export function findOpinions(skill: Skill, assessments: readonly Assessment[]): Opinion[] {
  const raters = new Set(assessments.map(({ by }) => by).filter((by) => by !== SELF));
  const own = newestAnswers(assessments);
  return [...raters].flatMap((by) => {
    const level = currentLevels(assessments, by)[skill.id];
    if (level === undefined) return [];
    const theirs = newestAnswers(assessments, by);
    const both = skill.levels.flatMap((rung) =>
      rung.statements
        .filter(({ id }) => own.has(id) && theirs.has(id))
        .map(({ id }) => ({ id, mine: isMet(own.get(id), rung.level), other: isMet(theirs.get(id), rung.level) })),
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
