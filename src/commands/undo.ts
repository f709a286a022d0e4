import {
  type Change,
  describePatch,
  findOrigin,
  type Origin,
  type PatchPart,
  type PersonRecord,
  takeBackChange,
} from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderUndone } from './undo.view.ts';

export const undoCommand: CommandDefinition = {
  name: 'undo',
  group: GROUPS.yours,
  summary: 'take the last change back',
  description:
    'Takes the last change of your record back, whichever command made it, and says what that was. Once more brings it back.',
  examples: ['coach undo'],
  run: runUndo,
};

async function runUndo(context: Context): Promise<void> {
  const at = context.now().toISOString();
  let undone: Found | null = null;
  // What is taken back is looked up in the record as it is then: another terminal may have changed it meanwhile.
  await context.progress().update((record: PersonRecord) => {
    const change = record.lastChange;
    undone =
      change === null
        ? null
        : { change, origin: findOrigin(record, change), parts: describePatch(record, change.back) };
    return change === null ? record : takeBackChange(record, change, at);
  });
  const found = undone as Found | null;
  if (found === null || found.parts.length === 0)
    throw new UserError('There is no change to take back.', { hint: 'What is stored: coach report, coach history' });
  const { change, origin, parts } = found;
  context.show({ command: change.command, madeAt: change.at, at, parts, origin }, renderUndone);
  context.hint(origin.putsBack ? 'Take it back again: coach undo' : 'Bring it back: coach undo');
}

interface Found {
  readonly change: Change;
  readonly origin: Origin;
  readonly parts: readonly PatchPart[];
}
