import type { Piece } from '../text/source.ts';

/** Something that a pipeline does: a command, or a ready-made action. */
export interface Step extends Piece {
  /** What it stands in: the file, the name of the pipeline, and the keys down to the step. */
  readonly job: string;
}
