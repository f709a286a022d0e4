import type { Rung, RungLevel, Statement } from '../skills.ts';

/** The five answers, in the order they are shown; the first four rise. */
export const ANSWERS = ['no', 'helped', 'alone', 'often', 'no-chance'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Answers by statement id, in the order they were given: in an answers file, in the record, and everywhere between. */
export type Answers = Readonly<Partial<Record<string, Answer>>>;

/** How the screens of an assessment are chosen. */
export const ASK_MODES = ['adaptive', 'quick', 'full'] as const;
export type AskMode = (typeof ASK_MODES)[number];

/** How an assessment was made; `set` stores levels without answers, `step` the answers given with a finished step. */
export const MODES = [...ASK_MODES, 'set', 'step'] as const;
export type Mode = (typeof MODES)[number];

/** The statements of a rung that a mode asks: its key one when quick, else all three. */
export function askedStatements(rung: Rung, mode: Mode): readonly Statement[] {
  return mode === 'quick' ? rung.statements.filter((statement) => statement.key === true) : rung.statements;
}

/**
 * Whether an answer meets a statement: at level 1 `helped` or better, above it `alone` or better; blank and `no-chance`
 * never.
 */
export function isMet(answer: Answer | undefined, level: RungLevel): boolean {
  return answer === 'alone' || answer === 'often' || (answer === 'helped' && level === 1);
}
