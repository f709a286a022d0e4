import type { Source } from '../../text/source.ts';
import { asTable } from '../../manifests/table.ts';
import { type Task, type TaskFile, UNKNOWN_TASKS } from '../task.ts';

/** The scripts of a package.json, or the tasks of a deno.json. */
export function readPackage({ lines }: Pick<Source, 'lines'>): TaskFile {
  const whole = parse(lines);
  if (whole === null) return UNKNOWN_TASKS;
  const texts = { ...asTable(whole['tasks']), ...asTable(whole['scripts']) };
  const tasks = Object.entries(texts).map(([name, value]): [string, Task] => {
    const command = typeof value === 'string' ? value : asTable(value)['command'];
    return [name, toTask([typeof command === 'string' ? command : ''])];
  });
  return { tasks: new Map(tasks), first: [], isOpen: false };
}

/** The scripts of a composer.json: commands, functions of PHP's, and @ before what is another script. */
export function readComposer({ lines }: Pick<Source, 'lines'>): TaskFile {
  const whole = parse(lines);
  if (whole === null) return UNKNOWN_TASKS;
  const tasks = Object.entries(asTable(whole['scripts'])).map(([name, value]): [string, Task] => {
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
    const isFunction = (text: string): boolean => /^[\w\\]+::\w+$/.test(text);
    const needs = texts.flatMap((text) => /^@(?!php\b|composer\b|putenv\b)(\S+)/.exec(text)?.[1] ?? []);
    const commands = texts.filter((text) => !isFunction(text) && !/^@(?!php\b|composer\b)/.test(text));
    const doesMore = texts.some((text) => isFunction(text) && !text.endsWith('::disableProcessTimeout'));
    return [name, { ...toTask(commands.map((text) => text.replace(/^@/, ''))), needs, doesMore }];
  });
  return { tasks: new Map(tasks), first: [], isOpen: false };
}

function toTask(lines: readonly string[]): Task {
  return { scripts: lines.map((line) => [line]), needs: [], doesMore: false };
}

function parse(lines: readonly string[]): Readonly<Record<string, unknown>> | null {
  try {
    return asTable(JSON.parse(lines.join('\n')));
  } catch {
    return null;
  }
}
