import type { Source } from '../../text/source.ts';
import { parseJson } from '../../manifests/parse-json.ts';
import { asTable } from '../../manifests/table.ts';
import { createTask, type Task, type TaskFile, UNKNOWN_TASKS } from './task.ts';

/** The scripts of a package.json, or the tasks of a deno.json. */
export function readPackage({ lines }: Pick<Source, 'lines'>): TaskFile {
  const whole = readTable(lines);
  if (whole === null) return UNKNOWN_TASKS;
  const texts = { ...asTable(whole['tasks']), ...asTable(whole['scripts']) };
  const tasks = Object.entries(texts).map(([name, value]): [string, Task] => {
    const { command, dependencies } = typeof value === 'string' ? { command: value } : asTable(value);
    const needs = Array.isArray(dependencies) ? dependencies.filter((one) => typeof one === 'string') : [];
    return [name, createTask({ scripts: [[typeof command === 'string' ? command : '']], needs })];
  });
  return { tasks: new Map(tasks), of: nameIn(whole), first: [], isOpen: false };
}

/** Executors of Nx's that run tests. */
const TESTS =
  /^(?:@(?:nx|nrwl)\/(?:jest:jest|vite:test|vitest:test|playwright:playwright|cypress:cypress|angular:unit-test)|@angular(?:-devkit\/build-angular|\/build):(?:karma|jest|unit-test)|@nxlv\/python:(?:run-)?(?:tox|pytest)|@nx-go\/nx-go:test|@monodon\/rust:test)$/;

/** The targets of a project.json of Nx's, or the scripts and targets of a package.json. */
export function readNxProject(source: Pick<Source, 'lines'>): TaskFile {
  const whole = readTable(source.lines);
  if (whole === null) return UNKNOWN_TASKS;
  const targets = { ...asTable(asTable(whole['nx'])['targets']), ...asTable(whole['targets']) };
  const tasks = Object.entries(targets).map(([name, value]): [string, Task] => {
    const { executor, command, options } = asTable(value);
    const { command: inner, commands, script } = asTable(options);
    const several: readonly unknown[] = Array.isArray(commands) ? commands : [];
    const texts = [command, inner, ...several.slice(0, MOST_COMMANDS)];
    const scripts = texts.flatMap((text) => {
      const one = typeof text === 'string' ? text : asTable(text)['command'];
      return typeof one === 'string' ? [[one]] : [];
    });
    if (typeof script === 'string') scripts.push([`npm run ${script}`]);
    const hasLibrary = typeof executor === 'string' && TESTS.test(executor);
    return [name, createTask({ scripts, hasLibrary, doesMore: scripts.length === 0 && !hasLibrary })];
  });
  const { tasks: own } = readPackage(source);
  return { tasks: new Map([...own, ...tasks]), of: nameIn(whole), first: [], isOpen: false };
}

/** Nobody has one target do more. */
const MOST_COMMANDS = 100;

function nameIn(whole: Readonly<Record<string, unknown>>): string {
  return typeof whole['name'] === 'string' ? whole['name'] : '';
}

/** The scripts of a composer.json: commands, functions of PHP's, and @ before what is another script. */
export function readComposer({ lines }: Pick<Source, 'lines'>): TaskFile {
  const whole = readTable(lines);
  if (whole === null) return UNKNOWN_TASKS;
  const tasks = Object.entries(asTable(whole['scripts'])).map(([name, value]): [string, Task] => {
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
    const isFunction = (text: string): boolean => /^[\w\\]+::\w+$/.test(text);
    const needs = texts.flatMap((text) => /^@(?!php\b|composer\b|putenv\b)(\S+)/.exec(text)?.[1] ?? []);
    const commands = texts.filter((text) => !isFunction(text) && !/^@(?!php\b|composer\b)/.test(text));
    const doesMore = texts.some((text) => isFunction(text) && !text.endsWith('::disableProcessTimeout'));
    const scripts = commands.map((text) => [text.replace(/^@/, '')]);
    return [name, createTask({ scripts, needs, doesMore })];
  });
  return { tasks: new Map(tasks), first: [], isOpen: false };
}

function readTable(lines: readonly string[]): Readonly<Record<string, unknown>> | null {
  const whole = parseJson(lines);
  return whole === undefined ? null : asTable(whole);
}
