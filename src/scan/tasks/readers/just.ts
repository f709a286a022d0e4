import { lameBy } from '../../shell/settings.ts';
import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';
import { createVariables } from './variables.ts';

const RECIPE = /^@?([A-Za-z_][\w-]*)((?:\s+[^:]*)?):(?!=)\s*(.*)$/;
const VARIABLE = /^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*["']([^"']*)["']\s*$/;
const ALIAS = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/;

const ELSEWHERE = /\b(?:windows|macos|openbsd|android)\b/;
/** What leaves a recipe what it is. */
const PLAIN =
  /^(?:|linux|unix|macos|windows|openbsd|private|no-cd|no-exit-message|exit-message|positional-arguments|no-quiet|parallel|default|(?:group|doc|metadata|working-directory|extension)\b.*)$/;
/** What runs the lines of all recipes, and how it is told to run each as it is written. */
const SHELL = /^set\s+shell\b/;
const RUNS =
  /\[\s*["'](?:\S*\/)?(?:ba|z|da|fi|k)?sh(?:\.exe)?["'](?:\s*,\s*["'](?!-\w*n)[^"']*["'])*\s*,\s*["'](?!-\w*n)-\w*c["']\s*,?\s*\]/;

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
  let attributes: string[] = [];
  const set = code.flatMap((line): [string, string][] => {
    const [, name, value = ''] = /^export\s/.test(line) ? (VARIABLE.exec(line) ?? []) : [];
    return name === undefined ? [] : [[name, value]];
  });
  const isOther = code.some((line) => SHELL.test(line) && !RUNS.test(line));
  const ofAll = isOther ? 'unsure' : lameBy('make', new Map(set));
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
    const own = /^\[(.*)\]\s*$/.exec(line)?.[1];
    if (own !== undefined) {
      attributes.push(own);
      continue;
    }
    const given = attributes.join(', ');
    attributes = [];
    const [, alias, of] = ALIAS.exec(line) ?? [];
    if (alias !== undefined) extend(tasks, alias, { needs: [of ?? ''] });
    const [, name, , needs = ''] = /^(?:set|export|alias)\s/.test(line) ? [] : (RECIPE.exec(line) ?? []);
    // A recipe for another machine is not there.
    if (name === undefined || (ELSEWHERE.test(given) && !/\b(?:linux|unix)\b/.test(given))) continue;
    open = name;
    const isPlain = given.split(/,\s*(?![^()]*\))/).every((one) => PLAIN.test(one));
    extend(tasks, name, { standing: isPlain ? ofAll : 'unsure' });
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
