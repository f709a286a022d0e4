import type { Open } from '../block.ts';
import type { JobWhen } from './pushes.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';

const ORDER: readonly JobWhen[] = ['unsaid', 'not', 'never'];

/** Tells when CircleCI runs a step, by the job or command that it stands in; that pushes begin it, its site says. */
export function createCircleWhen(code: readonly string[]): (keys: readonly Open[]) => JobWhen {
  const workflows = readKeys(code, 'workflows');
  const isUnclear = workflows.some((one) => one.key === 'jobs' && one.isUnclear);
  const off = new Set(readFalse(readKeys(code, 'parameters')));
  const jobs = workflows.length === 0 ? null : readJobs(workflows, off);
  const own = new Set(readKeys(code, 'jobs').flatMap(({ key, depth }) => (depth === 1 ? [key] : [])));
  const named = readNamed(code);
  return ([root, job]) => {
    const name = job?.key ?? '';
    if (root?.key === 'commands') return named.has(name) ? 'unsaid' : 'never';
    if (root?.key !== 'jobs') return 'unsaid';
    // Without workflows the job of this name alone is run.
    if (jobs === null) return own.has('build') && name !== 'build' ? 'never' : 'unsaid';
    return jobs.get(name) ?? (isUnclear ? 'unsaid' : 'never');
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
function readJobs(workflows: readonly YamlKey[], off: ReadonlySet<string>): ReadonlyMap<string, JobWhen> {
  const whens = new Map<string, JobWhen>();
  const starts = workflows.flatMap(({ depth }, index) => (depth === 1 ? [index] : []));
  for (const [place, start] of starts.entries()) {
    const keys = workflows.slice(start + 1, starts[place + 1]);
    const ofAll = whenOfWorkflow(keys, off);
    const gates = new Set<string>();
    const ofJobs = readItems(keys).map(({ name, below }) => {
      const isGate = below.some(({ key, values }) => key === 'type' && values[0] === 'approval');
      const needs = below.flatMap(({ key, values }) => (key === 'requires' ? values : []));
      // What waits for a person has all that wait for it do so; those come after it, as a rule.
      if (isGate || needs.some((need) => gates.has(need))) gates.add(name);
      return { name, when: worse(ofAll, gates.has(name) ? 'not' : whenByFilters(below)) };
    });
    for (const { name, when } of ofJobs) whens.set(name, better(whens.get(name) ?? 'never', when));
  }
  return whens;
}

/** The jobs of a workflow, each with the keys below it. */
function readItems(keys: readonly YamlKey[]): { name: string; below: readonly YamlKey[] }[] {
  const from = keys.findIndex(({ key, depth }) => key === 'jobs' && depth === 2);
  if (from < 0) return [];
  const length = keys.slice(from + 1).findIndex(({ depth }) => depth <= 2);
  const below = keys.slice(from + 1, length < 0 ? undefined : from + 1 + length);
  const starts = below.flatMap(({ depth, isFirst }, index) => (depth === 3 && isFirst ? [index] : []));
  const plain = (keys[from]?.values ?? []).map((name) => ({ name, below: [] }));
  const others = starts.map((start, place) => ({
    name: below[start]?.key ?? '',
    below: below.slice(start + 1, starts[place + 1]),
  }));
  return [...plain, ...others];
}

function whenOfWorkflow(keys: readonly YamlKey[], off: ReadonlySet<string>): JobWhen {
  if (keys.some(({ key, depth }) => key === 'triggers' && depth === 2)) return 'not';
  const said = (name: string): string =>
    keys.find(({ key, depth }) => key === name && depth === 2)?.values[0]?.trim() ?? '';
  if (said('when') === 'false' || said('unless') === 'true') return 'never';
  const parameter = /^<<\s*pipeline\.parameters\.([\w-]+)\s*>>$/.exec(said('when'))?.[1];
  return parameter !== undefined && off.has(parameter) ? 'not' : 'unsaid';
}

/** Whether the filters of a job shut out all branches. */
function whenByFilters(keys: readonly YamlKey[]): JobWhen {
  const from = keys.findIndex(({ key }) => key === 'branches');
  const ignored = from < 0 ? [] : keys.slice(from, from + 3).filter(({ key }) => key === 'ignore');
  return ignored.some(({ values }) => values.some((one) => /^\/(?:\^)?\.[*+]\$?\/$/.test(one))) ? 'not' : 'unsaid';
}

function worse(one: JobWhen, other: JobWhen): JobWhen {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

function better(one: JobWhen, other: JobWhen): JobWhen {
  return worse(one, other) === one ? other : one;
}
