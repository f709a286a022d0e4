import { daysSince } from '../days.ts';
import {
  type Level,
  type Rung,
  RUNG_LEVELS,
  rungAt,
  type RungLevel,
  type Skill,
  type SkillId,
  type Statement,
} from '../skills.ts';
import { type Answers, askedStatements, isMet, type Mode } from './answers.ts';
import { type Assessment, type Levels, SELF } from './assessments.ts';

/** Whether any statement of the rung that the mode asks has an answer. */
export function isAsked(rung: Rung, answers: Answers, mode: Mode): boolean {
  return askedStatements(rung, mode).some((statement) => answers[statement.id] !== undefined);
}

/** The statements of a rung that the mode leaves out, and that have an answer from before, beside it. */
export function knownBeside(rung: Rung, mode: Mode, beside: Answers): readonly Statement[] {
  const asked = askedStatements(rung, mode);
  return rung.statements.filter((statement) => !asked.includes(statement) && beside[statement.id] !== undefined);
}

/**
 * Whether a rung is held: two of its three statements met; blanks count as `no`. When quick, answers from before stand
 * beside the one to the key statement, which decides alone where there are none.
 */
export function isHeld(rung: Rung, answers: Answers, mode: Mode, beside: Answers = {}): boolean {
  const asked = askedStatements(rung, mode);
  const others = knownBeside(rung, mode, beside);
  const met =
    asked.filter(({ id }) => isMet(answers[id], rung.level)).length +
    others.filter(({ id }) => isMet(beside[id], rung.level)).length;
  return met >= Math.min(2, asked.length + others.length);
}

/** How the answers of a rung were asked for: `quick` where only its key statement has one. */
export function modeOfRung({ statements }: Rung, answers: Answers): 'quick' | 'adaptive' {
  return statements.every(({ id, key }) => key === true || answers[id] === undefined) ? 'quick' : 'adaptive';
}

/** Whether a rung was asked and is not held; one of which only the key statement was asked is judged by that. */
export function isMissed(rung: Rung, answers: Answers): boolean {
  const mode = modeOfRung(rung, answers);
  return isAsked(rung, answers, mode) && !isHeld(rung, answers, mode);
}

/**
 * The level that answers give a skill: the highest held rung with no rung below it asked and not held; 0 when none is
 * held, null when none was asked. Answers from before stand beside them as in `isHeld`.
 */
export function readLevel(skill: Skill, answers: Answers, mode: Mode, beside: Answers = {}): Level | null {
  let level: Level | null = null;
  for (const rungLevel of RUNG_LEVELS) {
    const rung = rungAt(skill, rungLevel);
    if (!isAsked(rung, answers, mode)) continue;
    if (!isHeld(rung, answers, mode, beside)) return level ?? 0;
    level = rungLevel;
  }
  return level;
}

/** A rater's newest assessment that holds the skill, or undefined. */
export function newestFor(assessments: readonly Assessment[], skill: SkillId, by: string): Assessment | undefined {
  return assessments.findLast((one) => one.by === by && one.levels[skill] !== undefined);
}

/** Whether the level of a skill is of a quick assessment, which asks one statement a rung; false without a level. */
export function isQuickPicture(assessments: readonly Assessment[], skill: SkillId): boolean {
  return newestFor(assessments, skill, findRater(assessments))?.mode === 'quick';
}

/** A rater's current level of each skill that any of their assessments holds. */
export function currentLevels(assessments: readonly Assessment[], by: string = SELF): Levels {
  const levels: Partial<Record<SkillId, Level>> = {};
  for (const one of assessments) if (one.by === by) Object.assign(levels, one.levels);
  return levels;
}

/** Whose ratings stand for the person: their own, else those of who rated them last. */
export function findRater(assessments: readonly Assessment[]): string {
  return assessments.some(({ by }) => by === SELF) ? SELF : (assessments.at(-1)?.by ?? SELF);
}

/** The newest answer a rater gave to each statement, over all their assessments. */
export function newestAnswers(assessments: readonly Assessment[], by: string = SELF): Answers {
  return Object.assign({}, ...assessments.filter((one) => one.by === by).map(({ answers }) => answers)) as Answers;
}

/** How many days an answer stands: for the adaptive walk, and before it is marked as old. */
export const ANSWER_STANDS_DAYS = 180;

/** Whether the rater answered all the mode asks of this rung in one assessment at most 180 days before now. */
export function isRungFresh(
  assessments: readonly Assessment[],
  rung: { skill: Skill; level: RungLevel; mode: Mode; by: string },
  now: Date,
): boolean {
  const asked = askedStatements(rungAt(rung.skill, rung.level), rung.mode);
  return assessments.some((one) => {
    if (one.by !== rung.by || daysSince(one.at, now) > ANSWER_STANDS_DAYS) return false;
    return asked.every(({ id }) => one.answers[id] !== undefined);
  });
}
