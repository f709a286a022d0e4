import type { Open } from '../keys/block.ts';
import { areOrdinary, type MayHaveBranch } from './pushes.ts';
import { surestWhen, type When } from '../when.ts';

/** Tells when Bitbucket runs a step, by the keys that it stands under, or those that take it up by its anchor. */
export function createBitbucketWhen(
  code: readonly string[],
  mayHave: MayHaveBranch,
): (keys: readonly Open[], line: number) => When {
  const { users, whens } = findSections(code, mayHave);
  return (keys, line) => {
    if (keys[0]?.key !== 'definitions') return whens[line - 1] ?? 'not';
    const anchor = code.slice(0, line).findLast((one) => ANCHOR.test(one)) ?? '';
    const found = users.get(ANCHOR.exec(anchor)?.[1] ?? '') ?? [];
    return surestWhen(found) ?? 'not';
  };
}

const ANCHOR = /:\s+&([\w-]+)/;
const KEY = /^(\s+)["']?([\w./*{},-]+)["']?\s*:\s*$/;
/** What waits for a person, and all after it in its section with it. */
const MANUAL = /^\s+(?:-\s+)?trigger\s*:\s*["']?manual["']?\s*$/;

function whenIn(section: string, branch: string, mayHave: MayHaveBranch): When {
  if (section === 'default') return 'each';
  if (section !== 'branches' && section !== 'pull-requests') return 'not';
  return areOrdinary([branch], mayHave) ? 'each' : 'unsaid';
}

interface Sections {
  /** When the steps that are taken up by their anchors run, by the names of these. */
  readonly users: ReadonlyMap<string, readonly When[]>;
  /** When the steps of each line run. */
  readonly whens: readonly When[];
}

function findSections(code: readonly string[], mayHave: MayHaveBranch): Sections {
  const users = new Map<string, When[]>();
  const whens: When[] = [];
  let open: { readonly indent: number; readonly key: string }[] = [];
  let isOfPipelines = false;
  let isManual = false;
  for (const line of code) {
    if (/^\S/.test(line)) isOfPipelines = line.startsWith('pipelines:');
    const [, before = '', key] = isOfPipelines ? (KEY.exec(line) ?? []) : [];
    if (key !== undefined) {
      const above = open.filter(({ indent }) => indent < before.length).slice(0, 2);
      // Below a section with no branches all keys are of steps.
      const isSection = above.length === 0 || (above.length === 1 && above[0]?.key !== 'default');
      if (isSection) isManual = false;
      open = above.length < 2 ? [...above, { indent: before.length, key }] : above;
    }
    const when = isManual || !isOfPipelines ? 'not' : whenIn(open[0]?.key ?? '', open[1]?.key ?? '', mayHave);
    whens.push(when);
    if (isOfPipelines && MANUAL.test(line)) isManual = true;
    for (const [, name = ''] of isOfPipelines ? line.matchAll(/[\s:[,]\*([\w-]+)/g) : [])
      users.set(name, [...(users.get(name) ?? []).slice(0, 50), when]);
  }
  return { users, whens };
}
