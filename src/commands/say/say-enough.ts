import {
  LEVEL_NAMES,
  parseStatementId,
  rungAt,
  serves,
  type Skill,
  type Statement,
  type StudyStep,
} from '../../coaching/skills.ts';
import { capitalise } from '../../coaching/wording.ts';
import type { StepAtWork } from '../../coaching/work.ts';
import { NUMBERS } from '../../terminal/phrases.ts';
import { hang, wrapProse } from '../../terminal/text.ts';

/** "one more of these two is enough for Guided": of so many statements that are open, so many hold the level. */
export function sayHowMany(needed: number, open: number, name: string): string {
  const more = needed === 1 ? 'one more' : 'two';
  const which = open === needed ? (open === 1 ? 'this' : 'both of these') : `${more} of these ${NUMBERS[open] ?? open}`;
  return `${which} ${needed === 1 ? 'is' : 'are'} enough for ${name}`;
}

/** What a person has of a level already, and which statements would be enough. */
export interface EnoughWords {
  readonly says: string;
  /** Each statement with its letter, and with the numbers of the lessons for it in a path that is shown. */
  readonly lines: readonly string[];
  /** That one more act need not be the whole project; nothing where more is needed. */
  readonly shortWay: readonly string[];
}

/** Said where one more act is enough. */
const SHORT_WAY =
  'Done in a program that you have already, one of them will do, and the least of the hours is for that; the project below is a way to them all.';

/**
 * The words on what of a step's level is there already, above the path that is shown with them; null where nothing is,
 * or nothing more is needed.
 */
export function describeEnough(
  step: StepAtWork,
  skills: readonly Skill[],
  shown: readonly StudyStep[],
): EnoughWords | null {
  const { enough, skill: id, to } = step;
  const skill = skills.find((one) => one.id === id);
  if (skill === undefined || enough === null || enough.met.length === 0 || enough.needed === 0) return null;
  const { met, needed, of } = enough;
  const { statements } = rungAt(skill, to);
  const had = statements
    .filter((one) => met.includes(one.id))
    .map((one) => `${asYours(one.text)} (${letterOf(one.id)})`);
  return {
    says: `You have ${had.join('; and ')}. ${capitalise(sayHowMany(needed, of.length, LEVEL_NAMES[to]))}:`,
    lines: statements
      .filter((one) => of.includes(one.id))
      .map((one) => `${letterOf(one.id)}  ${asYours(one.text)}${nameLessons(one, shown)}`),
    shortWay: needed === 1 && step.kind === 'raise' ? [SHORT_WAY] : [],
  };
}

/** " (learn: 2, 3)": what of a path serves a statement; nothing where nothing does. */
function nameLessons(statement: Statement, path: readonly StudyStep[]): string {
  // What serves a statement that is open is never struck out.
  const numbers = path.flatMap((slot, index) => (serves(slot, statement) ? [index + 1] : []));
  return numbers.length === 0 ? '' : ` (learn: ${numbers.join(', ')})`;
}

/** The same as it stands on a screen; nothing where there is nothing to say. */
export function renderEnough(
  step: StepAtWork,
  skills: readonly Skill[],
  shown: readonly StudyStep[],
  columns: number,
): string[] {
  const words = describeEnough(step, skills, shown);
  if (words === null) return [];
  const lines = words.lines.map((line) => hang(line.replace(LESSONS, keepTogether), columns, 4));
  return [wrapProse(words.says, columns), ...lines, ...words.shortWay.map((text) => wrapProse(text, columns))];
}

/** What "I have ..." goes on with, after "you have". */
function asYours(text: string): string {
  return text
    .replaceAll(/\bof mine\b/g, 'of yours')
    .replaceAll(/\bmy\b/g, 'your')
    .replaceAll(/\bI\b/g, 'you');
}

const LESSONS = /\(learn: [\d, ]+\)$/;

function keepTogether(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function letterOf(statement: string): string {
  const { level, letter } = parseStatementId(statement);
  return `${level}${letter}`;
}
