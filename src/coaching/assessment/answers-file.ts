import type { Skill } from '../skills.ts';
import {
  type Answer,
  ANSWER_WORDS,
  ANSWERS,
  type Answers,
  askedStatements,
  type AskMode,
  listAnswerWords,
  type Mode,
  readAnswerWord,
} from './answers.ts';
import { isRaterName } from './assessments.ts';

/** What an answers file says, once it has no fault. */
export interface AnswersFile {
  readonly by: string | null;
  readonly mode: AskMode;
  readonly answers: Answers;
}

/**
 * A blank answers file: the words that an answer can be, and each statement that the mode asks, with null for its
 * answer and its text beside it.
 */
export interface AnswersTemplate {
  readonly by?: string;
  readonly mode?: 'quick';
  readonly allowed: readonly string[];
  readonly answers: Readonly<Record<string, null>>;
  readonly statements: Readonly<Record<string, string>>;
}

/** A blank answers file for these skills, of the rater who is named; null stands for "not answered". */
export function blankAnswers(skills: readonly Skill[], mode: Mode, by: string | null = null): AnswersTemplate {
  const asked = skills.flatMap((skill) => skill.levels.flatMap((rung) => askedStatements(rung, mode)));
  return {
    ...(by === null ? {} : { by }),
    ...(mode === 'quick' ? { mode } : {}),
    allowed: ANSWERS.map((answer) => ANSWER_WORDS[answer]),
    answers: Object.fromEntries(asked.map(({ id }) => [id, null])),
    statements: Object.fromEntries(asked.map(({ id, text }) => [id, `I have ${text}`])),
  };
}

/** Reads an answers file of these skills; gives it, or every fault with its place. Entries of null are passed over. */
export function readAnswers(value: unknown, skills: readonly Skill[]): AnswersFile | { readonly faults: string[] } {
  if (!isObject(value)) return { faults: ['the file: not an object with "answers"'] };
  const { by, mode, answers: given } = value;
  const faults: string[] = [];
  if (by !== undefined && (typeof by !== 'string' || !isRaterName(by))) {
    faults.push(`by: ${show(by)} is not a name of 1 to 64 characters`);
  }
  if (mode !== undefined && mode !== 'quick')
    faults.push(`mode: ${show(mode)} is not "quick", the only mode a file can ask`);
  if (!isObject(given)) return { faults: [...faults, 'answers: not an object of statement ids and answers'] };
  const statements = new Map(
    skills.flatMap((skill) => skill.levels).flatMap((rung) => rung.statements.map((one) => [one.id, one])),
  );
  const [only, ...others] = skills;
  const ofThem = only === undefined || others.length > 0 ? '' : ` of ${only.id}`;
  const answers: Partial<Record<string, Answer>> = {};
  for (const [id, answer] of Object.entries(given)) {
    const statement = statements.get(id);
    const read = typeof answer === 'string' ? readAnswerWord(answer) : undefined;
    if (statement === undefined) faults.push(`answers.${id}: no such statement${ofThem}`);
    else if (mode === 'quick' && statement.key !== true) faults.push(`answers.${id}: not asked by a quick assessment`);
    else if (read !== undefined) answers[id] = read;
    else if (answer !== null) faults.push(`answers.${id}: ${show(answer)} is not one of ${listAnswerWords()} or null`);
  }
  if (faults.length === 0 && Object.keys(answers).length === 0) faults.push('answers: none is given');
  if (faults.length > 0) return { faults };
  return {
    by: typeof by === 'string' ? by.trim() : null,
    mode: mode === 'quick' ? 'quick' : modeOf(skills, answers),
    answers,
  };
}

/** How answers of a file were asked: `full` where no skill among them has a statement without one. */
export function modeOf(skills: readonly Skill[], answers: Answers): 'full' | 'adaptive' {
  return isComplete(skills, answers) ? 'full' : 'adaptive';
}

/** Whether each skill that has an answer at all has each of its statements answered. */
function isComplete(skills: readonly Skill[], answers: Answers): boolean {
  return skills
    .map((skill) => skill.levels.flatMap((rung) => rung.statements.map(({ id }) => answers[id] !== undefined)))
    .filter((answered) => answered.includes(true))
    .every((answered) => !answered.includes(false));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
