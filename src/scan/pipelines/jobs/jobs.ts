import { unquote } from '../../yaml/text.ts';
import { type Befores, createBefores } from '../gitlab/before.ts';
import type { GitLabJobs } from '../gitlab/read-jobs.ts';
import type { Open } from '../keys/block.ts';
import { isOfGitHub } from '../servers.ts';
import { type Checkouts, createCheckouts } from './checkouts.ts';
import { createCircleCheckouts } from './circle-checkouts.ts';
import { createFailingSteps, type FailingSteps } from './failing-steps.ts';
import { createMatrices, type Matrices } from './matrices.ts';
import { createRefusals, type Refusals } from './refusals.ts';
import { createSetups, type Setups } from './setups.ts';
import { createWaits, type Waits } from './waits.ts';

/** What is to be known of the jobs of a pipeline once all of it is read. */
export interface Jobs {
  readonly befores: Befores;
  readonly checkouts: Checkouts;
  readonly failing: FailingSteps;
  readonly matrices: Matrices;
  readonly refusals: Refusals;
  readonly setups: Setups;
  readonly waits: Waits;
  /** Takes up what the last key that is open says, which stands on the line at a place. */
  readonly note: (open: readonly Open[], value: string, place: number) => void;
  /** Whether the server begins no job, or not all. */
  readonly isRefused: () => boolean;
}

/** The jobs of a file of which nothing is read yet but what is told of those of GitLab's. */
export function createJobs(path: string, code: readonly string[], gitLab: GitLabJobs | null): Jobs {
  const failing = createFailingSteps(path);
  const waits = createWaits(gitLab, failing.isOf);
  const matrices = createMatrices(code);
  const checkouts = path.includes('.circleci/') ? createCircleCheckouts(code) : createCheckouts(path);
  const refusals = createRefusals(path, code);
  const setups = createSetups(path, code);
  return {
    ...{ failing, waits, matrices, checkouts, refusals, setups, befores: createBefores(gitLab) },
    note: (open, value, place) => {
      waits.note(open, unquote(value));
      matrices.note(open, value, place);
      refusals.note(open, value);
      setups.note(open, value, place);
      checkouts.note(open, value, place + 1);
    },
    // A workflow that waits for what is not there is not begun.
    isRefused: () => refusals.isRefused() || (isWhole(path, code) && waits.isRefused()),
  };
}

/** Whether all jobs that others may wait for stand in a file. */
function isWhole(path: string, code: readonly string[]): boolean {
  if (isOfGitHub(path)) return true;
  if (!/\.gitlab-ci|azure/.test(path)) return false;
  return !code.some((line) => /(?:^|[\s{,-])(?:include|template|project|pipeline|optional)\s*:|\$\{\{/.test(line));
}
