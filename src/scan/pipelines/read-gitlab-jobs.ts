import type { Work } from '../pace.ts';
import { readMentions } from './gitlab-mentions.ts';
import { isOnlyForPushes, leavesPushes, type When, whenByRules } from './pushes.ts';
import { readBlocks, type YamlKey } from './read-keys.ts';

/** A key of a job with those below it, and the job that it stands in. */
interface Part {
  readonly keys: readonly YamlKey[];
  readonly holder: string;
}

/** When a job runs: never too. */
export type JobWhen = When | 'never';

/** When each job of a pipeline runs, by its name. */
export type GitLabJobs = ReadonlyMap<string, JobWhen>;

/** What a job is made of: its own keys, and what it takes from others. */
interface Job {
  readonly parts: ReadonlyMap<string, Part>;
  /** Whether it takes more from what the file does not hold. */
  readonly isOpen: boolean;
}

/**
 * What each job of a pipeline of GitLab's says of when it runs, by its name: itself or what it extends. A hidden job is
 * as sure as the surest of those that take its script.
 */
export function* readGitLabJobs(code: readonly string[]): Work<GitLabJobs> {
  const { lines, quotes } = readMentions(code);
  yield;
  const jobs = yield* resolveAll(yield* readBlocks(lines));
  const whens = new Map<string, JobWhen>();
  for (const [name, job] of jobs) {
    yield;
    whens.set(name, whenOf(job, jobs));
  }
  const users = new Map<string, Set<JobWhen>>();
  for (const [name, { parts }] of jobs) {
    yield;
    if (name.startsWith('.')) continue;
    for (const one of [parts.get('script')?.holder ?? '', ...(quotes.get(name) ?? [])])
      users.set(one, (users.get(one) ?? new Set<JobWhen>()).add(whens.get(name) ?? 'unsaid'));
  }
  return new Map([...whens].map(([name, when]) => [name, name.startsWith('.') ? surest(users.get(name)) : when]));
}

function surest(whens: ReadonlySet<JobWhen> = new Set(['unsaid'])): JobWhen {
  return SUREST.find((when) => whens.has(when)) ?? 'unsaid';
}

const SUREST: readonly JobWhen[] = ['each', 'unsaid', 'not', 'never'];

/** Nobody extends a job through more. */
const DEEPEST = 10;
const NEEDED = /^(?:script|rules|when|only|except|allow_failure)$/;

function* resolveAll(blocks: readonly (readonly YamlKey[])[]): Work<ReadonlyMap<string, Job>> {
  const own = new Map(blocks.flatMap(([root, ...keys]) => (root === undefined ? [] : [[root.key, keys] as const])));
  const jobs = new Map<string, Job>();
  const resolve = (name: string, depth: number): Job | null => {
    const keys = own.get(name);
    const known = jobs.get(name);
    if (known !== undefined || keys === undefined || depth > DEEPEST) return known ?? null;
    // One that extends itself is refused.
    jobs.set(name, { parts: new Map(), isOpen: true });
    const mine = partsOf(keys);
    const parts = new Map<string, Part>();
    let isOpen = false;
    for (const parent of mine.flatMap(([{ key, values }]) => (key === 'extends' ? values : []))) {
      const job = resolve(parent, depth + 1);
      isOpen ||= job?.isOpen ?? true;
      for (const [key, part] of job?.parts ?? []) parts.set(key, part);
    }
    for (const part of mine) if (NEEDED.test(part[0].key)) parts.set(part[0].key, { keys: part, holder: name });
    const job = { parts, isOpen };
    jobs.set(name, job);
    return job;
  };
  for (const name of own.keys()) {
    yield;
    resolve(name, 0);
  }
  return jobs;
}

/** The keys of a job, each with those below it. */
function partsOf(keys: readonly YamlKey[]): [YamlKey, ...YamlKey[]][] {
  const starts = keys.flatMap(({ depth }, index) => (depth === 1 ? [index] : []));
  return starts.flatMap((start, place) => {
    const [first, ...rest] = keys.slice(start, starts[place + 1]);
    return first === undefined ? [] : [[first, ...rest]];
  });
}

function whenOf({ parts, isOpen }: Job, jobs: ReadonlyMap<string, Job>): JobWhen {
  const whens = [...parts.values()].map(({ keys }) => whenByPart(keys, jobs));
  if (isOpen && !parts.has('rules')) whens.push('unsaid');
  return SUREST.findLast((when) => whens.includes(when)) ?? 'each';
}

function whenByPart([one, ...below]: readonly YamlKey[], jobs: ReadonlyMap<string, Job>): JobWhen {
  if (one === undefined) return 'each';
  const { key, values, isUnclear } = one;
  if (key === 'rules') {
    const [, of = '', part = ''] = /^!reference\s*\[\s*([\w.-]+)\s*,\s*(\w+)/.exec(values[0] ?? '') ?? [];
    const taken = jobs.get(of)?.parts.get(part)?.keys;
    if (taken !== undefined && values.length === 1 && below.length === 0) {
      const [first, ...rest] = taken;
      return first?.isUnclear === true || (first?.values.length ?? 0) > 0 ? 'unsaid' : whenByAll(rest);
    }
    return isUnclear || values.length > 0 ? 'unsaid' : whenByAll(below);
  }
  if (key === 'when' && values.includes('never')) return 'never';
  if (key === 'when') return values.every((value) => /^(?:on_success|always)$/.test(value)) ? 'each' : 'not';
  if (key === 'allow_failure') return values.every((value) => value === 'false') && below.length === 0 ? 'each' : 'not';
  const names = [...values, ...below.flatMap((one) => (one.key === 'refs' ? one.values : []))];
  const isPlain = !isUnclear && below.every((one) => one.key === 'refs' && !one.isUnclear);
  if (key === 'only') return isPlain && isOnlyForPushes(names) ? 'each' : 'unsaid';
  if (key === 'except') return isPlain && leavesPushes(names) ? 'each' : 'unsaid';
  return 'each';
}

/** When rules have a job run, which is never where each of them says so. */
function whenByAll(rules: readonly YamlKey[]): JobWhen {
  const whens = rules.filter(({ key }) => key === 'when');
  const isNever = whens.length > 0 && whens.every(({ values }) => values[0] === 'never');
  return isNever && whens.length === rules.filter(({ isFirst }) => isFirst).length ? 'never' : whenByRules(rules);
}
