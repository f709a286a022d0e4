import { onceFor } from '../text/once-for.ts';
import type { Source } from '../text/source.ts';
import { type Block, createBlock, note, noteItem, type Open, unquote } from './block.ts';
import { doesNothing, lessSure, type Standing } from './commands.ts';
import type { Folder } from './folder.ts';
import { type Command, createCommandReader } from './read-commands.ts';
import type { When } from './pushes.ts';
import { readGitLabJobs } from './read-gitlab-jobs.ts';
import { readKeys } from './read-keys.ts';
import { findWhen } from './read-triggers.ts';
import { lameBy, withSettings } from './settings.ts';
import { MOST_STEPS, nameJob, standingOf, type Step, type Steps, type TaskJudge, whenBy } from './step.ts';
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

const PAIR = /^(\s*)((?:-\s+)*)(["']?)([\w./@-]+)\3\s*:(?:\s+(.*))?$/;

/** Keys under which the values are names and texts, never commands. */
const NAMES = new Set(['env', 'environment', 'variables', 'vars', 'inputs', 'outputs', 'labels', 'annotations']);

/** Nobody nests keys deeper, nor gives them longer names: what is longer is not made longer by each step under it. */
const DEEPEST = 20;
const LONGEST = { key: 60, path: 300 };

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
export function readYamlSteps({ path, code }: Source, judge: TaskJudge): Steps {
  const found: Found[] = [];
  let isCut = false;
  const shell: Shell = { stops: !path.includes('azure'), hasPipefail: /\.circleci\/|\.gitlab/.test(path) };
  let read = createCommandReader(shell);
  let isFolded = false;
  let ofAll: Standing = 'decides';
  let isCommand = true;
  let isMuted = false;
  const gitLab = path.includes('.gitlab') ? readGitLabJobs(code) : null;
  const waits = createWaits(gitLab !== null, (job) => runsBy(gitLab?.get(job) ?? 'each'));
  let begun: Block | null = null;
  let open: Open[] = [];
  let name = '';
  let task = '';
  let list: { readonly indent: number; readonly block: boolean } | null = null;
  for (const [index, line] of code.entries()) {
    if (line.trim() === '') continue;
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
    if (key !== 'script' || begun !== block) read = createCommandReader(shell);
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
  const when = findWhen(path, code);
  const isTemplate = findTemplates(code);
  const start = findStart(path, code);
  const isLeftOut = onceFor((keys: readonly Open[]) => keys.some(({ block }) => block.isOff) || isTemplate(keys));
  const placeOf = onceFor((keys: readonly Open[]): Place | null => {
    const runs = keys.map(({ block }) => waits.runs(block));
    const standings = [...keys.map(({ block }) => block.standing), ...runs];
    const isCustom = keys.some(({ key }) => key === 'custom');
    const folder = keys.findLast(({ block }) => block.folder !== undefined)?.block.folder;
    const settings = new Map(keys.flatMap(({ block }) => [...block.settings]));
    if (isLeftOut(keys) || standings.includes(null)) return null;
    const standing = standings.reduce<Standing>((all, one) => lessSure(all, one ?? 'not'), isCustom ? 'not' : ofAll);
    return { standing, settings, folder: folder === undefined ? start : folder };
  });
  // One text for all steps under the same keys: in a text for each, a small file would become very large.
  const jobs = new Map<string, string>();
  const nameOnce = ({ name: pipeline, path: keys }: Found, place: Standing, standing: Standing): string => {
    const ofJob = gitLab?.get(keys[0]?.key ?? '') ?? 'each';
    const shown = keys.map(({ key }) => key.slice(0, LONGEST.key)).join(' ');
    const job = `${path.slice(-LONGEST.path)} ${pipeline.slice(0, LONGEST.key)} ${shown}`;
    const own = whenBy(ofJob === 'each' ? when : ofJob, lessSure(place, standing));
    const whole = nameJob(job, own, standing === 'not');
    const known = jobs.get(whole) ?? whole;
    jobs.set(whole, known);
    return known;
  };
  const steps = found.flatMap((one): Step[] => {
    const place = placeOf(one.path);
    if (place === null) return [];
    const standing = standingOf(one.command, place.folder, judge);
    const text = withSettings(one.command.text, place.settings);
    if (standing === null || doesNothing(text)) return [];
    return [
      { line: one.line, text, job: nameOnce(one, place.standing, lessSure(standing, lameBy(text, place.settings))) },
    ];
  });
  return { steps, isCut };
}

/** What the keys that a step stands under say of it. */
interface Place {
  readonly standing: Standing;
  readonly settings: ReadonlyMap<string, string>;
  readonly folder: Folder;
}

function runsBy(when: When): Standing {
  return when === 'each' ? 'decides' : when === 'not' ? 'not' : 'unsure';
}

/** Where scripts begin, as far as no other part of the file may have gone elsewhere first. */
function findStart(path: string, code: readonly string[]): Folder {
  if (/(?:^|\/)\.(?:github|gitea|forgejo)\/|azure/.test(path)) return '';
  const before = path.includes('.gitlab') ? [...readKeys(code, 'before_script'), ...readKeys(code, 'default')] : null;
  const texts = before === null ? code : before.flatMap(({ values }) => values);
  return texts.some((text) => /(?:^|[\s;&"'-])(?:cd|pushd)\s/.test(text)) ? null : '';
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
