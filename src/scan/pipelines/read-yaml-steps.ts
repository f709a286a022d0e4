import type { Source } from '../text/source.ts';
import { createCommandReader } from './read-commands.ts';
import { findWhen } from './read-triggers.ts';
import { nameJob, type Step } from './step.ts';

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

/** Keys under which the values are names and texts, never commands. */
const NAMES = new Set(['env', 'environment', 'variables', 'vars', 'inputs', 'outputs', 'labels', 'annotations']);

/** What the keys of one block say of all that is in it. */
interface Block {
  isOff: boolean;
  isNotEach: boolean;
  uses: string;
}

interface Open {
  readonly indent: number;
  readonly key: string;
  readonly block: Block;
}

interface Found {
  readonly step: Step;
  readonly path: readonly Open[];
  readonly mayFail: boolean;
}

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack. What is switched off is left out; whether each push runs a step, and fails
 * by it, is the end of the name of its job, as far as the file says it.
 */
export function readYamlSteps({ path, code }: Source): Step[] {
  const found: Found[] = [];
  let read = createCommandReader();
  let isCommand = true;
  let isMuted = false;
  let open: Open[] = [];
  let name = '';
  let task = '';
  let list: { readonly indent: number; readonly block: boolean } | null = null;
  for (const [index, line] of code.entries()) {
    if (line.trim() === '') continue;
    const indent = line.length - line.trimStart().length;
    const add = (text: string): void => {
      if (text === '' || isMuted) return;
      const job = [path, name, ...open.map(({ key }) => key)].join(' ');
      for (const { text: command, mayFail } of isCommand ? read(text) : [{ text, mayFail: true }])
        found.push({ step: { line: index + 1, text: command, job }, path: open, mayFail });
    };
    if (list !== null) {
      const isItem = /^\s*-\s/.test(line);
      if (indent > list.indent || (!list.block && indent === list.indent && isItem)) {
        const item = line.trim().replace(/^-\s+/, '');
        // A key among the items is no command.
        if (list.block || !PAIR.test(line)) {
          if (!list.block) read = createCommandReader();
          if (!/^[|>][-+\d]*$/.test(item)) add(unquote(item));
          continue;
        }
      } else list = null;
    }
    const [, before = '', dashes = '', , key, rest = ''] = PAIR.exec(line) ?? [];
    if (key === undefined) {
      const orb = /^\s*-\s+([\w-]+\/[\w-]+)\s*$/.exec(line)?.[1];
      isCommand = false;
      isMuted = false;
      if (orb !== undefined) add(orb);
      continue;
    }
    const depth = before.length + dashes.length;
    const sibling = dashes === '' ? open.find((one) => one.indent === depth) : undefined;
    const block = sibling?.block ?? { isOff: false, isNotEach: false, uses: '' };
    open = open.filter((one) => one.indent < depth).concat({ indent: depth, key, block });
    const value = rest.trim();
    note(open, key, value);
    isMuted = open.slice(0, -1).some((one) => NAMES.has(one.key)) || isProgram(open);
    isCommand = false;
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
    isCommand = true;
    read = createCommandReader();
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
  const when = findWhen(path, code);
  const text = code.join('\n');
  return found
    .filter((one) => !one.path.some(({ block }) => block.isOff) && !isTemplate(one.path, text))
    .map(({ step, path: keys, mayFail }) => {
      const isSo = mayFail && !keys.some(({ block, key }) => block.isNotEach || key === 'custom');
      return { ...step, job: nameJob(step.job, isSo ? when : 'not') };
    });
}

/** What a key says of the block it is in. */
function note(open: readonly Open[], key: string, value: string): void {
  const { block } = open.find((one) => one.key === 'rules') ?? open.at(-1) ?? {};
  if (block === undefined) return;
  if (key === 'uses') block.uses = value;
  if (key === 'if' && /^(?:\$\{\{\s*)?false\b/.test(unquote(value))) block.isOff = true;
  if (
    (/^(?:when|trigger)$/.test(key) && unquote(value) === 'manual') ||
    (/^(?:continue-on-error|allow_failure|continueOnError|ignore_errors)$/.test(key) && /^["']?true\b/.test(value)) ||
    (key === 'if' && /event_name\s?==\s?["'](?:workflow_dispatch|schedule|release)/.test(value))
  )
    block.isNotEach = true;
}

/** Whether a script is a program for an action, not a list of commands. */
function isProgram(open: readonly Open[]): boolean {
  return open.at(-2)?.key === 'with' && open.at(-2)?.block.uses.includes('github-script') === true;
}

/** Whether a step is of a hidden job of GitLab's that nothing else in the file takes up. */
function isTemplate(path: readonly Open[], text: string): boolean {
  const name = path[0]?.indent === 0 ? path[0].key : '';
  return name.startsWith('.') && text.split(name).length < 3 && !/\*\w/.test(text);
}

function isList(line: string | undefined): boolean {
  return line !== undefined && /^\s*-\s/.test(line);
}

function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
