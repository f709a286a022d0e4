/** A task that a project has a name for. */
export interface Task {
  /** Scripts for a shell, each the lines of one. */
  readonly scripts: (readonly string[])[];
  /** Other tasks of the same file that it has done. */
  readonly needs: string[];
  /** Whether it does more than these, by a program or a library. */
  doesMore: boolean;
}

/** The tasks of one file. */
export interface TaskFile {
  readonly tasks: ReadonlyMap<string, Task>;
  /** What is done where no task is named. */
  readonly first: readonly string[];
  /** Whether there may be others, as the file takes some from elsewhere or is not understood. */
  readonly isOpen: boolean;
}

/** A file of which nothing is understood. */
export const UNKNOWN_TASKS: TaskFile = { tasks: new Map(), first: [], isOpen: true };

/** Nobody names more tasks in one file. */
const MOST_TASKS = 2000;

/** Nobody has one task do more. */
const MOST_PARTS = 500;

/** Adds to a task what a further line says of it; one that is too long may do more than is kept. */
export function extend(tasks: Map<string, Task>, name: string, more: Partial<Task>): void {
  const known = tasks.get(name);
  if (tasks.size >= MOST_TASKS && known === undefined) return;
  const { scripts = [], needs = [], doesMore = false } = more;
  const task = known ?? { scripts: [], needs: [], doesMore: false };
  const isFull = task.scripts.length + task.needs.length > MOST_PARTS;
  if (!isFull) {
    task.scripts.push(...scripts.slice(0, MOST_PARTS));
    task.needs.push(...needs.slice(0, MOST_PARTS));
  }
  task.doesMore ||= doesMore || isFull;
  tasks.set(name, task);
}
