import { nameProgram, splitWords } from '../../shell/command-words.ts';
import type { Folder } from '../../shell/folder.ts';
import type { Call } from '../../runners/find-call.ts';
import { type Package, pickPackages } from '../commands/pick-packages.ts';
import { type IsMember, readWorkspace } from '../files/workspaces.ts';
import { findInferred, judgeDefaults } from '../programs/judge-nx.ts';
import { type Runner, RUNNERS } from '../readers/runners.ts';
import { taskIn } from '../readers/task.ts';
import { atMost, NOTHING, surest, UNKNOWN, type Verdict } from '../verdict.ts';
import { followNames } from './follow-names.ts';
import type { Follower, Place } from './follower.ts';

/** A package that has a task, or may have it. */
interface Asked extends Package {
  /** The file that says what the task does; undefined where none names it. */
  readonly path: string | undefined;
}

/** What a call comes to in any folder whose file has the task; it is sure where it is told of which it is asked. */
export function followAnywhere(
  call: Call,
  program: Verdict | null,
  command: string,
  { folder, depth }: Place,
  follower: Follower,
): Verdict {
  const { files } = follower;
  const { folders, isCut } = files.foldersWith(RUNNERS[call.runner].files);
  const members = membersFor(call, command, folder, files);
  const all = folders.filter((one) => members?.(one) !== false).map((one) => packageIn(one, call, follower));
  const { packages, isSure } = pickPackages(call, all);
  const having = packages.flatMap(({ path }) => path ?? []);
  const best = surest(having.map((path) => followNames({ call, path, program }, depth, follower)));
  const isSaid = (call.isEverywhere || call.packages.length > 0) && isSure && call.isUnderstood && members !== null;
  const most = isSaid ? 'decides' : 'unsure';
  if (call.runner === 'nx')
    return atMost(withInferred(best, call, all, depth, follower), isSaid ? judgeDefaults(call.names, files) : most);
  if (best.standing !== null) return atMost(best, most);
  const isNowhere = !isCut && (call.isEverywhere ? folder !== null : having.length > 0);
  return isNowhere ? NOTHING : UNKNOWN;
}

const EVERY: IsMember = () => true;

/** Which folders a call may be asked of; null where a workspace would have to say so, and none does. */
function membersFor(call: Call, command: string, folder: Folder, files: Follower['files']): IsMember | null {
  if (call.runner !== 'npm') return EVERY;
  const words = splitWords(command);
  const program = nameProgram(words[0] ?? '');
  const told = readWorkspace(program, folder, files);
  // These take folders for packages where nothing says which are, or fail.
  if (told === null) return /^(?:pnpm|turbo|lerna)$/.test(program) ? EVERY : null;
  const isWithRoot = words.some((word) => /^(?:foreach|-iwr|--include-workspace-root)$/.test(word));
  return isWithRoot ? (one) => one === '' || told(one) : told;
}

/** What a folder with files of a runner is called by them, and which of them has the task. */
function packageIn(folder: string, { runner, names }: Call, { files, tasksIn }: Follower): Asked {
  const { files: known }: Runner = RUNNERS[runner];
  const paths = known.flatMap((name) => files.find(folder, [name]) ?? []);
  const read = paths.map((path) => ({ path, file: tasksIn(path, RUNNERS[runner]) }));
  const path = read.find(({ file }) => names.some((name) => taskIn(file, name) !== undefined))?.path;
  return { folder, names: read.flatMap(({ file }) => file.of ?? []), path };
}

/** What targets of Nx's come to with those that plugins give the projects which name none themselves. */
function withInferred(best: Verdict, call: Call, all: readonly Asked[], depth: number, follower: Follower): Verdict {
  if (best.tests === 'tests') return best;
  const found = findInferred(call.names, follower.files).map((one) => ({
    ...one,
    ...(all.find(({ folder }) => folder === one.folder) ?? packageIn(one.folder, call, follower)),
  }));
  const { packages } = pickPackages(
    call,
    found.filter(({ path }) => path === undefined),
  );
  const inferred = surest(
    packages.map(({ folder, command }) => follower.follow(command, { folder, depth: depth + 1 })),
  );
  return inferred.tests === 'tests' ? inferred : UNKNOWN;
}
