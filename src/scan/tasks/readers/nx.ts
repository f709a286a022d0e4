import { parseJson } from '../../manifests/parse-json.ts';
import { asTable } from '../../manifests/table.ts';
import { folderOf, nameOf } from '../../paths.ts';
import type { Source } from '../../text/source.ts';
import { nameIn, readPackage } from './json.ts';
import { createTask, type Task, type TaskFile, UNKNOWN_TASKS } from './task.ts';

/** What executors of Nx's run that test; some are content with no tests. */
const EXECUTORS: readonly (readonly [name: RegExp, command: string])[] = [
  [/^@(?:nx|nrwl)\/jest:jest$/, 'jest --passWithNoTests'],
  [/^@(?:nx|nrwl)\/(?:vite|vitest):test$/, 'vitest run --passWithNoTests'],
  [/^@(?:nx|nrwl)\/playwright:playwright$/, 'playwright test'],
  [/^@(?:nx|nrwl)\/cypress:cypress$/, 'cypress run'],
  [
    /^@(?:nx|nrwl)\/angular:unit-test$|^@angular(?:-devkit\/build-angular|\/build):(?:karma|jest|unit-test)$/,
    'ng test',
  ],
  [/^@nxlv\/python:(?:run-)?tox$/, 'tox'],
  [/^@nxlv\/python:(?:run-)?pytest$/, 'pytest'],
  [/^@nx-go\/nx-go:test$/, 'go test ./...'],
  [/^@monodon\/rust:test$/, 'cargo test'],
];
const RUNS_COMMANDS = /^(?:nx|@(?:nx|nrwl)\/workspace):run-commands$/;
const RUNS_SCRIPT = /^nx:run-script$/;
/** What a target is told that leaves alone which tests it has run. */
const HARMLESS =
  /^(?:executor|command|commands|script|options|configurations|defaultConfiguration|outputs|inputs|cache|dependsOn|metadata|parallelism|continuous|syncGenerators|cwd|parallel|color|tty|env|envFile|verbose|silent|streamOutput|usePty|passWithNoTests|jestConfig|configFile|config|cypressConfig|playwrightConfig|codeCoverage|coverage|coverageDirectory|coverageReporters|reportsDirectory|reporters|ci|runInBand|maxWorkers|bail|colors|detectOpenHandles|forceExit|testTimeout|tsConfig|tsSpecConfig|main|polyfills|karmaConfig|browsers|assets|styles|scripts|inlineStyleLanguage|buildTarget|devServerTarget|baseUrl|testingType|headless|mode|runner|watch|progress|sourceMap)$/;
const OF_COMMAND = /^(?:command|color|bgColor|prefix|prefixColor|description)$/;
/** Nobody has one target do more. */
const MOST_COMMANDS = 100;

/** The targets of a project.json of Nx's, or the scripts and targets of a package.json. */
export function readNxProject(source: Pick<Source, 'lines' | 'path'>): TaskFile {
  const parsed = parseJson(source.lines);
  if (parsed === undefined) return UNKNOWN_TASKS;
  const whole = asTable(parsed);
  const { targets: own, includedScripts } = asTable(whole['nx']);
  const { tasks: scripts } = readPackage(source);
  const taken = [...scripts].filter(([name]) => !Array.isArray(includedScripts) || includedScripts.includes(name));
  const targets = Object.entries({ ...asTable(own), ...asTable(whole['targets']) });
  const folder = folderOf(source.path);
  const tasks = targets.flatMap(([name, value]): [string, Task][] => {
    const task = readTarget(asTable(value), folder);
    return task === null ? [] : [[name, task]];
  });
  const name = nameIn(whole);
  return {
    tasks: new Map([...taken, ...tasks]),
    of: name === '' ? nameOf(folder) : name,
    first: [],
    isOpen: false,
  };
}

/** What a target of a project in a folder does; null where it says so nowhere itself. */
function readTarget(target: Readonly<Record<string, unknown>>, folder: string): Task | null {
  const { executor, command, options: told } = target;
  const options = asTable(told);
  const standing = isHarmless(target) ? 'decides' : 'unsure';
  const byName = EXECUTORS.find(([name]) => typeof executor === 'string' && name.test(executor))?.[1];
  if (byName !== undefined) return createTask({ scripts: [[byName]], standing });
  const isScript = typeof executor === 'string' && RUNS_SCRIPT.test(executor);
  if (isScript && typeof options['script'] === 'string')
    return createTask({ scripts: [[`npm run ${options['script']}`]], standing });
  if (executor !== undefined && !(typeof executor === 'string' && RUNS_COMMANDS.test(executor)))
    return createTask({ doesMore: true });
  const texts = textsOf(command, options);
  if (executor === undefined && typeof command !== 'string')
    return Object.keys(options).length === 0 && standing === 'decides' ? null : createTask({ doesMore: true });
  const start = startOf(options['cwd'], folder);
  return createTask({ scripts: texts.map((text) => [...start, text]), standing, doesMore: texts.length === 0 });
}

function textsOf(command: unknown, { command: inner, commands }: Readonly<Record<string, unknown>>): string[] {
  const several: readonly unknown[] = Array.isArray(commands) ? commands.slice(0, MOST_COMMANDS) : [];
  return [command, inner, ...several].flatMap((text) => {
    const one = typeof text === 'string' ? text : asTable(text)['command'];
    return typeof one === 'string' ? [one] : [];
  });
}

/** The line that leads from the folder of a project to that in which Nx runs its commands, where it is told one. */
function startOf(cwd: unknown, folder: string): string[] {
  if (cwd === undefined) return [];
  if (typeof cwd !== 'string') return ['cd "$CWD"'];
  if (/^\{projectRoot\}\/?$/.test(cwd)) return [];
  const up = folder === '' ? '' : '../'.repeat(folder.split('/').length);
  return [`cd ${up}${cwd.replace(/^\.\//, '').replace('{projectRoot}', folder)}`];
}

/** Whether nothing that a target is told has it leave tests out, or do something else. */
function isHarmless(target: Readonly<Record<string, unknown>>): boolean {
  const { options, configurations } = target;
  const { commands } = asTable(options);
  const others = Object.values(asTable(configurations)).map(asTable);
  const items: readonly unknown[] = Array.isArray(commands) ? commands.slice(0, MOST_COMMANDS) : [];
  return (
    [target, asTable(options), ...others].every((table) => Object.keys(table).every((key) => HARMLESS.test(key))) &&
    items.every((item) => Object.keys(asTable(item)).every((key) => OF_COMMAND.test(key))) &&
    // A configuration that has a command of its own takes the place of the other.
    others.every(
      (table) => !Object.keys(table).some((key) => /^(?:command|commands|script|cwd|config\w*|\w+Config)$/.test(key)),
    )
  );
}

/** Whether nothing that a workspace says of all targets, by the lines of its nx.json, has some leave tests out. */
export function areDefaultsHarmless(lines: readonly string[], names: readonly string[]): boolean {
  const { targetDefaults } = asTable(parseJson(lines));
  return Object.entries(asTable(targetDefaults)).every(([name, value]) => {
    const { executor, options, configurations, ...more } = asTable(value);
    const isOfOthers = !names.includes(name) && !/[:*]/.test(name);
    const isKnown =
      executor === undefined || (typeof executor === 'string' && EXECUTORS.some(([one]) => one.test(executor)));
    return isOfOthers || (isKnown && isHarmless({ configurations: { ...asTable(configurations), more, options } }));
  });
}
