import { type Evidence, faultInEvidence, findEvidence } from '../coaching/evidence.ts';
import { addEvidence, removeEvidence } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderAdded, renderEvidence, renderRemoved } from './evidence.view.ts';
import { findNamedSkill, readRungLevel } from './find/find-step.ts';
import { readOn } from './read/read-on.ts';
import { sayWhatItChanges } from './say/say-what-it-changes.ts';

interface AddOptions {
  readonly on?: string;
}

const addCommand: CommandDefinition<AddOptions> = {
  name: 'add',
  summary: 'add a piece of evidence',
  description: 'Adds a link, a path or a note that backs a level of a skill.',
  arguments: [
    { name: '<skill>', description: 'a skill, or another name for it', takes: 'skill' },
    { name: '<level>', description: 'the level that it backs, 1 to 4', takes: 'level' },
    { name: '<text...>', description: 'a link, a path or a note' },
  ],
  options: [{ flags: '--on <day>', description: 'the day of the work, such as 2025-03-01; today unless you say' }],
  examples: [
    'coach evidence add git 2 https://example.org/pull/7',
    'coach evidence add ci-cd 2 "the pipeline of the shop" --on 2025-03-01',
  ],
  run: (context, [skill = '', level = '', ...text], options) =>
    runAdd(context, { skill, level, text: text.join(' '), ...options }),
};

const removeCommand: CommandDefinition = {
  name: 'remove',
  summary: 'remove pieces of evidence',
  description: 'Removes one or several pieces of evidence: all that are named, or none where one of them is not there.',
  arguments: [{ name: '<ids...>', description: 'their ids, or the beginnings of them', takes: 'evidence' }],
  examples: [],
  run: (context, ids) => runRemove(context, ids),
};

const listCommand: CommandDefinition = {
  name: 'list',
  summary: 'list your evidence',
  description: 'Lists the links, paths and notes that back your levels.',
  prints: true,
  examples: ['coach evidence list'],
  run: listEvidence,
};

export const evidenceCommand: CommandDefinition = {
  name: 'evidence',
  group: GROUPS.assess,
  summary: 'keep what proves your levels',
  description: 'Lists the links, paths and notes that back your levels, adds one, or removes one.',
  subcommands: [addCommand, listCommand, removeCommand],
  examples: ['coach evidence', 'coach evidence add api-development 2 https://example.org/my-api'],
  run: listEvidence,
};

async function listEvidence(context: Context): Promise<void> {
  const { evidence } = await context.record();
  context.show(evidence, (value, style) => (value.length === 0 ? '' : renderEvidence(value, style)));
  if (evidence.length === 0)
    context.hint('No evidence yet. Add some: coach evidence add <skill> <level> <link, path or note>');
}

async function runAdd(
  context: Context,
  { text, on, ...named }: { readonly skill: string; readonly level: string; readonly text: string } & AddOptions,
): Promise<void> {
  const skill = findNamedSkill(context, named.skill);
  const level = readRungLevel(named.level);
  const fault = faultInEvidence(text);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was recorded.' });
  const at = on === undefined ? context.now().toISOString() : await readOn(context, on);
  const piece: Evidence = { id: context.newId(), skill: skill.id, level, at, text: text.trim() };
  const { after } = await context.progress().update((record) => addEvidence(record, piece));
  context.show(piece, renderAdded);
  context.hint(sayWhatItChanges(after, [piece]));
}

/** Removes each piece that is named, or none where one of the ids names no piece or several. */
async function runRemove(context: Context, ids: readonly string[]): Promise<void> {
  let pieces: readonly Evidence[] = [];
  await context.progress().update((record) => {
    pieces = [...new Set(ids.map((id) => pickEvidence(record.evidence, id)))];
    return pieces.reduce((left, { id }) => removeEvidence(left, id), record);
  });
  context.show(pieces, renderRemoved);
  context.hint('Bring it back: coach undo');
}

/** The one piece that an id names; throws a UserError for none or several. */
function pickEvidence(evidence: readonly Evidence[], id: string): Evidence {
  const [piece, ...others] = findEvidence(evidence, id);
  if (piece === undefined)
    throw new UserError(`No evidence has the id "${id}".`, {
      hint: 'Nothing was removed. See them all: coach evidence',
    });
  if (others.length > 0)
    throw new UserError(`"${id}" begins the ids of ${others.length + 1} pieces.`, {
      hint: 'Nothing was removed. Give more of it: coach evidence',
    });
  return piece;
}
