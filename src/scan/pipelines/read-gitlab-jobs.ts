import { isOnlyForPushes, leavesPushes, type When, whenByRules } from './pushes.ts';
import { readBlocks, type YamlKey } from './read-keys.ts';

/** What each job of a pipeline of GitLab's says of when it runs, by its name, where it says something. */
export function readGitLabJobs(code: readonly string[]): ReadonlyMap<string, When> {
  const jobs = new Map<string, When>();
  for (const [root, ...keys] of readBlocks(code)) if (root !== undefined) jobs.set(root.key, whenByKeys(keys));
  return jobs;
}

function whenByKeys(keys: readonly YamlKey[]): When {
  const starts = keys.flatMap(({ depth }, index) => (depth === 1 ? [index] : []));
  const whens = starts.map((start, place): When => {
    const [one, ...below] = keys.slice(start, starts[place + 1]);
    if (one === undefined) return 'each';
    if (one.key === 'rules') return one.isUnclear || one.values.length > 0 ? 'unsaid' : whenByRules(below);
    if (one.key === 'when') return one.values.every((value) => /^(?:on_success|always)$/.test(value)) ? 'each' : 'not';
    const names = [...one.values, ...below.flatMap(({ key, values }) => (key === 'refs' ? values : []))];
    const isPlain = !one.isUnclear && below.every(({ key, isUnclear }) => key === 'refs' && !isUnclear);
    if (one.key === 'only') return isPlain && isOnlyForPushes(names) ? 'each' : 'unsaid';
    if (one.key === 'except') return isPlain && leavesPushes(names) ? 'each' : 'unsaid';
    return 'each';
  });
  return whens.includes('not') ? 'not' : whens.includes('unsaid') ? 'unsaid' : 'each';
}
