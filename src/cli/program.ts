import type { Context, GlobalFlags } from '../context.ts';

/** How the program is called. */
export interface Program {
  readonly version: string;
  /** Whether a fault of our own is to be told with its stack. */
  readonly debug: boolean;
  /** Opens the context of a call; its result goes to `collect` where that is given. */
  readonly open: (command: string, flags: GlobalFlags, collect?: (text: string) => void) => Context | Promise<Context>;
  /** How wide help is set, from 60 to 80 columns. */
  readonly helpWidth: number;
  /** How wide the messages on err are set; without it each line is as long as it is. */
  readonly errWidth?: number;
  /** Where the command line itself writes: help and versions to out, errors to err. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
