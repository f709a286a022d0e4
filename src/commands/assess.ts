import {
  type Answers,
  type Assessment,
  blankAnswers,
  type GivenLevel,
  makeSheet,
  rateGiven,
  SELF,
} from '../coaching/assessment.ts';
import { type Level, LEVEL_NAMES, type Skill, type SkillId } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { nameAssess } from '../terminal/phrases.ts';
import { askAssessment } from './assess/ask.ts';
import { storeAssessment } from './assess/store.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { findNamedSkill } from './find/find-step.ts';
import { checkRater, gatherWords, readLevelName } from './read/parse.ts';
import { readAnswersFile } from './read/read-answers.ts';

export interface AssessOptions {
  readonly quick?: true;
  readonly full?: true;
  readonly by?: string;
  readonly answers?: string;
  readonly set?: readonly string[];
  readonly template?: true;
  readonly restart?: true;
  readonly markdown?: true;
}

export const assessCommand: CommandDefinition<AssessOptions> = {
  name: 'assess',
  group: GROUPS.assess,
  summary: 'rate yourself, skill by skill',
  description:
    'Asks what you have done in each skill, or in those you name, and stores the levels that follow. An assessment that was stopped goes on where it was.',
  arguments: [
    { name: '[skills...]', description: 'skills to assess; all twelve unless you name some', takes: 'skill' },
  ],
  options: [
    { flags: '--quick', description: 'ask the one key statement of each rung', conflicts: ['full'] },
    { flags: '--full', description: 'ask every statement of every level' },
    { flags: '--by <name>', description: 'answer as another rater, such as a mentor', takes: 'rater' },
    {
      flags: '--answers <file>',
      description: 'take the answers from a file, JSON or a Markdown sheet, or - for standard input',
      takes: 'file',
      conflicts: ['set', 'template', 'full', 'restart'],
    },
    {
      flags: '--set <skill=level>',
      description: 'store a level (0-4) without answers (repeatable)',
      takes: 'level-of-skill',
      parse: gatherWords,
      conflicts: ['template', 'quick', 'full', 'restart'],
    },
    { flags: '--template', description: 'print a blank answers file', conflicts: ['full', 'restart'] },
    { flags: '--markdown', description: 'with --template: as a Markdown sheet, to print or to fill in' },
    { flags: '--restart', description: 'drop an unfinished assessment and begin anew' },
  ],
  prints: true,
  examples: [
    'coach assess',
    'coach assess git sql --quick',
    'coach assess --set programming=2 --set ci-cd=1',
    'coach assess ci-cd --template',
  ],
  run: runAssess,
};

export async function runAssess(context: Context, names: readonly string[], options: AssessOptions): Promise<void> {
  const by = options.by === undefined ? null : checkRater(options.by);
  if (options.set !== undefined) {
    if (names.length > 0)
      throw new UserError('--set names its skills itself; none stands before it.', {
        hint: `Such as: ${nameAssess({ skills: [], by: by ?? SELF })} --set programming=2`,
      });
    await setLevels(context, options.set, by ?? SELF);
    return;
  }
  const skills = findSkills(context, names);
  const isQuick = options.quick === true;
  if (options.markdown === true && options.template !== true)
    throw new UserError('--markdown goes with --template.', { hint: 'coach assess --template --markdown' });
  if (options.template === true) {
    const mode = isQuick ? 'quick' : 'full';
    const template = JSON.stringify(blankAnswers(skills, mode, by), null, 2);
    context.print(`${options.markdown === true ? makeSheet(skills, mode, by) : template}\n`);
  } else if (options.answers !== undefined) {
    await readAssessment(context, skills, options.answers, { by, quick: isQuick });
  } else {
    await askAssessment(context, {
      skills: names.length === 0 ? null : skills.map(({ id }) => id),
      mode: isQuick ? 'quick' : options.full === true ? 'full' : null,
      by,
      restart: options.restart === true,
    });
  }
}

/** The named skills in their fixed order, each once; all when none is named. */
function findSkills(context: Context, names: readonly string[]): readonly Skill[] {
  const skills = context.knowledge.skills();
  const named = names.map((name) => findNamedSkill(context, name));
  return named.length === 0 ? skills : skills.filter((skill) => named.includes(skill));
}

/** Stores the levels that an answers file gives; with a fault in it, lists every one and stores nothing. */
async function readAssessment(
  context: Context,
  skills: readonly Skill[],
  file: string,
  { by, quick }: { readonly by: string | null; readonly quick: boolean },
): Promise<void> {
  const read = await readAnswersFile(context, skills, { file, quick });
  const { mode, answers } = read;
  const rater = by ?? read.by ?? SELF;
  const now = context.now();
  const rateEach = (before: readonly Assessment[]): { readonly skill: Skill; readonly given: GivenLevel }[] =>
    skills.flatMap((skill) => {
      const given = rateGiven(before, { skill, by: rater, given: answers, mode, now });
      return given === null ? [] : [{ skill, given }];
    });
  const rated = rateEach((await context.record()).assessments);
  const untold = findUntold(skills, answers, new Set(rated.map(({ skill }) => skill)));
  if (rated.length === 0 && untold !== '') throw new UserError(untold, { hint: 'Nothing was stored.' });
  const completed = rated.filter(({ given }) => given.isCompleted);
  await storeAssessment(context, {
    by: rater,
    mode,
    rate: (before) => Object.fromEntries(rateEach(before).map(({ skill, given }) => [skill.id, given.level])),
    answers,
  });
  if (untold !== '') context.note(untold);
  if (completed.length > 0)
    context.note(
      `What it leaves out of ${completed.map(({ skill }) => skill.id).join(', ')} stands as answered before.`,
    );
}

/** A sentence on the skills that are answered and not rated; empty where there is none. */
function findUntold(skills: readonly Skill[], answers: Answers, rated: ReadonlySet<Skill>): string {
  const untold = skills.filter(
    (skill) => !rated.has(skill) && skill.levels.some(({ statements }) => statements.some(({ id }) => answers[id])),
  );
  if (untold.length === 0) return '';
  const names = untold.map(({ id }) => id).join(', ');
  return `Too little is answered to tell a level of ${names}: two of the three statements of a level decide it.`;
}

/** Stores levels given as `skill=level`, without answers. */
async function setLevels(context: Context, settings: readonly string[], by: string): Promise<void> {
  const levels: Partial<Record<SkillId, Level>> = {};
  for (const setting of settings) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/su.exec(setting) ?? [];
    if (name.trim() === '')
      throw new UserError(`"${setting}" is not <skill>=<level>.`, { hint: 'Such as: --set programming=2' });
    const { id } = findNamedSkill(context, name);
    const level = readLevelName(value);
    if (level === undefined)
      throw new UserError(`"${value}" is not a level of ${id}.`, {
        hint: `Levels: ${LEVEL_NAMES.map((one, number) => `${number} ${one}`).join(', ')}.`,
      });
    if (levels[id] !== undefined) throw new UserError(`${id} is set twice.`, { hint: 'Keep one of the two.' });
    levels[id] = level;
  }
  await storeAssessment(context, { by, mode: 'set', rate: () => levels, answers: {} });
}
