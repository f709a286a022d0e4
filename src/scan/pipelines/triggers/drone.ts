import type { Open } from '../keys/block.ts';
import type { MayHaveBranch } from './pushes.ts';
import type { When } from '../when.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';

/** Tells when Drone or Woodpecker runs a step, by the document of the file that its line is in. */
export function createEventWhen(
  code: readonly string[],
  mayHave: MayHaveBranch,
): (keys: readonly Open[], line: number) => When {
  const starts = [0, ...code.flatMap((line, index) => (/^---(?:\s|$)/.test(line) ? [index] : []))];
  const whens = new Map<number, When>();
  return (_keys, line) => {
    const place = findLast(starts, line - 1);
    const known = whens.get(place);
    if (known !== undefined) return known;
    const when = whenByEvents(code.slice(starts[place], starts[place + 1]), mayHave);
    whens.set(place, when);
    return when;
  };
}

/** The place of the last of some numbers, which rise, that is no more than another. */
function findLast(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle;
  }
  return low;
}

/** By the events of the whole, where it names some; else by those of steps, which stand below or beside their key. */
function whenByEvents(code: readonly string[], mayHave: MayHaveBranch): When {
  const events = code.filter((line, index) => EVENT.test(line) || (isItem(line) && EVENT.test(above(code, index))));
  // Each event runs what names none.
  if (!code.some((line) => NAMES.test(line))) return 'each';
  const ofAll = ['trigger', 'when'].map((name) => whenByWhole(readKeys(code, name))).find((when) => when !== null);
  if (events.length === 0 || code.some((line) => NARROWS.test(line) || isOfOther(line, mayHave)))
    return ofAll === 'not' ? 'not' : 'unsaid';
  return ofAll ?? (events.some((line) => PUSH.test(line)) ? 'each' : 'not');
}

/** What the events of a whole pipeline say; null where it names none. */
function whenByWhole(keys: readonly YamlKey[]): When | null {
  const from = keys.findIndex(({ key, depth }) => depth > 0 && /^events?$/.test(key));
  if (from < 0) return null;
  const events = keys.filter(({ key, depth }) => depth > 0 && /^(?:events?|include)$/.test(key));
  const out = keys.find(({ key }, place) => place > from && key === 'exclude');
  if (events.some(({ isUnclear }) => isUnclear)) return 'unsaid';
  const names = events.flatMap(({ values }) => values);
  if (names.length === 0) return out?.values.some((one) => PUSH.test(one)) === true ? 'not' : 'unsaid';
  return names.some((one) => PUSH.test(one)) ? 'each' : 'not';
}

const PUSH = /\b(?:push|pull_request)\b/;
const NAMES = /^\s*(?:-\s)?(?:trigger|when)\s*:/;
const EVENT = /^\s*(?:-\s)?events?\s*:/;
const NARROWS = /^\s*(?:-\s)?(?:ref|refs|paths?|status|evaluate|repo|instance|cron)\s*:/;

/** Whether a line names branches, and none that people push their work to beside its key. */
function isOfOther(line: string, mayHave: MayHaveBranch): boolean {
  const [, named] = /^\s*(?:-\s)?branch(?:es)?\s*:(.*)$/.exec(line) ?? [];
  return named !== undefined && !(named.match(/\b(?:main|master)\b/g) ?? []).some((name) => mayHave(name));
}

/** The line that a list stands under which holds a line. */
function above(code: readonly string[], index: number): string {
  const before = code.slice(Math.max(0, index - 10), index).reverse();
  return before.find((line) => line.trim() !== '' && !isItem(line)) ?? '';
}

function isItem(line: string): boolean {
  return /^\s*-\s+\w+\s*$/.test(line);
}
