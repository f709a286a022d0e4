import { folderOf, upFrom } from '../../paths.ts';
import type { Call } from '../../runners/find-call.ts';
import { splitWords } from '../../shell/command-words.ts';
import { enter } from '../../shell/folder.ts';
import { isPicked } from '../commands/pick-packages.ts';
import { judgeInferred } from '../programs/judge-nx.ts';
import { judgeWords, type Runner, RUNNERS } from '../readers/runners.ts';
import { taskIn } from '../readers/task.ts';
import { atMost, NOTHING, surest, UNKNOWN, type Verdict } from '../verdict.ts';
import { followNames } from './follow-names.ts';
import type { Follower, Place } from './follower.ts';

/** What a command comes to that asks a runner for tasks, by the files of the project that the runner reads. */
export function followCall(call: Call, command: string, place: Place, follower: Follower): Verdict {
  const folder = call.path === null ? null : enter(place.folder, call.path);
  const isHere = folder !== null && !call.isEverywhere && follower.files.hasFolder(folder);
  const verdict = isHere
    ? followIn(folder, call, command, place.depth, follower)
    : followAnywhere(call, command, { folder, depth: place.depth }, follower);
  return atMost(verdict, judgeWords(call.runner, command));
}

/** What a call comes to in a folder, by the file there or above that its runner takes. */
function followIn(folder: string, call: Call, command: string, depth: number, follower: Follower): Verdict {
  const { files, tasksIn } = follower;
  const runner: Runner = RUNNERS[call.runner];
  const program = programOf(call, command, { folder, depth }, follower);
  const places = runner.looksUp ? upFrom(folder) : [folder];
  const path = places.map((one) => files.find(one, runner.files)).find((one) => one !== null) ?? null;
  if (path === null) return program ?? (files.find(folder, runner.madeFrom) === null ? NOTHING : UNKNOWN);
  const { programs } = tasksIn(path, runner);
  const isGiven = splitWords(command).some((word) => word.includes('=') && programs?.has(word.split('=')[0] ?? ''));
  return atMost(followNames({ call, path, program }, depth, follower), isGiven ? 'unsure' : 'decides');
}

/** What a call comes to in any folder whose file has the task; it is sure where each of these is asked. */
function followAnywhere(call: Call, command: string, { folder, depth }: Place, follower: Follower): Verdict {
  const { files } = follower;
  const runner: Runner = RUNNERS[call.runner];
  const program = programOf(call, command, { folder, depth }, follower);
  const { folders, isCut } = files.foldersWith(runner.files);
  const paths = folders.flatMap((one) => runner.files.flatMap((name) => files.find(one, [name]) ?? []));
  const picked = call.packages.length === 0 ? paths : paths.filter((path) => isAsked(path, call, follower) !== false);
  const having = picked.filter((path) => hasTask(path, call, follower));
  const best = surest(having.map((path) => followNames({ call, path, program }, depth, follower)));
  if (call.runner === 'nx' && best.tests !== 'tests') return judgeInferred(call.names, files);
  const isSaid = call.packages.length > 0 && having.every((path) => isAsked(path, call, follower) === true);
  if (best.standing !== null) return call.isEverywhere || isSaid ? best : atMost(best, 'unsure');
  const isNowhere = !isCut && (call.isEverywhere ? folder !== null : having.length > 0);
  return isNowhere ? NOTHING : UNKNOWN;
}

/** What a word comes to that is no task: the program of that name, where it may be one. */
function programOf(
  { mayBeProgram, names: [name = ''] }: Call,
  command: string,
  { folder, depth }: Place,
  { follow }: Follower,
): Verdict | null {
  const at = mayBeProgram ? command.indexOf(` ${name}`) : -1;
  return at < 0 ? null : follow(command.slice(at + 1), { folder, depth: depth + 1 });
}

function hasTask(path: string, { runner, names }: Call, { tasksIn }: Follower): boolean {
  const file = tasksIn(path, RUNNERS[runner]);
  return names.some((name) => taskIn(file, name) !== undefined);
}

/** Whether a file describes one of the packages that are asked; null where it is not told which these are. */
function isAsked(path: string, { runner, packages }: Call, { tasksIn }: Follower): boolean | null {
  return isPicked(packages, { folder: folderOf(path), name: tasksIn(path, RUNNERS[runner]).of ?? '' });
}
