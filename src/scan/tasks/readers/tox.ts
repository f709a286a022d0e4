import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from '../task.ts';

/** The task that stands for each environment of tox without a section of its own. */
export const ANY_ENVIRONMENT = '*';

/** The environments of a tox.ini, a tox.toml, or of what stands for one in a pyproject.toml. */
export function readTox({ path, code }: Source): TaskFile {
  const isIni = path.endsWith('.ini');
  const from = isIni ? 0 : code.findIndex((line) => /^\s*legacy_tox_ini\s*=/.test(line)) + 1;
  if (!isIni && from === 0) return readToml(code, path.endsWith('tox.toml') ? '' : 'tool.tox.');
  const tasks = new Map<string, Task>();
  let [section, key] = ['', ''];
  let first: string[] = [];
  for (const line of code.slice(from)) {
    const opened = /^\[(?:testenv(?::([\w.,{}-]+))?|(\w[\w:.-]*))\]/.exec(line);
    if (opened !== null) {
      section = opened[2] === undefined ? (opened[1] ?? ANY_ENVIRONMENT) : `[${opened[2]}`;
      key = '';
      continue;
    }
    const [, begun, rest = ''] = /^([\w-]+)\s*=(.*)$/.exec(line) ?? [];
    if (begun !== undefined) key = begun;
    const text = (begun === undefined ? line : rest).trim();
    if (section === '[tox' && /^env_?list$/i.test(key))
      first = [...first, ...text.split(/[\s,]+/).filter((one) => one !== '')];
    if (section.startsWith('[') || section === '' || !/^commands$/.test(key)) continue;
    if (text === '') extend(tasks, section, {});
    else extend(tasks, section, partOf(text));
  }
  return { tasks, first: first.length > 0 ? first : [ANY_ENVIRONMENT], isOpen: false };
}

function partOf(text: string): Partial<Task> {
  const taken = /^\{\[testenv(?::([\w.-]+))?\]commands\}/.exec(text);
  if (taken !== null) return { needs: [taken[1] ?? ANY_ENVIRONMENT] };
  return { scripts: [[text.startsWith('-') ? `${text.slice(1).trim()} || true` : text]] };
}

/** Environments as tables of TOML, each command a list of its words. */
function readToml(code: readonly string[], before: string): TaskFile {
  const tasks = new Map<string, Task>();
  let section = '';
  let isTold = before === '';
  for (const [index, line] of code.entries()) {
    const opened = /^\[([\w."'-]+)\]/.exec(line)?.[1];
    if (opened !== undefined) {
      isTold ||= `${opened}.`.startsWith(before);
      const name = opened.startsWith(before) ? opened.slice(before.length) : '';
      section = name === 'env_run_base' ? ANY_ENVIRONMENT : (/^env\.["']?([\w.-]+)["']?$/.exec(name)?.[1] ?? '');
    }
    if (section !== '' && /^commands\s*=/.test(line)) extend(tasks, section, { scripts: commandsFrom(code, index) });
  }
  return { tasks, first: [ANY_ENVIRONMENT], isOpen: isTold && tasks.size === 0 };
}

/** Nobody writes longer lists of commands. */
const MOST_LINES = 60;

function commandsFrom(code: readonly string[], index: number): string[][] {
  const lines = code.slice(index, index + MOST_LINES);
  const end = lines.findIndex((line, place) => place > 0 && /^(?:\[|[\w-]+\s*=)/.test(line));
  const text = lines
    .slice(0, end < 0 ? undefined : end)
    .join(' ')
    .replaceAll(/\{[^{}]*\}/g, '');
  const lists = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, words = '']) =>
    [...words.matchAll(/["']([^"']*)["']/g)].map(([, word = '']) => word).join(' '),
  );
  return lists.filter((command) => command !== '').map((command) => [command]);
}
