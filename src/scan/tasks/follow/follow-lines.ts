import { createCommandReader } from '../../shell/read-commands.ts';
import { judgeCommand } from '../task-judge.ts';
import { sumAll, type Verdict } from '../verdict.ts';
import { type Follower, MOST_COMMANDS, type Place } from './follower.ts';

/** What the lines of a script come to; a shell that is not told to stop goes on after what fails. */
export function followLines(
  lines: readonly string[],
  { folder, depth }: Place,
  { follow }: Pick<Follower, 'follow'>,
  stops = false,
): Verdict {
  const read = createCommandReader({ stops, hasPipefail: false });
  const commands = lines.flatMap((line) => read(line)).slice(0, MOST_COMMANDS);
  return sumAll(
    commands.map((command) =>
      judgeCommand(command, folder, (text, own) => follow(text, { folder: own, depth: depth + 1 })),
    ),
  );
}
