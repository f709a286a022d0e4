import { LEVEL_NAMES, parseStatementId, rungAt, type Skill } from '../../coaching/skills.ts';
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

/** What a person has of a level already, and which statements would be enough, each with its letter. */
export interface EnoughWords {
  readonly says: string;
  readonly lines: readonly string[];
  /** That one more act need not be the whole project; nothing where more is needed. */
  readonly shortWay: readonly string[];
}

/** Said where one more act is enough. */
const SHORT_WAY =
  'Done in a program that you have already, one of them will do, and the least of the hours is for that; the project below is a way to them all.';

/** The words on what of a step's level is there already; null where nothing is, or nothing more is needed. */
export function describeEnough(step: StepAtWork, skills: readonly Skill[]): EnoughWords | null {
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
    lines: statements.filter((one) => of.includes(one.id)).map((one) => `${letterOf(one.id)}  ${asYours(one.text)}`),
    shortWay: needed === 1 && step.kind === 'raise' ? [SHORT_WAY] : [],
  };
}

/** The same as it stands on a screen; nothing where there is nothing to say. */
export function renderEnough(step: StepAtWork, skills: readonly Skill[], columns: number): string[] {
  const words = describeEnough(step, skills);
  if (words === null) return [];
  const lines = words.lines.map((line) => hang(line, columns, 4));
  return [wrapProse(words.says, columns), ...lines, ...words.shortWay.map((text) => wrapProse(text, columns))];
}

/** What "I have ..." goes on with, after "you have". */
function asYours(text: string): string {
  return text
    .replaceAll(/\bof mine\b/g, 'of yours')
    .replaceAll(/\bmy\b/g, 'your')
    .replaceAll(/\bI\b/g, 'you');
}

function letterOf(statement: string): string {
  const { level, letter } = parseStatementId(statement);
  return `${level}${letter}`;
}
