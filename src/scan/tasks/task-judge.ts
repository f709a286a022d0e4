import { lessSure, type Standing } from '../shell/commands.ts';
import { enter, type Folder } from '../shell/folder.ts';
import type { Command } from '../shell/read-commands.ts';

/** How sure a command in a folder is to do what it says, by the tasks that it names; null where it does nothing. */
export type TaskJudge = (command: string, folder: Folder) => Standing | null;

/** Takes every task for what it is called. */
export const TRUSTING: TaskJudge = () => 'decides';

/** How sure a command of a script that begins in a folder is to fail by what it says; null where it does nothing. */
export function standingOf({ text, standing, folder }: Command, from: Folder, judge: TaskJudge): Standing | null {
  if (standing === null) return null;
  const judged = judge(text, folder === null ? null : enter(from, folder === '' ? '.' : folder));
  return judged === null ? null : lessSure(standing, judged);
}
