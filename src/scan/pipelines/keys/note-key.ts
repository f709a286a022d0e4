import type { Open } from './block.ts';
import { noteClash } from './note-clash.ts';
import { noteCondition } from './note-condition.ts';
import { noteFailure } from './note-failure.ts';
import { noteMachine } from './note-machine.ts';
import { noteNeeds } from './note-needs.ts';
import { noteRounds } from './note-rounds.ts';
import { noteVariables } from './note-variables.ts';
import { noteWork } from './note-work.ts';
import { createSaid } from './said.ts';

/** Takes up what a key, the last that is open, says of the blocks that it is in. */
export function noteKey(open: readonly Open[], value: string): void {
  const said = createSaid(open, value);
  // The rules of a job are read as a whole.
  if (said === null || open.some(({ key }) => key === 'rules')) return;
  noteClash(said);
  noteWork(said);
  noteVariables(said);
  noteNeeds(said);
  noteRounds(said);
  noteCondition(said);
  noteFailure(said);
  noteMachine(said);
}
