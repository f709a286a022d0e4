import type { Work } from '../../pace.ts';
import type { Settings } from '../../shell/settings.ts';
import { type TaskJudge, TRUSTING } from '../../tasks/task-judge.ts';
import type { Source } from '../../text/source.ts';
import type { Steps } from '../step.ts';
import type { When } from '../triggers/pushes.ts';

/** What a pipeline has another file of its project do. */
export interface Call {
  /** What it calls that by: the path of a workflow, the folder of an action. */
  readonly to: string;
  /** Whether each push does it, and fails where it fails. */
  readonly when: When;
  /** The variables that are set where it stands, and what it hands over, by `inputs.` and the name. */
  readonly settings: Settings;
}

/** What the pipelines of a project that call a file say of it. */
export type Called = Pick<Call, 'when' | 'settings'>;

/** What the other files of a project say of what a pipeline does. */
export interface Project {
  readonly judge: TaskJudge;
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
