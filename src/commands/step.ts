import { findStepsAhead, type StepsAhead, type Target } from '../coaching/path.ts';
import { faultInLine } from '../coaching/plain-text.ts';
import type { PersonRecord } from '../coaching/record.ts';
import { type Skill, stepId } from '../coaching/skills.ts';
import { fillSheet, findStepInHand, type StepChange, type StepSheet, workOnStep } from '../coaching/work.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { sayHowToProve } from './say/say-how-to-prove.ts';
import { sayHowToAimHigher } from './say/aim-higher.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { findStep, type NamedStep, nameOwnStep } from './find/find-step.ts';
import { parseNumbers } from './read/parse.ts';
import { renderChange, renderSheet, type StepScreen } from './step.view.ts';

export interface StepOptions {
  readonly start?: true;
  readonly tick?: readonly number[];
  readonly untick?: readonly number[];
  readonly note?: string;
  readonly skip?: string;
  readonly unskip?: true;
}

export const stepCommand: CommandDefinition<StepOptions> = {
  name: 'step',
  group: GROUPS.learn,
  summary: 'show and tick the step in hand',
  description:
    'Shows one step with its done-when boxes: the one in hand, else the next; begins, ticks or puts it aside.',
  arguments: [{ name: '[id]', description: 'a step, such as api-development/2', takes: 'step' }],
  options: [
    { flags: '--start', description: 'say that you have begun it' },
    { flags: '--tick <numbers>', description: 'tick these boxes, such as 3, 1,3 or 2-4', parse: parseNumbers },
    { flags: '--untick <numbers>', description: 'take their ticks away', parse: parseNumbers },
    { flags: '--note <text>', description: 'keep a line with it; a blank one takes it away' },
    {
      flags: '--skip <reason>',
      description: 'put it aside until you take it up again',
      conflicts: ['unskip', 'start', 'tick'],
    },
    { flags: '--unskip', description: 'take it up again' },
  ],
  examples: [
    'coach step',
    'coach step --tick 1,3 --note "the tests wait for a database"',
    'coach step api-development/1 --start',
    'coach step git/2 --skip "no team to try it with"',
    'coach step git/2 --unskip',
  ],
  run: (context, [name], options) => runStep(context, name, options),
};

/** What is known when a step is looked at: the skills, what is asked, and what was told. */
interface Surroundings {
  readonly skills: readonly Skill[];
  readonly target: Target;
  readonly record: PersonRecord;
  readonly ahead: StepsAhead;
  readonly language: string | null;
}

async function runStep(context: Context, name: string | undefined, options: StepOptions): Promise<void> {
  const record = await context.record();
  const target = context.targetOf(record);
  const before = look(context, record, target);
  const step = name === undefined ? findOwn(before) : findNamed(context, name, options);
  if (step === null) {
    context.show({}, () => '');
    context.hint(sayHowToAimHigher(context, target, record) ?? `Every skill is at target for ${target.id}.`);
    return;
  }
  const sheet = fillSheet(step, before);
  const change = readChange(sheet, options);
  if (change === null) {
    context.show(sheet, (value, style) => renderSheet(value, screenOf(before), style));
    context.hint(nameNext(sheet, before));
    if (sheet.kind === 'raise' && sheet.standing !== 'reached')
      context.hint(`What to learn for it: ${isOwn(sheet, before) ? 'coach next' : `coach skills ${step.skill.id}`}`);
    return;
  }
  const at = context.now().toISOString();
  const stored = await context.progress().update((one) => workOnStep(one, sheet.id, change, at));
  const after = look(context, stored.after, target);
  const changed = fillSheet(step, after);
  const was = fillSheet(step, look(context, stored.before, target));
  context.show(changed, (value, style) => renderChange(was, value, screenOf(after), style));
  context.hint(nameNext(changed, after));
}

function look(context: Context, record: PersonRecord, target: Target): Surroundings {
  const { knowledge } = context;
  const own = context.ownStack(record);
  const skills = knowledge.skills(own);
  const language = knowledge.stacks().find(({ id }) => id === own.language)?.name ?? null;
  return { skills, target, record, language, ahead: findStepsAhead(skills, target, record, context.now()) };
}

