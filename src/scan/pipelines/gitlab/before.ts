import type { Standing } from '../../shell/commands.ts';
import type { CommandReader } from '../../shell/read-commands.ts';
import type { Block, Open } from '../keys/block.ts';
import type { GitLabJobs } from './read-jobs.ts';

/** What runs before the scripts of jobs of GitLab's in one shell with them. */
export interface Befores {
  /** Takes up the reader of a script, by the keys that it stands under. */
  readonly note: (open: readonly Open[], read: CommandReader) => void;
  /** Whether a script goes on from what runs before it, which was the last to be taken up. */
  readonly goesOn: (open: readonly Open[]) => boolean;
  /** How sure a command of the script of a job is to fail it, by what runs before; null where it is not reached. */
  readonly standing: (job: string, command: string) => Standing | null;
}

/** Jobs before whose scripts nothing is known to run; null for those of another server. */
export function createBefores(jobs: GitLabJobs | null): Befores {
  const readers = new Map<string, CommandReader>();
  const joined = new Set<string>();
  const known = new Map<string, Standing | null>();
  let begun: Block | null = null;
  return {
    note: (open, read) => {
      const own = open.at(-1);
      begun = jobs !== null && own?.key === 'before_script' ? own.block : null;
      // At the left it is of all jobs.
      if (begun !== null) readers.set(own?.indent === 0 ? '' : (open[0]?.key ?? ''), read);
    },
    goesOn: (open) => {
      const own = open.at(-1);
      if (begun === null || own?.key !== 'script' || own.block !== begun) return false;
      joined.add(open[0]?.key ?? '');
      return true;
    },
    standing: (job, command) => {
      const holder = jobs?.get(job)?.before ?? null;
      const read = holder === null || joined.has(job) || joined.has(holder) ? undefined : readers.get(holder);
      if (holder === null || read === undefined) return 'decides';
      const program = /^[\w./-]*/.exec(command)?.[0] ?? '';
      const key = `${holder}\n${program}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const standing = standAfter(read, program);
      known.set(key, standing);
      return standing;
    },
  };
}

/** How sure a program is to fail a script of several commands that goes on from what was read. */
function standAfter(read: CommandReader, program: string): Standing | null {
  const [first] = read(`${program} asks`);
  read('more asks');
  if (first === undefined) return null;
  return first.standing === 'decides' ? 'decides' : 'unsure';
}
