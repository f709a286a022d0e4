import { onceFor } from '../text/once-for.ts';
import type { Source } from '../text/source.ts';
import { lessSure, type Standing } from './commands.ts';
import { whenByCondition } from './pushes.ts';
import { type Command, createCommandReader } from './read-commands.ts';
import { readGitLabJobs } from './read-gitlab-jobs.ts';
import { findWhen } from './read-triggers.ts';
import { MOST_STEPS, nameJob, type Step, type Steps, whenBy } from './step.ts';
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

/** Nobody nests keys deeper, nor gives them longer names: what is longer is not made longer by each step under it. */
const DEEPEST = 20;
const LONGEST = { key: 60, path: 300 };

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
  /** Of the pipeline. */
  readonly name: string;
  readonly path: readonly Open[];
  readonly command: Command;
}

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack. What is switched off is left out; whether each push runs a step, and fails
 * by it, is the end of the name of its job, as far as the file says it.
 */
export function readYamlSteps({ path, code }: Source): Steps {
  const found: Found[] = [];
  let isCut = false;
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
      const commands = isCommand ? read(text, isFolded) : [{ text, standing: 'decides' as const }];
      if (open.length > DEEPEST || found.length + commands.length > MOST_STEPS) isCut ||= commands.length > 0;
      else for (const command of commands) found.push({ line: index + 1, name, path: open, command });
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
  const gitLab = path.includes('.gitlab') ? readGitLabJobs(code) : null;
  const isTemplate = findTemplates(code);
  const isLeftOut = onceFor((keys: readonly Open[]) => keys.some(({ block }) => block.isOff) || isTemplate(keys));
  const standingOf = onceFor((keys: readonly Open[]): Standing =>
    keys.some(({ key }) => key === 'custom')
      ? 'not'
      : keys.reduce((all, { block }) => lessSure(all, block.standing), ofAll),
  );
  // One text for all steps under the same keys: in a text for each, a small file would become very large.
  const jobs = new Map<string, string>();
  const nameOnce = ({ name: pipeline, path: keys }: Found, standing: Standing): string => {
    const ofJob = gitLab?.get(keys[0]?.key ?? '') ?? 'each';
    const shown = keys.map(({ key }) => key.slice(0, LONGEST.key)).join(' ');
    const job = `${path.slice(-LONGEST.path)} ${pipeline.slice(0, LONGEST.key)} ${shown}`;
    const own = whenBy(ofJob === 'each' ? when : ofJob, lessSure(standingOf(keys), standing));
    const whole = nameJob(job, own, standing === 'not');
    const known = jobs.get(whole) ?? whole;
    jobs.set(whole, known);
    return known;
  };
  const steps = found.flatMap((one): Step[] => {
    const { text, standing } = one.command;
    return standing === null || isLeftOut(one.path) ? [] : [{ line: one.line, text, job: nameOnce(one, standing) }];
  });
  return { steps, isCut };
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

const NAME = /[\w./@-]+/g;

/** Tells whether a step is of a hidden job of GitLab's that nothing else in a file takes up. */
function findTemplates(code: readonly string[]): (path: readonly Open[]) => boolean {
  if (code.some((line) => /\*\w/.test(line))) return () => false;
  const counts = new Map<string, number>();
  for (const line of code)
    for (const [name] of line.matchAll(NAME)) if (name.startsWith('.')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ([top]) => top?.indent === 0 && top.key.startsWith('.') && (counts.get(top.key) ?? 0) < 2;
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
