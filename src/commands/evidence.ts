import type { Command } from 'commander';
import { faultInEvidence, findEvidence } from '../coaching/evidence.ts';
import { addEvidence, removeEvidence } from '../coaching/record.ts';
import type { Evidence } from '../coaching/standing.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { addExamples, GROUPS } from './help.ts';
import { findNamedSkill, readRungLevel } from './parse-step.ts';

export function registerEvidence(program: Command, context: Context): void {
  const command = program
    .command('evidence')
    .helpGroup(GROUPS.assess)
    .summary('keep what proves your levels')
    .description('Lists the links, paths and notes that back your levels, adds one, or removes one.')
    .action(() => listEvidence(context));
  addExamples(command, ['coach evidence', 'coach evidence add api-development 2 https://example.org/my-api']);
  const add = command
    .command('add')
    .summary('add a piece of evidence')
    .description('Adds a link, a path or a note that backs a level of a skill.')
    .argument('<skill>', 'a skill, or another name for it')
    .argument('<level>', 'the level that it backs, 1 to 4')
    .argument('<text...>', 'a link, a path or a note')
    .action((skill: string, level: string, text: string[]) => runAdd(context, skill, level, text.join(' ')));
  addExamples(add, ['coach evidence add git 2 https://example.org/pull/7']);
  command
    .command('remove')
    .summary('remove a piece of evidence')
    .description('Removes a piece of evidence.')
    .argument('<id>', 'its id, or the beginning of it')
    .action((id: string) => runRemove(context, id));
}

async function listEvidence(context: Context): Promise<void> {
  const { renderEvidence } = await import('../terminal/views/evidence.ts');
  const { evidence } = await (await context.progress()).read();
  await context.show(evidence, (value, style) => (value.length === 0 ? '' : renderEvidence(value, style)));
  if (evidence.length === 0)
    await context.hint('No evidence yet. Add some: coach evidence add <skill> <level> <link, path or note>');
}

async function runAdd(context: Context, name: string, levelName: string, text: string): Promise<void> {
  const skill = await findNamedSkill(context, name);
  const level = readRungLevel(levelName);
  const fault = faultInEvidence(text);
  if (fault !== null) throw new UserError(fault, { mend: 'Nothing was recorded.' });
  const at = context.now().toISOString();
  const piece: Evidence = { id: context.newId(), skill: skill.id, level, at, text: text.trim() };
  await (await context.progress()).update((record) => addEvidence(record, piece));
  const { renderAdded } = await import('../terminal/views/evidence.ts');
  await context.show(piece, renderAdded);
  await context.hint('What it changes: coach report');
}

async function runRemove(context: Context, id: string): Promise<void> {
  const store = await context.progress();
  const [piece, ...others] = findEvidence(await store.read(), id);
  if (piece === undefined)
    throw new UserError(`No evidence has the id "${id}".`, { mend: 'See them all: coach evidence' });
  if (others.length > 0)
    throw new UserError(`"${id}" begins the ids of ${String(others.length + 1)} pieces.`, {
      mend: 'Give more of it: coach evidence',
    });
  await store.update((record) => removeEvidence(record, piece.id));
  const { renderRemoved } = await import('../terminal/views/evidence.ts');
  await context.show(piece, renderRemoved);
}
