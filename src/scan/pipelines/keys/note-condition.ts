import { unquote } from '../../yaml/text.ts';
import { type Block, worsen } from './block.ts';
import type { Said } from './said.ts';
import { whenByCondition } from './when-by-condition.ts';

const OPPOSITE = new Map([
  ['true', 'false'],
  ['false', 'true'],
]);

/** What has a step wait for a person, or for something to fail. */
const NOT_FIRST = /^(?:manual|on_fail(?:ure)?|failed|never)$/;

/** Takes up what a key says of whether, and after what, a block runs. */
export function noteCondition({ own: { key, block }, above, value, text }: Said): void {
  if (key === 'if') setCondition(block, value);
  if (key === 'condition') setCondition(block, above?.key === 'unless' ? (OPPOSITE.get(text) ?? value) : value);
  if (key === 'when' && text === 'always') block.runsAnyway = true;
  if (/^(?:when|trigger)$/.test(key) && NOT_FIRST.test(text)) worsen(block, 'not');
  if (key === 'skip' && text !== '' && text !== 'false') worsen(block, 'not');
  if (key === 'enabled' && /^(?:false|\$\{\{\s*false\s*\}\})$/i.test(text)) block.isOff = true;
  if (key === 'timeout-minutes' && /^(?:-|0+$|\$\{\{\s*0\s*\}\}$)/.test(text)) block.isOff = true;
}

function setCondition(block: Block, value: string): void {
  const condition = unquote(value);
  const when = condition === '' && value !== '' ? 'never' : whenByCondition(condition);
  if (when === 'never') block.isOff = true;
  block.runs = when === 'each' ? 'decides' : when === 'unsaid' ? 'unsure' : 'not';
  block.runsAnyway = /\b(?:always|cancelled|failure|succeededOrFailed|failed)\(\)/.test(condition);
  worsen(block, block.runs);
}
