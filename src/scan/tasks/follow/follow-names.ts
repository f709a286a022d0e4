import type { Call } from '../../runners/find-call.ts';
import { RUNNERS, TESTY } from '../readers/runners.ts';
import { taskIn } from '../readers/task.ts';
import { named } from '../readers/taskfile.ts';
import { NOTHING, surest, UNKNOWN, type Verdict } from '../verdict.ts';
import { followTask } from './follow-task.ts';
import type { Follower } from './follower.ts';

/** What a call comes to in a file of tasks. */
export interface CallIn {
  readonly call: Call;
  readonly path: string;
  /** What a name comes to that is no task of the file; null where it may be nothing else. */
  readonly program: Verdict | null;
}

/** The surest of the tasks that are named; where none is known to test, of those that are to, if some are. */
export function followNames({ call, path, program }: CallIn, depth: number, follower: Follower): Verdict {
  const { runner, names, given } = call;
  const file = follower.tasksIn(path, RUNNERS[runner]);
  const isOneOnly = runner === 'just' && !file.tasks.has(names[1] ?? '');
  const all = names.length === 0 ? file.first : isOneOnly ? names.slice(0, 1) : names;
  if (all.length === 0) return file.isOpen ? UNKNOWN : NOTHING;
  const judged = all.map((name) => {
    const task = runner === 'task' ? named(name) : name;
    const verdict = taskIn(file, task) === undefined ? program : null;
    return { isTesty: TESTY.test(name), verdict: verdict ?? followTask(task, { path, file, given }, depth, follower) };
  });
  const best = surest(judged.map(({ verdict }) => verdict));
  const testy = judged.filter(({ isTesty }) => isTesty);
  return best.tests === 'tests' || testy.length === 0 ? best : surest(testy.map(({ verdict }) => verdict));
}
