import type { Pace } from './pace.ts';

/** So many are sorted at once, in a millisecond or two whatever they are. */
const AT_ONCE = 500;

/** The same things in their order, which takes long for many long names, so that it may be stopped meanwhile. */
export async function sortInSteps<Thing>(
  things: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
  pace: Pace,
): Promise<Thing[]> {
  if (pace.isDue()) await pace.rest();
  if (things.length <= AT_ONCE) return [...things].sort(compare);
  const middle = things.length >> 1;
  const [left, right] = [things.slice(0, middle), things.slice(middle)];
  return merge(await sortInSteps(left, compare, pace), await sortInSteps(right, compare, pace), compare, pace);
}

async function merge<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
  pace: Pace,
): Promise<Thing[]> {
  const merged: Thing[] = [];
  let taken = 0;
  for (const thing of left) {
    for (let next = right[taken]; next !== undefined && compare(next, thing) < 0; next = right[taken]) {
      merged.push(next);
      taken += 1;
    }
    merged.push(thing);
    if (pace.isDue()) await pace.rest();
  }
  return merged.concat(right.slice(taken));
}
