import type { Folder } from '../../shell/folder.ts';
import type { TaskFiles } from '../files/task-files.ts';
import type { Runner } from '../readers/runners.ts';
import type { TaskFile } from '../readers/task.ts';
import type { Verdict } from '../verdict.ts';

/** Where a command runs, and through how many others it is reached. */
export interface Place {
  readonly folder: Folder;
  readonly depth: number;
}

/** What it takes to follow a command to what it has run. */
export interface Follower {
  readonly files: TaskFiles;
  /** The tasks in a file, as a runner reads it. */
  readonly tasksIn: (path: string, runner: Runner) => TaskFile;
  /** What is found under a key, which is looked for once. */
  readonly once: (key: string, find: () => Verdict) => Verdict;
  /** What a command comes to by all that it has run. */
  readonly follow: (command: string, place: Place) => Verdict;
}

/** Nobody has tasks call each other through more. */
export const DEEPEST = 20;

/** Nobody has one script run more commands. */
export const MOST_COMMANDS = 500;
