import type { Rung, RungLevel, Statement } from '../skills.ts';

/** The five answers, in the order they are shown; the first four rise. */
export const ANSWERS = ['no', 'helped', 'alone', 'often', 'no-chance'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Each answer as a person reads it on a screen or a sheet, and may type it. */
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  no: 'no',
  helped: 'helped',
  alone: 'alone',
  often: 'often',
  'no-chance': 'never came up',
};

/** The answer that a text names, by its word or as it is stored, whatever case and hyphens; undefined for any other. */
export function readAnswerWord(text: string): Answer | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ');
  return ANSWERS.find((answer) => answer.replace('-', ' ') === word || ANSWER_WORDS[answer] === word);
}

/** The words that an answer can be, for a message: "no, helped, alone, often, never came up". */
export function listAnswerWords(): string {
  return ANSWERS.map((answer) => ANSWER_WORDS[answer]).join(', ');
}

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
