import type { Work } from '../../pace.ts';
import type { Source } from '../../text/source.ts';
import { commandOfTask, readInputs } from '../ready-made/azure-task.ts';
import { type Block, createBlock, type Open } from '../keys/block.ts';
import { noteItem } from '../keys/note-needs.ts';
import { noteKey } from '../keys/note-key.ts';
import { lessSure, type Standing } from '../../shell/commands.ts';
import { type Found, placeSteps } from '../placing/place-steps.ts';
import { goesOnInAction, holdsCommands, isAmongNames, mayBeBlock, namedBy, standingInAction } from './command-keys.ts';
import { type Command, createCommandReader } from '../../shell/read-commands.ts';
import { readGitLabJobs } from '../gitlab/read-jobs.ts';
import { MOST_STEPS, type Named, type Steps } from '../step.ts';
import { SHARED_KEYS } from '../reuse/gitlab.ts';
import type { Project } from '../reuse/project.ts';
import type { Shell } from '../../shell/structure.ts';
import { createBefores } from '../gitlab/before.ts';
import { createFailingSteps } from '../jobs/failing-steps.ts';
import { createMatrices } from '../jobs/matrices.ts';
import { createCheckouts } from '../jobs/checkouts.ts';
import { createRefusals } from '../jobs/refusals.ts';
import { gradleOf, usualOf } from '../ready-made/usual-commands.ts';
import { readOrbs } from '../ready-made/orbs.ts';
import { createWaits } from '../jobs/waits.ts';
import { readLists, takenUp } from './yaml-lists.ts';
import { beginsText, createTextReader, indentOf, unquote, withoutAnchor, withoutBraces } from '../../yaml/text.ts';

