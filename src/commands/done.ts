import { currentLevels, isMet } from '../coaching/assessment.ts';
import { faultInEvidence, findStanding, isUnproven } from '../coaching/evidence.ts';
import {
  type Finish,
  findBlocking,
  findEarly,
  findJumped,
  finishStep,
  isReached,
  lastDone,
  nextSteps,
  type Step,
  type Target,
  undoStep,
} from '../coaching/path.ts';
import type { PersonRecord } from '../coaching/record.ts';
import { findShortfall } from '../coaching/report.ts';
import { rungAt, type Skill, stepId } from '../coaching/skills.ts';
import { findStepInHand } from '../coaching/work.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { nameStep, quoteWord, sayThat } from '../terminal/phrases.ts';
import { sayHowToAimHigher } from './say/aim-higher.ts';
import { sayWhatIsEarly } from './say/say-what-is-early.ts';
import { BadValue, type CommandDefinition, GROUPS } from './command.ts';
import { askFinish, INSTEAD } from './done/ask-finish.ts';
import { listDoubts } from './done/doubts.ts';
import { tellOpenBoxes } from './done/open-boxes.ts';
import { readSpent, SPENT } from './done/spent.ts';
import { type FinishedStep, renderDone } from './done.view.ts';
import { findStep, type NamedStep, nameOwnStep } from './find/find-step.ts';
import { readOn } from './read/read-on.ts';

export interface DoneOptions {
  readonly answers?: string;
  readonly evidence?: string;
  readonly on?: string;
  readonly hours?: number;
  readonly undo?: true;
}

export const doneCommand: CommandDefinition<DoneOptions> = {
  name: 'done',
  group: GROUPS.learn,
  summary: 'record a step as finished',
  description:
    'Records a finished step, the one in hand unless you name another: asks its statements again, takes a line of evidence, and names the next.',
  arguments: [{ name: '[step]', description: 'a step, such as api-development/2', takes: 'step' }],
  options: [
    {
      flags: '--answers <answers>',
      description: 'the three answers, such as alone,often,helped, or an answers file, or -',
      takes: 'file',
    },
    { flags: '--evidence <text>', description: 'a link, a path or a note that proves it' },
    { flags: '--on <day>', description: 'the day it was finished, such as yesterday; today unless you say' },
    { flags: '--hours <number>', description: 'the hours it took, for a plan at your own pace', parse: parseSpent },
    {
      flags: '--undo',
      description: 'take the step finished last back',
      conflicts: ['answers', 'evidence', 'on', 'hours'],
    },
  ],
  examples: [
    'coach done',
    'coach done git/1',
    'coach done git/1 --answers alone,helped,alone --evidence "my notes"',
    'coach done git/1 --answers alone,alone,alone --on "last friday" --hours 12',
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
  const fault = options.evidence === undefined ? null : faultInEvidence(options.evidence);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was recorded.' });
  const on = options.on === undefined ? null : await readOn(context, options.on);
  const step = name === undefined ? await findOwnStep(context, options) : findStep(context, name);
  if (step === null) return;
  const openBoxes = await tellOpenBoxes(context, step);
  await record(context, await askFinish(context, step, options, on), openBoxes);
}

function parseSpent(text: string): number {
  const hours = readSpent(text);
  if (hours === null) throw new BadValue(SPENT);
  return hours;
}

/**
 * The step in hand; without one the person is asked whether it is the next one, and null is where it is not. Answers
 * alone do not say which step they are of: throws a UserError.
 */
async function findOwnStep(context: Context, { answers }: DoneOptions): Promise<NamedStep | null> {
  const record = await context.record();
  const { skills, next } = lookAhead(context, record);
  const inHand = findStepInHand(next, record);
  const step = inHand ?? next[0];
  const named = step === undefined ? null : nameOwnStep(step, skills);
  if (step === undefined || named === null)
    throw new UserError('There is no step to finish: none is ahead of you.', { hint: 'Where you stand: coach report' });
  const name = nameStep(step, skills);
  if (inHand !== undefined) {
    context.note(`The step in hand: ${name}.`);
    return named;
  }
  if (answers !== undefined)
    throw new UserError('No step is in hand, and the answers do not say which one was finished.', {
      hint: `Name it; the next one would be: coach done ${step.id} --answers ${quoteWord(answers)}`,
    });
  const prompts = await context.prompts(INSTEAD);
  if (await prompts.confirm(`No step is in hand. Is it the next one that you finished, ${name}?`, false)) return named;
  context.note('Nothing was recorded. Name the one that you finished: coach done <step>');
  return null;
}

/** The steps that the person can take, with the skills and the target that they come from. */
interface Way {
  readonly target: Target;
  readonly skills: readonly Skill[];
  readonly next: readonly Step[];
}

function lookAhead(context: Context, record: PersonRecord): Way {
  const { knowledge } = context;
  const target = context.targetOf(record);
  const skills = knowledge.skills(context.ownStack(record));
  return { target, skills, next: nextSteps(skills, target, record, context.now()) };
}

async function record(context: Context, finish: Finish, openBoxes: number | null): Promise<void> {
  const { before, after } = await context.progress().update((stored) => finishStep(stored, finish));
  const { target, skills, next } = lookAhead(context, after);
  const finished = {
    ...describeFinish(finish, { before, after, next: next[0] ?? null, now: context.now() }),
    openBoxes,
  };
  context.show(finished, (value, style) => renderDone(value, { ...finish, skills }, style));
  for (const doubt of listDoubts(before, finished)) context.note(doubt);
  if (!finished.reached) context.hint(sayHowToReach(finished));
  else if (finished.next === null)
    context.hint(sayHowToAimHigher(context, target, after) ?? `Every skill is at target for ${target.id}.`);
  else {
    context.hint('In full: coach next');
    const early = findEarly(skills, next, after);
    if (early !== null) context.hint(sayWhatIsEarly(early, skills));
  }
}

/** What leads on where a step is not reached: what is open of it, and that its statements can be answered again. */
function sayHowToReach({ step, openBoxes }: FinishedStep): string {
  const again = `Answer them again: coach done ${step}`;
  return openBoxes === 0 ? again : `What is still open: coach step ${step}. ${again}`;
}

function describeFinish(
  finish: Finish,
  {
    before,
    after,
    next,
    now,
  }: { readonly before: PersonRecord; readonly after: PersonRecord; readonly next: Step | null; readonly now: Date },
): Omit<FinishedStep, 'openBoxes'> {
  const { skill, level, answers, evidence, hours, on } = finish;
  const reached = isReached(finish);
  const standing = findStanding(skill.id, currentLevels(after.assessments)[skill.id] ?? null, after, now);
  const { lacking, noChance, notAsked, needed } = findShortfall(skill, level, answers);
  const { statements } = rungAt(skill, level);
  return {
    step: stepId(skill.id, level),
    at: on,
    reached,
    met: statements.filter(({ id }) => isMet(answers[id], level)).length,
    enough: {
      needed,
      of: statements.map(({ id }) => id).filter((id) => [lacking, noChance, notAsked].flat().includes(id)),
    },
    level: {
      from: currentLevels(before.assessments)[skill.id] ?? null,
      to: currentLevels(after.assessments)[skill.id] ?? 0,
    },
    jumps: reached ? findJumped(finish, before.assessments) : [],
    blockedBy: reached ? findBlocking(finish, before.assessments) : [],
    evidence,
    backed: standing !== null && !isUnproven(standing),
    hours,
    next,
  };
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
