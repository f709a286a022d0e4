import { worsen } from './block.ts';
import type { Said } from './said.ts';

/** Keys of which a step or a job has one, or is refused. */
const NOT_BOTH = [
  ['run', 'uses'],
  ['steps', 'uses'],
  ['script', 'trigger'],
];

/** Takes up that a block has a key, twice perhaps or beside another one that it cannot have with it. */
export function noteClash({ own: { key, block } }: Said): void {
  const { keys } = block;
  const isWithOther = NOT_BOTH.some((all) => all.includes(key) && all.some((one) => one !== key && keys.has(one)));
  // One of two would win, or the file is refused.
  if (keys.has(key) || isWithOther) worsen(block);
  keys.add(key);
}
