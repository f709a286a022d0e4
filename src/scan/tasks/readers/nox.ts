import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from '../task.ts';

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
