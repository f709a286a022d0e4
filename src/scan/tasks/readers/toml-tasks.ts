import { asTable, asTexts } from '../../manifests/table.ts';
import { parseToml } from '../../manifests/toml.ts';
import { lameBy } from '../../shell/settings.ts';
import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';

/** The scripts of Hatch's environments: in a hatch.toml, or in what stands for one in a pyproject.toml. */
export function readHatch(source: Pick<Source, 'lines' | 'path'>): TaskFile {
  const whole = parseToml(source);
  const own = source.path.endsWith('hatch.toml') ? whole : asTable(asTable(whole['tool'])['hatch']);
  const tasks = new Map<string, Task>();
  for (const [env, value] of Object.entries(asTable(own['envs']))) {
    const { scripts, 'env-vars': set } = asTable(value);
    const standing = lameBy('make', settingsOf(set));
    const all = asTable(scripts);
    for (const [name, told] of Object.entries(all)) {
      const lines = typeof told === 'string' ? [told] : asTexts(Array.isArray(told) ? told : []);
      const needs = lines.map(firstWord).filter((one) => Object.hasOwn(all, one) && one !== name);
      const commands = lines.filter((one) => !Object.hasOwn(all, firstWord(one)) || firstWord(one) === name);
      const part = { needs: needs.map((one) => `${env}:${one}`), scripts: commands.map(scriptOf), standing };
      extend(tasks, `${env}:${name}`, part);
    }
  }
  // Without an environment before it, a name is one of the default one.
  return { tasks, others: (name) => tasks.get(`default:${name}`), first: [], isOpen: false };
}

function firstWord(line: string): string {
  return line.trim().split(/\s/)[0] ?? '';
}

/** A dash has Hatch go on whatever the command gives. */
function scriptOf(line: string): string[] {
  const command = line.replace(/^\s*-\s/, '').replaceAll(/\{args(?::([^{}]*))?\}/g, (_, usual?: string) => usual ?? '');
  return [/^\s*-\s/.test(line) ? `${command} || true` : command];
}

/** The tasks of a mise.toml; others may stand in files of their own. */
export function readMise(source: Pick<Source, 'lines'>): TaskFile {
  const tasks = new Map<string, Task>();
  for (const [name, value] of Object.entries(asTable(parseToml(source)['tasks']))) {
    const table = typeof value === 'object' && !Array.isArray(value) ? asTable(value) : { run: value };
    const steps: readonly unknown[] = Array.isArray(table['run']) ? table['run'] : [table['run'] ?? []].flat();
    const needs = [table['depends'] ?? []].flat().filter((one) => typeof one === 'string');
    const scripts = steps.filter((one) => typeof one === 'string').map((one) => ['set -e', ...one.split('\n')]);
    extend(tasks, name, {
      ...{ needs, scripts, doesMore: scripts.length < steps.length || Object.hasOwn(table, 'file') },
      standing: ['dir', 'shell'].some((key) => Object.hasOwn(table, key))
        ? 'unsure'
        : lameBy('make', settingsOf(table['env'])),
    });
  }
  return { tasks, first: [], isOpen: true };
}

function settingsOf(table: unknown): Map<string, string> {
  return new Map(Object.entries(asTable(table)).map(([name, value]) => [name, String(value)]));
}
