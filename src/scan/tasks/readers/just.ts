import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from '../task.ts';
import { createVariables } from './variables.ts';

const RECIPE = /^@?([A-Za-z_][\w-]*)((?:\s+[^:]*)?):(?!=)\s*(.*)$/;
const VARIABLE = /^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*["']([^"']*)["']\s*$/;
const ALIAS = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/;

/** The recipes of a justfile: each line runs in a shell of its own, unless the first one names a program. */
export function readJustfile({ lines, code }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  const variables = createVariables(/\{\{\s*([\w-]+)\s*\}\}/g);
  for (const line of code) {
    const [, name, value = ''] = VARIABLE.exec(line) ?? [];
    if (name !== undefined) variables.set(name, value);
  }
  let first: string[] = [];
  let open = '';
  let isProgram = false;
  let isOpen = false;
  let script: string[] | null = null;
  for (const [index, line] of code.entries()) {
    const shebang = /^\s+#!(.*)$/.exec(lines[index] ?? '')?.[1];
    if (/^\s/.test(line) || shebang !== undefined) {
      if (shebang !== undefined) {
        script = /\b(?:ba|z|da)?sh\b/.test(shebang) ? [] : null;
        isProgram = script === null;
        if (isProgram && open !== '') extend(tasks, open, { doesMore: true });
        if (script !== null) extend(tasks, open, { scripts: [script] });
      } else if (script !== null) script.push(variables.fill(line));
      else if (open !== '' && !isProgram && line.trim() !== '')
        extend(tasks, open, { scripts: [[variables.fill(commandOf(line))]] });
      continue;
    }
    if (line.trim() === '') continue;
    if (/^(?:import\??|mod\??)\s/.test(line)) isOpen = true;
    [script, isProgram, open] = [null, false, ''];
    const [, alias, of] = ALIAS.exec(line) ?? [];
    if (alias !== undefined) extend(tasks, alias, { needs: [of ?? ''] });
    const [, name, , needs = ''] = /^(?:set|export|alias)\s/.test(line) ? [] : (RECIPE.exec(line) ?? []);
    if (name === undefined) continue;
    open = name;
    extend(tasks, name, { needs: needs.replaceAll('&&', ' ').match(/(?<=^|\s|\()[A-Za-z_][\w-]*/g) ?? [] });
    if (first.length === 0) first = [name];
  }
  return { tasks, first, isOpen };
}

/** The words of a line, of which a dash has just go on whatever they give. */
function commandOf(line: string): string {
  const text = line.trim().replace(/^@/, '');
  return text.startsWith('-') ? `${text.replace(/^[-@]+/, '')} || true` : text;
}
