import { daysSince } from '../days.ts';
import { type Level, LEVEL_NAMES, type RungLevel, type Skill, type SkillId } from '../skills.ts';
import { type Assessment, SELF } from './assessments.ts';
import { currentLevels } from './levels.ts';
import { type GivenAnswer, newestGiven } from './newest-given.ts';

/** How much of a skill a rater has answered, and when first and last of what counts now; null where nothing. */
export interface AnswerCount {
  readonly skill: SkillId;
  readonly name: string;
  readonly answered: number;
  readonly statements: number;
  readonly newest: string | null;
  readonly oldest: string | null;
}

/** A line on each skill: how many of its statements a rater has answered, and how old those answers are. */
export function countAnswers(
  skills: readonly Skill[],
  assessments: readonly Assessment[],
  by: string = SELF,
): AnswerCount[] {
  const given = newestGiven(assessments, by);
  return skills.map(({ id, name, levels }) => {
    const statements = levels.flatMap((rung) => rung.statements);
    const dates = statements.flatMap((statement) => given.get(statement.id)?.at ?? []).sort(compareInstants);
    return {
      skill: id,
      name,
      answered: dates.length,
      statements: statements.length,
      newest: dates.at(-1) ?? null,
      oldest: dates[0] ?? null,
    };
  });
}

function compareInstants(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}

/** A statement with the newest answer of each rater; none where nobody was asked. */
export interface AnsweredStatement {
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  readonly answers: readonly (GivenAnswer & { readonly ageDays: number })[];
}

/** All that was answered of a skill, level by level, and the level that each rater's answers gave. */
export interface SkillAnswers {
  readonly skill: SkillId;
  readonly name: string;
  readonly raters: readonly { readonly by: string; readonly level: Level }[];
  readonly levels: readonly {
    readonly level: RungLevel;
    readonly name: string;
    readonly statements: readonly AnsweredStatement[];
  }[];
}

/** What was answered of a skill by these raters, in their order; `now` gives the age of an answer. */
export function listSkillAnswers(
  skill: Skill,
  assessments: readonly Assessment[],
  { raters, now }: { readonly raters: readonly string[]; readonly now: Date },
): SkillAnswers {
  const given = raters.map((by) => newestGiven(assessments, by));
  return {
    skill: skill.id,
    name: skill.name,
    raters: raters.flatMap((by) => {
      const level = currentLevels(assessments, by)[skill.id];
      return level === undefined ? [] : [{ by, level }];
    }),
    levels: skill.levels.map(({ level, statements }) => ({
      level,
      name: LEVEL_NAMES[level],
      statements: statements.map(({ id, text, key }) => ({
        id,
        text,
        key: key === true,
        answers: given
          .flatMap((answers) => answers.get(id) ?? [])
          .map((one) => ({ ...one, ageDays: daysSince(one.at, now) })),
      })),
    })),
  };
}
