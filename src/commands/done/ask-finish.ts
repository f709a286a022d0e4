import {
  ANSWER_WORDS,
  type Answers,
  listAnswerWords,
  newestGiven,
  readAnswerWord,
  SELF,
} from '../../coaching/assessment.ts';
import { faultInEvidence } from '../../coaching/evidence.ts';
import { type Finish, isReached, readyAnswers } from '../../coaching/path.ts';
import { LEVEL_NAMES, rungAt, stepId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { foldRung } from '../../terminal/fold-rung.ts';
import type { Prompts } from '../../terminal/prompts/prompts.ts';
import { formatDay } from '../../terminal/text.ts';
import type { NamedStep } from '../find/find-step.ts';
import { readSpent, SPENT } from './spent.ts';
import { readAnswersFile } from '../read/read-answers.ts';

/** What is said where nobody can be asked. */
export const INSTEAD = 'Pass --answers <three answers>, such as --answers alone,often,helped.';

/** What a call says of a finished step by itself. */
interface Told {
  readonly answers?: string;
  readonly evidence?: string;
  readonly hours?: number;
}

/**
 * What the person says of a finished step; its evidence is asked for where its answers are, and reach it, and its hours
 * where these make the pace of a kept plan.
 */
export async function askFinish(
  context: Context,
  step: NamedStep,
  { answers: given, evidence, hours }: Told,
  on: string | null,
): Promise<Finish> {
  const answers = given === undefined ? await askAnswers(context, step) : await readGiven(context, step, given);
  const isAsked = given === undefined && evidence === undefined && isReached({ ...step, answers });
  const prompts = isAsked ? await context.prompts(INSTEAD) : null;
  const line = (prompts === null ? (evidence ?? '') : await askEvidence(prompts)).trim();
  const paces = hours === undefined && (await context.record()).plan !== null;
  const at = context.now().toISOString();
  return {
    ...step,
    answers,
    evidence: line === '' ? null : line,
    hours: prompts !== null && paces ? await askHours(prompts) : (hours ?? null),
    at,
    on: on ?? at,
    ids: { done: context.newId(), assessment: context.newId(), evidence: context.newId() },
  };
}

/** Asks the three statements of a rung again. */
async function askAnswers(context: Context, { skill, level }: NamedStep): Promise<Answers> {
  const prompts = await context.prompts(INSTEAD);
  const { statements } = rungAt(skill, level);
  const known = newestGiven((await context.record()).assessments, SELF);
  const ready = readyAnswers({ skill, level }, Object.fromEntries([...known].map(([id, { answer }]) => [id, answer])));
  const reply = await prompts.askRung({
    heading: `${skill.name} · ${LEVEL_NAMES[level]}`,
    progress: `step ${stepId(skill.id, level)}`,
    statements: statements.map(({ text }) => text),
    given: statements.map(({ id }) => ready[id]),
    notes: statements.map(({ id }) => {
      const before = ready[id] === undefined ? known.get(id) : undefined;
      return before && `before, on ${formatDay(before.at)}: ${ANSWER_WORDS[before.answer]}`;
    }),
    canGoBack: false,
    level,
    fold: (answers) => foldRung(`${skill.name} · ${LEVEL_NAMES[level]}`, level, answers),
  });
  const answers = reply === 'back' ? [] : reply.answers;
  return Object.fromEntries(statements.map(({ id }, index) => [id, answers[index] ?? 'no']));
}

/** Asks for a line of evidence; blank where there is none. */
function askEvidence(prompts: Prompts): Promise<string> {
  return prompts.ask('A link, a path or a note that proves it (Enter for none):', (text) =>
    text === '' ? null : faultInEvidence(text),
  );
}

/** Asks for the hours that a step took; null where the person does not say. */
async function askHours(prompts: Prompts): Promise<number | null> {
  const line = await prompts.ask('About how many hours did it take? (Enter for no idea):', (text) =>
    text === '' || readSpent(text) !== null ? null : SPENT,
  );
  return line === '' ? null : readSpent(line);
}

/** The answers of a rung from the command line: the three in their order, or an answers file. */
async function readGiven(context: Context, { skill, level }: NamedStep, given: string): Promise<Answers> {
  const { statements } = rungAt(skill, level);
  const words = given.split(',').map(readAnswerWord);
  if (words.length === statements.length && !words.includes(undefined))
    return Object.fromEntries(statements.map(({ id }, index) => [id, words[index]]));
  if (given.includes(',') || words[0] !== undefined)
    throw new UserError(`"${given}" is not three answers.`, { hint: `Each is one of: ${listAnswerWords()}.` });
  const { answers } = await readAnswersFile(context, [skill], { file: given, quick: false });
  const own = new Set(statements.map(({ id }) => id));
  const other = Object.keys(answers).find((id) => !own.has(id));
  if (other !== undefined)
    throw new UserError(`${given} answers ${other}, which is not of ${stepId(skill.id, level)}.`, {
      hint: `Its statements: ${[...own].join(', ')}.`,
    });
  return answers;
}
