import { believeDates, findDoubtfulDates } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { EXIT, listFaults, UserError } from '../errors.ts';
import type { ProgressStore, Repair, StoreState } from '../progress/store.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { type Check, renderChecks, renderRepair, type RepairSummary } from './doctor.view.ts';

export interface DoctorOptions {
  readonly repair?: true;
}

export const doctorCommand: CommandDefinition<DoctorOptions> = {
  name: 'doctor',
  group: GROUPS.yours,
  summary: 'check the program and your stored progress',
  description:
    'Checks the program, what it has stored, and whether a change can be stored, and says what mends a fault. With --repair it makes a damaged file whole from what can still be read, and keeps the damaged one beside it.',
  options: [{ flags: '--repair', description: 'mend a damaged file of progress, and dates that cannot be true' }],
  examples: ['coach doctor', 'coach doctor --repair'],
  run: (context, _words, options) => (options.repair === true ? runRepair(context) : runDoctor(context)),
};

async function runRepair(context: Context): Promise<void> {
  const store = context.progress();
  const repair = await store.repair();
  // What was put together from parts may stand in another order than it was made in: its dates are left alone.
  const doubts = repair === null ? findDoubtfulDates(await store.read(), context.now()) : [];
  const copy = doubts.length === 0 ? null : await store.keepCopy('before-redating');
  if (doubts.length > 0) await store.update((record) => believeDates(record, context.now()));
  context.show({ ...describeRepair(store.path, repair), redated: doubts.length, copyBefore: copy }, renderRepair);
}

function describeRepair(path: string, repair: Repair | null): Omit<RepairSummary, 'redated' | 'copyBefore'> {
  if (repair === null) return { path, copy: null, kept: null, fromBackup: 0, lost: [] };
  const { copy, record, fromBackup, lost } = repair;
  const { assessments, evidence, done, ticks } = record;
  const kept = {
    assessments: assessments.length,
    evidence: evidence.length,
    done: done.length,
    ticks: ticks.length,
  };
  return { path, copy, kept, fromBackup, lost };
}

async function runDoctor(context: Context): Promise<void> {
  const checks = [
    { check: 'program', status: 'ok', detail: `coach ${context.version} on Node ${context.nodeVersion}` } as const,
    checkKnowledge(context),
    ...(await checkStore(context)),
    ...(await checkDates(context)),
  ];
  context.show(checks, renderChecks);
  const faults = checks.filter(({ status }) => status === 'fault').length;
  if (faults > 0) throw new UserError(`Faults found: ${faults}.`, { exitCode: EXIT.failed });
}

function checkKnowledge(context: Context): Check {
  const check = 'knowledge base';
  try {
    const { knowledge } = context;
    const statements = knowledge.skills().flatMap(({ levels }) => levels.flatMap((rung) => rung.statements)).length;
    const counts = `${knowledge.resources().length} resources, ${knowledge.checklists().length} checklists`;
    return {
      check,
      status: 'ok',
      detail: `${knowledge.skills().length} skills, ${statements} statements, ${counts}`,
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { check, status: 'fault', detail, mend: 'Install backend-coach again.' };
  }
}

/** That dates of the record cannot be true; nothing where all can, or where there is no record to read. */
async function checkDates(context: Context): Promise<Check[]> {
  const store = context.progress();
  const { kind } = await store.inspect().catch(() => ({ kind: 'unreadable' }) as const);
  if (kind !== 'good' && kind !== 'edited') return [];
  const doubts = findDoubtfulDates(await store.read(), context.now());
  const lines = doubts.map(({ list, at, believed }) => `${list}: ${at}, taken as ${believed}`);
  const mend = 'coach doctor --repair gives them the dates they are taken to have, and keeps a copy.';
  if (doubts.length === 0) return [];
  return [{ check: 'dates', status: 'warning', detail: `These cannot be true:\n${listFaults(lines)}`, mend }];
}

/** Whether what is stored can be used, and, where it is known what is there, whether a change could be stored. */
async function checkStore(context: Context): Promise<Check[]> {
  const check = 'your progress';
  try {
    const store = context.progress();
    const state = await store.inspect();
    const checked = { check, ...describeStore(store, state) };
    return state.kind === 'unreadable' ? [checked] : [checked, await checkWriting(store)];
  } catch (error) {
    return [describeFault(check, error)];
  }
}

async function checkWriting(store: ProgressStore): Promise<Check> {
  const check = 'storing';
  try {
    await store.tryWriting();
    return { check, status: 'ok', detail: 'a change can be stored' };
  } catch (error) {
    return describeFault(check, error);
  }
}

function describeFault(check: string, error: unknown): Check {
  if (!(error instanceof UserError)) throw error;
  return { check, status: 'fault', detail: error.message, ...(error.hint === undefined ? {} : { mend: error.hint }) };
}

function describeStore(store: ProgressStore, state: StoreState): Omit<Check, 'check'> {
  const { kind, detail, backup, movesTo, mend } = state;
  switch (kind) {
    case 'absent':
      return { status: 'ok', detail: `nothing stored yet; it will be kept at ${store.path}` };
    case 'good':
      return {
        status: 'ok',
        detail: movesTo === null ? store.path : `${store.path}; it moves to ${movesTo} with the next change`,
      };
    case 'edited':
      return {
        status: 'warning',
        detail: `${store.path} is valid, but not as coach wrote it: somebody edited it, or the disk changed it.`,
        mend: `If nobody edited it, compare it with ${backup ?? 'a copy of yours'}. The next change seals it again.`,
      };
    case 'newer':
      return { status: 'fault', detail: `${store.path} is of ${detail}, from a newer coach`, mend: 'Update this one.' };
    case 'unreadable':
      return {
        status: 'fault',
        detail,
        mend: mend ?? 'Give yourself the right to read it, or set COACH_HOME to another folder.',
      };
    case 'damaged': {
      const back = backup === null ? '' : ` The state before the last change is at ${backup}.`;
      return {
        status: 'fault',
        detail: `${store.path} is damaged:\n${detail}`,
        mend: `coach doctor --repair takes back all that can still be read, and keeps the damaged file.${back}`,
      };
    }
  }
}
