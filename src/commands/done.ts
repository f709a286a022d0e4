import { type Answers, currentLevels, listAnswerWords, newestAnswers, readAnswerWord } from '../coaching/assessment.ts';
import { faultInEvidence } from '../coaching/evidence.ts';
import { type Finish, finishStep, lastDone, nextSteps, undoStep } from '../coaching/path.ts';
import { LEVEL_NAMES, rungAt, stepId } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { foldRung, sayThat } from '../terminal/phrases.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderDone } from './done.view.ts';
import { findStep, type NamedStep } from './find-step.ts';
import { readAnswersFile } from './read-answers.ts';

export interface DoneOptions {
  readonly answers?: string;
  readonly evidence?: string;
  readonly undo?: true;
  readonly plain?: true;
}

export const doneCommand: CommandDefinition<DoneOptions> = {
  name: 'done',
  group: GROUPS.learn,
  summary: 'record a step as finished',
  description: 'Records a finished step: asks its statements again, takes a line of evidence, and names the next.',
  arguments: [{ name: '[step]', description: 'a step, such as api-development/2' }],
  options: [
    {
      flags: '--answers <answers>',
      description: 'the three answers, such as alone,often,helped, or an answers file, or -',
    },
    { flags: '--evidence <text>', description: 'a link, a path or a note that proves it' },
    { flags: '--undo', description: 'take the step finished last back', conflicts: ['answers', 'evidence'] },
    { flags: '--plain', description: 'ask line by line, for screen readers and simple terminals' },
  ],
  examples: [
    'coach done git/1',
    'coach done git/1 --answers alone,helped,alone --evidence "my notes"',
    'coach done --undo',
  ],
  run: (context, [step], options) => runDone(context, step, options),
};

async function runDone(context: Context, name: string | undefined, options: DoneOptions): Promise<void> {
  if (options.undo === true) {
    if (name !== undefined)
      throw new UserError('--undo takes the last step back, whichever it was.', { hint: 'coach done --undo' });
    await undo(context);
    return;
  }
  if (name === undefined) throw new UserError('Say which step is done.', { hint: 'The next one: coach next' });
  const step = findStep(context, name);
  const fault = options.evidence === undefined ? null : faultInEvidence(options.evidence);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was recorded.' });
  const answers =
    options.answers === undefined
      ? await askAnswers(context, step, options)
      : await readGiven(context, step, options.answers);
  const evidence = options.evidence ?? (options.answers === undefined ? await askEvidence(context, options) : '');
  const finish: Finish = {
    ...step,
    answers,
    evidence: evidence.trim() === '' ? null : evidence.trim(),
    hours: null,
    at: context.now().toISOString(),
    ids: { done: context.newId(), assessment: context.newId(), evidence: context.newId() },
  };
  await record(context, finish);
}

const INSTEAD = 'Pass --answers <three answers>, such as --answers alone,often,helped.';

/** Asks the three statements of a rung again. */
async function askAnswers(context: Context, { skill, level }: NamedStep, { plain }: DoneOptions): Promise<Answers> {
  const prompts = await context.prompts(INSTEAD, plain === true);
  const { statements } = rungAt(skill, level);
  const known = newestAnswers((await context.record()).assessments);
  const reply = await prompts.askRung({
    heading: `${skill.name} · ${LEVEL_NAMES[level]}`,
    progress: `step ${stepId(skill.id, level)}`,
    statements: statements.map(({ text }) => text),
    given: statements.map(({ id }) => known[id]),
    canGoBack: false,
    level,
    fold: (answers) => foldRung(`${skill.name} · ${LEVEL_NAMES[level]}`, level, answers),
  });
  const answers = reply === 'back' ? [] : reply.answers;
  return Object.fromEntries(statements.map(({ id }, index) => [id, answers[index] ?? 'no']));
}

async function askEvidence(context: Context, { plain }: DoneOptions): Promise<string> {
  const prompts = await context.prompts(INSTEAD, plain === true);
  return prompts.ask('A link, a path or a note that proves it (Enter for none):', (text) =>
    text === '' ? null : faultInEvidence(text),
  );
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

async function record(context: Context, finish: Finish): Promise<void> {
  const { knowledge } = context;
  const store = context.progress();
  const { skill, level, at, evidence } = finish;
  const { before, after } = await store.update((stored) => finishStep(stored, finish));
  const target = knowledge.findTarget(after.target);
  const skills = knowledge.skills(context.ownStack(after));
  const [next] = nextSteps(skills, target, after, context.now());
  const from = currentLevels(before.assessments)[skill.id] ?? null;
  const to = currentLevels(after.assessments)[skill.id] ?? 0;
  context.show(
    { step: stepId(skill.id, level), at, level: { from, to }, evidence, next: next ?? null },
    (value, style) => renderDone(value, { skill, level, skills }, style),
  );
  if (next === undefined) context.hint(`Every skill is at target for ${target.id}. Aim higher: coach target`);
  else context.hint('In full: coach next');
}

async function undo(context: Context): Promise<void> {
  const store = context.progress();
  const step = lastDone(await store.read());
  if (step === undefined) throw new UserError('No step is recorded as done.', { hint: 'The next one: coach next' });
  await store.update((before) => undoStep(before, step));
  context.show(
    { undone: step },
    sayThat(`Taken back: ${step.step}, with the answers and the evidence recorded with it.`),
  );
}
