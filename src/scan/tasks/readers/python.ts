import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from '../task.ts';

/** The task that stands for each environment of tox without a section of its own. */
export const ANY_ENVIRONMENT = '*';

/** The environments of a tox.ini, or of that which stands in a pyproject.toml. */
export function readTox({ path, code }: Source): TaskFile {
  const isIni = path.endsWith('.ini');
  const from = isIni ? 0 : code.findIndex((line) => /^\s*legacy_tox_ini\s*=/.test(line)) + 1;
  if (!isIni && from === 0) return { tasks: new Map(), first: [], isOpen: code.some((line) => /\btox\b/.test(line)) };
  const tasks = new Map<string, Task>();
  const own = new Set<string>();
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
    own.add(section);
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

/** The sessions of a noxfile.py. */
export function readNoxfile({ code }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  const whole = code.join('\n');
  const parts = whole.split(/^(?=@|def )/m);
  const first: string[] = [];
  let isSession = false;
  let name: string | null = null;
  for (const part of parts) {
    if (/^@(?:nox\.)?session\b/.test(part)) {
      isSession = true;
      name = /\bname\s*=\s*["']([\w-]+)["']/.exec(part)?.[1] ?? null;
    }
    const [, called] = /^def (\w+)\(/.exec(part) ?? [];
    if (called === undefined) continue;
    if (isSession) {
      first.push(name ?? called);
      extend(tasks, name ?? called, sessionOf(part));
    }
    [isSession, name] = [false, null];
  }
  return {
    tasks,
    first,
    isOpen: /^(?:import|from)\s+(?!nox\b|__future__|os\b|sys\b|pathlib\b|shutil\b|tempfile\b)/m.test(whole),
  };
}

function sessionOf(part: string): Partial<Task> {
  const body = part.slice(part.indexOf(':\n'));
  const runs = [...body.matchAll(/\bsession\.run(?:_always)?\(([^()]{0,1000})/g)].map(([, args = '']) =>
    [...args.matchAll(/["']([^"']*)["']/g)].map(([, word = '']) => word).join(' '),
  );
  return { scripts: runs.map((run) => [run]), doesMore: /\(\s*session\s*[,)]|\bsession\.notify\(/.test(body) };
}
