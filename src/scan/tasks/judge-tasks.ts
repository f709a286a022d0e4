import { leftByWords } from '../runners/idle-words.ts';
import { runsTests } from '../runners/runs-tests.ts';
import { leastSureOf } from '../runners/test-names.ts';
import { nameProgram, splitWords } from '../shell/command-words.ts';
import type { TaskFiles } from './files/task-files.ts';
import { createOnce } from './follow/find-once.ts';
import { followCommand } from './follow/follow-command.ts';
import type { Follower } from './follow/follower.ts';
import { createTaskReader } from './follow/read-tasks.ts';
import type { TaskJudge } from './task-judge.ts';
import { atMost } from './verdict.ts';

/**
 * Tells by the files of a project how sure a command is to do what it says. One that is to test, by its name, is sure
 * only where a command is reached that is known to run tests.
 */
export function createTaskJudge(files: TaskFiles): TaskJudge {
  const follower: Follower = {
    files,
    tasksIn: createTaskReader(files),
    once: createOnce(),
    follow: (command, place) => followCommand(command, place, follower),
  };
  return (command, folder) => {
    const verdict = follower.follow(command, { folder, depth: 0 });
    // What says that it tests is taken at its word, with what else is said of it.
    if (runsTests(command) !== 'no')
      return { ...atMost(verdict, verdict.tests === 'tests' ? 'decides' : 'unsure'), tests: 'no' };
    const [first = '', ...rest] = splitWords(command);
    return { ...verdict, tests: leastSureOf([verdict.tests, leftByWords(nameProgram(first), rest)]) };
  };
}
