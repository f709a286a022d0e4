import type { Standing } from '../../shell/commands.ts';
import { worsen } from './block.ts';
import type { Said } from './said.ts';

const ALLOWS =
  /^(?:continue-on-error|allow_failure|continueOnError|continue_on_error|ignore_errors|ignore_error|soft_fail)$/;

/** Takes up what a key says of whether what fails in a block fails the whole. */
export function noteFailure({ own: { key, block }, above, text }: Said): void {
  if (ALLOWS.test(key)) worsen(block, standingWhereAllowed(text));
  if (key === 'failure' && text === 'ignore') worsen(block, 'not');
  if (key === 'strategy' && above?.key === 'on-fail' && text === 'ignore') worsen(above.block, 'not');
  if (/^(?:background|detach)$/.test(key) && text === 'true') worsen(block, 'not');
}

/** What a step may still do where its failure is allowed, or said not to be. */
function standingWhereAllowed(said: string): Standing {
  if (/^(?:false|no|off|\$\{\{\s*false\s*\}\})$/i.test(said)) return 'decides';
  return said === '' || (said.includes('${{') && !/^\$\{\{\s*true\s*\}\}$/.test(said)) ? 'unsure' : 'not';
}
