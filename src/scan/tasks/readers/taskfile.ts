import type { Standing } from '../../shell/commands.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';
import { lameBy } from '../../shell/settings.ts';
import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';

/** The tasks of a Taskfile.yml. */
export function readTaskfile({ code }: Source): TaskFile {
  // A name with a colon is no key to those who read keys by lines.
  const plain = code.map((line) =>
    line.replace(/^(\s+)([\w.-]+(?::[\w.-]+)+)(?=\s*:)/, (_, before: string, name: string) => before + named(name)),
  );
  const tasks = new Map<string, Task>();
  const folders = new Map<string, string>();
  let [open, under] = ['', ''];
  for (const { key, depth, values, isUnclear } of readKeys(plain, 'tasks')) {
    if (depth === 1) [open, under] = [key, ''];
    if (depth === 2) under = key;
    if (depth === 0) continue;
    const isCommand =
      depth === 1 || (depth === 2 && /^(?:cmds?|deps)$/.test(key)) || (under === 'cmds' && key === 'cmd');
    const needs = key === 'task' || key === 'deps' ? values.map(named) : [];
    const scripts = isCommand && key !== 'deps' ? values.map((value) => [value]) : [];
    if (key === 'dir' && depth === 2) folders.set(open, (values[0] ?? '').replace(/^\{\{\s*\.ROOT_DIR\s*\}\}/, '.'));
    const standing = standingBy({ key, depth, values });
    extend(tasks, open, { needs, scripts, doesMore: isCommand && isUnclear, standing });
  }
  const ofAll = readKeys(code, 'env').filter(({ depth }) => depth === 1);
  const standing = lameBy('make', new Map(ofAll.map(({ key, values }) => [key, values.join(' ')])));
  for (const name of tasks.keys()) extend(tasks, name, { standing });
  for (const [name, folder] of folders)
    tasks.get(name)?.scripts.forEach((lines, place, all) => (all[place] = [`cd ${folder}`, ...lines]));
  if (code.some((line) => /^set\s*:.*\b(?:noexec|n)\b/.test(line)))
    for (const name of tasks.keys()) extend(tasks, name, { standing: 'not' });
  const first = tasks.has('default') ? ['default'] : [];
  return { tasks, first, isOpen: code.some((line) => /^includes\s*:/.test(line)) };
}

/** What a key under a task says of its commands: that they may be left out, or fail without the task. */
function standingBy({ key, depth, values }: Pick<YamlKey, 'key' | 'depth' | 'values'>): Standing {
  if (key === 'ignore_error' && values[0] === 'true') return depth === 2 ? 'not' : 'unsure';
  if (key === 'platforms') return values.some((value) => value.startsWith('linux')) ? 'decides' : 'unsure';
  if (key === 'status' || key === 'if') return 'unsure';
  // What is done once for each of what is not told may not be done at all.
  if (key === 'for') return values.length === 0 ? 'unsure' : 'decides';
  return lameBy('make', new Map([[key, values.join(' ')]]));
}

/** The name of a task as it stands in what is read of a Taskfile. */
export function named(name: string): string {
  return name.replaceAll(':', '.');
}
