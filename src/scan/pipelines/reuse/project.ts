import type { Work } from '../../pace.ts';
import { type TaskJudge, TRUSTING } from '../../tasks/task-judge.ts';
import type { Source } from '../../text/source.ts';
import type { Steps } from '../step.ts';
import type { MayHaveBranch } from '../triggers/pushes.ts';
import { type Lacking, NOTHING_LACKS } from '../placing/lacks.ts';
import type { Called } from './call.ts';

/** What the other files of a project say of what a pipeline does. */
export interface Project {
  readonly judge: TaskJudge;
  readonly mayHave: MayHaveBranch;
  readonly lacking: Lacking;
  /** How other pipelines call a file; null for one that none calls. */
  readonly findCalled: (source: Source) => Work<Called | null>;
  /** The files that are one pipeline with others, by their paths. */
  readonly listTogether: () => readonly string[];
  /** The steps of such a file by what all say together; null for any other. */
  readonly readPart: (path: string) => Work<Steps | null>;
}

/** Whatever a pipeline calls by a name is what it is called, and nothing calls it. */
export const ALONE: Project = {
  judge: TRUSTING,
  mayHave: () => true,
  lacking: NOTHING_LACKS,
  *findCalled() {
    yield;
    return null;
  },
  listTogether: () => [],
  *readPart() {
    yield;
    return null;
  },
};
