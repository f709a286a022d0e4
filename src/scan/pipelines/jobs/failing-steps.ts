import type { CommandReader } from '../../shell/read-commands.ts';
import type { Block, Open } from '../keys/block.ts';

/** The scripts of a pipeline, to be told which of its steps come after one that always fails. */
export interface FailingSteps {
  /** Takes up the script that a line under some keys begins. */
  readonly note: (read: CommandReader, open: readonly Open[], line: number) => void;
  /** Whether the step on a line under some keys is never reached, once all scripts are read. */
  readonly isAfter: (open: readonly Open[], line: number) => boolean;
  /** Whether a job always fails, once all scripts are read. */
  readonly isOf: (job: Block) => boolean;
}

interface Script {
  readonly open: readonly Open[];
  readonly line: number;
}

/** No step of a pipeline is known yet to fail. */
export function createFailingSteps(path: string): FailingSteps {
  const isParallel = path.includes('.buildkite');
  /** Those that always fail: a reader of all others would be kept for nothing. */
  const scripts: Script[] = [];
  let last: (Script & { readonly read: CommandReader }) | null = null;
  let known: { readonly failed: ReadonlyMap<Open, Script>; readonly jobs: ReadonlySet<Block> } | null = null;

  /** Takes up how the last script ended, once all of it is read. */
  function settle(): void {
    if (last?.read.alwaysFails() === true) scripts.push({ open: last.open, line: last.line });
    last = null;
  }

  function find(): NonNullable<typeof known> {
    settle();
    const failed = new Map<Open, Script>();
    const jobs = new Set<Block>();
    for (const script of scripts) {
      const { open } = script;
      const from = listOf(open);
      const list = open[from];
      const job = jobOf(open);
      if (job !== undefined && isPlain(job)) jobs.add(job);
      if (list === undefined || isParallel || failed.has(list)) continue;
      // One that may be left out, or may fail, stops nothing.
      if (!open.slice(from + 1).every(({ block }) => isPlain(block))) continue;
      failed.set(list, script);
      if (isPlain(list.block)) jobs.add(list.block);
    }
    return { failed, jobs };
  }

  return {
    note: (read, open, line) => {
      settle();
      last = { read, open, line };
    },
    isAfter: (open, line) => {
      known ??= find();
      const from = listOf(open);
      const list = open[from];
      const script = list === undefined ? undefined : known.failed.get(list);
      if (script === undefined || script.open === open || line <= script.line) return false;
      return !open.slice(from + 1).some(({ block }) => block.runsAnyway);
    },
    isOf: (job) => (known ??= find()).jobs.has(job),
  };
}

/** Where the key stands among those that are open whose steps are done one after another; -1 where none does. */
function listOf(open: readonly Open[]): number {
  // Bitbucket has a list of steps under the name of what begins them.
  const place = Math.max(
    open.findLastIndex(({ key }) => key === 'steps'),
    open.findLastIndex(({ key }) => key === 'step') - 1,
  );
  return [place, place - 1].some((one) => open[one]?.key === 'parallel') ? -1 : place;
}

/** The block of a job of GitLab's whose script stands under some keys. */
function jobOf(open: readonly Open[]): Block | undefined {
  return open.length === 2 && open[1]?.key === 'script' ? open[1].block : undefined;
}

function isPlain({ isOff, standing, runs }: Block): boolean {
  return !isOff && standing === 'decides' && runs === 'decides';
}
