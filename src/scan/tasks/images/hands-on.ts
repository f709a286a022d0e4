import { nameProgram, splitWords } from '../../shell/command-words.ts';
import { readFirst } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';

/** Programs that do no more than run what they are given. */
const WRAPS =
  /^(?:\S*\/)?(?:tini|dumb-init|catatonit|env|exec|gosu|su-exec|(?:ba|da)?sh|docker-(?:php-)?entrypoint(?:\.sh)?|nvidia_entrypoint\.sh|--|-(?!\w*n)[a-z]+)$/;
const WRAPS_TWO = /^(?:(?:bundle|poetry|uv|pipenv|pdm|conda) (?:exec|run))$/;

/** Whether what begins a container hands on to what it is given, as a script does that ends in all its words. */
export function handsOn(entry: string, files: TaskFiles): boolean {
  const words = splitWords(entry);
  if (words.every((word) => WRAPS.test(word)) || WRAPS_TWO.test(words.join(' '))) return true;
  const script = nameProgram(words.findLast((word) => !WRAPS.test(word)) ?? '');
  const { folders } = files.foldersWith([script]);
  return folders.length > 0 && folders.every((one) => endsInItsWords(readFirst(files, one, [script])?.code ?? []));
}

/** All that a script was given, at the end of a line, run by a program that hands on. */
const GIVEN = String.raw`(?!(?:echo|printf)\b)(?:[\w./:-]+\s+){0,5}["']?\$\{?[@*]\}?["']?\s*$`;
const EXECUTES = new RegExp(`(?:^|\\s)exec\\s+${GIVEN}`);
const RUNS = new RegExp(`^\\s*${GIVEN}`);

/** Whether a script becomes what it was given, or runs that last. */
function endsInItsWords(code: readonly string[]): boolean {
  const last = code.findLast((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  return code.some((line) => EXECUTES.test(line)) || RUNS.test(last);
}
