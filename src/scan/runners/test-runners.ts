import { after, tasksAfter } from './after-verb.ts';
import { NONE, plainWords } from '../shell/command-words.ts';
import { go, isGoIdle } from './go-tests.ts';
import { choosesNone, leftByVerb, leftByWords } from './idle-words.ts';
import { gradle, maven } from './java-builds.ts';
import { afterServer, cargo, mill, mix, rails, sbt, stack } from './own-words.ts';
import { leastSureOf, type Reader, type RunsTests } from './test-names.ts';

/** Programs that do nothing but run tests, unless they are told so. */
const ONLY_TEST = new Set(
  [
    'pytest py.test rspec paratest behat gotestsum trial nose2 nosetests green ward behave robot cucumber cucumber-js ava',
    'tap tape uvu jasmine qunit borp bats shellspec busted prove elm-test karma minitest phpspec kahlan runtests.py',
    'pest jest mocha phpunit lab ctest vitest ginkgo unittest ts-mocha wtr',
    'web-test-runner parallel_rspec parallel_test parallel_cucumber',
  ].flatMap((names) => names.split(' ')),
);

const READERS = new Map<string, Reader>([
  ...['mvn', 'mvnw'].map((name) => [name, maven] as const),
  ...['gradle', 'gradlew'].map((name) => [name, gradle] as const),
  ...['bazel', 'bazelisk', 'blaze'].map((name) => [name, after(/^(?:test|coverage)$/)] as const),
  ...[
    'ant',
    'inv',
    'invoke',
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
  ['cross', cargo],
  ['rye', after(/^test$/)],
  ['dotnet', after(/^(?:test|vstest)$/)],
  ['mix', mix],
  ['sbt', sbt],
  ['mill', mill],
  [
    'lein',
    (words) => after(/^(?:test|midje|kaocha|spec)$/)(/^with-profiles?$/.test(words[0] ?? '') ? words.slice(2) : words),
  ],
  [
    'rebar3',
    (words) =>
      after(/^(?:eunit|ct|proper)\b/)(words[0] === 'as' ? words.slice(2) : words[0] === 'do' ? words.slice(1) : words),
  ],
  ['stack', stack],
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
  ...['start-server-and-test', 'start-test', 'server-test'].map((name) => [name, afterServer] as const),
  ...['clojure', 'clj'].map(
    (name) =>
      [
        name,
        (words: readonly string[]) => (words.some((word) => /^-[MXT][\w:/-]*:test\b/.test(word)) ? 'perhaps' : 'no'),
      ] as const,
  ),
]);

/** Whether a program that is known runs tests, by its name and the words after it; null where it is not known. */
export function runsByProgram(name: string, words: readonly string[]): RunsTests | null {
  if (ONLY_TEST.has(name)) return onlyTests(name, words);
  const found = READERS.get(name)?.(words) ?? null;
  return found === null ? null : leastSureOf([found, leftByWords(name, words)]);
}

function onlyTests(name: string, words: readonly string[]): RunsTests {
  const isIdle = (name === 'gotestsum' && isGoIdle(words)) || (BY_NAME.test(name) && choosesNone(words));
  return isIdle ? 'no' : leastSureOf([leftByVerb(name, words), leftByWords(name, words)]);
}

/** Programs that take the names of what they are to run as plain words. */
const BY_NAME = /^(?:jest|vitest|mocha|ava|pytest|rspec|bats|ctest|unittest|nose2|nosetests|green)$/;
