import { upFrom } from '../../paths.ts';
import type { Call } from '../../runners/find-call.ts';
import { splitWords } from '../../shell/command-words.ts';
import { lessSure } from '../../shell/commands.ts';
import { enter } from '../../shell/folder.ts';
import { judgeSettings } from '../programs/judge-settings.ts';
import { judgeWords, type Runner, RUNNERS } from '../readers/runners.ts';
import { atMost, NOTHING, UNKNOWN, type Verdict } from '../verdict.ts';
import { followAnywhere } from './follow-anywhere.ts';
import { followNames } from './follow-names.ts';
import type { Follower, Place } from './follower.ts';

/** What a command comes to that asks a runner for tasks, by the files of the project that the runner reads. */
export function followCall(call: Call, command: string, place: Place, follower: Follower): Verdict {
  const folder = call.path === null ? null : enter(place.folder, call.path);
  const isOfOne = !call.isEverywhere && call.packages.length + call.leftOut.length === 0;
  const program = programOf(call, command, { folder, depth: place.depth }, follower);
  const verdict =
    isOfOne && folder !== null && follower.files.hasFolder(folder)
      ? followIn(folder, call, program, command, place.depth, follower)
      : followAnywhere(call, program, command, { folder, depth: place.depth }, follower);
  const bySettings = judgeSettings(command, folder ?? place.folder, follower.files);
  return atMost(verdict, lessSure(judgeWords(call.runner, command), bySettings));
}

/** What a call comes to in a folder, by the file there or above that its runner takes. */
function followIn(
  folder: string,
  call: Call,
  program: Verdict | null,
  command: string,
  depth: number,
  follower: Follower,
): Verdict {
  const { files, tasksIn } = follower;
  const runner: Runner = RUNNERS[call.runner];
  const places = runner.looksUp ? upFrom(folder) : [folder];
  const path = places.map((one) => files.find(one, runner.files)).find((one) => one !== null) ?? null;
  if (path === null) return program ?? (files.find(folder, runner.madeFrom) === null ? NOTHING : UNKNOWN);
  const { programs } = tasksIn(path, runner);
  const isGiven = splitWords(command).some((word) => word.includes('=') && programs?.has(word.split('=')[0] ?? ''));
  return atMost(followNames({ call, path, program }, depth, follower), isGiven ? 'unsure' : 'decides');
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
