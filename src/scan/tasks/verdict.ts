import { lessSure, moreSure, type Standing } from '../shell/commands.ts';
import type { RunsTests } from '../runners/test-names.ts';

/** What a command or a task comes to by what it does. */
export interface Verdict {
  /** How sure it is to be done and to fail as it should; null where it does nothing. */
  readonly standing: Standing | null;
  /** Whether a command is reached that runs tests. */
  readonly tests: RunsTests;
}

export const NOTHING: Verdict = { standing: null, tests: 'no' };
export const UNKNOWN: Verdict = { standing: 'unsure', tests: 'perhaps' };

/** What some things come to that are all done: the least sure of those among them that are most of a test. */
export function sumAll(all: readonly Verdict[]): Verdict {
  return foldMost(all, lessSure);
}

/** What some things come to of which each is to be found out: the surest of those that are most of a test. */
export function surest(all: readonly Verdict[]): Verdict {
  return foldMost(all, (one, other) => moreSure(one, other) ?? one);
}

function foldMost(all: readonly Verdict[], fold: (one: Standing, other: Standing) => Standing): Verdict {
  for (const tests of ['tests', 'perhaps', 'no'] as const) {
    const standings = all.flatMap(({ standing, tests: own }) => (own === tests && standing !== null ? [standing] : []));
    if (standings.length > 0) return { standing: standings.reduce(fold), tests };
  }
  return NOTHING;
}

/** A verdict that is no surer than what is said besides. */
export function atMost({ standing, tests }: Verdict, most: Standing): Verdict {
  return { standing: standing === null ? null : lessSure(standing, most), tests };
}
