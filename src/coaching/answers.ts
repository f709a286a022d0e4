import { rungAt, type Level, RUNG_LEVELS, type Rung, type RungLevel, type Skill, type Statement } from './skills.ts';

/** The five answers, in the order they are shown; the first four rise. */
export const ANSWERS = ['no', 'helped', 'alone', 'often', 'no-chance'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Answers by statement id, in the order they were given. */
export type Answers = ReadonlyMap<string, Answer>;

/** How an assessment was made; `set` stores levels without answers. */
export const MODES = ['adaptive', 'quick', 'full', 'set'] as const;
export type Mode = (typeof MODES)[number];

/** The statements of a rung that a mode asks: its key one when quick, else all three. */
export function askedStatements(rung: Rung, mode: Mode): readonly Statement[] {
  return mode === 'quick' ? rung.statements.filter((statement) => statement.key === true) : rung.statements;
}

/** Whether an answer meets a statement: at level 1 `helped` or better, above it `alone` or better; blank and `no-chance` never. */
export function isMet(answer: Answer | undefined, level: RungLevel): boolean {
  return answer === 'alone' || answer === 'often' || (answer === 'helped' && level === 1);
}

/** Whether any statement of the rung that the mode asks has an answer. */
export function isAsked(rung: Rung, answers: Answers, mode: Mode): boolean {
  return askedStatements(rung, mode).some((statement) => answers.has(statement.id));
}

/** Whether a rung is held: at least two of its three statements met, or its one key statement when quick; blanks count as `no`. */
export function isHeld(rung: Rung, answers: Answers, mode: Mode): boolean {
  const asked = askedStatements(rung, mode);
  const met = asked.filter((statement) => isMet(answers.get(statement.id), rung.level)).length;
  return met >= Math.min(2, asked.length);
}

/** The level that answers give a skill: the highest held rung with no rung below it asked and not held; 0 when none is held, null when none was asked. */
export function readLevel(skill: Skill, answers: Answers, mode: Mode): Level | null {
  let level: Level | null = null;
  for (const rungLevel of RUNG_LEVELS) {
    const rung = rungAt(skill, rungLevel);
    if (!isAsked(rung, answers, mode)) continue;
    if (!isHeld(rung, answers, mode)) return level ?? 0;
    level = rungLevel;
  }
  return level;
}
