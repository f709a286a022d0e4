import { isUsualPath, isUsualPlace, readPrepended } from './search-path.ts';
import { LONGEST_LINE } from '../text/source.ts';
import { doesNothing, type Standing } from './commands.ts';
import { nameProgram, splitWords } from './command-words.ts';
import { ANY, hiddenIn } from './hiding.ts';
import { leftByWords } from '../runners/idle-words.ts';
import { skipsTests } from '../runners/skip-properties.ts';

/** The values of variables of the environment, by their names. */
export type Settings = ReadonlyMap<string, string>;

/** Variables that a program takes as more of its words, and how a command begins that runs it. */
const TAKEN: readonly (readonly [name: string, by: RegExp])[] = [
  ['PYTEST_ADDOPTS', /^(?:\S{0,60}\/)?(?:pytest|py\.test)\b|\s-m pytest\b/],
  ['SPEC_OPTS', /^(?:\S{0,60}\/)?(?:parallel_)?rspec\b/],
  ['MAVEN_ARGS', /^(?:\S{0,60}\/)?mvnw?\b/],
  ['MAVEN_OPTS', /^(?:\S{0,60}\/)?mvnw?\b/],
  ['JAVA_TOOL_OPTIONS', /^(?:\S{0,60}\/)?mvnw?\b/],
  ['GOFLAGS', /^go\b/],
  ['MAKEFLAGS', /^g?make\b/],
];
const NAMED = /\$(?:\{\{\s?(?:env\.(\w+)|(inputs\.[\w-]+))\s?\}\}|\{(\w+)\}|(\w+))/g;

/** The words of a command with what variables add to them, where that is not too long to be looked at. */
export function withSettings(words: string, settings: Settings): string {
  if (settings.size === 0) return words;
  const added = TAKEN.flatMap(([name, by]) => (by.test(words) ? (settings.get(name) ?? []) : []));
  for (const [, one, two, three, four] of words.matchAll(NAMED)) {
    const value = settings.get(one ?? two ?? three ?? four ?? '');
    if (value !== undefined) added.push(value);
  }
  const whole = [words, ...added.map(asWords)].join(' ');
  return whole.length > LONGEST_LINE ? words : whole;
}

/** Variables by which Cargo hands what it runs to another program, and programs that run nothing. */
const RUNNERS = /^(?:CARGO_TARGET_\w+_RUNNER|(?:CARGO_BUILD_)?(?:RUSTC(?:_WORKSPACE)?_WRAPPER|RUSTC|RUSTDOC))$/;
const IDLE = /^(?:\S*\/)?(?:true|echo|:)$/;

/** Variables that files of tasks take programs from. */
const PROGRAMS =
  /^(?:SHELL|MAKE|GO|GOTEST|CARGO|PYTHON3?|PYTEST|TOX|NPM|YARN|PNPM|NODE|NPX|MVN|MAVEN|GRADLE|DOTNET|MIX|BUNDLE|RAKE|RSPEC|PHP|PHPUNIT|COMPOSER|CTEST|CMAKE|DOCKER|DOCKER_COMPOSE)$/;

/** Variables that say what Go builds, and what they may say without another test being built than is usual. */
const OF_GO: readonly (readonly [name: string, usual: RegExp])[] = [
  [
    'GOFLAGS',
    /^(?:-(?:mod|buildvcs|p|parallel|timeout|count|covermode)=[1-9a-z]\w*|-(?:v|race|trimpath|short|cover|json|x)|\s)*$/,
  ],
  ['GOOS', /^linux$/],
  ['GOARCH', /^amd64$/],
];

/** Variables that name another file that a program begins with. */
const OTHERS: readonly (readonly [name: string, by: RegExp])[] = [
  ['PYTEST_PLUGINS', /\bpytest\b/],
  ['COMPOSE_FILE', /^docker[- ]compose\b/],
];

/** Variables by which programs load a file before they begin. */
const LOADERS = ['NODE_OPTIONS', 'RUBYOPT', 'PERL5OPT', 'LD_PRELOAD'];

/** Variables that choose which of its sessions a program runs, and what names one that tests. */
const CHOOSERS: readonly (readonly [name: string, by: RegExp])[] = [
  ['TOXENV', /(?:^|\s|\/)tox(?=\s|$)/],
  ['NOXSESSION', /(?:^|\s|\/)nox(?=\s|$)/],
];
const TESTS = /test|^(?:py|pypy)[\d.]*(?:[,-]|$)/i;

const TASK =
  /^(?:\S{0,60}\/)?(?:make|npm|pnpm|yarn|composer|just|task|rake|tox|nox|deno|pdm|poe|pixi|rye|pipenv|(?:ba|z)?sh|\S{1,60}\.sh)(?=\s|$)|^\S{0,60}\/[\w-]{1,60}(?=\s|$)/;

