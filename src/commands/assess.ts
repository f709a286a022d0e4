import { SELF } from '../coaching/assessment.ts';
import type { Skill } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { readAssessment } from './assess/read.ts';
import { setLevels } from './assess/set.ts';
import { printTemplate } from './assess/template.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { checkRater, gather } from './parse.ts';

export interface AssessOptions {
  readonly quick?: true;
  readonly full?: true;
  readonly by?: string;
  readonly answers?: string;
  readonly set?: readonly string[];
  readonly template?: true;
  readonly restart?: true;
  readonly plain?: true;
  readonly markdown?: true;
}

export const assessCommand: CommandDefinition<AssessOptions> = {
  name: 'assess',
  group: GROUPS.assess,
  summary: 'rate yourself, skill by skill',
  description:
    'Asks what you have done in each skill, or in those you name, and stores the levels that follow. An assessment that was stopped goes on where it was.',
  arguments: [{ name: '[skills...]', description: 'skills to assess; all twelve unless you name some' }],
  options: [
    { flags: '--quick', description: 'ask the one key statement of each rung', conflicts: ['full'] },
    { flags: '--full', description: 'ask every statement of every level' },
    { flags: '--by <name>', description: 'answer as another rater, such as a mentor' },
    {
      flags: '--answers <file>',
      description: 'take the answers from a file, or - for standard input',
      conflicts: ['set', 'template', 'full', 'restart'],
    },
    {
      flags: '--set <skill=level>',
      description: 'store a level (0-4) without answers (repeatable)',
      parse: gather(String),
      conflicts: ['template', 'quick', 'full', 'restart'],
    },
    { flags: '--template', description: 'print a blank answers file', conflicts: ['full', 'restart'] },
    { flags: '--markdown', description: 'with --template: as Markdown, to read or to print' },
    { flags: '--restart', description: 'drop an unfinished assessment and begin anew' },
    { flags: '--plain', description: 'ask line by line, for screen readers and simple terminals' },
  ],
  examples: [
    'coach assess',
    'coach assess git sql --quick',
    'coach assess --set programming=2 --set ci-cd=1',
    'coach assess ci-cd --template',
  ],
  run: runAssess,
};

export async function runAssess(context: Context, names: readonly string[], options: AssessOptions): Promise<void> {
  const knowledge = await context.knowledge();
  const by = options.by === undefined ? null : checkRater(options.by);
  if (options.set !== undefined) {
    if (names.length > 0)
      throw new UserError('Name the skills in --set alone.', { mend: 'Such as: --set programming=2' });
    await setLevels(context, options.set, by ?? SELF);
    return;
  }
  const skills = await findSkills(context, knowledge, names);
  const { template, quick, markdown } = options;
  if (markdown === true && template !== true)
    throw new UserError('--markdown goes with --template.', { mend: 'coach assess --template --markdown' });
  if (template === true)
    await printTemplate(context, skills, { mode: quick === true ? 'quick' : 'full', by, markdown: markdown === true });
  else if (options.answers !== undefined)
    await readAssessment(context, skills, { file: options.answers, by, quick: options.quick === true });
  else {
    const { askAssessment } = await import('./assess/ask.ts');
    const mode = options.quick === true ? 'quick' : options.full === true ? 'full' : null;
    await askAssessment(context, {
      skills: names.length === 0 ? null : skills.map(({ id }) => id),
      mode,
      by,
      restart: options.restart === true,
      plain: options.plain === true,
    });
  }
}

/** The named skills in their fixed order, each once; all when none is named. */
async function findSkills(
  context: Context,
  knowledge: KnowledgeBase,
  names: readonly string[],
): Promise<readonly Skill[]> {
  if (names.length === 0) return knowledge.skills();
  const found = names.map((name) => knowledge.findSkill(name));
  for (const { notice } of found) if (notice !== undefined) await context.note(notice);
  return knowledge.skills().filter((skill) => found.some((one) => one.skill === skill));
}
