import type { PersonRecord } from '../coaching/record.ts';
import { asOpinion, MergeConflict, mergeRecords } from '../coaching/sharing.ts';
import type { Context } from '../context.ts';
import { listFaults, UserError } from '../errors.ts';
import { sayThat } from '../terminal/phrases.ts';
import { countOf } from '../terminal/text.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { checkRater } from './parse.ts';

export interface ImportOptions {
  readonly by?: string;
}

export const importCommand: CommandDefinition<ImportOptions> = {
  name: 'import',
  group: GROUPS.yours,
  summary: 'add what an exported file holds',
  description: 'Adds what an exported file holds to what is here; nothing that is here is lost.',
  arguments: [{ name: '<file>', description: 'an exported file, or - for standard input' }],
  options: [{ flags: '--by <name>', description: 'take only its assessments, as the opinion of this rater' }],
  examples: ['coach import coach-export.json', 'coach export - | coach import -'],
  run: (context, [file = ''], options) => runImport(context, file, options),
};

async function runImport(context: Context, file: string, { by }: ImportOptions): Promise<void> {
  const read = await readRecord(context, file);
  const theirs = by === undefined ? read : asOpinion(read, checkRater(by));
  const store = context.progress();
  const before = await store.read();
  const merged = merge(before, theirs, file);
  const counted = countAdded(before, merged);
  const changes = JSON.stringify(merged) !== JSON.stringify(before);
  const copy = changes ? await store.keepCopy('before-import') : null;
  if (changes) await store.update((record) => merge(record, theirs, file));
  context.show(
    { ...counted, copy },
    sayThat(
      changes
        ? `Added ${countOf(counted.assessments, 'assessment')}, ${countOf(counted.evidence, 'piece')} of evidence, ${countOf(counted.ticks, 'tick')}.`
        : 'Nothing new: all of it is here already.',
    ),
  );
  if (copy !== null) context.hint(`What was here before is kept at ${copy}`);
}

async function readRecord(context: Context, file: string): Promise<PersonRecord> {
  const decoded = await context.progress().parse(await context.readInput(file));
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

type Counts = Record<'assessments' | 'evidence' | 'ticks', number>;

function countAdded(before: PersonRecord, after: PersonRecord): Counts {
  const added = (list: keyof Counts): number => after[list].length - before[list].length;
  return { assessments: added('assessments'), evidence: added('evidence'), ticks: added('ticks') };
}
