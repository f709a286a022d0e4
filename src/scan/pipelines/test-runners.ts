import { gradle, maven } from './java-builds.ts';
import { NONE, plainWords, skipOptions } from './command-words.ts';
import { type Reader, runsByName, type RunsTests, surestOf } from './test-names.ts';

/** Programs that do nothing but run tests, and the first words with which they do something else. */
const ONLY_TEST = new Map<string, RegExp>([
  ...list(
    'pytest py.test rspec paratest behat gotestsum trial nose2 nosetests green ward behave robot cucumber ava tap',
  ),
  ...list('tape uvu jasmine qunit borp bats shellspec busted prove elm-test karma minitest phpspec kahlan runtests.py'),
  ...list('pest jest mocha phpunit lab ctest', /^init$/),
  ...list('ts-mocha wtr web-test-runner'),
  ...list('vitest', /^(?:bench|list|init)$/),
  ...list('ginkgo', /^(?:bootstrap|generate|build|outline|labels|unfocus|version|help)$/),
]);

function list(names: string, others = NONE): [string, RegExp][] {
  return names.split(' ').map((name) => [name, others]);
}

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

const NO_RUN = /^(?:-\?i\)|\(\?i\))?\^?(?:\$|#|x{2,9}|none|nothing|no[-_]?tests?|noop|-|_|donotrun|skip)\$?$/i;

const go: Reader = (words) => {
  const rest = skipOptions(words, /^-C$/);
  const [first = '', second = ''] = rest;
  if (/^(?:run|tool)$/.test(first) && /(?:gotestsum|ginkgo)(?:@\S+)?$/.test(second)) return 'tests';
  return first === 'test' && !isGoIdle(rest) ? 'tests' : 'no';
};

/** Whether what is told to Go's tests has none run. */
function isGoIdle(words: readonly string[]): boolean {
  return words.some((word, place) => {
    const [, name, own] = /^--?(?:test\.)?(run|count|exec|c|list)(?:=(.*))?$/.exec(word) ?? [];
    const value = own ?? words[place + 1] ?? '';
    if (name === 'run') return NO_RUN.test(value);
    if (name === 'count') return value === '0';
    return name === 'exec' ? /^(?:\S*\/)?(?:true|echo|:)$/.test(value) : name !== undefined;
  });
}

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
    all.map(([first = '', second = '', third = '']) => {
      if (first === 'cmd') return second === 'mix' && third === 'test' ? 'tests' : 'no';
      if (/^(?:test|espec|coveralls(?:\.\w+)?)$/.test(first)) return 'tests';
      return /^(?:test\.|ci$|check$)/.test(first) && runsByName(first) !== 'no' ? 'perhaps' : 'no';
    }),
  );
};

const SBT =
  /^\s*\+?(?:[\w-]+\/)?(?:(?:Test|IntegrationTest|It)\/|(?:test|it):)?(?:test|testOnly\b.*|testQuick\b.*|scripted)\s*$/;

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
  [
    'cargo',
    after(
      /^(?:test|t|nextest|tarpaulin|llvm-cov|test-all-features)$/,
      /^(?:-[CZ]|--config|--color|--manifest-path)$/,
      /^(?:hack|careful|miri|insta)$/,
    ),
  ],
  ['dotnet', after(/^(?:test|vstest)$/)],
  ['mix', mix],
  ['sbt', (words) => (words.some((word) => word.split(';').some((one) => SBT.test(one))) ? 'tests' : 'no')],
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
  ...['react-scripts', 'react-app-rewired', 'craco', 'tsdx', 'ember'].map((name) => [name, after(/^test$/)] as const),
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
  const others = ONLY_TEST.get(name);
  if (name === 'gotestsum' && isGoIdle(words)) return 'no';
  if (others !== undefined) return others.test(skipOptions(words)[0] ?? '') ? 'no' : 'tests';
  return READERS.get(name)?.(words) ?? null;
}
