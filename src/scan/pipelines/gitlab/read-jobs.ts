import type { Work } from '../../pace.ts';
import { readMentions } from './mentions.ts';
import { isOnlyForPushes, leavesPushes, type MayHaveBranch, whenByRules } from '../triggers/pushes.ts';
import { type JobWhen, leastSureWhen, surestWhen } from '../when.ts';
import { type Blocks, blocksLater, createStages, type Staged } from './stages.ts';
import { readBlocks, readKeys, type YamlKey } from '../../yaml/read-keys.ts';
import { type Job, resolveJobs } from './resolve-jobs.ts';

/** What a job of a pipeline says of when it runs and of what runs before its script. */
export interface GitLabJob {
  readonly when: JobWhen;
  /** The job whose before_script it runs; '' and 'default' for that of all jobs, null where there is none. */
  readonly before: string | null;
  /** The place of its stage among all; less than 0 where they do not have it. */
  readonly stage: number;
  /** Whether it waits for what it names alone, and not for the stages before its own. */
  readonly isFree: boolean;
}

/** The jobs of a pipeline by their names. */
export type GitLabJobs = ReadonlyMap<string, GitLabJob>;

/**
 * What each job of a pipeline of GitLab's says of when it runs, by its name: itself or what it extends. A hidden job is
 * as sure as the surest of those that take its script, and never runs where those that extend it all have another.
 */
export function* readGitLabJobs(code: readonly string[], mayHave: MayHaveBranch): Work<GitLabJobs> {
  const { lines, quotes } = readMentions(code);
  yield;
  const blocks = yield* readBlocks(lines);
  const { jobs, parents } = yield* resolveJobs(blocks);
  const stages = createStages(
    readKeys(lines, 'stages'),
    [...jobs].flatMap(([name, job]) => stageOf(name, job)),
  );
  const ofAll = jobs.get('default')?.parts.has('before_script') === true ? 'default' : hasOwn(blocks) ? '' : null;
  const whens = new Map<string, JobWhen>();
  for (const [name, job] of jobs) {
    yield;
    whens.set(name, worse(whenOf(job, jobs, mayHave), job.parts.has('needs') ? 'no' : stages.waits(stageBy(job))));
  }
  const users = new Map<string, Set<JobWhen>>();
  for (const [name, { parts }] of jobs) {
    yield;
    if (name.startsWith('.')) continue;
    const holder = parts.get('script')?.holder ?? '';
    for (const one of [holder, ...quotedBy([name, holder], quotes)])
      users.set(one, (users.get(one) ?? new Set<JobWhen>()).add(whens.get(name) ?? 'unsaid'));
  }
  const whenUsed = (name: string): JobWhen =>
    users.has(name) || !parents.has(name)
      ? (surestWhen([...(users.get(name) ?? ['unsaid' as const])]) ?? 'never')
      : 'never';
  return new Map(
    [...jobs].map(([name, job]) => [
      name,
      {
        when: name.startsWith('.') ? whenUsed(name) : (whens.get(name) ?? 'unsaid'),
        before: job.parts.get('before_script')?.holder ?? ofAll,
        stage: stages.placeOf(stageBy(job)),
        isFree: job.parts.has('needs'),
      },
    ]),
  );
}

/** The jobs that some take single things from, themselves or by others. */
function quotedBy(names: readonly string[], quotes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined && found.size < MOST_QUOTED; name = open.pop())
    for (const one of quotes.get(name) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  return found;
}

/** Nobody puts a script together from more jobs. */
const MOST_QUOTED = 30;

function hasOwn(blocks: readonly (readonly YamlKey[])[]): boolean {
  return blocks.some(([root]) => root?.key === 'before_script');
}

function stageBy({ parts }: Job): string {
  return parts.get('stage')?.keys[0]?.values[0] ?? 'test';
}

function stageOf(name: string, job: Job): Staged[] {
  const keysOf = (key: string): readonly YamlKey[] => job.parts.get(key)?.keys ?? [];
  const blocks = blocksLater(keysOf('when'), keysOf('allow_failure'), keysOf('rules'));
  return name.startsWith('.') ? [] : [{ stage: stageBy(job), blocks }];
}

function worse(when: JobWhen, blocks: Blocks): JobWhen {
  if (when === 'never' || blocks === 'no') return when;
  return blocks === 'yes' || when === 'not' ? 'not' : 'unsaid';
}

function whenOf({ parts, isOpen }: Job, jobs: ReadonlyMap<string, Job>, mayHave: MayHaveBranch): JobWhen {
  const whens = [...parts.values()].map(({ keys }) => whenByPart(keys, jobs, mayHave));
  if (isOpen && !parts.has('rules')) whens.push('unsaid');
  return leastSureWhen(whens);
}

function whenByPart(
  [one, ...below]: readonly YamlKey[],
  jobs: ReadonlyMap<string, Job>,
  mayHave: MayHaveBranch,
): JobWhen {
  if (one === undefined) return 'each';
  const { key, values, isUnclear } = one;
  if (key === 'rules') {
    const [, of = '', part = ''] = /^!reference\s*\[\s*([\w.-]+)\s*,\s*(\w+)/.exec(values[0] ?? '') ?? [];
    const taken = jobs.get(of)?.parts.get(part)?.keys;
    if (taken !== undefined && values.length === 1 && below.length === 0) {
      const [first, ...rest] = taken;
      return first?.isUnclear === true || (first?.values.length ?? 0) > 0 ? 'unsaid' : whenByAll(rest, mayHave);
    }
    return isUnclear || values.length > 0 ? 'unsaid' : whenByAll(below, mayHave);
  }
  if (key === 'when' && values.includes('never')) return 'never';
  if (key === 'when') return values.every((value) => /^(?:on_success|always)$/.test(value)) ? 'each' : 'not';
  if (key === 'allow_failure') return values.every((value) => value === 'false') && below.length === 0 ? 'each' : 'not';
  const names = [...values, ...below.flatMap((one) => (one.key === 'refs' ? one.values : []))];
  const isPlain = !isUnclear && below.every((one) => one.key === 'refs' && !one.isUnclear);
  if (key === 'only') return isPlain && isOnlyForPushes(names, mayHave) ? 'each' : 'unsaid';
  if (key === 'except') return isPlain && leavesPushes(names) ? 'each' : 'unsaid';
  return 'each';
}

/** When rules have a job run, which is never where each of them says so. */
function whenByAll(rules: readonly YamlKey[], mayHave: MayHaveBranch): JobWhen {
  const whens = rules.filter(({ key }) => key === 'when');
  const isNever = whens.length > 0 && whens.every(({ values }) => values[0] === 'never');
  return isNever && whens.length === rules.filter(({ isFirst }) => isFirst).length
    ? 'never'
    : whenByRules(rules, mayHave);
}
