import type { Open } from './block.ts';
import { areOrdinary, type When } from './pushes.ts';

const ORDER: readonly When[] = ['each', 'unsaid', 'not'];

/** Tells when Bitbucket runs a step, by the keys that it stands under, or those that take it up by its anchor. */
export function createBitbucketWhen(code: readonly string[]): (keys: readonly Open[], line: number) => When {
  const users = findUsers(code);
  return (keys, line) => {
    const [root, section, branch] = keys.map(({ key }) => key);
    if (root !== 'definitions') return whenIn(section ?? '', branch ?? '');
    const anchor = code.slice(0, line).findLast((one) => ANCHOR.test(one)) ?? '';
    const whens = users.get(ANCHOR.exec(anchor)?.[1] ?? '') ?? [];
    return ORDER.find((when) => whens.includes(when)) ?? 'not';
  };
}

const ANCHOR = /:\s+&([\w-]+)/;
const KEY = /^(\s+)["']?([\w./*{},-]+)["']?\s*:\s*$/;

function whenIn(section: string, branch: string): When {
  if (section === 'default') return 'each';
  if (section !== 'branches' && section !== 'pull-requests') return 'not';
  return areOrdinary([branch]) ? 'each' : 'unsaid';
}

/** When the steps that are taken up by their anchors run, by the names of these. */
function findUsers(code: readonly string[]): ReadonlyMap<string, readonly When[]> {
  const users = new Map<string, When[]>();
  let open: { readonly indent: number; readonly key: string }[] = [];
  let isOfPipelines = false;
  for (const line of code) {
    if (/^\S/.test(line)) isOfPipelines = line.startsWith('pipelines:');
    if (!isOfPipelines) continue;
    const [, before = '', key] = KEY.exec(line) ?? [];
    if (key !== undefined) {
      open = open.filter(({ indent }) => indent < before.length).slice(0, 2);
      if (open.length < 2) open.push({ indent: before.length, key });
    }
    for (const [, name = ''] of line.matchAll(/[\s:[,]\*([\w-]+)/g))
      users.set(name, [...(users.get(name) ?? []).slice(0, 50), whenIn(open[0]?.key ?? '', open[1]?.key ?? '')]);
  }
  return users;
}
