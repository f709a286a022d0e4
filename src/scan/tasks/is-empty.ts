import { splitWords } from '../shell/command-words.ts';
import { enter, type Folder } from '../shell/folder.ts';
import type { TaskFiles } from './find-files.ts';

/** Has a runner of tests succeed where there are none. */
const PERMITS =
  /^(?:npx\s|pnpm\s|yarn\s|bunx\s|npm\s|bun\s|deno\s|\S{0,60}(?:jest|vitest|playwright)\b).*\s--(?:pass-?with-?no-?tests|permit-no-files)\b/i;
/** All packages below a folder that is named. */
const BELOW = /^\.\/[\w./-]*\w\/\.\.\.$/;

/** Whether a command succeeds without tests, and a project that may have some has none where it looks for them. */
export function isEmpty(command: string, folder: Folder, files: TaskFiles): boolean {
  if (PERMITS.test(command)) return !files.hasTests('JavaScript');
  if (folder === null || !/^go\s+test\s/.test(command)) return false;
  const places = splitWords(command).filter((word) => /^\.{1,2}(?:\/|$)/.test(word));
  if (places.length === 0 || !places.every((place) => BELOW.test(place)) || !files.hasTests('Go')) return false;
  return places.every((place) => {
    const below = enter(folder, place.slice(0, -'/...'.length));
    return below !== null && !files.hasTests('Go', below);
  });
}
