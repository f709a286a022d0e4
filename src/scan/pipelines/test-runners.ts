import { NONE, plainWords, skipOptions } from './command-words.ts';
import { go, isGoIdle } from './go-tests.ts';
import { isOtherwise, leftByWords } from './idle-words.ts';
import { gradle, maven } from './java-builds.ts';
import { leastSureOf, namesNoTest, type Reader, runsByName, type RunsTests, surestOf } from './test-names.ts';

/** Programs that do nothing but run tests, unless they are told so. */
const ONLY_TEST = new Set(
  [
    'pytest py.test rspec paratest behat gotestsum trial nose2 nosetests green ward behave robot cucumber cucumber-js ava',
    'tap tape uvu jasmine qunit borp bats shellspec busted prove elm-test karma minitest phpspec kahlan runtests.py',
    'pest jest mocha phpunit lab ctest vitest ginkgo unittest',
  ].flatMap((names) => names.split(' ')),
);

/** A program that runs tests where its first word that is no option, or of one, is such. */
function after(wanted: RegExp, withWord?: RegExp, wrappers = NONE): Reader {
  const read: Reader = (words) => {
    const [first = '', ...rest] = skipOptions(words, withWord);
    return wrappers.test(first) ? read(rest) : wanted.test(first) ? 'tests' : 'no';
  };
  return read;
}

/** A program whose words are tasks of a project, in files that are not read. */
const byTasks: Reader = (words) => surestOf(plainWords(words).map((word) => runsByName(word.replace(/^\+/, ''))));

const mix: Reader = (words) => {
  const all =
    words[0] === 'do'
      ? words
          .slice(1)
          .join(' ')
          .split(/,|\s\+\s/)
          .map((one) => one.trim().split(/\s+/))
      : [words];
  return surestOf(
    all.map(([first = '', second = '', third = '', ...rest]) => {
      if (first === 'cmd') return second === 'mix' && third === 'test' ? 'tests' : 'no';
      if (first === 'test' && /--exclude[ =]test\b/.test([second, third, ...rest].join(' '))) return 'no';
      if (/^(?:test|espec|coveralls(?:\.\w+)?)$/.test(first)) return 'tests';
      return /^(?:test\.|ci$|check$)/.test(first) && runsByName(first) !== 'no' ? 'perhaps' : 'no';
    }),
  );
};

const toolOfCargo = after(
  /^(?:test|t|nextest|tarpaulin|llvm-cov|test-all-features)$/,
  /^(?:-[CZ]|--config|--color|--manifest-path)$/,
  /^(?:hack|careful|miri|insta)$/,
);

const cargo: Reader = (words) => {
  const [tool, asked] = plainWords(words, /^(?:-[CZpF]|--(?:config|color|manifest-path|package|features|exclude))$/);
  if (tool === 'nextest' && !/^(?:run|r)$/.test(asked ?? '')) return 'no';
  if (tool === 'llvm-cov' && asked !== undefined && !/^(?:test|nextest)$/.test(asked)) return 'no';
  const isOfBenches = words.some((word) => /^--bench(?:es)?$/.test(word)) && !words.includes('--tests');
  const found = toolOfCargo(words);
  return found === 'tests' && isOfBenches ? 'perhaps' : found;
};

const SBT =
  /^\s*\+?(?:[\w-]+\/)?(?:(?:Test|IntegrationTest|It)\/|(?:test|it):)?(?:test|testOnly\b.*|testQuick\b.*|scripted)\s*$/;

function isOfSbt(task: string): boolean {
  return SBT.test(task) && !namesNoTest(/Only\s+(\S+)\s*$/.exec(task)?.[1] ?? '');
}

const nx: Reader = (words) => {
  const [first = '', second = ''] = plainWords(words);
  if (/^(?:test|e2e)$/.test(first)) return 'tests';
  if (first === 'run') return /:(?:test|e2e)(?::|$)/.test(second) ? 'tests' : 'no';
  if (!/^(?:affected|run-many)$/.test(first)) return first === 'affected:test' ? 'tests' : 'no';
  const from = words.findIndex((word) => /^(?:-t|--targets?)(?:=|$)/.test(word));
  const targets = words.slice(from < 0 ? words.length : from).join(' ');
  return /^(?:-t|--targets?)[ =](?:[\w-]+[ ,])*(?:test|e2e)(?=[ ,]|$)/.test(targets) ? 'tests' : 'no';
};

const RAILS =
  /^(?:t|test|spec|test:(?:all|system|models|units|functionals|integration|controllers|mailers|helpers|jobs))$/;

/** Rails does tasks one after another, until a word is no task. */
const rails: Reader = (words) => {
  const tasks = plainWords(words);
  const from = tasks.findIndex((task) => RAILS.test(task));
  return from >= 0 && tasks.slice(0, from).every((task) => task.includes(':')) ? 'tests' : 'no';
};

