import type { Work } from '../../pace.ts';
import type { TaskFiles } from '../../tasks/files/task-files.ts';
import { createLacksFile, lacksLock } from '../../tasks/needs/lacks-file.ts';
import type { TaskJudge } from '../../tasks/task-judge.ts';
import type { Source } from '../../text/source.ts';
import { readYamlSteps } from '../yaml-steps/read-yaml-steps.ts';
import type { Steps } from '../step.ts';
import type { MayHaveBranch } from '../triggers/pushes.ts';
import { surestWhen } from '../when.ts';
import { ACTION_FILES, isAction, nameOf, namesIn, readDefaults, WORKFLOW_FOLDERS } from './github.ts';
import type { Call, Called } from './call.ts';
import type { Project } from './project.ts';
import { findTogether, readTogether } from './read-together.ts';

/** Nobody calls one file from more places. */
const MOST_CALLS = 100;

/** What the pipelines among some files say of each other, each of which is read once, and of what they have done. */
export function createProject(files: TaskFiles, judge: TaskJudge, mayHave: MayHaveBranch): Project {
  const known = new Map<string, readonly Call[]>();
  let together: readonly Source[] | null = null;
  let parts: ReadonlyMap<string, Steps> | null = null;
  let callers: ReadonlyMap<string, readonly Source[]> | null = null;

  function* findCalled(source: Source): Work<Called | null> {
    const name = nameOf(source);
    // Of two files with one name, the first alone is read.
    if (name === null || (isAction(source.path) && files.find(name, ACTION_FILES) !== source.path)) return null;
    callers ??= yield* findCallers();
    const all: Call[] = [];
    for (const caller of callers.get(name) ?? [])
      for (const call of yield* callsIn(caller)) if (call.to === name) all.push(call);
    const when = surestWhen(all.map((call) => call.when)) ?? 'never';
    if (when === 'never') return null;
    const given = all
      .filter((call) => call.when === when)
      .slice(0, MOST_CALLS)
      .flatMap((call) => [...call.settings]);
    const handedOn = isAction(source.path) ? given : given.filter(([one]) => one.startsWith('inputs.'));
    return { when, settings: new Map([...readDefaults(source), ...handedOn]) };
  }

  /** The files that call others, by the names of these. */
  function* findCallers(): Work<ReadonlyMap<string, readonly Source[]>> {
    const found = new Map<string, Source[]>();
    for (const path of listCallers(files)) {
      yield;
      const caller = files.read(path);
      if (caller !== null)
        for (const name of namesIn(caller.code)) found.set(name, [...(found.get(name) ?? []), caller]);
    }
    return found;
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

  function listTogether(): readonly string[] {
    together ??= findTogether(files);
    return together.map(({ path }) => path);
  }

  function* readPart(path: string): Work<Steps | null> {
    if (!listTogether().includes(path)) return null;
    parts ??= yield* readTogether(together ?? [], project);
    return parts.get(path) ?? null;
  }

  const lacking = { file: createLacksFile(files), lock: (manager: string) => lacksLock(manager, files) };
  const project: Project = { judge, mayHave, lacking, findCalled, listTogether, readPart };
  return project;
}

/** The files that may call others, workflows first. */
function listCallers(files: TaskFiles): readonly string[] {
  const actions = files.foldersWith(ACTION_FILES).folders.flatMap((folder) => files.find(folder, ACTION_FILES) ?? []);
  return [...WORKFLOW_FOLDERS.flatMap(files.listIn), ...actions];
}
