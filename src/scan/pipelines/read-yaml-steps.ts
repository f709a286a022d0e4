import type { Source } from '../text/source.ts';
import type { Step } from './step.ts';

/** Keys whose values are commands, or lists of them, in the pipelines of GitHub, GitLab, CircleCI, Azure and others. */
const COMMANDS = new Set([
  ...['run', 'script', 'scripts', 'command', 'commands', 'before_script', 'after_script', 'cmds', 'cmd'],
  ...['bash', 'pwsh', 'powershell', 'sh', 'inline', 'inlineScript', 'goals', 'tasks', 'args', 'entrypoint'],
]);
/** Keys whose values are actions that somebody else wrote. */
const ACTIONS = new Set(['uses', 'task', 'pipe', 'image', 'provider', 'template', 'include', 'extends']);
/** Keys that may be blocks of keys as well as commands. */
const BLOCKS = new Set(['run', 'command', 'args', 'include', 'image', 'script']);

const PAIR = /^(\s*)((?:-\s+)*)(["']?)([\w./@-]+)\3\s*:(?:\s+(.*))?$/;

interface Open {
  readonly indent: number;
  readonly key: string;
}

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack.
 */
export function readYamlSteps({ path, code }: Source): Step[] {
  const steps: Step[] = [];
  let open: Open[] = [];
  let name = '';
  let task = '';
  let list: { readonly indent: number; readonly block: boolean } | null = null;
  for (const [index, line] of code.entries()) {
    if (line.trim() === '') continue;
    const indent = line.length - line.trimStart().length;
    const add = (text: string): void => {
      const job = [path, name, ...open.map(({ key }) => key)].join(' ');
      if (text !== '') steps.push({ line: index + 1, text, job });
    };
    if (list !== null) {
      const isItem = /^\s*-\s/.test(line);
      if (indent > list.indent || (!list.block && indent === list.indent && isItem)) {
        const item = line.trim().replace(/^-\s+/, '');
        // A key among the items is no command.
        if (list.block || !PAIR.test(line)) {
          if (!/^[|>][-+\d]*$/.test(item)) add(unquote(item));
          continue;
        }
      } else list = null;
    }
    const [, before = '', dashes = '', , key, rest = ''] = PAIR.exec(line) ?? [];
    if (key === undefined) {
      const orb = /^\s*-\s+([\w-]+\/[\w-]+)\s*$/.exec(line)?.[1];
      if (orb !== undefined) add(orb);
      continue;
    }
    const depth = before.length + dashes.length;
    open = open.filter((one) => one.indent < depth).concat({ indent: depth, key });
    const value = rest.trim();
    if (key === 'name' && (depth === 0 || dashes !== '')) {
      if (depth === 0) name = value;
      else task = '';
    }
    if (key.includes('/')) add(key);
    if (ACTIONS.has(key)) {
      add(unquote(value));
      if (key === 'task') task = unquote(value);
    }
    if (!COMMANDS.has(key)) continue;
    if (/^[|>][-+\d]*$/.test(value)) list = { indent: depth, block: true };
    else if (value === '')
      list = BLOCKS.has(key) && !isList(code[index + 1]) ? null : { indent: before.length, block: false };
    else if (value.startsWith('['))
      value
        .slice(1, -1)
        .split(',')
        .map((one) => unquote(one.trim()))
        .forEach(add);
    else add(key === 'command' && task !== '' ? `${task} ${unquote(value)}` : unquote(value));
  }
  return steps;
}

function isList(line: string | undefined): boolean {
  return line !== undefined && /^\s*-\s/.test(line);
}

function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
