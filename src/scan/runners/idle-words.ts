import { leastSureOf, namesNoTest, type RunsTests, splitCamel } from './test-names.ts';

/** Flags that have a runner of tests show, look over, prepare or clear something, and run none. */
const INSTEAD = new RegExp(
  `^(?:${[
    'lists?|list-?[a-z-]+|help|help-[a-z-]+|usage|versions?|init|todos?|describe|bootstrap|archive|recon|dry|dry-?run|collect-?only',
    'stop|status|bisect|unit-graph|build-plan|test-dry-run|check-tests-up-to-date|validate(?:-[a-z-]+)?|(?:warm|migrate)(?:-[a-z-]+)?|merge-reports?|(?:clear|reset)-cache|type-coverage|typecheck-only|profanity',
    '(?:atleast|check|print)-version|check-[a-z-]*config(?:uration)?|(?:show|print|dump|export)-(?:config(?:uration)?|[a-z-]*path|fixtures|plugins|rust-flags)',
    'generate-config(?:uration)?|[a-z-]+-(?:catalog|help)|lang-list|syntax-check|(?:test-)?no-exec|definitions|story-syntax|i18n-[a-z]+|config-reference|nobuild',
    '(?:compile|build|install|setup|syntax|parse|prepare|deps|dependencies|fetch|download)-only|only-(?:deps|dependencies|snapshot|compile|build)',
  ].join('|')})$`,
);
/** Verbs of flags of which some have a runner do nothing else. */
const PERHAPS = /^(?:show|print|dump|generate|export)$/;
/** What runners show of the tests that they run. */
const OF_TESTS =
  /^(?:capture|locals|outputs?|progress|results?|skipped|timings?|times?|durations?|source|seed|diffs?|stack|traces?|errors?|errorlogs|error|failures?|failed|warnings?|logs?|stats|statistics|summary|details?|slow\w*|coverage|full|passed|passing|all|names?|version|deprecations?|missing|uncovered|multiline|internals|commands?|cmd|leaks|timestamps?|loading|json|baseline|directory)$/;
/** Flags with which a runner tests again and again, or what was changed or failed since the last time. */
const NOT_ONCE =
  /^(?:watch|watch-all|only-changed|changed|changed-since|last-commit|find-related-tests|picked|only-failures|last-failed|lf|stale|failed|standalone|no-single-run|invert|raw-command|listen-on-stdin|test-only)$/;
/** Flags whose value leaves tests out, and one that leaves out all. */
const LEAVES_OUT = /(?:^|-)(?:exclude|ignore|skip)(?:-|$)/;
const ALL = /^(?:\.\*|\*{1,2}(?:\/\*{1,2})?)?$/;
/** Folders and files that all tests are in, or none, and settings of pytest's by which it finds them. */
const WHOLE = /^(?:\.\/)?tests?\/?$/;
const NO_TEST = /(?:\.(?:md|rst|txt|toml|cfg|ini)|(?:^|\/)(?:conftest|setup|__init__)\.py|^\/dev\/null)$/;
const FINDS = /^-?o?\s*(?:python_(?:files|functions|classes)|testpaths|norecursedirs|addopts|collect_ignore)\b/;
const ALL_OF_ONE = /^(?:\.\/)?(?:src|tests?|spec)(?:\/\*.*)?\/?$/;
const IS_LESS = /(?:^|-)(?:grep-invert|skip|skip-pattern|skip-package)$/;
/** Flags that say where tests are looked for, and places where a project has none. */
const WHERE = /^(?:root|root-?dir|dir)$/;
const NOWHERE = /^\/(?:tmp|dev|proc|etc)(?:\/|$)/;
/** Flags that name what runs the tests, and what names a file of the project. */
const RUNS = /^(?:test-?runner|runner|filter|env|test-?environment)$/;
const OWN_FILE = /^(?:\.{1,2}\/|<rootDir>)/;

