import { lessSure, type Standing } from '../shell/commands.ts';
import { findWaiting } from './environment.ts';
import { enter, type Folder } from '../shell/folder.ts';
import { inputName } from './reuse/github.ts';
import { whenByCondition } from './triggers/pushes.ts';

/** What the keys of one block of a pipeline say of all that is in it. */
export interface Block {
  isOff: boolean;
  /** How sure a failure in it is to fail the whole. */
  standing: Standing;
  /** How sure it is to run, by its condition alone. */
  runs: Standing;
  /** Whether it runs whatever became of what it waits for. */
  runsAnyway: boolean;
  uses: string;
  /** The task of Azure's that it is. */
  task: string;
  /** Where its commands run, as far as it says it. */
  folder: Folder | undefined;
  /** The variables that it sets; null for none, as of most blocks, of which a pipeline may have very many. */
  settings: Map<string, string> | null;
  /** The names of what it waits for. */
  needs: Set<string> | null;
  /** The events at which it alone runs, where it names some. */
  events: Set<string> | null;
  /** The names of the keys in it so far. */
  readonly keys: Set<string>;
  /** It runs on Windows, whose shell goes on after what fails. */
  isWindows: boolean;
}

/** A key that a line stands under, or its own. */
export interface Open {
  readonly indent: number;
  readonly key: string;
  readonly block: Block;
}

/** A block of which nothing is read yet. */
export function createBlock(): Block {
  return { ...EMPTY, keys: new Set() };
}

const EMPTY: Omit<Block, 'keys'> = {
  ...{ isOff: false, standing: 'decides', runs: 'decides', runsAnyway: false, folder: undefined, isWindows: false },
  ...{ uses: '', task: '', settings: null, needs: null, events: null },
};

const VARIABLES = /^(?:env|environment|variables)$/;
const NEEDS = /^(?:needs|dependsOn|depends_on)$/;
const ALLOWS =
  /^(?:continue-on-error|allow_failure|continueOnError|continue_on_error|ignore_errors|ignore_error|soft_fail)$/;

