import { valueOf } from '../shell/option-value.ts';
import { type Call, findCall } from './find-call.ts';
import { doesNothing } from '../shell/commands.ts';
import {
  type Container,
  nameProgram,
  plainWords,
  skipOptions,
  splitWords,
  takeContainer,
  takeOffWrapper,
  takeScript,
  takeServices,
} from '../shell/command-words.ts';
import { leftByWords } from './idle-words.ts';
import { leastSureOf, runsByName, type RunsTests, surestOf } from './test-names.ts';
import { runsByProgram } from './test-runners.ts';

/** Nobody wraps a command in more. */
const MOST_WRAPPERS = 8;

/** Whether a command runs tests: by its program and what this is told to do, not by what it is given to work on. */
export function runsTests(command: string): RunsTests {
  return doesNothing(command) ? 'no' : runsByWords(splitWords(command), 0);
}

function runsByWords(words: readonly string[], depth: number): RunsTests {
  if (words.length === 0 || depth > MOST_WRAPPERS) return 'no';
  const script = takeScript(words);
  if (script !== null) return runsInShell(script, depth);
  const within = takeOffWrapper(words);
  if (within !== null) return runsByWords(within, depth + 1);
  const container = takeContainer(words);
  if (container !== null) return runsInContainer(container, depth);
  const services = takeServices(words);
  if (services !== null) return runsByServices(services);
  const [first = '', ...rest] = words;
  const name = nameProgram(first);
  if (/^(?:python[\d.]*|py|pypy\d?|coverage|slipcover)$/.test(name)) return runsInPython(name, rest, depth);
  if (onlyLooks(name, rest)) return 'no';
  if (name === 'php' || name === 'symfony') return runsByWords(skipOptions(rest, /^-[dc]$/), depth + 1);
  if (/^(?:node|tsx)$/.test(name) && isTestMode(rest)) return leftByWords(name, rest);
  if (/^(?:node|tsx|ts-node|ruby|perl)$/.test(name)) return runsInScript(rest, depth);
  if (/^(?:DotNetCoreCLI|Maven|Gradle|Npm)@\d+$/.test(first)) return runsAsAzureTask(first, rest);
  if (/^VSTest@\d+$/.test(first)) return 'tests';
  const call = findCall(words.join(' '));
  if (call !== null) return leastSureOf([runsByCall(call, rest), leftByWords(call.runner, rest)]);
  return runsByProgram(name, rest) ?? runsAsScript(first, name);
}

/** Whether a runner of tasks runs tests, by what they are called. */
function runsByCall({ runner, names, mayBeProgram }: Call, rest: readonly string[]): RunsTests {
  if (runner === 'tox' || runner === 'nox') return runsInSessions(names, rest);
  if (names.length === 0) return runner === 'rake' ? 'tests' : 'no';
  const byName = surestOf((runner === 'just' ? names.slice(0, 1) : names).map(runsByName));
  return byName === 'no' && mayBeProgram ? (runsByProgram(names[0] ?? '', rest.slice(1)) ?? 'no') : byName;
}

/** What is given as one text may hold several commands, and fail by the last of them alone. */
function runsInShell(script: string, depth: number): RunsTests {
  const all = surestOf(script.split(/&&|\|\|?|;/).map((one) => runsByWords(splitWords(one), depth + 1)));
  return all === 'tests' && /[|;]/.test(script) ? 'perhaps' : all;
}

function runsInContainer(
  { words: [service = '', ...command], isService, isLeft }: Container,
  depth: number,
): RunsTests {
  const found = command.length > 0 ? runsByWords(command, depth + 1) : runsByImage(service, isService);
  return isLeft ? leastSureOf([found, 'perhaps']) : found;
}

function runsByImage(service: string, isService: boolean): RunsTests {
  const image = service.replace(/[:@][^/]*$/, '');
  const isTest = runsByName(nameProgram(image)) !== 'no' || runsByProgram(service, []) === 'tests';
  return isTest ? (isService ? 'tests' : 'perhaps') : 'no';
}

function runsByServices(words: readonly string[]): RunsTests {
  const named = valueOf(words, /^--exit-code-from/);
  const isTest = (service: string): boolean => service === 'sut' || runsByName(service) !== 'no';
  if (named !== null && isTest(named)) return 'tests';
  return plainWords(words).some(isTest) ? 'perhaps' : 'no';
}

const OF_PYTHON = /^(?:-[WX]|--(?:source|rcfile|omit|include|data-file|concurrency|context))$/;
const OF_MODULES =
  /^(?:pytest|unittest|nose2|tox|nox|coverage|trial|twisted\.trial|green|ward|behave|robot|django|slipcover|xdist|tests?)$/;

function runsInPython(name: string, words: readonly string[], depth: number): RunsTests {
  const isCoverage = /^(?:coverage|slipcover)$/.test(name);
  if (name === 'coverage' && words[0] !== 'run') return 'no';
  const rest = name === 'coverage' ? words.slice(1) : words;
  const module = rest.findIndex(
    (word, place) => word === '-m' && skipOptions(rest.slice(0, place), OF_PYTHON).length === 0,
  );
  if (module < 0) return runsInScript(rest, depth, OF_PYTHON);
  const [called = '', ...others] = rest.slice(module + 1);
  if (called === 'django') return runsByProgram('manage.py', others) ?? 'no';
  if (!OF_MODULES.test(called)) return !isCoverage && runsByName(called) === 'tests' ? 'perhaps' : 'no';
  if (/^(?:twisted\.trial|tests?)$/.test(called)) return leftByWords(called, others);
  return runsByWords([called, ...others], depth + 1);
}