const PAIR = /^(\s*)((?:-\s+)*)(["']?)([\w./@*-]+)\3\s*:(?:\s+(.*))?$/;

/** What has Azure take up the keys below it or not, up to its first letter. */
const CONDITION = /^\s*(?:-\s+)*(?=\$\{\{\s*(?:if|elseif|else|each)\b.*\}\}\s*:\s*$)/;

/** Nobody nests keys deeper. */
const DEEPEST = 20;

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack. What is switched off is left out; whether each push runs a step, and fails
 * by it, is the end of the name of its job, as far as the file says it. At some places, from 0, another file begins.
 */
export function* readYamlSteps(source: Source, project: Project, begins: ReadonlySet<number> = new Set()): Work<Steps> {
  const { path, code } = source;
  const called = yield* project.findCalled(source);
  const found: Found[] = [];
  let isCut = false;
  const shell: Shell = { stops: !path.includes('azure'), hasPipefail: /\.circleci\/|\.gitlab/.test(path) };
  const isOnWindows = !code.some((line) => /^\s+shell\s*:\s*(?:bash|sh)\b/.test(line));
  let read = createCommandReader(shell);
  let isFolded = false;
  let ofAll: Standing = 'decides';
  let isMuted = false;
  const gitLab = path.includes('.gitlab') ? yield* readGitLabJobs(code) : null;
  const failing = createFailingSteps(path);
  const waits = createWaits(gitLab, failing.isOf);
  const matrices = createMatrices(code);
  const checkouts = createCheckouts(path);
  const refusals = createRefusals(path, code);
  const befores = createBefores(gitLab ?? new Map());
  let begun: Block | null = null;
  let open: Open[] = [];
  let name = '';
  let inputs: ReadonlyMap<string, string> = new Map();
  const texts = createTextReader();
  const lists = readLists(code);
  const orbs = readOrbs(path.includes('.circleci') ? code : []);
  let expanded = 0;
  const isTravis = path.includes('travis');
  let list: { readonly indent: number; readonly block: boolean } | null = null;
  for (const [index, line] of withoutBraces(code)) {
    yield;
    if (begins.has(index)) for (const key of SHARED_KEYS) open[0]?.block.keys.delete(key);
    if (line.trim() === '') {
      if (list !== null && isFolded) read('');
      continue;
    }
    const indent = indentOf(line);
    const keep = (commands: readonly Command[], names?: Named, at: readonly Open[] = open): void => {
      if (open.length > DEEPEST || found.length + commands.length > MOST_STEPS) isCut ||= commands.length > 0;
      else for (const command of commands) found.push({ line: index + 1, name, path: at, command, names });
    };
    const add = (text: string): void => {
      const taken = takenUp(text, lists);
      if (taken !== null) {
        if ((expanded += taken.length) < MOST_STEPS && !isMuted) for (const one of taken) keep(read(one));
        return;
      }
      // A text in double quotes may have lines of its own.
      if (!isMuted) for (const one of text.split('\n')) if (one !== '') keep(read(one, isFolded));
    };
    const addNamed = (text: string, names?: Named): void => {
      if (!isMuted && text !== '') keep([{ text, standing: 'decides', folder: '' }], names);
    };
    const addOrb = (orb: string, given: ReadonlyMap<string, string>, at = open): void => {
      const readOrb = createCommandReader(shell);
      for (const one of orbs(orb, given)) keep(readOrb(one), undefined, at);
    };
    if (/^---(?:\s|$)/.test(line)) {
      open = [];
      refusals.divide();
    }
    if (list === null && texts.isWithin(line, indent)) continue;
    if (list !== null) {
      const isItem = /^\s*-\s/.test(line);
      if (indent > list.indent || (!list.block && indent === list.indent && isItem)) {
        const item = withoutAnchor(line.trim().replace(/^(?:-\s+)+/, ''));
        // A key among the items is no command.
        if (list.block || !PAIR.test(line)) {
          if (!list.block && isItem) {
            if (isFolded) read('');
            isFolded = item.startsWith('>') || (!item.startsWith('|') && isFurther(code[index + 1], indent));
          }
          if (!beginsText(item)) add(list.block ? unquote(item) : asText(item));
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
      isMuted = false;
      if (orb !== undefined) {
        addNamed(orb, 'action');
        addOrb(orb, new Map(), [...open, { indent: indent + 2, key: orb, block: createBlock() }]);
      }
      noteItem(open, line);
      continue;
    }
    const depth = before.length + dashes.length;
    const sibling = dashes === '' ? open.find((one) => one.indent === depth) : undefined;
    const block = sibling?.block ?? createBlock();
    open = open.filter((one) => one.indent < depth).concat({ indent: depth, key, block });
    const value = withoutAnchor(rest.trim());
    noteKey(open, value);
    waits.note(open, unquote(value));
    matrices.note(open, value, index);
    refusals.note(open, value);
    checkouts.note(open, value, index + 1);
    if (key === 'shell' && open.some((one) => one.key === 'defaults')) ofAll = lessSure(ofAll, block.standing);
    const inAction = standingInAction(open);
    isMuted = inAction === null || isAmongNames(open, isTravis);
    if (key === 'name' && depth === 0) name = value;
    if (key.includes('/')) {
      addNamed(key, 'action');
      if (dashes !== '') addOrb(key, readInputs(code, index + 1, depth));
    }
    const named = namedBy(key);
    if (named !== null) addNamed(unquote(value), named.names);
    const usual = isTravis && open.length === 1 && key === 'language' ? usualOf(value, code) : null;
    const asked = open.at(-2)?.key === 'with' ? gradleOf(open.at(-2)?.block.uses ?? '', key, value) : null;
    if (usual !== null || asked !== null) {
      read = createCommandReader(shell);
      add(usual ?? asked ?? '');
      continue;
    }
    if (key === 'inputs' && block.task !== '') inputs = readInputs(code, index + 1, depth);
    const holder = open.at(-2)?.key === 'inputs' ? open.at(-2)?.block : block;
    const ofTask = commandOfTask(holder?.task ?? '', inputs);
    if (ofTask?.key === key && (key === 'inputs') === (holder === block)) {
      read = createCommandReader(shell);
      isFolded = false;
      failing.note(read, open, index + 1);
      add(ofTask.text);
      continue;
    }
    if (!holdsCommands(key)) {
      texts.begin(value, depth);
      continue;
    }
    if (inAction === 'unsure') block.standing = lessSure(block.standing, 'unsure');
    // GitLab has both run in one shell.
    const isLoose = goesOnInAction(open) || (isOnWindows && open.some((one) => one.block.isWindows));
    if (key !== 'script' || begun !== block) read = createCommandReader(isLoose ? { ...shell, stops: false } : shell);
    else befores.join(open[0]?.key ?? '');
    failing.note(read, open, index + 1);
    begun = gitLab !== null && key === 'before_script' ? block : null;
    if (begun !== null) befores.note(depth === 0 ? '' : (open[0]?.key ?? ''), read);
    isFolded = value.startsWith('>');
    if (beginsText(value)) list = { indent: depth, block: true };
    else if (value === '')
      list = mayBeBlock(key) && !isList(code[index + 1]) ? null : { indent: before.length, block: false };
    else if (value.startsWith('['))
      value
        .slice(1, -1)
        .split(',')
        .map((one) => asText(one.trim()))
        .forEach(add);
    else {
      isFolded = isFurther(code[index + 1], depth);
      if (isFolded) list = { indent: depth, block: true };
      add(asText(value));
    }
  }
  // A workflow that waits for what is not there is not begun.
  if (refusals.isRefused() || (isWhole(path, code) && waits.isRefused())) ofAll = lessSure(ofAll, 'unsure');
  const steps = yield* placeSteps(
    { path, code },
    {
      found: found
        .filter((one) => !failing.isAfter(one.path, one.line) && !matrices.isEmpty(one.path))
        .flatMap((one) => matrices.expand(one.path, one.command).map((command) => ({ ...one, command }))),
      gitLab,
      runs: waits.runs,
      before: befores.standing,
      filesFor: checkouts.standing,
      ofAll,
      called,
      judge: project.judge,
    },
  );
  return { steps, isCut };
}

/** Whether all jobs that others may wait for stand in a file. */
function isWhole(path: string, code: readonly string[]): boolean {
  if (/(?:^|\/)\.(?:github|gitea|forgejo)\//.test(path)) return true;
  if (!/\.gitlab-ci|azure/.test(path)) return false;
  return !code.some((line) => /(?:^|[\s{,-])(?:include|template|project|pipeline|optional)\s*:|\$\{\{/.test(line));
}

/** A value as the text that it is, of several lines where it has them in double quotes. */
function asText(value: string): string {
  return value.startsWith('"') ? unquote(value).replaceAll('\\n', '\n') : unquote(value);
}

/** Whether a line goes on with the text that began on one before it, whose key or dash stands at an indent. */
function isFurther(line: string | undefined, indent: number): boolean {
  return line !== undefined && line.trim() !== '' && indentOf(line) > indent;
}

function isList(line: string | undefined): boolean {
  return line !== undefined && /^\s*-\s/.test(line);
}