function screenOf({ skills, target, ahead, language }: Surroundings): StepScreen {
  return { skills, target, language, putAside: ahead.skipped.map(({ id }) => id), waiting: ahead.waiting.length };
}

/** The step in hand, else the next one; null where there is none. */
function findOwn({ skills, record, ahead: { next } }: Surroundings): NamedStep | null {
  const step = findStepInHand(next, record) ?? next[0];
  return step === undefined ? null : nameOwnStep(step, skills);
}

function findNamed(context: Context, name: string, { tick, untick }: StepOptions): NamedStep {
  if (/^[\d,-]+$/.test(name) && (tick ?? untick) !== undefined)
    throw new UserError(`"${name}" is not a step.`, { hint: 'Several boxes go in one word: coach step --tick 1,3' });
  return findStep(context, name);
}

/** What the options change in a step, or null where they only look; throws a UserError for what cannot be. */
function readChange(sheet: StepSheet, options: StepOptions): StepChange | null {
  const { start, tick = [], untick = [], note, skip, unskip } = options;
  if (Object.keys(options).length === 0) return null;
  const fault = faultInLine('A note', note?.trim() ?? '') ?? faultInLine('A reason', skip?.trim() ?? '');
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was changed.' });
  if (skip?.trim() === '')
    throw new UserError('A step is put aside for a reason; this is blank.', {
      hint: `Such as: coach step ${sheet.id} --skip "no team to try it with"`,
    });
  if (skip !== undefined && (sheet.standing === 'reached' || sheet.standing === 'beyond'))
    throw new UserError(`${sheet.id} is not ahead of you, so there is nothing to put aside.`, {
      hint: 'What is: coach plan',
    });
  return {
    tick: tick.map((number) => lineOf(sheet, number)),
    untick: untick.map((number) => lineOf(sheet, number)),
    ...(start === true ? { start } : {}),
    ...(note === undefined ? {} : { note }),
    ...(skip === undefined ? {} : { skip }),
    ...(unskip === true ? { unskip } : {}),
  };
}

function lineOf({ id, boxes }: StepSheet, number: number): string {
  const box = boxes[number - 1];
  if (box !== undefined) return box.line;
  throw new UserError(`${id} has no box ${number}.`, { hint: `Its boxes are 1 to ${boxes.length}.` });
}

/** Whether a step is the one that is meant where none is named. */
function isOwn({ id }: StepSheet, around: Surroundings): boolean {
  const own = findOwn(around);
  return own !== null && stepId(own.skill.id, own.level) === id;
}

/** What to do with a step next; the step that is meant without its name is not named. */
function nameNext(sheet: StepSheet, around: Surroundings): string {
  const { id, kind, standing, since, boxes } = sheet;
  const own = isOwn(sheet, around);
  const step = own ? 'coach step' : `coach step ${id}`;
  const open = boxes.find(({ ticked }) => !ticked);
  if (standing === 'skipped') return `Take it up again: ${step} --unskip`;
  if (standing === 'reached') return 'The one to take next: coach next';
  if (kind === 'prove') return sayHowToProve(sheet);
  if (since === null) return `Begin it: ${step} --start`;
  if (open === undefined) return `All is ticked. When it is done: coach done${own ? '' : ` ${id}`}`;
  return `When a line is met: ${step} --tick ${open.number}${sayIfThere(sheet, own)}`;
}

/** That a step worked on may be reached before all its lines are met; blank where more than one act is needed. */
function sayIfThere({ id, boxes, enough }: StepSheet, own: boolean): string {
  if (enough?.needed !== 1 || !boxes.some(({ ticked }) => ticked)) return '';
  const open = enough.of.map((one) => one.replace(/^.*\./, '')).join(' or ');
  return `\nOne more act is enough. If ${open} is true of you now: coach done${own ? '' : ` ${id}`}`;
}
