import { joinLines } from '../../text/join-lines.ts';
import type { Source } from '../../text/source.ts';
import { createTask, extend, type Task, type TaskFile } from './task.ts';
import { expandNames, fitsFactors } from './tox-factors.ts';
import { atMostOfPython, OF_MAKING, setEnv } from './tox-settings.ts';
import { readToxToml } from './tox-toml.ts';

/** The section that stands for each environment without one of its own. */
const ANY = '*';

/** The environments of a tox.ini, a tox.toml, or of what stands for one in a pyproject.toml. */
export function readTox(source: Source): TaskFile {
  const { path, code } = source;
  const isIni = path.endsWith('.ini');
  const from = isIni ? 0 : code.findIndex((line) => /^\s*legacy_tox_ini\s*=/.test(line)) + 1;
  return isIni || from > 0 ? readIni(code.slice(from)) : readToxToml(source);
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
    if (told === '' || /^\{\[testenv\]set_?env\}$/.test(told)) return null;
    const [, name = '', value = ''] = /^(\w+)\s*=\s*(.*)$/.exec(told) ?? [];
    return { factors, says: { standing: name === '' ? 'unsure' : setEnv(name, value) } };
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

/** Whether a line has tox pass over environments whose Python is not there, and succeed. */
function isSkipping(line: string): boolean {
  return /^\s*skip_missing_interpreters\s*=\s*["']?(?:true|1|yes|on)\b/i.test(line);
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