/** How sure a command that runs others is to have them do something, by variables that may have these do nothing. */
export function lameBy(words: string, settings: Settings): Standing {
  // A shell begins with what one names; by the other, it may find other programs.
  const path = settings.get('PATH');
  if (
    isHidden(
      words,
      settings
        .get(HIDDEN)
        ?.split(' ')
        .filter((name) => name !== '') ?? [],
    )
  )
    return 'unsure';
  if (settings.has('BASH_ENV') || (path !== undefined && !isUsualPath(path))) return 'unsure';
  if ([...settings].some(([name, value]) => RUNNERS.test(name) && IDLE.test(value))) return 'unsure';
  if (TASK.test(words) && [...settings].some(([name, value]) => PROGRAMS.test(name) && IDLE.test(value)))
    return 'unsure';
  if (TASK.test(words) && [...settings.keys()].some((name) => /^npm_config_(?:script_shell|node_options)$/i.test(name)))
    return 'unsure';
  if (settings.has('TOX_SKIP_ENV') && /(?:^|\s|\/)tox(?=\s|$)/.test(words)) return 'unsure';
  if (CHOOSERS.some(([name, by]) => by.test(words) && settings.has(name) && !TESTS.test(settings.get(name) ?? '')))
    return 'unsure';
  if (OTHERS.some(([name, by]) => settings.has(name) && (by.test(words) || TASK.test(words)))) return 'unsure';
  if (
    [...settings].some(
      ([name, value]) => name.startsWith('ORG_GRADLE_PROJECT_') && skipsTests([`-P${name.slice(19)}=${value}`]),
    )
  )
    return 'unsure';
  const isOfGo = TASK.test(words) || /^(?:go test|gotestsum)\b/.test(words);
  if (isOfGo && OF_GO.some(([name, usual]) => settings.has(name) && !usual.test(settings.get(name) ?? '')))
    return 'unsure';
  if (LOADERS.some((name) => /(?:^|[\s=:r])\.{1,2}\//.test(settings.get(name) ?? ''))) return 'unsure';
  const isLame = TAKEN.some(([name]) => {
    const value = settings.get(name);
    const program =
      name === 'MAKEFLAGS' ? 'make' : name === 'GOFLAGS' ? 'go test' : name === 'SPEC_OPTS' ? 'rspec' : 'pytest';
    if (value === undefined) return false;
    const given = asWords(value);
    const isLess = /^(?:pytest|rspec)$/.test(program) && leftByWords(program, splitWords(given)) !== 'tests';
    return isLess || doesNothing(`${program} ${given}`) || skipsTests(value.split(/\s+/));
  });
  return isLame && TASK.test(words) ? 'unsure' : 'decides';
}

/** Whether a program may be another one by the names of those that were put in the place of others. */
function isHidden(words: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const called = words.split(/\s+/, MOST_BEFORE).map(nameProgram);
  return names.some((name) => name === ANY || called.includes(name) || (TESTERS.test(name) && TASK.test(words)));
}

/** Nobody has a program run through more others. */
const MOST_BEFORE = 8;
/** What no variable is called: the names of programs that were put in the place of others. */
export const HIDDEN = ' ';
/** Programs that tasks have tests run by. */
const TESTERS =
  /^(?:(?:ba|z|da)?sh|env|sudo|make|go|cargo|python3?|py\.?test|tox|nox|coverage|poetry|pipenv|hatch|npm|npx|yarn|pnpm|node|jest|vitest|mocha|mvn|java|gradle|dotnet|mix|bundle|ruby|rake|rspec|rails|php|phpunit|pest|composer|c?test|cmake|docker|behave|bats|playwright|cypress)$/;

/** A value as the words that it is to a program: the flags of make may stand without their dash. */
function asWords(value: string): string {
  return /^[a-z]{1,9}$/.test(value) ? `-${value}` : value;
}

const ASSIGNMENT = /(?:^|\s)(?:\$env:)?(\w+)\s?=\s?("[^"]*"|'[^']*'|[^\s"']*)/g;
const SETS = /^(?:go env -w|export|declare -x|set -gx|typeset -x)\s|^\$env:\w+\s?=|^\w+=(?:"[^"]*"|'[^']*'|\S*)$/;
const FOR_LATER =
  /(?:\becho|\bWrite-Output)\s+["']?(?:export\s+)?(\w+)=(.{0,200}?)["']?\s*(?:>>|\|\s*(?:tee -a|Out-File)\b.*)\s*["']?\$(?:env:|\{)?(?:GITHUB|BASH)_ENV\b|##vso\[task\.setvariable variable=(\w+)[^\]]{0,80}\]([^"']{0,200})/;

const KEPT_BY_GO = /\bgo env -w\s+["']?(\w+)=([^\s"'&|;]*)/;

/** What steps of a pipeline set for the steps after them, in their commands. */
export function readForLater(code: readonly string[]): Settings {
  const set = new Map<string, string>();
  for (const line of code) {
    const [, name, value, azure, given] = FOR_LATER.exec(line) ?? KEPT_BY_GO.exec(line) ?? [];
    if ((name ?? azure) !== undefined && set.size < MOST_SET) put(set, name ?? azure ?? '', value ?? given ?? '');
    for (const hidden of hiddenIn(line)) put(set, HIDDEN, hidden);
    const place = readPrepended(line);
    if (place !== null && !isUsualPlace(place)) set.set('PATH', place);
  }
  return set;
}

/** Variables with more that are set after them, as far as anybody sets so many. */
export function merge(settings: Settings, more: readonly (readonly [name: string, value: string])[]): Settings {
  if (more.length === 0) return settings;
  const all = new Map(settings);
  for (const [name, value] of more) if (all.size < MOST_SET || all.has(name)) put(all, name, value);
  return all;
}

/** Sets a variable, which other programs are found by once they are. */
function put(set: Map<string, string>, name: string, value: string): void {
  const path = name === 'PATH' ? set.get(name) : undefined;
  if (name === HIDDEN && set.has(name)) set.set(name, `${set.get(name)?.slice(-LONGEST_LINE) ?? ''} ${value}`);
  else if (path === undefined || isUsualPath(path)) set.set(name, value);
}

/** Nobody sets more variables for later. */
const MOST_SET = 50;

/** What the words that stand before a command set for it. */
export function readSettings(words: string): [name: string, value: string][] {
  return [...words.matchAll(ASSIGNMENT)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll(/^["']|["']$/g, ''),
  ]);
}

/** What a command sets for those after it. */
export function readSet(command: string): [name: string, value: string][] {
  const hidden = hiddenIn(command).map((name): [string, string] => [HIDDEN, name]);
  return SETS.test(command) ? [...readSettings(command), ...hidden] : hidden;
}
