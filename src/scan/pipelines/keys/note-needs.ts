import { type Block, type Open, withName, worsen } from './block.ts';
import { itemsOf, type Said } from './said.ts';

const NEEDS = /^(?:needs|dependsOn|depends_on)$/;

/** Takes up what a key says of what a block waits for: others, or events. */
export function noteNeeds({ open, own: { key, block }, above, before, value, text }: Said): void {
  if (NEEDS.test(key)) for (const name of itemsOf(value)) block.needs = withName(block.needs, name);
  if (key === 'job' && above !== undefined && NEEDS.test(above.key))
    above.block.needs = withName(above.block.needs, text);
  if (isOfEvents(open)) for (const name of itemsOf(value)) addEvent(above?.block, name);
  if (key === 'exclude' && before !== undefined && isOfEvents(open.slice(0, -1)) && itemsOf(value).includes('push'))
    worsen(before.block, 'not');
}

/** Takes up an item of a list that stands below a key, where it names what a block waits for. */
export function noteItem(open: readonly Open[], line: string): void {
  const own = open.at(-1);
  const name = /^\s*-\s+(["']?)([\w. -]+)\1\s*$/.exec(line)?.[2];
  if (own === undefined || name === undefined) return;
  if (NEEDS.test(own.key)) own.block.needs = withName(own.block.needs, name);
  if (isOfEvents(open)) addEvent(open.at(-2)?.block, name);
}

/** Whether a key names the events at which Drone or Woodpecker runs a step. */
function isOfEvents(open: readonly Open[]): boolean {
  return open.length > 2 && /^events?$/.test(open.at(-1)?.key ?? '') && open.at(-2)?.key === 'when';
}

function addEvent(block: Block | undefined, name: string): void {
  if (block !== undefined) block.events = withName(block.events, name);
}
