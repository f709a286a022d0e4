import { lessSure } from '../../shell/commands.ts';
import { worsen } from './block.ts';
import { findWaiting } from './find-waiting.ts';
import type { Said } from './said.ts';

/** A shell that stops at what fails, and runs the script that it is given. */
const STOPS = /^bash(?=\s)(?!.*\s-\w*[nc])(?:.*\s)?-\w*e/;

/** Takes up what a key says of what the commands of a block run in: a machine, a container, a shell. */
export function noteMachine({ open, own: { key, block }, above, text }: Said): void {
  if (key === 'entrypoint') worsen(block);
  if (key === 'options' && above?.key === 'container' && text.includes('--entrypoint')) worsen(above.block);
  if (key === 'shell' && !/^(?:bash|sh)$/.test(text) && !STOPS.test(text)) worsen(block);
  if (key === 'runs-on' && /^windows/i.test(text)) block.isWindows = true;
  const waiting = findWaiting(open, text);
  if (waiting === null) return;
  waiting.runs = lessSure(waiting.runs, 'unsure');
  worsen(waiting);
}