const READERS = new Map<string, Reader>([
  ...['mvn', 'mvnw'].map((name) => [name, maven] as const),
  ...['gradle', 'gradlew'].map((name) => [name, gradle] as const),
  ...['bazel', 'bazelisk', 'blaze'].map((name) => [name, after(/^(?:test|coverage)$/)] as const),
  ...[
    'ant',
    'inv',
    'invoke',
    'poe',
    'doit',
    'mage',
    'grunt',
    'gulp',
    'rush',
    'lage',
    'earthly',
    'moon',
    'bb',
    'devbox',
    'mise',
    'melos',
    'hatch',
    'wireit',
    'dagger',
  ].map((name) => [name, tasksAfter(/^(?:run|call|ci)$/)] as const),
  ['go', go],
  ['cargo', cargo],
  ['dotnet', after(/^(?:test|vstest)$/)],
  ['mix', mix],
  ['sbt', (words) => (words.some((word) => word.split(';').some(isOfSbt)) ? 'tests' : 'no')],
  ['mill', (words) => (plainWords(words).some((word) => /(?:^|\.)test$/.test(word)) ? 'tests' : 'no')],
  [
    'lein',
    (words) => after(/^(?:test|midje|kaocha|spec)$/)(/^with-profiles?$/.test(words[0] ?? '') ? words.slice(2) : words),
  ],
  [
    'rebar3',
    (words) =>
      after(/^(?:eunit|ct|proper)\b/)(words[0] === 'as' ? words.slice(2) : words[0] === 'do' ? words.slice(1) : words),
  ],
  ['stack', (words) => stack(words)],
  ['cabal', after(/^(?:test|v2-test|new-test)$/)],
  ['swift', after(/^test$/)],
  ['xcodebuild', (words) => (words.some((word) => /^test(?:-without-building)?$/.test(word)) ? 'tests' : 'no')],
  ['flutter', after(/^test$/)],
  ['dart', after(/^test$/, NONE, /^run$/)],
  ['crystal', after(/^spec$/)],
  ['zig', after(/^test$/, NONE, /^build$/)],
  ['gleam', after(/^test$/)],
  ['dune', after(/^(?:test|runtest|@runtest)$/, NONE, /^build$/)],
  ['meson', after(/^test$/)],
  ['ninja', (words) => (plainWords(words, /^-[Cfjk]$/).some((word) => /^(?:test|check)$/.test(word)) ? 'tests' : 'no')],
  [
    'cmake',
    (words) =>
      words.some(
        (word, place) => /^(?:test|check|RUN_TESTS)$/.test(word) && /^(?:--target|-t)$/.test(words[place - 1] ?? ''),
      )
        ? 'tests'
        : 'no',
  ],
  ['forge', after(/^test$/)],
  ['bun', after(/^test$/, /^(?:--cwd|--filter|-F)$/)],
  ['deno', after(/^test$/)],
  ['rails', rails],
  ['artisan', after(/^(?:test|dusk|pest)$/)],
  ['sail', after(/^(?:test|pest|phpunit|dusk)$/, NONE, /^(?:artisan|php|bin)$/)],
  ['codecept', after(/^run$/)],
  ['playwright', after(/^test$/)],
  ['cypress', after(/^run$/)],
  ['wdio', after(/^run$/)],
  ['hardhat', after(/^test$/)],
  ['ng', after(/^test$/)],
  ['react-scripts', after(/^test$/)],
  ['vue-cli-service', after(/^test:unit$/)],
  ['manage.py', after(/^test$/)],
  ['django-admin', after(/^test$/)],
  ['setup.py', after(/^(?:test|pytest)$/)],
  ['nx', nx],
  ...['clojure', 'clj'].map(
    (name) =>
      [
        name,
        (words: readonly string[]) => (words.some((word) => /^-[MXT][\w:/-]*:test\b/.test(word)) ? 'perhaps' : 'no'),
      ] as const,
  ),
]);

function tasksAfter(verbs: RegExp): Reader {
  return ([first = '', ...rest]) => (verbs.test(first) ? byTasks(rest) : /^env$/.test(first) ? 'no' : byTasks([first]));
}

function stack(words: readonly string[]): RunsTests {
  if (words.includes('--no-run-tests')) return 'no';
  const [first] = skipOptions(words, /^--(?:stack-yaml|resolver|work-dir)$/);
  return first === 'test' || (first === 'build' && words.includes('--test')) ? 'tests' : 'no';
}

/** Whether a program that is known runs tests, by its name and the words after it; null where it is not known. */
export function runsByProgram(name: string, words: readonly string[]): RunsTests | null {
  if (ONLY_TEST.has(name)) return isOtherwise(name, words) ? 'no' : onlyTests(name, words);
  const found = READERS.get(name)?.(words) ?? null;
  return found === null ? null : leastSureOf([found, leftByWords(name, words)]);
}

function onlyTests(name: string, words: readonly string[]): RunsTests {
  return name === 'gotestsum' && isGoIdle(words) ? 'no' : leftByWords(name, words);
}

/** Whether it is known of a program what it does when. */
export function isKnown(name: string): boolean {
  return ONLY_TEST.has(name) || READERS.has(name);
}
