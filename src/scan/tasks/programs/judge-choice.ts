import { splitWords } from '../../shell/command-words.ts';
import type { Standing } from '../../shell/commands.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { valueOf } from '../../shell/option-value.ts';
import { folderOf, nameOf } from '../../paths.ts';
import { isFile } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';

/** How a runner of tests is told which to run, and what it is told that is not read. */
interface Choice {
  readonly by: RegExp;
  /** Files of its tests. */
  readonly tests: RegExp;
  readonly unread: RegExp;
}

const PYTHON = /(?:^|\/)(?:test\w*|\w+_tests?)\.py$/;
const CHOICES: readonly Choice[] = [
  {
    by: /(?:^|[\s/])(?:pytest|py\.test)(?=\s|$)/,
    tests: /\.py$/,
    unread: /\s(?:-c|--config-file)[ =]\S*\/\S|\s-p\s*(?!no:|\s|xdist|pytest)\w/,
  },
  {
    by: /(?:^|[\s/])manage\.py\s+test(?=\s|$)/,
    tests: PYTHON,
    unread: /\s--testrunner\b/,
  },
  {
    by: /\s-m\s+unittest(?=\s|$)/,
    tests: PYTHON,
    unread: /\s(?:-p|--pattern)[ =](?!["']?\*?_?tests?)|\sdiscover\s+[^-\s]\S*\s+(?!["']?\*?_?test)[^-\s]/,
  },
  {
    by: /(?:^|[\s/])(?:parallel_)?rspec(?=\s|$)/,
    tests: /_spec\.rb$/,
    unread: /\s(?:-P|--pattern|--default-path)[ =](?!["']?\.?\/?spec\b)/,
  },
  {
    by: /(?:^|[\s/])phpunit(?=\s|$)/,
    tests: /Test\.php$/,
    unread: /\s(?:-c|--configuration)[ =](?!\.(?:\s|$)|phpunit[\w.]*\.xml)/,
  },
];
/** Options that take no word with them. */
const ALONE =
  /^(?:-[vqxslf]+|--(?:verbose|failfast|no-input|noinput|keepdb|parallel|buffer|color|colors|exitfirst|quiet))$/;

/** How sure a runner is to find tests where its words have it look, by the paths that they name. */
export function judgeChoice(command: string, folder: Folder, files: TaskFiles): Standing {
  const choice = CHOICES.find(({ by }) => by.test(command));
  if (choice === undefined || folder === null) return 'decides';
  if (choice.unread.test(command)) return 'unsure';
  const paths = pathsIn(splitWords(command), choice);
  const known = paths.flatMap((path) => enter(folder, path) ?? []).filter((path) => isKnown(path, files));
  return known.length === 0 || known.some((path) => holdsTests(path, choice.tests, files)) ? 'decides' : 'unsure';
}

/** The words after a runner's name that may be paths, and the folder where it is told to begin. */
function pathsIn(words: readonly string[], { by }: Choice): string[] {
  const after = words.findIndex((_, place) => by.test(` ${words.slice(0, place + 1).join(' ')}`));
  const rest = words.slice(after + 1);
  const start = valueOf(rest, /^(?:-s|--start-directory)(?:=|$)/);
  const plain = rest.filter(
    (word, place) =>
      !word.startsWith('-') &&
      (place === 0 || rest[place - 1]?.startsWith('-') !== true || ALONE.test(rest[place - 1] ?? '')),
  );
  const all = (start === null ? plain : [start]).map((word) => word.replace(/::.*$|:\d+$/, ''));
  // Some name modules, with dots between their parts.
  return all.flatMap((word) => (/^\w+(?:\.\w+)+$/.test(word) ? [word, word.replaceAll('.', '/')] : [word]));
}

function isKnown(path: string, files: TaskFiles): boolean {
  return path !== '' && (files.hasFolder(path) || isFile(files, path));
}

function holdsTests(path: string, tests: RegExp, files: TaskFiles): boolean {
  if (isFile(files, path)) return tests.test(path) || /test|spec/i.test(nameOf(path));
  return files.listLike(path, (one) => tests.test(one)).length > 0 || tests.test(`${folderOf(path)}/`);
}
