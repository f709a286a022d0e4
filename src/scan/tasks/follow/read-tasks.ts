import { onceFor } from '../../text/once-for.ts';
import type { Source } from '../../text/source.ts';
import type { TaskFiles } from '../files/task-files.ts';
import type { Runner } from '../readers/runners.ts';
import { type TaskFile, UNKNOWN_TASKS } from '../readers/task.ts';

/** Nobody has more files of tasks. */
const MOST_KNOWN = 5000;

/** Reads files of tasks, each once by a runner, with those that they take up. */
export function createTaskReader(files: TaskFiles): (path: string, runner: Runner) => TaskFile {
  const wholes = new Map<string, Source>();
  return (path, { read, readsMore }) => {
    const known = wholes.get(path);
    const source = known ?? files.read(path);
    if (source === null) return UNKNOWN_TASKS;
    const whole = known ?? readsMore?.(source, files) ?? source;
    if (wholes.size < MOST_KNOWN) wholes.set(path, whole);
    return readOnce(read)(whole);
  };
}

type Read = Runner['read'];

const readers = new Map<Read, Read>();

/** The same reader for each call, as it keeps what it read. */
function readOnce(read: Read): Read {
  const known = readers.get(read) ?? onceFor(read);
  readers.set(read, known);
  return known;
}
