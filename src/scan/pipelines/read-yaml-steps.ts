import type { Source } from '../text/source.ts';
import { lessSure, type Standing } from './commands.ts';
import { whenByCondition } from './pushes.ts';
import { type Command, createCommandReader } from './read-commands.ts';
import { readGitLabJobs } from './read-gitlab-jobs.ts';
import { findWhen } from './read-triggers.ts';
import { nameJob, type Step, whenBy } from './step.ts';
import type { Shell } from './structure.ts';

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
  standing: Standing;
  uses: string;
}

interface Open {
  readonly indent: number;
  readonly key: string;
  readonly block: Block;
}

interface Found {
  readonly line: number;
  readonly job: string;
  readonly path: readonly Open[];
  readonly command: Command;
}

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack. What is switched off is left out; whether each push runs a step, and fails
 * by it, is the end of the name of its job, as far as the file says it.
 */
export function readYamlSteps({ path, code }: Source): Step[] {
  const found: Found[] = [];
  const shell: Shell = { stops: !path.includes('azure'), hasPipefail: /\.circleci\/|\.gitlab/.test(path) };
  let read = createCommandReader(shell);
  let isFolded = false;
  let ofAll: Standing = 'decides';
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
      const commands = isCommand ? read(text, isFolded) : [{ text, standing: 'decides' as const }];
      for (const command of commands) found.push({ line: index + 1, job, path: open, command });
    };
    if (list !== null) {
      const isItem = /^\s*-\s/.test(line);
      if (indent > list.indent || (!list.block && indent === list.indent && isItem)) {
        const item = line.trim().replace(/^-\s+/, '');
        // A key among the items is no command.
        if (list.block || !PAIR.test(line)) {
          if (!list.block && isItem) {
            if (isFolded) read('');
            isFolded = item.startsWith('>') || (!item.startsWith('|') && isFurther(code[index + 1], indent));
          }
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
    const block = sibling?.block ?? { isOff: false, standing: 'decides', uses: '' };
    open = open.filter((one) => one.indent < depth).concat({ indent: depth, key, block });
    const value = rest.trim();
    note(open, key, value);
    if (key === 'shell' && open.some((one) => one.key === 'defaults')) ofAll = lessSure(ofAll, block.standing);
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
    read = createCommandReader(shell);
    isFolded = value.startsWith('>');
    if (/^[|>][-+\d]*$/.test(value)) list = { indent: depth, block: true };
    else if (value === '')
      list = BLOCKS.has(key) && !isList(code[index + 1]) ? null : { indent: before.length, block: false };
    else if (value.startsWith('['))
      value
        .slice(1, -1)
        .split(',')
        .map((one) => unquote(one.trim()))
        .forEach(add);
    else {
      isFolded = isFurther(code[index + 1], depth);
      if (isFolded) list = { indent: depth, block: true };
      add(key === 'command' && task !== '' ? `${task} ${unquote(value)}` : unquote(value));
    }
  }
  const when = findWhen(path, code);
  const jobs = path.includes('.gitlab') ? readGitLabJobs(code) : null;
  const text = code.join('\n');
  return found.flatMap((one): Step[] => {
    const { standing } = one.command;
    if (standing === null || one.path.some(({ block }) => block.isOff) || isTemplate(one.path, text)) return [];
    const place = one.path.reduce((all, { block }) => lessSure(all, block.standing), standing);
    const isApart = one.path.some(({ key }) => key === 'custom');
    const ofJob = jobs?.get(one.path[0]?.key ?? '') ?? 'each';
    const own = whenBy(ofJob === 'each' ? when : ofJob, isApart ? 'not' : lessSure(place, ofAll));
    return [{ line: one.line, text: one.command.text, job: nameJob(one.job, own, standing === 'not') }];
  });
}

/** What a key says of the block it is in. */
function note(open: readonly Open[], key: string, value: string): void {
  const { block } = open.at(-1) ?? {};
  // The rules of a job are read as a whole.
  if (block === undefined || open.some((one) => one.key === 'rules')) return;
  if (key === 'uses') block.uses = value;
  const said = unquote(value);
  const worsen = (to: Standing): void => {
    block.standing = lessSure(block.standing, to);
  };
  if (key === 'if' || key === 'condition') {
    const when = whenByCondition(said);
    if (when === 'never') block.isOff = true;
    else if (when !== 'each') worsen(when === 'not' ? 'not' : 'unsure');
  }
  if (/^(?:when|trigger)$/.test(key) && said === 'manual') worsen('not');
  if (/^(?:continue-on-error|allow_failure|continueOnError|ignore_errors)$/.test(key))
    worsen(standingWhereAllowed(said));
  if (key === 'shell' && !/^(?:bash|sh)$|^bash .{0,40}-\w*e/.test(said)) worsen('unsure');
}

/** What a step may still do where its failure is allowed, or said not to be. */
function standingWhereAllowed(said: string): Standing {
  if (/^(?:false|no|off|\$\{\{\s*false\s*\}\})$/i.test(said)) return 'decides';
  return said === '' || (said.includes('${{') && !/^\$\{\{\s*true\s*\}\}$/.test(said)) ? 'unsure' : 'not';
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

/** Whether a line goes on with the text that began on one before it, whose key or dash stands at an indent. */
function isFurther(line: string | undefined, indent: number): boolean {
  return line !== undefined && line.trim() !== '' && line.length - line.trimStart().length > indent;
}

function isList(line: string | undefined): boolean {
  return line !== undefined && /^\s*-\s/.test(line);
}

function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
