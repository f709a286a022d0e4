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

/** The name that a file gives the package that it describes; empty where it gives none. */
export function nameIn(whole: Readonly<Record<string, unknown>>): string {
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