/** Takes up what a key, the last that is open, says of the block that it is in. */
export function note(open: readonly Open[], value: string): void {
  const [before, above, own] = [open.at(-3), open.at(-2), open.at(-1)];
  // The rules of a job are read as a whole.
  if (own === undefined || open.some((one) => one.key === 'rules')) return;
  const { key, block } = own;
  const said = unquote(value);
  // One of two would win, or the file is refused.
  if (block.keys.has(key)) block.standing = lessSure(block.standing, 'unsure');
  if (NOT_BOTH.some((keys) => keys.includes(key) && keys.some((one) => one !== key && block.keys.has(one))))
    block.standing = lessSure(block.standing, 'unsure');
  block.keys.add(key);
  if (key === 'uses') block.uses = said;
  if (key === 'task') block.task = said;
  // What depends on such a job waits for a person.
  if (key === 'task' && said.startsWith('ManualValidation@'))
    for (const one of open) if (one.key === 'steps') one.block.runs = 'not';
  // What Azure takes instead of the repository, or beside it, may be anything.
  if (key === 'checkout' && said !== 'self') for (const one of open) if (one.key === 'steps') worsen(one.block);
  if (/^working[-_]?dir(?:ectory)?$/i.test(key) && said !== '')
    (open.find((one) => one.key === 'defaults') ?? own).block.folder = isCheckout(open, said) ? '' : enter('', said);
  if (VARIABLES.test(key)) for (const [name, text] of pairsIn(value)) set(block, name, text);
  if (above !== undefined && VARIABLES.test(above.key)) set(above.block, key, said);
  if (key === 'value' && above !== undefined && before !== undefined && VARIABLES.test(before.key))
    set(before.block, above.key, said);
  // GitLab sets each value of a matrix as a variable.
  if (above?.key === 'matrix' && before?.key === 'parallel')
    set(before.block, key, said.replaceAll(/[[\]"',]+/g, ' ').trim());
  if (above?.key === 'with') set(above.block, inputName(key), said);
  if (NEEDS.test(key)) for (const name of itemsOf(value)) block.needs = withName(block.needs, name);
  if (key === 'job' && above !== undefined && NEEDS.test(above.key))
    above.block.needs = withName(above.block.needs, said);
  if (key === 'exclude' && isOfEvents(open.slice(0, -1)) && itemsOf(value).includes('push') && before !== undefined)
    before.block.standing = 'not';
  if (key === 'strategy' && above?.key === 'on-fail' && said === 'ignore') above.block.standing = 'not';
  if (isOfEvents(open)) for (const name of itemsOf(value)) addEvent(above?.block, name);
  if (key === 'entrypoint') block.standing = lessSure(block.standing, 'unsure');
  if (key === 'options' && above?.key === 'container' && said.includes('--entrypoint'))
    above.block.standing = lessSure(above.block.standing, 'unsure');
  // What is to run once for each of none is refused.
  if (key === 'matrix' && said === '{}' && above?.key === 'strategy') above.block.isOff = true;
  if (above?.key === 'matrix' && !/^(?:include|exclude)$/.test(key) && NONE.test(said))
    for (const one of open) if (one.key === 'strategy') one.block.isOff = true;
  if (above?.key === 'unless' && key === 'condition') noteStanding(block, key, OPPOSITE.get(said) ?? value);
  else noteStanding(block, key, value);
  if (key === 'timeout-minutes' && /^(?:-|0+$|\$\{\{\s*0\s*\}\}$)/.test(said)) block.isOff = true;
  const waiting = findWaiting(open, said);
  if (waiting !== null) {
    waiting.runs = lessSure(waiting.runs, 'unsure');
    waiting.standing = lessSure(waiting.standing, 'unsure');
  }
  if (key === 'runs-on' && /^windows/i.test(said)) block.isWindows = true;
}

/** Whether a folder of the machine is where a job of CircleCI's has its repository put. */
function isCheckout(open: readonly Open[], folder: string): boolean {
  return open[0]?.key === 'jobs' && open.length === 3 && /^(?:~|\/)/.test(folder);
}

/** Keys of which a step or a job has one, or is refused. */
const NOT_BOTH = [
  ['run', 'uses'],
  ['steps', 'uses'],
  ['script', 'trigger'],
];

const NONE = /^(?:\[\s*\]|\$\{\{\s*fromJSON\(\s*'\[\s*\]'\s*\)\s*\}\})$/i;
const OPPOSITE = new Map([
  ['true', 'false'],
  ['false', 'true'],
]);

/** Takes up an item of a list that stands below a key, where it names what a block waits for. */
export function noteItem(open: readonly Open[], line: string): void {
  const own = open.at(-1);
  const name = /^\s*-\s+(["']?)([\w. -]+)\1\s*$/.exec(line)?.[2];
  if (own !== undefined && name !== undefined && NEEDS.test(own.key)) own.block.needs = withName(own.block.needs, name);
  if (name !== undefined && isOfEvents(open)) addEvent(open.at(-2)?.block, name);
}

function noteStanding(block: Block, key: string, value: string): void {
  const said = unquote(value);
  const worsen = (to: Standing): void => {
    block.standing = lessSure(block.standing, to);
  };
  if (key === 'if' || key === 'condition') {
    const when = said === '' && value !== '' ? 'never' : whenByCondition(said);
    if (when === 'never') block.isOff = true;
    block.runs = when === 'each' ? 'decides' : when === 'unsaid' ? 'unsure' : 'not';
    block.runsAnyway = /\b(?:always|cancelled|failure|succeededOrFailed|failed)\(\)/.test(said);
    worsen(block.runs);
  }
  if (key === 'when' && said === 'always') block.runsAnyway = true;
  if (/^(?:when|trigger)$/.test(key) && NOT_FIRST.test(said)) worsen('not');
  if (/^(?:background|detach)$/.test(key) && said === 'true') worsen('not');
  if (key === 'skip' && said !== '' && said !== 'false') worsen('not');
  if (ALLOWS.test(key)) worsen(standingWhereAllowed(said));
  if (key === 'enabled' && /^(?:false|\$\{\{\s*false\s*\}\})$/i.test(said)) block.isOff = true;
  if (key === 'failure' && said === 'ignore') worsen('not');
  if (key === 'shell' && !/^(?:bash|sh)$/.test(said) && !STOPS.test(said)) worsen('unsure');
}

/** A shell that stops at what fails, and runs the script that it is given. */
const STOPS = /^bash(?=\s)(?!.*\s-\w*[nc])(?:.*\s)?-\w*e/;

/** What has a step wait for a person, or for something to fail. */
const NOT_FIRST = /^(?:manual|on_fail(?:ure)?|failed|never)$/;

/** What a step may still do where its failure is allowed, or said not to be. */
function standingWhereAllowed(said: string): Standing {
  if (/^(?:false|no|off|\$\{\{\s*false\s*\}\})$/i.test(said)) return 'decides';
  return said === '' || (said.includes('${{') && !/^\$\{\{\s*true\s*\}\}$/.test(said)) ? 'unsure' : 'not';
}

/** Whether a key names the events at which Drone or Woodpecker runs a step. */
function isOfEvents(open: readonly Open[]): boolean {
  return open.length > 2 && /^events?$/.test(open.at(-1)?.key ?? '') && open.at(-2)?.key === 'when';
}

function addEvent(block: Block | undefined, name: string): void {
  if (block !== undefined) block.events = withName(block.events, name);
}

function worsen(block: Block): void {
  block.standing = lessSure(block.standing, 'unsure');
}

/** Nobody sets more variables in one block, or waits for more. */
const MOST = 100;

function set(block: Block, name: string, value: string): void {
  // A shell begins with what it says.
  if (name === 'SHELLOPTS' || (name === 'GIT_STRATEGY' && /^(?:none|empty)$/.test(value)))
    block.standing = lessSure(block.standing, 'unsure');
  block.settings ??= new Map();
  if (block.settings.size < MOST) block.settings.set(name, value);
}

function withName(names: Set<string> | null, name: string): Set<string> | null {
  return name === '' || (names?.size ?? 0) >= MOST ? names : (names ?? new Set()).add(name);
}

/** The keys and values of a block within braces. */
function pairsIn(text: string): [string, string][] {
  if (!text.startsWith('{')) return [];
  const pairs = text.slice(1).matchAll(/(\w+)["']?\s*:\s*("[^"]*"|'[^']*'|[^,}]*)/g);
  return [...pairs].map(([, name = '', value = '']) => [name, unquote(value.trim())]);
}

/** A value, or the values of a list in brackets. */
function itemsOf(text: string): string[] {
  return text
    .replace(/^\[(.*)\]$/, '$1')
    .split(',')
    .map((one) => unquote(one.trim()));
}

/** A text without the quotes around it. */
export function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
