import { type Evidence, faultInEvidence, findEvidence } from '../coaching/evidence.ts';
import { addEvidence, removeEvidence } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderAdded, renderEvidence, renderRemoved } from './evidence.view.ts';
import { findNamedSkill, readRungLevel } from './find-step.ts';

const addCommand: CommandDefinition = {
  name: 'add',
  summary: 'add a piece of evidence',
  description: 'Adds a link, a path or a note that backs a level of a skill.',
  arguments: [
    { name: '<skill>', description: 'a skill, or another name for it' },
    { name: '<level>', description: 'the level that it backs, 1 to 4' },
    { name: '<text...>', description: 'a link, a path or a note' },
  ],
  examples: ['coach evidence add git 2 https://example.org/pull/7'],
  run: (context, [skill = '', level = '', ...text]) => runAdd(context, skill, level, text.join(' ')),
};

const removeCommand: CommandDefinition = {
  name: 'remove',
  summary: 'remove a piece of evidence',
  description: 'Removes a piece of evidence.',
  arguments: [{ name: '<id>', description: 'its id, or the beginning of it' }],
  examples: [],
  run: (context, [id = '']) => runRemove(context, id),
};

export const evidenceCommand: CommandDefinition = {
  name: 'evidence',
  group: GROUPS.assess,
  summary: 'keep what proves your levels',
  description: 'Lists the links, paths and notes that back your levels, adds one, or removes one.',
  subcommands: [addCommand, removeCommand],
  examples: ['coach evidence', 'coach evidence add api-development 2 https://example.org/my-api'],
  run: listEvidence,
};

async function listEvidence(context: Context): Promise<void> {
  const { evidence } = await context.record();
  context.show(evidence, (value, style) => (value.length === 0 ? '' : renderEvidence(value, style)));
  if (evidence.length === 0)
    context.hint('No evidence yet. Add some: coach evidence add <skill> <level> <link, path or note>');
}

async function runAdd(context: Context, name: string, levelName: string, text: string): Promise<void> {
  const skill = findNamedSkill(context, name);
  const level = readRungLevel(levelName);
  const fault = faultInEvidence(text);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was recorded.' });
  const at = context.now().toISOString();
  const piece: Evidence = { id: context.newId(), skill: skill.id, level, at, text: text.trim() };
  await context.progress().update((record) => addEvidence(record, piece));
  context.show(piece, renderAdded);
  context.hint('What it changes: coach report');
}

async function runRemove(context: Context, id: string): Promise<void> {
  const store = context.progress();
  const [piece, ...others] = findEvidence((await store.read()).evidence, id);
  if (piece === undefined)
    throw new UserError(`No evidence has the id "${id}".`, { hint: 'See them all: coach evidence' });
  if (others.length > 0)
    throw new UserError(`"${id}" begins the ids of ${others.length + 1} pieces.`, {
      hint: 'Give more of it: coach evidence',
    });
  await store.update((record) => removeEvidence(record, piece.id));
  context.show(piece, renderRemoved);
}
