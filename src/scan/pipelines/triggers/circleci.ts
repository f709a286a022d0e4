import type { Open } from '../keys/block.ts';
import { areOrdinary, isOrdinary, type MayHaveBranch } from './pushes.ts';
import { type JobWhen, leastSureWhen, surestWhen } from '../when.ts';
import { keysBelow, splitKeys } from '../../yaml/key-parts.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';

/**
 * Tells when CircleCI runs a step, by the job or command that it stands in, or by the job of an orb that it is: each
 * push runs the workflows of the file of this name, unless they say something else.
 */
export function createCircleWhen(
  path: string,
  code: readonly string[],
  mayHave: MayHaveBranch,
): (keys: readonly Open[]) => JobWhen {
  const ofAll: JobWhen = /(?:^|\/)config\.ya?ml$/.test(path) ? 'each' : 'unsaid';
  const workflows = readKeys(code, 'workflows');
  const isUnclear = workflows.some((one) => one.key === 'jobs' && one.isUnclear);
  const off = new Set(readFalse(readKeys(code, 'parameters')));
  const jobs = workflows.length === 0 ? null : readJobs(workflows, off, mayHave);
  const own = new Set(readKeys(code, 'jobs').flatMap(({ key, depth }) => (depth === 1 ? [key] : [])));
  const named = readNamed(code);
  return ([root, job, list, item]) => {
    const name = job?.key ?? '';
    if (root?.key === 'commands') return named.has(name) ? 'unsaid' : 'never';
    if (root?.key === 'workflows' && list?.key === 'jobs')
      return leastSureWhen([ofAll, jobs?.get(item?.key ?? '') ?? 'unsaid']);
    if (root?.key !== 'jobs') return 'unsaid';
    // Without workflows the job of this name alone is run.
    if (jobs === null) return name === 'build' ? ofAll : own.has('build') ? 'never' : 'unsaid';
    return leastSureWhen([ofAll, jobs.get(name) ?? (isUnclear ? 'unsaid' : 'never')]);
  };
}

/** The parameters of a pipeline that are false where nobody says something else. */
function readFalse(parameters: readonly YamlKey[]): string[] {
  let name = '';
  return parameters.flatMap(({ key, depth, values }) => {
    if (depth === 1) name = key;
    return depth === 2 && key === 'default' && values[0] === 'false' ? [name] : [];
  });
}

/** The names that items of lists have, which steps are called by. */
function readNamed(code: readonly string[]): ReadonlySet<string> {
  return new Set(code.flatMap((line) => /^\s*-\s+([\w-]+)\s*:?\s*$/.exec(line)?.[1] ?? []));
}

/** When the workflows of a file run its jobs, by the names of these: the surest of all that do. */
function readJobs(
  workflows: readonly YamlKey[],
  off: ReadonlySet<string>,
  mayHave: MayHaveBranch,
): ReadonlyMap<string, JobWhen> {
  const whens = new Map<string, JobWhen>();
  for (const [, ...keys] of splitKeys(workflows, ({ depth }) => depth === 1)) {
    const ofAll = whenOfWorkflow(keys, off);
    const gates = new Set<string>();
    const ofJobs = readItems(keys).map(({ name, below }) => {
      const isGate = below.some(({ key, values }) => key === 'type' && values[0] === 'approval');
      const needs = below.flatMap(({ key, values }) => (key === 'requires' ? values : []));
      // What waits for a person has all that wait for it do so; those come after it, as a rule.
      if (isGate || needs.some((need) => gates.has(need))) gates.add(name);
      return { name, when: leastSureWhen([ofAll, gates.has(name) ? 'not' : whenByFilters(below, mayHave)]) };
    });
    for (const { name, when } of ofJobs) whens.set(name, surestWhen([whens.get(name) ?? 'never', when]) ?? when);
  }
  return whens;
}

/** The jobs of a workflow, each with the keys below it. */
function readItems(keys: readonly YamlKey[]): { name: string; below: readonly YamlKey[] }[] {
  const from = keys.findIndex(({ key, depth }) => key === 'jobs' && depth === 2);
  if (from < 0) return [];
  const items = splitKeys(keysBelow(keys, from), ({ depth, isFirst }) => depth === 3 && isFirst);
  const plain = (keys[from]?.values ?? []).map((name) => ({ name, below: [] }));
  const others = items.map(([{ key }, ...below]) => ({ name: key, below }));
  return [...plain, ...others];
}

function whenOfWorkflow(keys: readonly YamlKey[], off: ReadonlySet<string>): JobWhen {
  if (keys.some(({ key, depth }) => key === 'triggers' && depth === 2)) return 'not';
  const said = (name: string): string =>
    keys.find(({ key, depth }) => key === name && depth === 2)?.values[0]?.trim() ?? '';
  if (said('when') === 'false' || said('unless') === 'true') return 'never';
  if (!keys.some(({ key, depth }) => /^(?:when|unless)$/.test(key) && depth === 2)) return 'each';
  const parameter = /^<<\s*pipeline\.parameters\.([\w-]+)\s*>>$/.exec(said('when'))?.[1];
  return parameter !== undefined && off.has(parameter) ? 'not' : 'unsaid';
}

/** What the filters of a job leave of pushes to the branches that people work on. */
function whenByFilters(keys: readonly YamlKey[], mayHave: MayHaveBranch): JobWhen {
  if (keys.some(({ key, values, isUnclear }) => key === 'filters' && (isUnclear || values.length > 0))) return 'unsaid';
  const from = keys.findIndex(({ key }) => key === 'branches');
  if (from < 0) return 'each';
  const below = keys.slice(from + 1).filter(({ depth }) => depth === (keys[from]?.depth ?? 0) + 1);
  const [only, ignored] = ['only', 'ignore'].map((name) => below.find(({ key }) => key === name)?.values ?? []);
  if (ignored?.some((one) => /^\/(?:\^)?\.[*+]\$?\/$/.test(one)) === true) return 'not';
  const isOut = ignored?.some((one) => isOrdinary(one) || one.startsWith('/')) === true;
  if (isOut || keys[from]?.isUnclear === true || below.some(({ isUnclear }) => isUnclear)) return 'unsaid';
  return only === undefined || only.length === 0 || only.some((one) => takesInPushes(one, mayHave)) ? 'each' : 'unsaid';
}

/** Whether what names a branch, or all that a pattern fits, names one that people push their work to. */
function takesInPushes(branch: string, mayHave: MayHaveBranch): boolean {
  return /^\/(?:\^)?\.\*\$?\/$/.test(branch) || areOrdinary([branch], mayHave);
}
