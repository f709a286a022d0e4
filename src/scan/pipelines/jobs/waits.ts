import type { Block, Open } from '../keys/block.ts';
import { lessSure, type Standing } from '../../shell/commands.ts';
import type { JobWhen } from '../when.ts';
import type { GitLabJobs } from '../gitlab/read-jobs.ts';

/** How sure a job is to run: null for one that never does. */
type Runs = Standing | null;

/** The jobs of a pipeline by their names, to be told what becomes of those that wait for others. */
export interface Waits {
  /** Takes up the job that a key stands in, or begins. */
  readonly note: (open: readonly Open[], value: string) => void;
  /** How sure a block is to run, by what it waits for; null where that never runs. */
  readonly runs: (block: Block) => Runs;
  /** Whether a job waits for one that the file does not have, or jobs wait for each other. */
  readonly isRefused: () => boolean;
}

const SURE: Readonly<Record<JobWhen, Runs>> = { each: 'decides', unsaid: 'unsure', not: 'not', never: null };

/** Nobody has jobs wait for each other in longer rows. */
const LONGEST_ROW = 50;

/** Jobs of which none is known yet, but when those of GitLab run. */
export function createWaits(gitLab: GitLabJobs | null, alwaysFails: (job: Block) => boolean): Waits {
  const jobs = new Map<string, Block>();
  const known = new Map<Block, Runs>();
  /** All jobs by the keys that begin them. */
  const names = new Map<string, Block | null>();
  const ownNames = new Map<Block, string>();
  let failing: number | null = null;

  /** The first stage of GitLab's with a job that always fails. */
  function findFailing(): number {
    let first = Infinity;
    for (const [name, { when, stage }] of gitLab ?? []) {
      const block = jobs.get(name);
      if (stage >= 0 && when === 'each' && block !== undefined && alwaysFails(block)) first = Math.min(first, stage);
    }
    return first;
  }

  /** Whether a stage before that of a job of GitLab's always fails. */
  function isAfterFailing(block: Block): boolean {
    const job = gitLab?.get(ownNames.get(block) ?? '');
    if (job === undefined || job.isFree || block.runsAnyway) return false;
    return job.stage > (failing ??= findFailing());
  }

  function runsOf(block: Block, row: number): Runs {
    const found = known.get(block);
    if (found !== undefined) return found;
    if (row > LONGEST_ROW) return 'unsure';
    // One that waits for itself is refused.
    known.set(block, 'unsure');
    let runs = isAfterFailing(block) ? null : ('decides' as Runs);
    for (const name of block.runsAnyway ? [] : (block.needs ?? [])) {
      const needed = jobs.get(name);
      const before =
        needed === undefined ? 'decides' : needed.isOff || alwaysFails(needed) ? null : runsOf(needed, row + 1);
      const itself = SURE[gitLab?.get(name)?.when ?? 'each'];
      const all: Standing[] = [runs, before, itself, needed?.runs ?? 'decides'].filter((one) => one !== null);
      runs = all.length < 4 ? null : all.reduce(lessSure);
    }
    known.set(block, runs);
    return runs;
  }

  return {
    note: (open, value) => {
      const [first, second, third] = open;
      if (first === undefined || second === undefined) return;
      const add = (name: string, block: Block | undefined): void => {
        names.set(name, block ?? null);
        if (block === undefined) return;
        jobs.set(name, block);
        ownNames.set(block, name);
      };
      if (gitLab !== null && open.length === 2) add(first.key, second.block);
      if (gitLab === null && first.key === 'jobs' && open.length < 4) add(second.key, third?.block);
      const last = open.at(-1);
      if (last !== undefined && /^(?:job|stage|deployment)$/.test(last.key) && value !== '') {
        jobs.set(value, last.block);
        names.set(value, last.block);
      }
    },
    runs: (block) => runsOf(block, 0),
    isRefused: () => !isOrder(names),
  };
}

/** Whether some jobs can be brought into an order in which each comes after those that it waits for. */
function isOrder(names: ReadonlyMap<string, Block | null>): boolean {
  const left = new Map([...names].map(([name, block]) => [name, [...(block?.needs ?? [])].filter(isName)]));
  const waiting = new Map<string, string[]>();
  for (const [name, needs] of left) {
    for (const need of needs) {
      const others = waiting.get(need) ?? [];
      others.push(name);
      waiting.set(need, others);
    }
  }
  const open = [...left].flatMap(([name, needs]) => (needs.length === 0 ? [name] : []));
  const counts = new Map([...left].map(([name, needs]) => [name, needs.length]));
  let done = 0;
  for (let name = open.pop(); name !== undefined; name = open.pop(), done += 1)
    for (const one of waiting.get(name) ?? []) {
      counts.set(one, (counts.get(one) ?? 0) - 1);
      if (counts.get(one) === 0) open.push(one);
    }
  return done === left.size;
}

/** What is not plainly a name may be what the file puts in for one. */
function isName(need: string): boolean {
  return /^[\w-]+$/.test(need);
}
