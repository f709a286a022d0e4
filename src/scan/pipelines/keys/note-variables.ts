import { unquote } from '../../yaml/text.ts';
import { inputName } from '../reuse/github.ts';
import { type Block, MOST_NAMES, worsen } from './block.ts';
import type { Said } from './said.ts';

const VARIABLES = /^(?:env|environment|variables)$/;

/** Takes up the variables that a key sets, and what it hands over to what its block calls. */
export function noteVariables({ own: { key, block }, above, before, value, text }: Said): void {
  if (VARIABLES.test(key)) for (const [name, own] of pairsIn(value)) set(block, name, own);
  if (above === undefined) return;
  if (VARIABLES.test(above.key)) set(above.block, key, text);
  if (above.key === 'with') set(above.block, inputName(key), text);
  if (before === undefined) return;
  if (key === 'value' && VARIABLES.test(before.key)) set(before.block, above.key, text);
  // GitLab sets each value of a matrix as a variable.
  if (above.key === 'matrix' && before.key === 'parallel')
    set(before.block, key, text.replaceAll(/[[\]"',]+/g, ' ').trim());
}

function set(block: Block, name: string, value: string): void {
  // A shell begins with what it says.
  const isWithoutFiles =
    (name === 'GIT_STRATEGY' && /^(?:none|empty)$/.test(value)) || (name === 'GIT_CHECKOUT' && value === 'false');
  if (name === 'SHELLOPTS' || isWithoutFiles) worsen(block);
  block.settings ??= new Map();
  if (block.settings.size < MOST_NAMES) block.settings.set(name, value);
}

/** The keys and values of a block within braces. */
function pairsIn(text: string): [string, string][] {
  if (!text.startsWith('{')) return [];
  const pairs = text.slice(1).matchAll(/(\w+)["']?\s*:\s*("[^"]*"|'[^']*'|[^,}]*)/g);
  return [...pairs].map(([, name = '', value = '']) => [name, unquote(value.trim())]);
}
