import { type TaskJudge, TRUSTING } from '../tasks/task-judge.ts';
import type { Calls } from './calls.ts';

/** What other files of a folder say of the steps of one. */
export interface Beyond {
  /** How sure the tasks that a step names are to do what it says. */
  readonly judge: TaskJudge;
  /** When others call a file. */
  readonly calls: Calls;
}

/** A file by itself: each task is taken for what it is called, and nothing calls it. */
export const ALONE: Beyond = { judge: TRUSTING, calls: () => 'not' };
