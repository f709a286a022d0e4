import { nameProgram, skipOptions, splitWords } from '../../shell/command-words.ts';
import type { Standing } from '../../shell/commands.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import type { GoPlace, TaskFiles } from '../files/task-files.ts';

const EVERYWHERE: readonly GoPlace[] = [{ folder: '', isBelow: true, isOfAll: true }];

/** How sure Go is to find tests where a command has it look; null where no file is named like one there. */
export function judgeGo(command: string, folder: Folder, files: TaskFiles): Standing | null {
  const words = splitWords(command);
  const isGo = words[0] === 'go';
  if ((!isGo && nameProgram(words[0] ?? '') !== 'gotestsum') || runsTests(command) === 'no') return 'decides';
  const places = isGo ? listPlaces(words.slice(1), folder, files) : null;
  const found = files.findGoTests(places ?? EVERYWHERE, tagsIn(words));
  if (found !== 'none') return found === 'some' ? 'decides' : 'unsure';
  return places === null || files.findGoTests(EVERYWHERE, []) === 'none' ? 'unsure' : null;
}

/** The tags that words give Go. */
function tagsIn(words: readonly string[]): string[] {
  return words.flatMap((word, place) => {
    const [flag, own] = /^--?tags(?:=(.*))?$/.exec(word) ?? [];
    return flag === undefined ? [] : (own ?? words[place + 1] ?? '').split(/[\s,]+/);
  });
}

/** The places whose packages Go is to test; null where some are not told by their path. */
function listPlaces(words: readonly string[], folder: Folder, files: TaskFiles): GoPlace[] | null {
  const to = words.indexOf('-C');
  const within = to < 0 ? folder : enterFrom(folder, words[to + 1] ?? '');
  const rest = skipOptions(words, /^-C$/);
  const paths = rest[0] === 'test' ? listPaths(rest.slice(1)) : null;
  if (within === null || !files.hasFolder(within) || paths === null) return null;
  const places = paths.map((path) => {
    const isBelow = /(?:^|\/)\.\.\.$/.test(path);
    return { folder: enterFrom(within, isBelow ? path.slice(0, -'...'.length) : path), isBelow };
  });
  const known = places.flatMap(({ folder: one, isBelow }) => (one === null ? [] : [{ folder: one, isBelow }]));
  return known.length < places.length ? null : known;
}

function enterFrom(folder: Folder, path: string): Folder {
  return folder === null ? null : enter(folder, path);
}

/** Flags of Go's tests that no word belongs to. */
const ALONE =
  /^--?(?:test\.)?(?:v|race|short|cover|json|failfast|x|a|i|n|c|msan|asan|work|trimpath|benchmem|fullpath|modcacherw|linkshared|artifacts)$/;

/** A folder, with all below it or alone. */
const PLACE = /^\.{1,2}(?:\/(?!\S*\.go$)(?:(?!\.\.\.)\S)*(?:(?<=\/)\.\.\.)?)?$/;

/** The paths that Go's tests are given; null where some are none. */
function listPaths(words: readonly string[]): string[] | null {
  const paths: string[] = [];
  let isValue = false;
  for (const word of words) {
    if (/^--?args$/.test(word)) break;
    const isFlag = word.startsWith('-');
    if (!isFlag && !isValue) paths.push(word);
    isValue = isFlag && !word.includes('=') && !ALONE.test(word);
  }
  if (paths.length === 0) return ['.'];
  return paths.every((path) => PLACE.test(path)) ? paths : null;
}
