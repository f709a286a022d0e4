import type { Piece } from '../text/source.ts';
import type { RunsTests } from '../runners/test-names.ts';
import type { Standing } from '../shell/commands.ts';
import type { Call } from './reuse/call.ts';
import type { When } from './when.ts';

/** Something that a pipeline does: a command, or a ready-made action. */
export interface Step extends Piece {
  /** What it stands in: the file, the name of the pipeline, the keys down to the step; and when it runs. */
  readonly job: string;
  /** What it only names, where it is no command: an action that somebody else wrote, or an image and the like. */
  readonly names?: Named | undefined;
  /** Whether the tasks that it names were followed to tests, whatever they are called. */
  readonly reachesTests?: true;
  /** The file of the project that it has done. */
  readonly call?: Call;
}

/** An action by its name, of which it is not seen what it does; or a thing that by itself does nothing. */
export type Named = 'action' | 'thing';

/** The steps of a file, and whether it has more than were looked at: too many, or too deep in other things. */
export interface Steps {
  readonly steps: readonly Step[];
  readonly isCut: boolean;
}

/** Nobody writes more in one file. */
export const MOST_STEPS = 5000;

const WHEN: Readonly<Record<When, string>> = {
  each: 'on each push',
  not: 'not on each push',
  unsaid: 'perhaps on each push',
};

/** The name of a job, and after it whether each push runs it and fails where it fails, or cannot. */
export function nameJob(name: string, when: When, cannotFail = false): string {
  return `${name}, ${WHEN[when]}${cannotFail ? ', and cannot fail' : ''}`;
}

/** When each push runs a step and fails by it, by when its job runs and by whether its failure fails that. */
export function whenBy(when: When, standing: Standing): When {
  if (when === 'not' || standing === 'not') return 'not';
  return standing === 'decides' ? when : 'unsaid';
}

/** What a step says of tests that its tasks were followed to. */
export function reaching(tests: RunsTests): Pick<Step, 'reachesTests'> {
  return tests === 'tests' ? { reachesTests: true } : {};
}
