import { nameProgram, skipOptions, splitWords } from '../../shell/command-words.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import type { Standing } from '../../shell/commands.ts';
import { folderOf, nameOf, within } from '../../paths.ts';
import { isFile } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';

const SCRIPTED = /^(?:python[\d.]*|py|pypy\d?|node|tsx|ts-node|ruby|perl|php|pwsh|powershell)$/;
const WITH_WORD = /^(?:-[WXrIdcM]|--(?:import|require|loader|env-file|source|rcfile|omit))$/;
/** Where what is built or installed stands, which no repository holds. */
const MADE = /(?:^|\/)(?:node_modules|vendor|\.?venv|env|dist|build|out|lib|target|_build|\.build|Debug|Release)\//;

/** Programs that are called by a file of the project, and what this has in it. */
const KNOWN: readonly (readonly [name: RegExp, holds: RegExp])[] = [
  [/^gradlew$/, /gradle-wrapper|gradle\.wrapper|\bgradle\b.*\$[@*]/i],
  [/^mvnw$/, /maven-wrapper|maven\.wrapper|\bmvn\b.*\$[@*]/i],
  [/^manage\.py$/, /execute_from_command_line|django|flask|cli\b/i],
  [/^setup\.py$/, /setup|distutils/],
  [/^artisan$/, /artisan|illuminate|laravel|bootstrap/i],
  [/^(?:rails|rake|rspec|bundle|spring)$/, /rails|rake|rspec|bundle/i],
];
/** What a program has in it that runs tests, by itself or by a library. */
const TESTS =
  /\b(?:py\.?test|unittest|nose2?|doctest|behave|tox|nox|django|run_?tests?|Test(?:Case|Suite|Runner|Loader)\w*|test_\w+|\w*[tT]estsuites?|trial|assert\w*|tap\w*|mocha|jest|vitest|jasmine|qunit|uvu|ava|karma|playwright|cypress|describe|chai|supertest|phpunit|pest|codecept\w*|minitest|rspec|cucumber|Test::\w+|done_testing|Pester|(?:dotnet|go|cargo|npm|yarn|pnpm|mix|bun|deno|make|mvn|gradle|swift) test)\b|node:test|\b(?:test|it)\(/i;

/**
 * How sure a command that runs a file of the project as a program is to run tests, by whether the file is there and by
 * what it holds; null where it is not there and would have to be.
 */
export function judgeProgram(command: string, folder: Folder, files: TaskFiles): Standing | null {
  const module = /^(?:python[\d.]*|py|pypy\d?)\s(?:.*?\s)?-m\s+(\w+)/.exec(command)?.[1] ?? '';
  // Python takes what stands where it runs before what is installed.
  if (folder !== null && module !== '' && !/^tests?$/.test(module) && isOwnModule(module, folder, files))
    return 'unsure';
  const paths = runsTests(command) === 'no' ? [] : findPaths(splitWords(command));
  const [first = ''] = paths;
  if (folder === null || first === '' || MADE.test(first)) return 'decides';
  const [, holds = TESTS] = KNOWN.find(([name]) => name.test(nameOf(first))) ?? [];
  const all = paths.flatMap((path) => enter(folder, path) ?? []);
  const path = all.find((one) => isFile(files, one));
  if (path !== undefined)
    return files.read(path)?.code.some((line) => !/^\s*(?:#|\/\/)/.test(line) && holds.test(line)) === true
      ? 'decides'
      : 'unsure';
  if (holds !== TESTS) return 'decides';
  return /\.\w+$/.test(first) && all.some((one) => files.hasFolder(folderOf(one))) ? null : 'unsure';
}

function isOwnModule(module: string, folder: string, files: TaskFiles): boolean {
  return (
    files.find(folder, [`${module}.py`]) !== null ||
    files.find(within(folder, module), ['__main__.py', '__init__.py']) !== null
  );
}

/** The paths of which a command runs the first that is there; none where it runs no file by its path. */
function findPaths([first = '', ...rest]: readonly string[]): string[] {
  const name = nameProgram(first);
  const words = name === 'coverage' && rest[0] === 'run' ? rest.slice(1) : rest;
  if (words === rest && !SCRIPTED.test(name)) return isPath(first) && first.includes('/') ? [first] : [];
  if (words.includes('--test')) return [];
  const module = words[0] === '-m' ? (words[1] ?? '') : '';
  if (module !== '') return /^tests?$/.test(module) ? [`${module}/__main__.py`, `${module}.py`] : [];
  const [script = ''] = skipOptions(words, WITH_WORD);
  return isPath(script) && /[./]/.test(script) ? [script] : /^artisan$/.test(script) ? [script] : [];
}

function isPath(word: string): boolean {
  return /^(?:\.{1,2}\/)?[\w.@-][\w./@-]*$/.test(word);
}
