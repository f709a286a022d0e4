import type { Command } from '../../shell/read-commands.ts';
import type { Found } from '../placing/place-steps.ts';
import { MOST_STEPS, type Named } from '../step.ts';

/** Where in a pipeline something stands: its line, the name of the pipeline, the keys above it. */
export type Spot = Pick<Found, 'line' | 'name' | 'path'>;

/** Collects what a pipeline runs and names. */
export interface Findings {
  readonly found: readonly Found[];
  /** Takes up some commands that stand together. */
  readonly add: (commands: readonly Command[], spot: Spot, names?: Named) => void;
  /** Whether something was left out: there was too much, or it stood too deep. */
  readonly isCut: () => boolean;
}

/** Nobody nests keys deeper. */
const DEEPEST = 20;

/** Nothing is found yet. */
export function createFindings(): Findings {
  const found: Found[] = [];
  let isCut = false;
  return {
    found,
    add: (commands, spot, names) => {
      if (spot.path.length > DEEPEST || found.length + commands.length > MOST_STEPS) isCut ||= commands.length > 0;
      else for (const command of commands) found.push({ ...spot, command, names });
    },
    isCut: () => isCut,
  };
}
