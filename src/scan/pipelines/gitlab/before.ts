import type { Standing } from '../../shell/commands.ts';
import type { CommandReader } from '../../shell/read-commands.ts';
import type { GitLabJobs } from './read-jobs.ts';

/** What runs before the scripts of jobs of GitLab's in one shell with them. */
export interface Befores {
  /** Takes up the reader of what runs before a job; of all jobs where its name is '' or 'default'. */
  readonly note: (job: string, read: CommandReader) => void;
  /** Takes up a job whose script was read by the same reader. */
  readonly join: (job: string) => void;
  /** How sure a command of the script of a job is to fail it, by what runs before; null where it is not reached. */
  readonly standing: (job: string, command: string) => Standing | null;
}

/** Jobs before whose scripts nothing is known to run. */
export function createBefores(jobs: GitLabJobs): Befores {
  const readers = new Map<string, CommandReader>();
  const joined = new Set<string>();
  const known = new Map<string, Standing | null>();
  return {
    note: (job, read) => readers.set(job, read),
    join: (job) => joined.add(job),
    standing: (job, command) => {
      const holder = jobs.get(job)?.before ?? null;
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
