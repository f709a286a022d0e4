import { atOnce, type Work } from '../pace.ts';
import type { TaskFiles } from '../tasks/find-files.ts';
import type { Source } from '../text/source.ts';
import { onceFor } from '../text/once-for.ts';
import type { Steps } from './step.ts';
import type { When } from './triggers/pushes.ts';

/** When others of the files of a folder call one of them, by its path: `not` where none does. */
export type Calls = (path: string) => When;

/** Reads the steps of a file, of which others may say when it is called. */
type ReadSteps = (source: Source, calls: Calls) => Work<Steps>;

const WORKFLOWS = ['.github/workflows', '.forgejo/workflows', '.gitea/workflows'];
const ACTIONS = ['action.yml', 'action.yaml'];
const USES = /^\s*(?:-\s+)*["']?uses["']?\s*:\s*["']?\.\/([\w./@-]{1,200}?)\/?["']?\s*$/;
const RANK: readonly When[] = ['not', 'unsaid', 'each'];

/** The surer of two to be at each push. */
export function soonest(one: When, other: When): When {
  return RANK.indexOf(one) < RANK.indexOf(other) ? other : one;
}

/**
 * Tells by the workflows and local actions of a folder when one of them is called by others: as soon as the soonest of
 * those steps, each of which is itself only done when its own file is. Those that call each other in a circle call
 * nothing.
 */
export function createCalls(files: TaskFiles, read: ReadSteps): Calls {
  const known = new Map<string, When>();
  const stepsOf = onceFor((source: Source) => atOnce(read(source, calls)).steps);
  let callers: ReadonlyMap<string, ReadonlySet<Source>> | null = null;

  function calls(path: string): When {
    const found = known.get(path);
    if (found !== undefined) return found;
    known.set(path, 'not');
    callers ??= findCallers(files);
    let when: When = 'not';
    for (const source of callers.get(path) ?? [])
      for (const step of stepsOf(source))
        if (step.names === 'action' && pathOf(step.text, files) === path) when = soonest(when, step.when ?? 'not');
    known.set(path, when);
    return when;
  }

  return calls;
}

/** By the path of each file that is called, those that call it. */
function findCallers(files: TaskFiles): Map<string, Set<Source>> {
  const { folders } = files.foldersWith(ACTIONS);
  const actions = folders.flatMap((folder) => files.find(folder, ACTIONS) ?? []);
  const callers = new Map<string, Set<Source>>();
  for (const file of [...WORKFLOWS.flatMap((folder) => files.listIn(folder)), ...actions]) {
    const source = files.read(file);
    for (const line of source?.code ?? []) {
      const path = pathOf(`./${USES.exec(line)?.[1] ?? ''}`, files);
      if (source !== null && path !== null) callers.set(path, (callers.get(path) ?? new Set()).add(source));
    }
  }
  return callers;
}

/** The file that `uses` names, where it is one of the folder's own: a workflow, or that of an action. */
function pathOf(used: string, files: TaskFiles): string | null {
  const [, path] = /^\.\/(.+?)\/?$/.exec(used) ?? [];
  if (path === undefined) return null;
  return /\.ya?ml$/.test(path) ? path : files.find(path, ACTIONS);
}
