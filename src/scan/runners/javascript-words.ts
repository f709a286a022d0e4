import { nameProgram } from '../shell/command-words.ts';
import { splitCamel } from './test-names.ts';

/** What the words of a runner of tests in JavaScript say of which tests it runs. */
export interface JavaScriptRun {
  readonly runner: string;
  /** Whether it is told to succeed where it finds none. */
  readonly permitsNone: boolean;
  /** What it chooses files by: parts of paths, globs or patterns, any of which may fit; all where there are none. */
  readonly chosen: readonly string[];
  /** What leaves files out, written in the same ways. */
  readonly leftOut: readonly string[];
  /** Folders that it looks in. */
  readonly folders: readonly string[];
  /** The files that it takes its settings from instead of those of the usual names. */
  readonly settings: readonly string[];
  /** Whether it runs those tests only whose names fit something, of which it is content with none. */
  readonly choosesNames: boolean;
  /** Whether one of its options is not known to leave which tests it runs as they are. */
  readonly hasUnknown: boolean;
}

/** Runners with the verb that they have tests run by. */
const VERBS: Readonly<Record<string, RegExp>> = {
  ...{ jest: /(?!)/, mocha: /(?!)/, ava: /(?!)/, vitest: /^(?:run|watch|dev)$/ },
  ...{ bun: /^test$/, deno: /^test$/, playwright: /^test$/, 'react-scripts': /^test$/, craco: /^test$/ },
};
const PERMITS = /^(?:pass-with-no-tests|permit-no-files)$/;
/** Options without a value that leave alone which tests are run. */
const FLAG =
  /^(?:ci|cov|coverage|verbose|silent|quiet|colors?|run|run-in-band|band|i|detect-open-handles|force-exit|exit|bail|b|recursive|parallel|serial|s|log-heap-usage|expand|e|a|allow-.*|deny-.*|no-.*|globals|check-leaks|full-trace|inline-diffs|forbid-.*|experimental-.*|threads|file-parallelism|isolate|trace-.*|enable-source-maps|test|test-force-exit|test-isolation|test-update-snapshots|headed|frozen|unstable.*|use-stderr|json|notify|(?:clear|reset|restore)-mocks|reset-modules|error-on-deprecated|smol|fail-fast|diff|randomize|shuffle|strip-types|cached-only|doc|check|run-tests-by-path|update-snapshot|u|watch-all|watch|typecheck|allow-only|ui-mode)$/;
/** Options with a value of which the same is true. */
const VALUE =
  /^(?:reporters?|output-file.*|output|max-workers|min-workers|workers|w|j|jobs|test-timeout|hook-timeout|teardown-timeout|timeout|retry|retries|pool|pool-options.*|mode|environment|env|test-environment|log-level|coverage.+|collect-coverage.*|require|import|loader|slow|ui|concurrency|max-concurrency|tsconfig|browser.*|seed|test-(?:concurrency|timeout|reporter.*|coverage.*|global-setup)|env-file.*|conditions|preload|rerun-each|repeat-each|max-failures|trace|global-timeout|import-map|lock|v8-flags|node-arguments|setup-files.*|cache-directory|project-name|transform|worker-idle-memory-limit|junit-path|name)$/;
const FOLDER = /^(?:dir|root|root-dir|roots|cwd)$/;
const FILES = /^(?:test-path-patterns?|test-match|test-regex|spec)$/;
const OUT = /^(?:exclude|ignore|test-path-ignore-patterns|module-path-ignore-patterns|path-ignore-patterns)$/;
const NAMES = /^(?:test-name-patterns?|test-skip-pattern|grep|fgrep|match|filter)$/;
const ENDINGS = /^\.?[cm]?[jt]sx?(?:,\.?[cm]?[jt]sx?)*$/;
/** What a letter stands for, by the runner. */
const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  jest: { t: 'test-name-pattern', c: 'config', w: 'workers' },
  'react-scripts': { t: 'test-name-pattern' },
  craco: { t: 'test-name-pattern' },
  vitest: { t: 'test-name-pattern', c: 'config', r: 'root' },
  mocha: { g: 'grep', f: 'fgrep', t: 'timeout', r: 'require', R: 'reporter', s: 'slow', u: 'ui', C: 'colors' },
  ava: { m: 'match', c: 'concurrency', T: 'timeout', t: 'color', v: 'verbose' },
  bun: { t: 'test-name-pattern', c: 'config' },
  deno: { c: 'config', A: 'allow-all', q: 'quiet', r: 'check', E: 'allow-env', R: 'allow-read', N: 'allow-net' },
  playwright: { g: 'grep', c: 'config', x: 'bail' },
  node: { r: 'require', C: 'conditions' },
};

/** What the words of a command tell its runner of tests in JavaScript; null where its program is none. */
export function readJavaScript(words: readonly string[]): JavaScriptRun | null {
  const [first = '', ...rest] = words;
  const runner = nameProgram(first).replace(/^_mocha$|^tsx$/, (name) => (name === 'tsx' ? 'node' : 'mocha'));
  const isNode = runner === 'node' && rest.includes('--test');
  if (!isNode && !Object.hasOwn(VERBS, runner)) return null;
  const verb = VERBS[runner];
  const from = verb?.test('test') === true ? rest.findIndex((word) => verb.test(word)) : 0;
  if (from < 0) return null;
  const isVerb = verb?.test(rest[from] ?? '') === true;
  return readWords(runner, [...rest.slice(0, from), ...rest.slice(isVerb ? from + 1 : from)]);
}

function readWords(runner: string, words: readonly string[]): JavaScriptRun {
  const chosen: string[] = [];
  const leftOut: string[] = [];
  const folders: string[] = [];
  const settings: string[] = [];
  let [permitsNone, choosesNames, hasUnknown] = [false, false, false];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const [, written, own] = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/.exec(word) ?? [];
    if (written === undefined) {
      if (word !== '--' && word !== '') chosen.push(word);
      continue;
    }
    const option = LETTERS[runner]?.[written] ?? splitCamel(written.replace(/\..*$/, '')).join('-');
    if (PERMITS.test(option)) permitsNone ||= own !== 'false';
    else if (!FLAG.test(option) || own !== undefined) {
      const next = words[place + 1];
      const isNext = own === undefined && next !== undefined && !/^-./.test(next);
      if (isNext && !written.startsWith('coverage')) place += 1;
      const value = own ?? (isNext ? next : '');
      if (FOLDER.test(option)) folders.push(value);
      else if (FILES.test(option)) chosen.push(value);
      else if (OUT.test(option)) leftOut.push(value);
      else if (option === 'config') settings.push(value);
      else if (NAMES.test(option)) choosesNames = true;
      else if (option === 'shard') hasUnknown ||= !/\$|^1\//.test(value);
      else if (option === 'extension' || option === 'ext') choosesNames ||= !ENDINGS.test(value);
      else hasUnknown ||= !VALUE.test(option) && !(FLAG.test(option) && /^(?:true|false)$/.test(value));
    }
  }
  return { runner, permitsNone, chosen, leftOut, folders, settings, choosesNames, hasUnknown };
}
