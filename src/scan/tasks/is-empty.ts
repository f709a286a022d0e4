import { skipOptions, splitWords } from '../shell/command-words.ts';
import type { Standing } from '../shell/commands.ts';
import { enter, type Folder } from '../shell/folder.ts';
import { runsTests } from '../runners/runs-tests.ts';
import type { TaskFiles } from './find-files.ts';
import type { TestLanguage } from './test-files.ts';

/** Has a runner of tests succeed where there are none. */
const PERMITS =
  /^(?:npx\s|pnpm\s|yarn\s|bunx\s|npm\s|bun\s|deno\s|\S{0,60}(?:jest|vitest|playwright)\b).*\s--(?:pass-?with-?no-?tests|permit-no-files)\b/i;

/** Runners that succeed where there are no tests of their language. */
const QUIET: readonly (readonly [by: RegExp, language: TestLanguage])[] = [
  [/^(?:go\s|(?:\S{0,60}\/)?gotestsum(?=\s|$))/, 'Go'],
  [/^cargo\s/, 'Rust'],
  // It fails where a file that it is told is not there.
  [/^node\s(?:.*\s)?--test(?=\s|$)(?!.*\s(?!-)\S)/, 'JavaScript'],
  [/^dotnet\s/, '.NET'],
  [/^(?:\S{0,60}[/\\])?(?:mvnw?(?:\.cmd)?|gradlew?(?:\.bat)?)(?=\s|$)/, 'Java'],
];

/** How sure a command is to find tests, by whether a project has any of the language that its runner tests. */
export function judgeLanguage(command: string, files: TaskFiles): Standing {
  const language = QUIET.find(([by]) => by.test(command))?.[1];
  if (language === undefined || runsTests(command) === 'no') return 'decides';
  return files.hasTests(language) ? 'decides' : 'unsure';
}

/** Whether a command succeeds without tests, and a project that may have some has none where it looks for them. */
export function isEmpty(command: string, folder: Folder, files: TaskFiles): boolean {
  if (PERMITS.test(command)) return !files.hasTests('JavaScript');
  if (!/^go\s/.test(command) || runsTests(command) === 'no') return false;
  const words = splitWords(command).slice(1);
  const to = words.indexOf('-C');
  const within = to < 0 ? folder : enterFrom(folder, words[to + 1] ?? '');
  const rest = skipOptions(words, /^-C$/);
  const places = rest[0] === 'test' ? listPlaces(rest.slice(1)) : null;
  if (within === null || !files.hasFolder(within) || places === null || !files.hasTests('Go')) return false;
  return places.every((place) => {
    const isBelow = /(?:^|\/)\.\.\.$/.test(place);
    const path = enterFrom(within, isBelow ? place.slice(0, -'...'.length) : place);
    return path !== null && !files.hasTests('Go', path, isBelow);
  });
}

function enterFrom(folder: Folder, path: string): Folder {
  return folder === null ? null : enter(folder, path);
}

/** Flags of Go's tests that no word belongs to. */
const ALONE =
  /^--?(?:test\.)?(?:v|race|short|cover|json|failfast|x|a|i|n|c|msan|asan|work|trimpath|benchmem|fullpath|modcacherw|linkshared|artifacts)$/;

/** A folder, with all below it or alone. */
const PLACE = /^\.{1,2}(?:\/(?!\S*\.go$)(?:(?!\.\.\.)\S)*(?:(?<=\/)\.\.\.)?)?$/;

/** The places whose packages Go is to test; null where some are not told by their path. */
function listPlaces(words: readonly string[]): string[] | null {
  const places: string[] = [];
  let isValue = false;
  for (const word of words) {
    if (/^--?args$/.test(word)) break;
    const isFlag = word.startsWith('-');
    if (!isFlag && !isValue) places.push(word);
    isValue = isFlag && !word.includes('=') && !ALONE.test(word);
  }
  if (places.length === 0) return ['.'];
  return places.every((place) => PLACE.test(place)) ? places : null;
}
