import { joinLines } from '../../text/join-lines.ts';
import type { Source } from '../../text/source.ts';
import { lessSure } from '../../shell/commands.ts';
import { lameBy } from '../../shell/settings.ts';
import { createTask, extend, type Task, type TaskFile } from './task.ts';
import { expandNames, fitsFactors } from './tox-factors.ts';

/** The section that stands for each environment without one of its own. */
const ANY = '*';

/** The environments of a tox.ini, a tox.toml, or of what stands for one in a pyproject.toml. */
export function readTox({ path, code }: Source): TaskFile {
  const isIni = path.endsWith('.ini');
  const from = isIni ? 0 : code.findIndex((line) => /^\s*legacy_tox_ini\s*=/.test(line)) + 1;
  return isIni || from > 0 ? readIni(code.slice(from)) : readToml(code, path.endsWith('tox.toml') ? '' : 'tool.tox.');
}

/** The part of a section that holds for environments with some factors in their names; for all where it names none. */
interface Part {
  readonly factors: string | null;
  readonly says: Partial<Task>;
}

function readIni(code: readonly string[]): TaskFile {
  const sections = new Map<string, Part[]>();
  let open: readonly string[] = [];
  let [isTop, key] = [false, ''];
  let list = '';
  let skips = false;
  for (const line of joinLines(code)) {
    const opened = /^\[(?:(testenv)(?::([^\]]+))?|([^\]]*))\]/.exec(line);
    if (opened !== null) {
      open = opened[1] === undefined ? [] : opened[2] === undefined ? [ANY] : expandNames(opened[2]);
      [isTop, key] = [opened[3] === 'tox', ''];
      continue;
    }
    const [, begun, rest = ''] = /^([\w-]+)\s*=(.*)$/.exec(line) ?? [];
    if (begun !== undefined) key = begun;
    const text = (begun === undefined ? line : rest).trim();
    if (isTop && /^env_?list$/i.test(key)) list += `\n${text}`;
    if (isTop) skips ||= isSkipping(`${key} = ${text}`);
    const part = partOf(key, text);
    if (part !== null) for (const name of open) sections.set(name, add(sections.get(name), part));
  }
  const names = expandNames(list);
  return {
    tasks: new Map(),
    others: (name) => atMostOfPython(taskOf(sections, name), name, skips),
    first: names.length > 0 ? names : ['py'],
    isOpen: false,
  };
}

function add(parts: Part[] | undefined, part: Part): Part[] {
  parts?.push(part);
  return parts ?? [part];
}

function partOf(key: string, text: string): Part | null {
  if (/^(?:ignore_outcome|ignore_errors)$/.test(key))
    return /^true$/i.test(text) && key === 'ignore_outcome' ? { factors: null, says: { standing: 'not' } } : null;
  const [, factors = null, told = ''] = /^(?:([\w.!{},-]+):\s)?\s*(.*)$/.exec(text) ?? [];
  if (/^set_?env$/.test(key)) {
    const [, name = '', value = ''] = /^(\w+)\s*=\s*(.*)$/.exec(told) ?? [];
    return name === '' ? null : { factors, says: { standing: lameBy('make', new Map([[name, value]])) } };
  }
  if (key === 'platform' && told !== '')
    return { factors, says: { standing: told.includes('linux') ? 'decides' : 'unsure' } };
  if (key !== 'commands')
    return key === '' || OF_MAKING.test(key) ? null : { factors: null, says: { standing: 'unsure' } };
  const taken = /^\{\[testenv(?::([\w.-]+))?\]commands\}/.exec(told);
  if (taken !== null) return { factors, says: { needs: [taken[1] ?? ANY] } };
  // What is given on the command line takes its place.
  if (told.startsWith('{posargs')) return { factors, says: { doesMore: true } };
  const command = fill(told.replace(/^-\s*/, ''));
  return {
    factors,
    says: { scripts: command === '' ? [] : [[told.startsWith('-') ? `${command} || true` : command]] },
  };
}

/** What says how an environment is made, or is told of it, and nothing of which of its commands are run. */
const OF_MAKING =
  /^(?:deps|description|pass_?env|disallow_pass_env|extras|base_?python|change_?dir|skip_?install|use_?develop|(?:allow|white)list_externals|package(?:_\w+)?|wheel_\w+|recreate|install_command|list_dependencies_command|dependency_groups|pylock|parallel_show_output|labels?|depends|commands_(?:pre|post)|runner|base|uv_\w+|conda_\w+|constrain_package_deps|use_frozen_constraints|(?:system_?)?site_?packages|always_?copy|download|pip_pre|env_?dir|env_?tmp_?dir|env_?log_?dir|meta_dir|\w+_timeout|color|default_base_python|virtualenv_\w+|fail_fast|ignore_base_python_conflict|poetry_\w+|pdm_\w+)$/;