/** Flags by whose value tests are chosen. */
const CHOOSES =
  /^(?:t|k|m|g|focus|filter|grep|tests?|test-?name-?patterns?|test-?path-?patterns?|test-?filter|example|only|fgrep|spec|run-tests-by-path|test-?suites?|suites?|select-projects|groups?|tags?)$/;

/** First words with which any runner does something else, and those with which one does that has commands. */
const OTHERWISE =
  /^(?:lists?|ls|help|versions?|init|describe|bootstrap|generate|bench|typecheck|migrate|validate|(?:merge|reset|clear|dump|show|print|validate|list)-[a-z-]+)$/;
const COMMANDS =
  /^(?:related|watch|dev|show|print|dump|config|reports?|merge|archive|build|make|install|uninstall|plugins?|debug|repl|replay|clear|reset|todos?|completion|outline|labels|unfocus|tool|stop|new|create|desc|doctor|clean|upgrade|update|self|generate:.*)$/;
const HAVE_COMMANDS = /^(?:vitest|tap|ava|karma|elm-test|gotestsum|ginkgo|phpspec|jasmine|mocha|robot|nextest)$/;

/** Flags of one letter, or of a few, and the runners that run no test with them. */
const SHORT: readonly (readonly [flag: RegExp, by: RegExp])[] = [
  [/^-[h?]$/, /./],
  [/^-n$/, /^(?:ninja|xcodebuild)$/],
  [/^-V+$/, /^(?!ctest$|mvnw?$|gradlew?$)/],
  [/^-v$/, /^(?:jest|vitest|tap|bats|rspec|gradlew?|mvnw?)$/],
  [/^-(?:d\w*)$/, /^(?:behat|behave|cucumber(?:-js)?)$/],
  [/^(?:-c|--count)$/, /^bats$/],
  [/^--count$/, /^shellspec$/],
  [/^-D$/, /^prove$/],
  [/^-\w*[nl]$/, /^(?:just|(?:go-)?task)$/],
  [/^-a$/, /^(?:go-)?task$/],
  [/^-v$/, /^g?make$/],
  [/^-d$/, /^poe$/],
  [/^-n$/, /^mise$/],
  [/^-\w*[lRV]$/, /^inv(?:oke)?$/],
  [/^-o$/, /^jest$/],
  [/^--info$/, /^dotnet$/],
  [/^[-/](?:l?t|\?)$/, /^dotnet$/],
  [/^[-/]p(?:roperty)?:(?:IsTestProject=false|VSTestListTests=true)$/i, /^dotnet$/],
];

/** What the words after the name of a runner leave of its tests; `tests` where they say nothing against it. */
export function leftByWords(name: string, words: readonly string[]): RunsTests {
  const isPytest = /^(?:pytest|py\.test)$/.test(name);
  return leastSureOf(
    words.map((word, place) =>
      leastSureOf([
        leftByFlag(name, word, words[place + 1]),
        leftByNone(word, words[place - 1] ?? ''),
        isPytest ? leftOfPytest(word, words[place - 1] ?? '') : 'tests',
      ]),
    ),
  );
}

/** Whether one of the words that a program chooses tests by, which belong to no option, chooses none. */
export function choosesNone(words: readonly string[], withWord = /^-(?!-$)./): boolean {
  return words.some((word, place) => namesNoTest(word) && !withWord.test(words[place - 1] ?? ''));
}

/** What is left of a program that does nothing but run tests, which the first of its words may tell otherwise. */
export function leftByVerb(name: string, words: readonly string[]): RunsTests {
  const place = words.findIndex((word) => !/^-./.test(word));
  const [before = '', first = ''] = [words[place - 1], words[place]];
  if (!OTHERWISE.test(first) && !(COMMANDS.test(first) && HAVE_COMMANDS.test(name))) return 'tests';
  if (WITH_NAME.test(before)) return 'tests';
  return place === 0 || before.includes('=') ? 'no' : 'perhaps';
}