/** Whether a program for scripts is to look over how one is written, or to tell of itself. */
function onlyLooks(name: string, words: readonly string[]): boolean {
  const [, isIdle] = LOOKS.find(([of]) => of.test(name)) ?? [];
  if (isIdle === undefined) return false;
  const values = name === 'php' ? /^-[dcz]$/ : undefined;
  const options = words.slice(0, words.length - skipOptions(words, values).length);
  return options.some((word, place) => word.startsWith('-') && !values?.test(options[place - 1] ?? '') && isIdle(word));
}

const LOOKS: readonly (readonly [of: RegExp, isIdle: (option: string) => boolean])[] = [
  // PHP runs its script with few options, and not with any other.
  [/^php$/, (option) => !/^(?:-[dcz].*|-[nqef]|--|--(?:define|no-php-ini|php-ini|file).*)$/.test(option)],
  [/^(?:node|tsx|ruby|perl)$/, (option) => /^(?:-w?c|--check|-v)$/.test(option)],
];

/** Whether Node is to look for tests and run them: it is told so before any script, which has words of its own. */
function isTestMode(words: readonly string[]): boolean {
  const before = skipOptions(words, OF_NODE);
  return words.slice(0, words.length - before.length).includes('--test');
}

const OF_NODE = /^(?:-[rC]|--(?:import|require|loader|experimental-loader|conditions|env-file|test-[a-z-]+))$/;

const PARTS_OF_PROJECT = /(?:^|\/)(?:tests?|spec|e2e)\/[\w./-]+\.(?:[cm]?[jt]s|py|rb|pl)$/;

/** What a program for scripts runs: tests where the script is called so. */
function runsInScript(
  words: readonly string[],
  depth: number,
  withWord = /^(?:-[rIe]|--(?:import|require|loader))$/,
): RunsTests {
  const [script = '', ...rest] = skipOptions(words, withWord);
  const name = nameProgram(script);
  const known = runsByProgram(name.replace(/\.[cm]?js$/, ''), rest) ?? runsByProgram(name, rest);
  if (known !== null) return known;
  if (/^(?:jest|mocha|vitest|ava)(?:\.\w+)?$/.test(name) || depth > MOST_WRAPPERS) return 'tests';
  if (!/\.(?:[cm]?[jt]s|py|rb|pl)$/.test(name)) return 'no';
  const byName = runsByName(name.replace(/\.\w+$/, ''));
  return byName !== 'no' ? byName : PARTS_OF_PROJECT.test(script) ? 'perhaps' : 'no';
}

const NO_TESTS_IN =
  /^(?:l|list|c|config|d|devenv|de|depends|q|quickstart|schema|e|exec|venv)$|(?:^|[-_:])(?:lint(?:ers?|ing)?|docs?|build|fmt|format|types?|typing|typecheck|mypy|pyright|flake8|pep8|black|isort|ruff|pylint|pre-commit|precommit|style|package|packaging|report|clean|dev|publish|release|safety|bandit|security|codespell|manifest|readme|sphinx|twine|audit)$/;
/** Sessions that test: those called after a Python, or after tests; and those that the pipeline names elsewhere. */
const TESTS_IN =
  /(?:^|[-_:.{,])(?:py(?:py)?[\d.]*t?|python[\d.]*|pytest|tests?|unit|unittests?|integration|functional|e2e|smoke|acceptance|system|specs?|coverage|cov|django[\d.]*|ci|all)(?=$|[-_:.,}([])|[$%]/i;

function runsInSessions(names: readonly string[], words: readonly string[]): RunsTests {
  const [first = ''] = plainWords(words);
  if (NO_TESTS_IN.test(first) && names.length === 0) return 'no';
  if (names.length === 0)
    return words.some((word) => /^(?:-[tfkm]|--tags|--keywords)$/.test(word)) ? 'perhaps' : 'tests';
  return surestOf(names.map((name) => (NO_TESTS_IN.test(name) ? 'no' : TESTS_IN.test(name) ? 'tests' : 'perhaps')));
}

function runsAsAzureTask(task: string, words: readonly string[]): RunsTests {
  if (/^Maven|^Gradle/.test(task)) return runsByProgram(task.startsWith('Maven') ? 'mvn' : 'gradle', words) ?? 'no';
  return /^(?:test|run test)$/.test(words.slice(0, 2).join(' ')) || words[0] === 'test' ? 'tests' : 'no';
}

/** Files that are run by their path. */
function runsAsScript(path: string, name: string): RunsTests {
  const isScript = /\.(?:sh|bash|ps1|py|rb)$/.test(name);
  const isOurs =
    isScript ||
    /(?:^|[/\\])(?:script|scripts|bin|ci|tools|hack)[/\\][\w-]+$/.test(path) ||
    /^\.[/\\][\w-]+$/.test(path);
  return isOurs ? runsByName(name.replace(/\.\w+$/, '')) : 'no';
}
