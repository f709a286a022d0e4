import { rootKey } from '../../yaml/root-key.ts';

/** What the jobs of a pipeline take from each other by anchors and references. */
export interface Mentions {
  /** The lines, where `extends` stands for each anchor whose keys are merged into a job. */
  readonly lines: readonly string[];
  /** The jobs that each job takes single things from, by its name. */
  readonly quotes: ReadonlyMap<string, ReadonlySet<string>>;
}

const MERGE = /^(\s+)<<\s*:(.*)$/;
const TAKEN = /\*([\w-]+)|!reference\s*\[\s*([\w.-]+)/g;

/** What the lines of a pipeline of GitLab's name of each other. */
export function readMentions(code: readonly string[]): Mentions {
  const anchors = findAnchors(code);
  const quotes = new Map<string, Set<string>>();
  let job = '';
  const lines = code.map((line, index) => {
    job = rootKey(line) ?? job;
    const [, before, merged] = MERGE.exec(line) ?? [];
    // What is merged may be overridden, key by key, as what is extended.
    for (const [, alias, reference] of merged === undefined && !isMerged(code, index) ? line.matchAll(TAKEN) : []) {
      const name = reference ?? anchors.get(alias ?? '');
      if (name !== undefined) quotes.set(job, (quotes.get(job) ?? new Set<string>()).add(name));
    }
    if (before === undefined || merged === undefined) return line;
    const below = merged.trim() === '' ? itemsBelow(code, index) : '';
    const names = [...`${merged}${below}`.matchAll(/\*([\w-]+)/g)].map(([, name = '']) => anchors.get(name) ?? '-');
    return `${before}extends: [${names.join(', ')}]`;
  });
  return { lines, quotes };
}

/** The jobs in which anchors stand, by the names of these. */
function findAnchors(code: readonly string[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  let job = '';
  for (const line of code) {
    job = rootKey(line) ?? job;
    const anchor = /[:-]\s+&([\w-]+)/.exec(line)?.[1];
    if (anchor !== undefined) anchors.set(anchor, job);
  }
  return anchors;
}

const ITEM = /^\s*-\s*\*[\w-]+\s*$/;
/** Nobody merges more. */
const MOST_MERGED = 20;

/** The aliases in the lines after one, as one text. */
function itemsBelow(code: readonly string[], index: number): string {
  const lines = code.slice(index + 1, index + 1 + MOST_MERGED);
  const end = lines.findIndex((line) => !ITEM.test(line));
  return lines.slice(0, end < 0 ? undefined : end).join(' ');
}

/** Whether a line is an item of the list of what is merged. */
function isMerged(code: readonly string[], index: number): boolean {
  if (!ITEM.test(code[index] ?? '')) return false;
  const above = code.slice(Math.max(0, index - MOST_MERGED), index).findLast((line) => !ITEM.test(line));
  return above !== undefined && MERGE.test(above);
}
