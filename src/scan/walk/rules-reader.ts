import { relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { type IgnoreRules, readIgnoreRules, type Verdict } from './ignore-rules.ts';

/** What is not seen of ignore files. */
export interface UnseenRules {
  /** Files that could not be opened. */
  readonly shut: string[];
  /** Files of which the beginning alone was read. */
  readonly cut: string[];
  /** How many rules were left out. */
  leftOut: number;
}

/** Reads the ignore files of one walk. */
export interface RulesReader {
  /** The rules of a file, in a list; none where there is none. */
  readonly read: (path: string, place: Pick<IgnoreRules, 'within' | 'down'>) => IgnoreRules[];
  readonly unseen: UnseenRules;
}

/** So many rules are kept of all files; those that say the same as another file count once. */
const MOST_IN_ALL = 20_000;
/** What was said of a path is remembered for its rules, and of each folder above it. */
const MOST_REMEMBERED = 5000;

/** A reader for a walk from a folder, whose memory is bounded whatever lies there. */
export function createRulesReader(folder: string): RulesReader {
  const unseen: UnseenRules = { shut: [], cut: [], leftOut: 0 };
  const known = new Map<string, Ignore>();
  let left = MOST_IN_ALL;
  const create = (lines: readonly string[]): Ignore => {
    const text = lines.join('\n');
    const same = known.get(text);
    if (same !== undefined) return same;
    const kept = lines.slice(0, left);
    left -= kept.length;
    unseen.leftOut += lines.length - kept.length;
    const rules = ignore({ ignorecase: false }).add(kept);
    if (kept.length === lines.length) known.set(text, rules);
    return rules;
  };
  const test = createForgetful();
  return {
    unseen,
    read: (path, place) => {
      const read = readIgnoreRules(path);
      const name = relative(folder, path).replaceAll(sep, '/');
      if (read === 'shut') unseen.shut.push(name);
      if (read === null || read === 'shut') return [];
      if (read.cut) unseen.cut.push(name);
      unseen.leftOut += read.leftOut;
      const rules = create(read.rules);
      return [{ ...place, test: (one) => test(rules, one) }];
    },
  };
}

/** Tests paths by copies of the rules, since the library remembers all that it was ever asked. */
function createForgetful(): (rules: Ignore, path: string) => Verdict {
  let copies = new Map<Ignore, Ignore>();
  let asked = 0;
  return (rules, path) => {
    asked += 1;
    if (asked % MOST_REMEMBERED === 0) copies = new Map();
    const copy = copies.get(rules) ?? ignore({ ignorecase: false }).add(rules);
    copies.set(rules, copy);
    return copy.test(path);
  };
}
