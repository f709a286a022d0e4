import type { Work } from '../../pace.ts';
import type { TaskFiles } from '../../tasks/find-files.ts';
import type { TaskJudge } from '../../tasks/task-judge.ts';
import type { Source } from '../../text/source.ts';
import { readYamlSteps } from '../read-yaml-steps.ts';
import { surestWhen } from '../triggers/pushes.ts';
import { isCallable, mayCall, namesFile } from './github.ts';
import type { Call, Called, Project } from './project.ts';

/** What the pipelines among some files say of each other, each of which is read once, and of what they have done. */
export function createProject(paths: readonly string[], files: Pick<TaskFiles, 'read'>, judge: TaskJudge): Project {
  const known = new Map<string, readonly Call[]>();
  let callers: readonly string[] | null = null;

  function* findCalled(source: Source): Work<Called | null> {
    if (!isCallable(source)) return null;
    callers ??= paths.filter(mayCall);
    const calls: Call[] = [];
    for (const path of callers) {
      yield;
      const caller = files.read(path);
      if (caller === null || !namesFile(caller.code, source.path)) continue;
      for (const call of yield* callsIn(caller)) if (call.to === source.path) calls.push(call);
    }
    const when = surestWhen(calls.map((call) => call.when));
    return when === 'never' ? null : { when };
  }

  function* callsIn(caller: Source): Work<readonly Call[]> {
    const found = known.get(caller.path);
    if (found !== undefined) return found;
    // Those that call each other in a circle are refused.
    known.set(caller.path, []);
    const { steps } = yield* readYamlSteps(caller, project);
    const calls = steps.flatMap(({ call }) => call ?? []);
    known.set(caller.path, calls);
    return calls;
  }

  const project: Project = { judge, findCalled };
  return project;
}
