import { LARGEST_FILE } from '../coaching/plain-text.ts';
import { CHANGED_LISTS, type ChangedList, type PersonRecord, setAbout } from '../coaching/record.ts';
import {
  compareMerge,
  findBelonging,
  type Known,
  leaveOutUnknown,
  MergeConflict,
  mergeRecords,
  nameOf,
  speaksForItself,
} from '../coaching/sharing.ts';
import { stepId } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { listFaults, UserError } from '../errors.ts';
import { cleanText } from '../terminal/text.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderImported } from './import.view.ts';
import { findOpinion, refuseStranger } from './import/judge.ts';
import { checkRater } from './read/parse.ts';

export interface ImportOptions {
  readonly as?: string;
  readonly by?: string;
  readonly mine?: true;
}

export const importCommand: CommandDefinition<ImportOptions> = {
  name: 'import',
  group: GROUPS.yours,
  summary: 'add what an exported file holds',
  description:
    'Adds what an exported file holds to what is here; nothing that is here is lost. A file of somebody else is refused unless an option says what it is to you.',
  arguments: [{ name: '<file>', description: 'an exported file, or - for standard input', takes: 'file' }],
  options: [
    { flags: '--as <profile>', description: 'keep it apart, as the record of this profile', takes: 'profile' },
    {
      flags: '--by <name>',
      description: 'take only the ratings of this rater, as an opinion of you',
      conflicts: ['mine'],
    },
    { flags: '--mine', description: 'say that it is yours, from another machine' },
  ],
  examples: ['coach import coach-export.json', 'coach export - | coach import -'],
  run: (context, [file = ''], options) => runImport(context, file, options),
};

async function runImport(context: Context, file: string, options: ImportOptions): Promise<void> {
  const { by, mine } = options;
  const as = options.as ?? null;
  const theirs = await readRecord(context, file);
  const store = context.progress(options.as);
  const before = await store.read();
  const opinion = by === undefined ? null : findOpinion({ file, ours: before, theirs, as }, checkRater(by));
  const { record: taken, leftOut: unknown } = leaveOutUnknown(opinion?.record ?? theirs, findKnown(context));
  const take = (ours: PersonRecord): PersonRecord => {
    if (opinion === null && mine !== true) refuseStranger({ file, ours, theirs, as });
    return merge(ours, keepNameOf(ours, taken), file);
  };
  const merged = take(before);
  const changed = JSON.stringify(merged) !== JSON.stringify(before);
  const copy = changed ? await store.keepCopy('before-import') : null;
  if (changed) await store.update(take);
  if (unknown.length > 0) context.note(`Left out, since this coach does not know it:\n${listFaults(unknown)}`);
  const news = compareMerge(before, taken, merged);
  const { added, newSteps, renewed, updated, settings, kept, stayRemoved } = news;
  const isNew = opinion === null && changed && findBelonging(before, theirs) === 'blank';
  const told = { ...added, newSteps, renewed, updated, settings, kept, stayRemoved };
  context.show({ ...told, owner: nameOf(merged), leftOut: unknown, copy }, (_value, style) =>
    renderImported(
      {
        ...news,
        isApart: as !== null,
        joins: JSON.stringify(merged.owner) !== JSON.stringify(before.owner),
        leftOut: countLeftOut(theirs, opinion?.record ?? theirs),
        becomes: isNew ? (nameOf(merged) ?? '') : null,
      },
      style,
    ),
  );
  if (by !== undefined && opinion?.wasOwn === true)
    context.note(
      `Nobody signed them with a name in the file; they are taken as the opinion of ${cleanText(by.trim())}.`,
    );
  if (copy !== null) context.hint(`What was here before is kept at ${copy}`);
  if (as === null) return;
  // Until it has a name its screens say "they", as those of a second record of one's own do.
  if (isNew && nameOf(merged) === null) context.hint(`Name them: coach --profile ${as} config name <name>`);
  context.hint(`Open it: coach --profile ${as}`);
}

/** Theirs without the name where a rater typed it and ours holds something: a name is for the person to give. */
function keepNameOf(ours: PersonRecord, theirs: PersonRecord): PersonRecord {
  if (speaksForItself(theirs) || findBelonging(ours, theirs) === 'blank') return theirs;
  return setAbout(theirs, 'name', null);
}

function countLeftOut(theirs: PersonRecord, taken: PersonRecord): Readonly<Record<ChangedList, number>> {
  return Object.fromEntries(CHANGED_LISTS.map((list) => [list, theirs[list].length - taken[list].length])) as Readonly<
    Record<ChangedList, number>
  >;
}

function findKnown({ knowledge }: Context): Known {
  const skills = new Set<string>(knowledge.skills().map(({ id }) => id));
  const targets = new Set(knowledge.targets().map(({ id }) => id));
  const steps = new Set(knowledge.skills().flatMap(({ id, levels }) => levels.map(({ level }) => stepId(id, level))));
  const items = new Map(knowledge.checklists().map((list) => [list.id, new Set(list.items.map(({ id }) => id))]));
  return {
    hasTarget: (id) => targets.has(id),
    hasSkill: (id) => skills.has(id),
    hasStep: (id) => steps.has(id),
    itemsOf: (checklist) => items.get(checklist),
  };
}

async function readRecord(context: Context, file: string): Promise<PersonRecord> {
  const decoded = await context.progress().parse(await context.readInput(file, LARGEST_FILE));
  if ('record' in decoded) return decoded.record;
  const name = file === '-' ? 'Standard input' : file;
  if ('newer' in decoded) {
    throw new UserError(`${name} is of version ${decoded.newer}, from a newer coach.`, {
      hint: 'Update this one. Nothing was imported.',
    });
  }
  throw new UserError(`${name} is not a file that coach export wrote:\n${listFaults(decoded.faults)}`, {
    hint: 'Nothing was imported.',
  });
}

function merge(ours: PersonRecord, theirs: PersonRecord, file: string): PersonRecord {
  try {
    return mergeRecords(ours, theirs);
  } catch (error) {
    if (!(error instanceof MergeConflict)) throw error;
    throw new UserError(`${file}: ${error.message}.`, { hint: 'Nothing was imported.', cause: error });
  }
}
