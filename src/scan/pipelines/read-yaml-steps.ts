import type { Work } from '../pace.ts';
import type { Source } from '../text/source.ts';
import { type Block, createBlock, note, noteItem, type Open, unquote } from './block.ts';
import { lessSure, type Standing } from './commands.ts';
import { type Found, placeSteps } from './place-steps.ts';
import { createCommandReader } from './read-commands.ts';
import { readGitLabJobs } from './read-gitlab-jobs.ts';
import { MOST_STEPS, type Steps, type TaskJudge } from './step.ts';
import type { Shell } from './structure.ts';
import { createWaits } from './waits.ts';

/** Keys whose values are commands, or lists of them, in the pipelines of GitHub, GitLab, CircleCI, Azure and others. */
const COMMANDS = new Set([
  ...['run', 'script', 'scripts', 'command', 'commands', 'before_script', 'after_script', 'cmds', 'cmd'],
  ...['bash', 'pwsh', 'powershell', 'sh', 'inline', 'inlineScript', 'goals', 'tasks', 'args', 'entrypoint'],
]);
/** Keys whose values are actions that somebody else wrote. */
const ACTIONS = new Set(['uses', 'task', 'pipe', 'image', 'provider', 'template', 'include', 'extends']);
/** Keys that may be blocks of keys as well as commands. */
const BLOCKS = new Set(['run', 'command', 'args', 'include', 'image', 'script']);

const PAIR = /^(\s*)((?:-\s+)*)(["']?)([\w./@*-]+)\3\s*:(?:\s+(.*))?$/;

/** What has Azure take up the keys below it or not, up to its first letter. */
const CONDITION = /^\s*(?:-\s+)*(?=\$\{\{\s*(?:if|elseif|else|each)\b.*\}\}\s*:\s*$)/;

/** Keys under which the values are names and texts, never commands. */
const NAMES = new Set([
  'env',
  'environment',
  'variables',
  'vars',
  'inputs',
  'outputs',
  'labels',
  'annotations',
  'matrix',
]);

/** Nobody nests keys deeper. */
const DEEPEST = 20;

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack. What is switched off is left out; whether each push runs a step, and fails
 * by it, is the end of the name of its job, as far as the file says it.
 */
export function* readYamlSteps({ path, code }: Source, judge: TaskJudge): Work<Steps> {
  const found: Found[] = [];
  let isCut = false;
  const shell: Shell = { stops: !path.includes('azure'), hasPipefail: /\.circleci\/|\.gitlab/.test(path) };
  const isOnWindows = !code.some((line) => /^\s+shell\s*:\s*(?:bash|sh)\b/.test(line));
  let read = createCommandReader(shell);
  let isFolded = false;
  let ofAll: Standing = 'decides';
  let isCommand = true;
  let isMuted = false;
  const gitLab = path.includes('.gitlab') ? yield* readGitLabJobs(code) : null;
  const waits = createWaits(gitLab);
  let begun: Block | null = null;
  let open: Open[] = [];
  let name = '';
  let task = '';
  let list: { readonly indent: number; readonly block: boolean } | null = null;
  for (const [index, line] of code.entries()) {
    yield;
    if (line.trim() === '') {
      if (list !== null && isFolded) read('');
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const add = (text: string): void => {
      if (text === '' || isMuted) return;
      const commands = isCommand ? read(text, isFolded) : [{ text, standing: 'decides' as const, folder: '' }];
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
    const condition = CONDITION.exec(line)?.[0];
    if (condition !== undefined) {
      const block: Block = { ...createBlock(), standing: 'unsure', runs: 'unsure' };
      open = open.filter((one) => one.indent < condition.length).concat({ indent: condition.length, key: 'if', block });
      continue;
    }
    const [, before = '', dashes = '', , key, rest = ''] = PAIR.exec(line) ?? [];
    if (key === undefined) {
      const orb = /^\s*-\s+([\w-]+\/[\w-]+)\s*$/.exec(line)?.[1];
      isCommand = false;
      isMuted = false;
      if (orb !== undefined) add(orb);
      noteItem(open, line);
      continue;
    }
    const depth = before.length + dashes.length;
    const sibling = dashes === '' ? open.find((one) => one.indent === depth) : undefined;
    const block = sibling?.block ?? createBlock();
    open = open.filter((one) => one.indent < depth).concat({ indent: depth, key, block });
    const value = rest.trim();
    note(open, value);
    waits.note(open, unquote(value));
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
    // GitLab has both run in one shell.
    const ofWindows = isOnWindows && open.some((one) => one.block.isWindows) ? { ...shell, stops: false } : shell;
    if (key !== 'script' || begun !== block) read = createCommandReader(ofWindows);
    begun = gitLab !== null && key === 'before_script' ? block : null;
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
  const steps = yield* placeSteps({ path, code }, { found, gitLab, runs: waits.runs, ofAll, judge });
  return { steps, isCut };
}

/** Actions that run what they are given. */
const RUNS =
  /ssh|scp|retry|emulator|azure|cli@|docker|nix|vm|xvfb|run|container|kubectl|helm|terraform|wrangler|heroku|exec|cargo|gradle|maven|composer|poetry|python|ansible|aws|gcloud|deploy|rsync|pulumi|kamal|command|script/i;
const TALKS = /github-script|slack|discord|telegram|teams|notif|mail|comment|mattermost|matrix-/i;

/** Whether a value is a program or a text for an action, not commands. */
function isProgram(open: readonly Open[]): boolean {
  const above = open.at(-2);
  if (above?.key !== 'with' || above.block.uses === '') return false;
  return TALKS.test(above.block.uses) || !RUNS.test(above.block.uses);
}

/** Whether a line goes on with the text that began on one before it, whose key or dash stands at an indent. */
function isFurther(line: string | undefined, indent: number): boolean {
  return line !== undefined && line.trim() !== '' && line.length - line.trimStart().length > indent;
}

function isList(line: string | undefined): boolean {
  return line !== undefined && /^\s*-\s/.test(line);
}
