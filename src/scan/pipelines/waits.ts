import type { Block, Open } from './block.ts';
import { lessSure, type Standing } from '../shell/commands.ts';
import type { JobWhen } from './triggers/pushes.ts';
import type { GitLabJobs } from './gitlab/read-jobs.ts';

/** How sure a job is to run: null for one that never does. */
type Runs = Standing | null;

/** The jobs of a pipeline by their names, to be told what becomes of those that wait for others. */
export interface Waits {
  /** Takes up the job that a key stands in, or begins. */
  readonly note: (open: readonly Open[], value: string) => void;
  /** How sure a block is to run, by what it waits for; null where that never runs. */
  readonly runs: (block: Block) => Runs;
}

const SURE: Readonly<Record<JobWhen, Runs>> = { each: 'decides', unsaid: 'unsure', not: 'not', never: null };

/** Nobody has jobs wait for each other in longer rows. */
const LONGEST_ROW = 50;

/** Jobs of which none is known yet, but when those of GitLab run. */
export function createWaits(gitLab: GitLabJobs | null): Waits {
  const jobs = new Map<string, Block>();
  const known = new Map<Block, Runs>();

  function runsOf(block: Block, row: number): Runs {
    const found = known.get(block);
    if (found !== undefined) return found;
    if (row > LONGEST_ROW) return 'unsure';
    // One that waits for itself is refused.
    known.set(block, 'unsure');
    let runs = 'decides' as Runs;
    for (const name of block.runsAnyway ? [] : block.needs) {
      const needed = jobs.get(name);
      const before = needed === undefined ? 'decides' : needed.isOff ? null : runsOf(needed, row + 1);
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
      if (gitLab !== null) {
        if (open.length === 2) jobs.set(first.key, second.block);
      } else if (open.length === 3 && first.key === 'jobs' && third !== undefined) jobs.set(second.key, third.block);
      const last = open.at(-1);
      if (last !== undefined && /^(?:job|stage|deployment)$/.test(last.key) && value !== '')
        jobs.set(value, last.block);
    },
    runs: (block) => runsOf(block, 0),
  };
}
