import { folderOf } from '../../paths.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { isFile } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { type TaskFile, taskIn } from '../readers/task.ts';
import { atMost, NOTHING, sumAll, UNKNOWN, type Verdict } from '../verdict.ts';
import { followLines } from './follow-lines.ts';
import { DEEPEST, type Follower } from './follower.ts';

/** A file of tasks, and where it stands. */
export interface PlacedTasks {
  readonly path: string;
  readonly file: TaskFile;
  /** What is handed on to the script of a task, as it is written. */
  readonly given?: readonly string[];
}

const BY_LIBRARY: Verdict = { standing: 'decides', tests: 'tests' };
const MORE: Verdict = { standing: 'decides', tests: 'perhaps' };

/** What a task of a file comes to, by those that it needs and by what it does itself. */
export function followTask(
  name: string,
  { path, file, given = [] }: PlacedTasks,
  depth: number,
  follower: Follower,
): Verdict {
  return follower.once([path, name, ...given].join('\n'), () => {
    const task = taskIn(file, name);
    if (task === undefined) return file.isOpen ? UNKNOWN : NOTHING;
    if (depth > DEEPEST) return UNKNOWN;
    const folder = folderOf(path);
    const needed = task.needs.map((need) => followTask(need, { path, file }, depth + 1, follower));
    const isMade = file.upToDate?.(name, (one) => isThere(enter(folder, one), follower.files)) ?? 'no';
    const scripts = isMade === 'yes' && !file.isOpen ? [] : task.scripts;
    const most = isMade === 'no' ? 'decides' : 'unsure';
    const whole = given.length === 0 ? scripts : scripts.map((lines) => withGiven(lines, given));
    const done = whole.map((lines) => atMost(followLines(lines, { folder, depth }, follower), most));
    const own = task.hasLibrary ? [BY_LIBRARY] : task.doesMore ? [MORE] : [];
    return atMost(sumAll([...needed, ...done, ...own]), task.standing);
  });
}

/** The lines of a script with what is handed on to it, which stands behind the last. */
function withGiven(lines: readonly string[], given: readonly string[]): string[] {
  return [...lines.slice(0, -1), [...lines.slice(-1), ...given].join(' ')];
}

/** Whether a file or a folder of the project has a path. */
function isThere(path: Folder, files: TaskFiles): boolean {
  return path !== null && path !== '' && (files.hasFolder(path) || isFile(files, path));
}
