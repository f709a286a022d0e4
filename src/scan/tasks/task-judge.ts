import { lessSure } from '../shell/commands.ts';
import { enter, type Folder } from '../shell/folder.ts';
import type { Command } from '../shell/read-commands.ts';
import { atMost, NOTHING, type Verdict } from './verdict.ts';

/**
 * What a command in a folder comes to by the tasks that it names: tests only where it reaches some of which its own
 * words say nothing.
 */
export type TaskJudge = (command: string, folder: Folder) => Verdict;

/** Takes every task for what it is called. */
export const TRUSTING: TaskJudge = () => ({ standing: 'decides', tests: 'no' });

/** What a command of a script that begins in a folder comes to. */
export function judgeCommand(
  { text, standing, folder, isAway = false }: Command,
  from: Folder,
  judge: TaskJudge,
): Verdict {
  if (standing === null) return NOTHING;
  const verdict = judge(text, folder === null ? null : enter(from, folder === '' ? '.' : folder));
  // A container has folders of its own.
  return atMost(verdict, isAway && from !== null ? lessSure(standing, 'unsure') : standing);
}
