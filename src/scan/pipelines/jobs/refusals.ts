import type { Block, Open } from '../keys/block.ts';

/** What has a server refuse a pipeline as a whole, as far as its lines say it. */
export interface Refusals {
  /** Takes up the last key that is open, with its value. */
  readonly note: (open: readonly Open[], value: string) => void;
  /** Takes up that another document begins. */
  readonly divide: () => void;
  /** Whether the file is refused, once all of it is read. */
  readonly isRefused: () => boolean;
}

const OF_FILE = /^(?:name|run-name|on|true|permissions|env|defaults|concurrency|jobs)$/;
const OF_JOB =
  /^(?:name|permissions|needs|if|runs-on|environment|concurrency|outputs|env|defaults|steps|timeout-minutes|strategy|continue-on-error|cancel-timeout-minutes|container|services|uses|with|secrets|snapshot)$/;

/** Nothing of a file is read yet; of those that GitHub reads, it is known which keys there are. */
export function createRefusals(path: string, code: readonly string[]): Refusals {
  const isGitHub = /(?:^|\/)\.github\/workflows\//.test(path);
  const jobs = new Map<string, Block>();
  const texts = new WeakSet<Open>();
  const roots = new Set<string>();
  // YAML has no tabs at the start of a line.
  let isRefused = code.some((line) => /^\t+\S/.test(line));
  return {
    note: (open, value) => {
      const [first, second, third] = open;
      const [above, own] = [open.at(-2), open.at(-1)];
      if (own === undefined || first === undefined) return;
      // A text has no keys below it.
      isRefused ||= above !== undefined && texts.has(above);
      if (/^[\w./-]+$/.test(value)) texts.add(own);
      if (!isGitHub) return;
      if (open.length === 1) roots.add(own.key);
      isRefused ||= open.length === 1 && !OF_FILE.test(own.key);
      if (first.key !== 'jobs' || second === undefined || third === undefined) return;
      if (open.length === 3) jobs.set(second.key, own.block);
      isRefused ||= open.length === 3 && !OF_JOB.test(own.key);
    },
    divide: () => {
      isRefused ||= isGitHub && roots.size > 0;
    },
    isRefused: () =>
      isRefused ||
      (isGitHub && !roots.has('jobs')) ||
      [...jobs.values()].some(({ keys }) => !keys.has('runs-on') && !keys.has('uses')),
  };
}
