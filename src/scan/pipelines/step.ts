import type { Piece } from '../text/source.ts';
import type { When } from './read-triggers.ts';

/** Something that a pipeline does: a command, or a ready-made action. */
export interface Step extends Piece {
  /** What it stands in: the file, the name of the pipeline, the keys down to the step; and when it runs. */
  readonly job: string;
}

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
  unsaid: 'when is not said',
};

/** The name of a job, and after it whether each push runs it and fails where it fails. */
export function nameJob(name: string, when: When): string {
  return `${name}, ${WHEN[when]}`;
}
