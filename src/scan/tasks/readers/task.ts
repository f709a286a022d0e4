import { lessSure, type Standing } from '../../shell/commands.ts';

/** A task that a project has a name for. */
export interface Task {
  /** Scripts for a shell, each the lines of one. */
  readonly scripts: (readonly string[])[];
  /** Other tasks of the same file that it has done. */
  readonly needs: string[];
  /** Whether it does more than these, which is not understood. */
  doesMore: boolean;
  /** Whether a library does it that runs tests. */
  hasLibrary: boolean;
  /** How sure it is to be done and to fail where its commands do, by what else its file says of it. */
  standing: Standing;
}

/** The tasks of one file. */
export interface TaskFile {
  readonly tasks: ReadonlyMap<string, Task>;
  /** The name of the package that the file describes. */
  readonly of?: string;
  /** The task for a name that is none of these; undefined where there is none. */
  readonly others?: (name: string) => Task | undefined;
  /** What is done where no task is named. */
  readonly first: readonly string[];
  /** Whether there may be others, as the file takes some from elsewhere or is not understood. */
  readonly isOpen: boolean;
  /** Variables that commands begin with, which may be given another program. */
  readonly programs?: ReadonlySet<string>;
  /** Whether a task does nothing itself, as it makes a file that is there; left out where tasks make none. */
  readonly upToDate?: UpToDate;
}

/** Whether a task makes a file that is there and need not be made anew, by which files are there beside its own. */
export type UpToDate = (name: string, isThere: (path: string) => boolean) => 'yes' | 'perhaps' | 'no';

/** A file of which nothing is understood. */
export const UNKNOWN_TASKS: TaskFile = { tasks: new Map(), first: [], isOpen: true };

/** The task of a name in a file; undefined where it has none. */
export function taskIn(file: TaskFile, name: string): Task | undefined {
  return file.tasks.get(name) ?? file.others?.(name);
}

/** A task of which nothing is said but this. */
export function createTask({
  scripts = [],
  needs = [],
  doesMore = false,
  hasLibrary = false,
  standing = 'decides',
}: Partial<Task>): Task {
  return { scripts, needs, doesMore, hasLibrary, standing };
}

/** Nobody names more tasks in one file. */
const MOST_TASKS = 2000;

/** Nobody has one task do more. */
const MOST_PARTS = 500;

/** Adds to a task what a further line says of it; one that is too long may do more than is kept. */
export function extend(tasks: Map<string, Task>, name: string, more: Partial<Task>): void {
  const known = tasks.get(name);
  if (tasks.size >= MOST_TASKS && known === undefined) return;
  const { scripts, needs, doesMore, hasLibrary, standing } = createTask(more);
  const task = known ?? createTask({});
  const isFull = task.scripts.length + task.needs.length > MOST_PARTS;
  if (!isFull) {
    task.scripts.push(...scripts.slice(0, MOST_PARTS));
    task.needs.push(...needs.slice(0, MOST_PARTS));
  }
  task.doesMore ||= doesMore || isFull;
  task.hasLibrary ||= hasLibrary;
  task.standing = lessSure(task.standing, standing);
  tasks.set(name, task);
}
