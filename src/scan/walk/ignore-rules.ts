import { isRegularFile, NotRegularFile, readBeginning } from '../../files/regular-file.ts';
import type { Pace } from '../pace.ts';

/** What a rule file says of a path, if anything. */
export interface Verdict {
  readonly ignored: boolean;
  readonly unignored: boolean;
}

/** The rules of one ignore file. */
export interface IgnoreRules {
  /** The file's folder as paths of the walk begin with it: '' for where the walk begins, else ending in /. */
  readonly within: string;
  /** For a file above where the walk begins: the way down to there, ending in /. */
  readonly down: string;
  readonly test: (path: string) => Verdict;
}

const MOST_BYTES = 1024 * 1024;
const MOST_RULES = 1000;
const LONGEST_RULE = 200;
/** Each more of these makes the time that a rule takes grow faster than the path that it is held against. */
const MOST_STARS = { inOneName: 2, anyDepth: 3, inAll: 5 };
/** So many rules of one file may have two or more `**` before their end. */
const MOST_DEEP_RULES = 30;

/** Rules that a person may have written. */
export interface ReadRules {
  readonly rules: readonly string[];
  /** How many were left out: too long, with too many stars, or after too many others. */
  readonly leftOut: number;
  /** Whether the file goes on after what was read of it. */
  readonly cut: boolean;
}

/** The rules of an ignore file as git reads it; null where there is none, 'shut' where it cannot be opened. */
export function readIgnoreRules(path: string): ReadRules | 'shut' | null {
  const read = readBytes(path);
  if (read === null || read === 'shut') return read;
  const cut = read.length > MOST_BYTES;
  const all = new TextDecoder().decode(read.subarray(0, MOST_BYTES)).split('\n');
  // The last that was read may go on; git ends each at a carriage return before its end, and at a zero anywhere.
  const whole = (cut ? all.slice(0, -1) : all).map((line) => line.replace(/\r$/, '').replace(/\0.*$/s, ''));
  const lines = whole.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  let deep = 0;
  const rules = lines
    .map((line) => line.replaceAll(/(?<=^|\/)(?:\*{2,}\/)+(?=\*{2,}(?:\/|\s*$))/g, ''))
    .filter((line) => isPlainRule(line) && (countAnyDepth(line) < 2 || (deep += 1) <= MOST_DEEP_RULES))
    .slice(0, MOST_RULES);
  return { rules, leftOut: lines.length - rules.length, cut };
}

function readBytes(path: string): Uint8Array | 'shut' | null {
  try {
    return isRegularFile(path) ? readBeginning(path, MOST_BYTES + 1) : null;
  } catch (error) {
    return error instanceof NotRegularFile ? null : 'shut';
  }
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
  for (const { within, down, test } of all) {
    if (pace.isDue()) await pace.rest();
    const result = test(down + path.slice(within.length));
    if (result.ignored || result.unignored) ignored = result.ignored;
  }
  return ignored;
}