/** Flags whose next word is the name of something that shows or holds tests. */
const WITH_NAME = /^-(?:[A-Za-z]|-(?:reporters?|format|output|config|project|env|environment|ui|pool|browser|color))$/;

/** Flags to which a name for nothing is an ordinary value. */
const MAY_BE_NONE =
  /^-[pFjPD]$|report|colou?r|capture|cov|output|import-mode|tb|trace|log|verbos|cache|daemon|isolation|mode|env|restart|user|warn|update|browser|profile|package|features|coverage|progress|timing|format|diff|isolat/i;

/** What is left of tests where a word names none, in whatever way it is to choose them. */
function leftByNone(word: string, before: string): RunsTests {
  const [flag, value] = word.startsWith('-')
    ? [word.replace(/=.*$/, ''), word.slice(word.indexOf('=') + 1)]
    : [before, word];
  if (/^-[DP]./.test(word) || (flag.startsWith('-') && MAY_BE_NONE.test(flag))) return 'tests';
  return value.split(/[/=:~]/).some((part) => /^(?:none|nothing)(?:\.\w+)?$/i.test(part)) ? 'perhaps' : 'tests';
}

/** What is left of pytest's tests by a word, which may be the value of the one before it. */
function leftOfPytest(word: string, before: string): RunsTests {
  const [, flag = before, value = word] = /^(--[\w-]+)=(.*)$/.exec(word) ?? [];
  const isLess =
    (/^--(?:ignore|deselect)$/.test(flag) && WHOLE.test(value)) ||
    (/^(?:-o|--override-ini)$/.test(flag) && FINDS.test(value)) ||
    /^-opython_|^-p\s*no:(?:python|main|runner|unittest)$/.test(`${before === '-p' ? '-p ' : ''}${word}`) ||
    (!before.startsWith('-') && NO_TEST.test(word));
  return isLess ? 'perhaps' : 'tests';
}

function leftByFlag(name: string, word: string, following: string | undefined): RunsTests {
  if (SHORT.some(([flag, by]) => flag.test(word) && by.test(name))) return 'no';
  const [, sign = '', written = '', value] = /^(--?|\/)([A-Za-z][\w.-]*)(?:[=:](.*))?$/.exec(word) ?? [];
  if (written === '' || (sign === '/' && !/^(?:dotnet|vstest)/.test(name))) return 'tests';
  const next = following ?? '';
  const parts = splitCamel(written);
  const flag = parts.join('-');
  if (
    CHOOSES.test(flag) &&
    namesNoTest((value ?? next).replace(/^.*[=~]/, '')) &&
    (value !== undefined || sign !== '/')
  )
    return 'no';
  if (IS_LESS.test(flag) && (value ?? next) === '.') return 'no';
  if (LEAVES_OUT.test(flag) && !flag.startsWith('cov') && ALL_OF_ONE.test(value ?? next)) return 'perhaps';
  if (LEAVES_OUT.test(flag) && ALL.test(value ?? following ?? '-')) return 'no';
  if (/(?:ignore|patterns)$/.test(flag) && LEAVES_OUT.test(flag) && (value ?? next) === '.') return 'no';
  if (WHERE.test(flag) && NOWHERE.test(value ?? next)) return 'perhaps';
  if (RUNS.test(flag) && OWN_FILE.test(value ?? next) && /^(?:jest|vitest)$/.test(name)) return 'perhaps';
  if (/^(?:false|none|never|no|off|0)$/.test(value ?? '') || written.length === 1) return 'tests';
  if (INSTEAD.test(flag)) return 'no';
  const [verb = '', what = ''] = parts;
  if (NOT_ONCE.test(flag) && !/^(?:false|none|never)$/.test(value ?? next)) return 'perhaps';
  return PERHAPS.test(verb) && !OF_TESTS.test(what) ? 'perhaps' : 'tests';
}
