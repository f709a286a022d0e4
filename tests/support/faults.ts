import { fileURLToPath } from 'node:url';

/**
 * How the fault tests break things. `injectFault` gives the environment for `runProgram` in which the built program
 * meets a
 * fault at its nth change of a matching file: a full or slow disk, or its own death. The rest of the harness is
 * `runProgram`
 * (pipes, `uid` for a person without rights), `runShell` (ulimit, redirections) and `startOnPty` (a real terminal,
 * signals, sizes).
 */
export interface Fault {
  /** A pattern for the paths whose changes count. */
  readonly match: string;
  /** The change that meets the fault, from 1 on; the ones after it too, but for a pause or a kill. */
  readonly at: number;
  /**
   * `fail` with a code after half of a write, `slow` by so many milliseconds each, `pause` for so many once, `kill`
   * with SIGKILL after half of a write.
   */
  readonly act: 'fail' | 'slow' | 'pause' | 'kill';
  readonly code?: string;
  readonly ms?: number;
  /** How many changes in a row meet the fault; all unless said. */
  readonly times?: number;
  /** Prints the changes to stderr and does nothing else. */
  readonly log?: true;
}

const PRELOAD = fileURLToPath(new URL('preload-faults.cjs', import.meta.url));

/** The environment in which the program meets a fault. */
export function injectFault(fault: Fault): Record<string, string> {
  return { NODE_OPTIONS: `--require=${PRELOAD}`, COACH_TEST_FAULT: JSON.stringify(fault) };
}
