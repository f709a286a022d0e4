import { onceFor } from '../text/once-for.ts';
import type { Source } from '../text/source.ts';
import { createCommandReader } from './read-commands.ts';
import { findWhen } from './read-triggers.ts';
import { MOST_STEPS, nameJob, type Steps } from './step.ts';

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

/** Nobody nests keys deeper, nor gives them longer names: what is longer is not made longer by each step under it. */
const DEEPEST = 20;
const LONGEST = { key: 60, path: 300 };

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
  readonly line: number;
  readonly text: string;
  readonly path: readonly Open[];
  /** Of the pipeline. */
  readonly name: string;
  readonly mayFail: boolean;
}

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack. What is switched off is left out; whether each push runs a step, and fails
 * by it, is the end of the name of its job, as far as the file says it.
 */
export function readYamlSteps({ path, code }: Source): Steps {
  const found: Found[] = [];
  let isCut = false;
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
      const commands = isCommand ? read(text) : [{ text, mayFail: true }];
      if (open.length > DEEPEST || found.length + commands.length > MOST_STEPS) isCut ||= commands.length > 0;
      else for (const command of commands) found.push({ ...command, line: index + 1, path: open, name });
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
  const isTemplate = findTemplates(code);
  const isLeftOut = onceFor((keys: readonly Open[]) => keys.some(({ block }) => block.isOff) || isTemplate(keys));
  const isHeld = onceFor((keys: readonly Open[]) => keys.some(({ block, key }) => block.isNotEach || key === 'custom'));
  // One text for all steps under the same keys: in a text for each, a small file would become very large.
  const jobs = new Map<string, string>();
  const nameOnce = (one: Found): string => {
    const keys = one.path.map(({ key }) => key.slice(0, LONGEST.key)).join(' ');
    const job = `${path.slice(-LONGEST.path)} ${one.name.slice(0, LONGEST.key)} ${keys}`;
    const whole = nameJob(job, one.mayFail && !isHeld(one.path) ? when : 'not');
    const known = jobs.get(whole) ?? whole;
    jobs.set(whole, known);
    return known;
  };
  const steps = found
    .filter((one) => !isLeftOut(one.path))
    .map((one) => ({ line: one.line, text: one.text, job: nameOnce(one) }));
  return { steps, isCut };
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

const NAME = /[\w./@-]+/g;

/** Tells whether a step is of a hidden job of GitLab's that nothing else in a file takes up. */
function findTemplates(code: readonly string[]): (path: readonly Open[]) => boolean {
  if (code.some((line) => /\*\w/.test(line))) return () => false;
  const counts = new Map<string, number>();
  for (const line of code)
    for (const [name] of line.matchAll(NAME)) if (name.startsWith('.')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ([top]) => top?.indent === 0 && top.key.startsWith('.') && (counts.get(top.key) ?? 0) < 2;
}

function isList(line: string | undefined): boolean {
  return line !== undefined && /^\s*-\s/.test(line);
}

function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
