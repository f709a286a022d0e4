import { type Group, namesLike } from '../commands/find-group.ts';
import { RUNNERS } from '../readers/runners.ts';
import { atMost, sumAll, UNKNOWN, type Verdict } from '../verdict.ts';
import { followLines } from './follow-lines.ts';
import { type Follower, MOST_COMMANDS, type Place } from './follower.ts';

/** What commands come to that are all done, and scripts of the package.json. */
export function followGroup({ scripts, commands, standing }: Group, place: Place, follower: Follower): Verdict {
  const { folder, depth } = place;
  const path = folder === null ? null : follower.files.find(folder, RUNNERS.npm.files);
  const names = path === null ? [] : [...follower.tasksIn(path, RUNNERS.npm).tasks.keys()];
  const named = scripts.map((one) => namesLike(one, names));
  if (scripts.length + commands.length === 0 || named.some((all) => all.length === 0)) return UNKNOWN;
  const all = [...commands, ...named.flat().map((name) => `npm run ${name}`)].slice(0, MOST_COMMANDS);
  return atMost(sumAll(all.map((one) => followLines([one], { folder, depth: depth + 1 }, follower))), standing);
}
