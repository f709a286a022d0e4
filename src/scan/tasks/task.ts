/** A task that a project has a name for. */
export interface Task {
  /** Scripts for a shell, each the lines of one. */
  readonly scripts: readonly (readonly string[])[];
  /** Other tasks of the same file that it has done. */
  readonly needs: readonly string[];
  /** Whether it does more than these, by a program or a library. */
  readonly doesMore: boolean;
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
export const MOST_TASKS = 2000;

/** Adds to a task what a further line says of it. */
export function extend(tasks: Map<string, Task>, name: string, more: Partial<Task>): void {
  if (tasks.size >= MOST_TASKS && !tasks.has(name)) return;
  const { scripts, needs, doesMore } = tasks.get(name) ?? { scripts: [], needs: [], doesMore: false };
  tasks.set(name, {
    scripts: more.scripts === undefined ? scripts : [...scripts, ...more.scripts],
    needs: more.needs === undefined ? needs : [...needs, ...more.needs],
    doesMore: doesMore || more.doesMore === true,
  });
}
