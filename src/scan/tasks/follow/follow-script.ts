import { folderOf } from '../../paths.ts';
import type { Folder } from '../../shell/folder.ts';
import { isShell } from '../commands/find-script.ts';
import { isFile } from '../files/read-first.ts';
import { NOTHING, UNKNOWN, type Verdict } from '../verdict.ts';
import { followLines } from './follow-lines.ts';
import type { Follower } from './follower.ts';

/** What has a shell stop at what fails, in the first lines of a script. */
const STOPS = /^\s*set -\w*e|^#!.*sh\s.*-\w*e/;
const FIRST_LINES = 30;

/** What a script of the project comes to, by its path, that is reached through some others. */
export function followScript(path: Folder, depth: number, follower: Follower): Verdict {
  const { files, once } = follower;
  if (path === null) return UNKNOWN;
  if (!isFile(files, path))
    // What has no ending may be a program that is built first.
    return files.hasFolder(folderOf(path)) && /\.\w+$/.test(path) ? NOTHING : UNKNOWN;
  const source = files.read(path);
  if (source === null || !isShell(source)) return UNKNOWN;
  // It is run from the root or from where it stands.
  return once(path, () => {
    const stops = source.lines.slice(0, FIRST_LINES).some((line) => STOPS.test(line));
    return followLines(source.code, { folder: '', depth }, follower, stops);
  });
}
