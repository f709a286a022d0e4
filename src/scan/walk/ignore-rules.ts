import ignore, { type Ignore } from 'ignore';
import type { Pace } from '../pace.ts';
import { readStart } from '../text/read-start.ts';

/** The rules of one ignore file. */
export interface IgnoreRules {
  /** The file's folder as paths of the walk begin with it: '' for where the walk begins, else ending in /. */
  readonly within: string;
  /** For a file above where the walk begins: the way down to there, ending in /. */
  readonly down: string;
  readonly rules: Ignore;
}

const MOST_RULES = 1000;
const LONGEST_RULE = 200;
/** Each more of these makes the time that a rule takes grow faster than the path that it is held against. */
const MOST_STARS = { inOneName: 2, anyDepth: 3, inAll: 5 };
/** So many rules of one file may have two or more `**` before their end. */
const MOST_DEEP_RULES = 30;

export interface ReadRules extends IgnoreRules {
  /** How many were left out: too long, with too many stars, or after too many others. */
  readonly leftOut: number;
}

/** The rules of an ignore file that a person may have written; null where there is none, or no text. */
export function readIgnoreRules(path: string, place: Pick<IgnoreRules, 'within' | 'down'>): ReadRules | 'shut' | null {
  const start = readStart(path);
  // Git does not understand one in UTF-16 either.
  if (start === null || start === 'unmarked') return null;
  if (start === 'shut') return start;
  const lines = start.lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  let deep = 0;
  const kept = lines
    .map((line) => line.replaceAll(/(?<=^|\/)(?:\*{2,}\/)+(?=\*{2,}(?:\/|\s*$))/g, ''))
    .filter((line) => isPlainRule(line) && (countAnyDepth(line) < 2 || (deep += 1) <= MOST_DEEP_RULES))
    .slice(0, MOST_RULES);
  return { ...place, rules: ignore({ ignorecase: false }).add(kept), leftOut: lines.length - kept.length };
}

function isPlainRule(line: string): boolean {
  if (line.length > LONGEST_RULE) return false;
  const names = line.split('/');
  const anyDepth = countAnyDepth(line);
  if (names.length > 20 || anyDepth > MOST_STARS.anyDepth) return false;
  const stars = names.filter((name) => !isAnyDepth(name)).map((name) => name.split(/\*+/).length - 1);
  return (
    stars.every((count) => count <= MOST_STARS.inOneName) &&
    stars.reduce((sum, count) => sum + count, anyDepth) <= MOST_STARS.inAll
  );
}

/** How many `**` a rule has; one at its end takes no time. */
function countAnyDepth(line: string): number {
  return line.split('/').slice(0, -1).filter(isAnyDepth).length;
}

/** Whether a part of a rule stands for folders at any depth. */
function isAnyDepth(name: string): boolean {
  return /^!?\*{2,}\s*$/.test(name);
}

/** Whether git would ignore a path (a folder's ends in /): the rules nearest to it decide. */
export async function isIgnored(path: string, all: readonly IgnoreRules[], pace: Pace): Promise<boolean> {
  let ignored = false;
  for (const { within, down, rules } of all) {
    if (pace.isDue()) await pace.rest();
    const result = rules.test(down + path.slice(within.length));
    if (result.ignored || result.unignored) ignored = result.ignored;
  }
  return ignored;
}
