import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';

/** The sessions of a noxfile.py. */
export function readNoxfile({ code }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  const whole = code.join('\n');
  const parts = whole.split(/^(?=@|def )/m);
  const first: string[] = [];
  let isSession = false;
  let isFirst = true;
  let name: string | null = null;
  for (const part of parts) {
    if (/^@(?:nox\.)?session\b/.test(part)) {
      isSession = true;
      isFirst = !/\bdefault\s*=\s*False\b/.test(part);
      name = /\bname\s*=\s*["']([\w-]+)["']/.exec(part)?.[1] ?? null;
    }
    const [, called, session = 'session'] = /^def (\w+)\(\s*(\w+)?/.exec(part) ?? [];
    if (called === undefined) continue;
    if (isSession) {
      if (isFirst) first.push(name ?? called);
      extend(tasks, name ?? called, sessionOf(part, session));
    }
    [isSession, name] = [false, null];
  }
  // An option that is not read may have sessions passed over.
  const isOther =
    /^\s*nox\.options\.(?!(?:sessions|reuse_\w+|default_venv_backend|stop_on_first_error|force_color)\b)/m.test(whole);
  for (const session of isOther ? tasks.keys() : []) extend(tasks, session, { standing: 'unsure' });
  const chosen = /^nox\.options\.sessions\s*=\s*[[(]([^\])]{0,2000})/m.exec(whole)?.[1];
  return {
    tasks,
    // A session for several versions of Python has one behind its name.
    others: (wanted) => tasks.get(wanted.replace(/(?:-[\d.]+|\(.*)$/, '')),
    first: chosen === undefined ? first : [...chosen.matchAll(/["']([^"']*)["']/g)].map(([, one = '']) => one),
    isOpen: /^(?:import|from)\s+(?!nox\b|__future__|os\b|sys\b|pathlib\b|shutil\b|tempfile\b)/m.test(whole),
  };
}

const RUN = /\b(\w+)\.run(?:_always)?\(([^()]{0,1000})/g;
const NOTIFY = /\b(\w+)\.notify\(\s*["']([\w-]+)["']/g;

function sessionOf(part: string, session: string): Partial<Task> {
  const body = part.slice(part.indexOf(':\n'));
  const runs = [...body.matchAll(RUN)].filter(([, on]) => on === session);
  const scripts = runs.map(([, , args = '']) => {
    const [before = '', codes] = args.split(/\bsuccess_codes\s*=/);
    const words = [...before.matchAll(/["']([^"']*)["']/g)].map(([, word = '']) => word).join(' ');
    return [codes === undefined ? words : `${words} || true`];
  });
  const needs = [...body.matchAll(NOTIFY)].flatMap(([, by, name = '']) => (by === session ? [name] : []));
  const given = [...body.matchAll(/\(\s*(\w+)\s*[,)]/g)];
  const standing = isPlain(body.split('\n').slice(1), session) ? 'decides' : 'unsure';
  return { scripts, needs, doesMore: given.some(([, one]) => one === session), standing };
}

const LEAVES = /^\s*(?:return|raise|yield|exit\(|sys\.exit)\b|\.(?:skip|error|exit)\(/;

/** Whether all that a session runs stands in no block, and nothing before it may leave. */
function isPlain(body: readonly string[], session: string): boolean {
  const runs = new RegExp(`^(\\s*)${session}\\.run(?:_always)?\\(`);
  const own = body.filter((line) => line.trim() !== '');
  const indent = /^\s*/.exec(own[0] ?? '')?.[0].length ?? 0;
  const last = own.findLastIndex((line) => runs.test(line));
  if (own.slice(0, last).some((line) => LEAVES.test(line))) return false;
  // A folder is the only block that leaves nothing out.
  const depths = own.flatMap((line) => runs.exec(line)?.[1]?.length ?? []);
  const opens = own.filter((line) => /:\s*$/.test(line) && !/^\s*with \w+\.(?:chdir|cd)\(/.test(line));
  return depths.every((depth) => depth === indent) || opens.length === 0;
}