/** Whether a line has tox pass over environments whose Python is not there, and succeed. */
function isSkipping(line: string): boolean {
  return /^\s*skip_missing_interpreters\s*=\s*["']?(?:true|1|yes|on)\b/i.test(line);
}

/** A task of an environment that is passed over where it needs a Python of its own, if these are. */
function atMostOfPython(task: Task, name: string, skips: boolean): Task {
  const isOfPython = /(?:^|-)(?:py(?:py)?\d|\d+\.\d)|[${]/.test(name);
  return skips && isOfPython ? { ...task, standing: lessSure(task.standing, 'unsure') } : task;
}

/** A command with what tox puts in for what stands in braces. */
function fill(command: string): string {
  return command
    .replaceAll(/\{(?:env_?bin_?dir|env_?dir\}[/\\]bin)\}[/\\]/gi, '')
    .replaceAll(/\{env_?python\}/gi, 'python')
    .replaceAll(/\{tox_?ini_?dir\}|\{tox_root\}/g, '.')
    .replaceAll(/\{posargs(?::([^{}]*))?\}|\[\]/g, (_, usual?: string) => usual ?? '')
    .replaceAll(/\{env:\w+(?::([^{}]*))?\}/g, (_, usual?: string) => usual ?? '')
    .trim();
}

function taskOf(sections: ReadonlyMap<string, readonly Part[]>, name: string): Task {
  const all = sections.get(ANY) ?? [];
  const own = sections.get(name) ?? [];
  const does = ({ says }: Part): boolean => (says.scripts ?? says.needs ?? says.doesMore) !== undefined;
  // Without commands of its own, it takes those of all.
  const parts = own.some(does) ? [...all.filter((part) => !does(part)), ...own] : [...all, ...own];
  const tasks = new Map<string, Task>();
  for (const { factors, says } of parts) {
    if (factors === null || fitsFactors(name, factors)) extend(tasks, name, says);
    // A name that a pipeline puts in may have any factor.
    else if (/[${]/.test(name)) extend(tasks, name, { doesMore: true });
  }
  return tasks.get(name) ?? createTask({});
}

/** Environments as tables of TOML, each command a list of its words. */
function readToml(code: readonly string[], before: string): TaskFile {
  const tasks = new Map<string, Task>();
  let section = '';
  let isTold = before === '';
  let first: string[] = ['py'];
  for (const [index, line] of code.entries()) {
    const opened = /^\[([\w."'-]+)\]/.exec(line)?.[1];
    if (opened !== undefined) {
      isTold ||= `${opened}.`.startsWith(before);
      const name = opened.startsWith(before) ? opened.slice(before.length) : '';
      section = name === 'env_run_base' ? ANY : (/^env\.["']?([\w.-]+)["']?$/.exec(name)?.[1] ?? '');
    }
    if (section !== '' && /^commands\s*=/.test(line)) extend(tasks, section, { scripts: commandsFrom(code, index) });
    if (section !== '' && /^platform\s*=(?!.*linux)/.test(line)) extend(tasks, section, { standing: 'unsure' });
    if (section !== '' && /^ignore_outcome\s*=\s*true/.test(line)) extend(tasks, section, { standing: 'not' });
    if (isTold && /^env_?list\s*=/.test(line)) first = wordsOf(textFrom(code, index)).flatMap(expandNames);
  }
  const isOpen = isTold && tasks.size === 0;
  const skips = isTold && code.some(isSkipping);
  const own = [...tasks].map(([name, task]) => [name, atMostOfPython(task, name, skips)] as const);
  const ofAny = tasks.get(ANY);
  const others = (name: string): Task | undefined => ofAny && atMostOfPython(ofAny, name, skips);
  return { tasks: new Map(own), others, first, isOpen };
}

/** Nobody writes longer lists of commands. */
const MOST_LINES = 60;

function textFrom(code: readonly string[], index: number): string {
  const lines = code.slice(index, index + MOST_LINES);
  const end = lines.findIndex((line, place) => place > 0 && /^(?:\[|[\w-]+\s*=)/.test(line));
  return lines.slice(0, end < 0 ? undefined : end).join(' ');
}

function commandsFrom(code: readonly string[], index: number): string[][] {
  const text = textFrom(code, index).replaceAll(/\{[^{}]*\}/g, '');
  const lists = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, words = '']) => wordsOf(words).join(' '));
  return lists.filter((command) => command !== '').map((command) => [command]);
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/["']([^"']*)["']/g)].map(([, word = '']) => word);
}
