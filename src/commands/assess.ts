import { type Command, Option } from 'commander';
import { SELF } from '../coaching/assessment.ts';
import type { Skill } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { readAssessment } from './assess/read.ts';
import { setLevels } from './assess/set.ts';
import { printTemplate } from './assess/template.ts';
import { addExamples, GROUPS } from './help.ts';
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

export function registerAssess(program: Command, context: Context): void {
  const command = program
    .command('assess')
    .helpGroup(GROUPS.assess)
    .summary('rate yourself, skill by skill')
    .description(
      'Asks what you have done in each skill, or in those you name, and stores the levels that follow. An assessment that was stopped goes on where it was.',
    )
    .argument('[skills...]', 'skills to assess; all twelve unless you name some')
    .addOption(new Option('--quick', 'ask the one key statement of each rung').conflicts('full'))
    .option('--full', 'ask every statement of every level')
    .option('--by <name>', 'answer as another rater, such as a mentor')
    .addOption(
      new Option('--answers <file>', 'take the answers from a file, or - for standard input').conflicts([
        'set',
        'template',
        'full',
        'restart',
      ]),
    )
    .addOption(
      new Option('--set <skill=level>', 'store a level (0-4) without answers (repeatable)')
        .argParser(gather(String))
        .conflicts(['template', 'quick', 'full', 'restart']),
    )
    .addOption(new Option('--template', 'print a blank answers file').conflicts(['full', 'restart']))
    .option('--markdown', 'with --template: as Markdown, to read or to print')
    .option('--restart', 'drop an unfinished assessment and begin anew')
    .option('--plain', 'ask line by line, for screen readers and simple terminals')
    .action((skills: string[], options: AssessOptions) => runAssess(context, skills, options));
  addExamples(command, [
    'coach assess',
    'coach assess git sql --quick',
    'coach assess --set programming=2 --set ci-cd=1',
    'coach assess ci-cd --template',
  ]);
}

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
