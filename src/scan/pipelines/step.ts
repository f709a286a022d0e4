import type { Piece } from '../text/source.ts';

/** Something that a pipeline does: a command, or a ready-made action. */
export interface Step extends Piece {
  /** What it stands in: the file, the name of the pipeline, the keys down to the step; whether each push runs it. */
  readonly job: string;
}

/** The name of a job, and after it whether each push runs it and fails where it fails. */
export function nameJob(name: string, isEach: boolean): string {
  return `${name}, ${isEach ? 'on' : 'not on'} each push`;
}
