import ignore, { type Ignore } from 'ignore';
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
/** A rule with more stars in one name takes time that grows faster than the name. */
const MOST_STARS = 2;

/** The rules of an ignore file, without those that no person writes; null where it cannot be read. */
export function readIgnoreRules(path: string, place: Pick<IgnoreRules, 'within' | 'down'>): IgnoreRules | null {
  const lines = readStart(path)?.lines.filter(isPlainRule).slice(0, MOST_RULES);
  return lines === undefined ? null : { ...place, rules: ignore({ ignorecase: false }).add(lines) };
}

function isPlainRule(line: string): boolean {
  if (line.trim() === '' || line.startsWith('#') || line.length > LONGEST_RULE) return false;
  const names = line.replaceAll('**', '').split('/');
  return names.length < 20 && names.every((name) => name.split('*').length - 1 <= MOST_STARS);
}

/** Whether git would ignore a path (a folder's ends in /): the rules nearest to it decide. */
export function isIgnored(path: string, all: readonly IgnoreRules[]): boolean {
  let ignored = false;
  for (const { within, down, rules } of all) {
    const result = rules.test(down + path.slice(within.length));
    if (result.ignored || result.unignored) ignored = result.ignored;
  }
  return ignored;
}
