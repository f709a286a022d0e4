import type { Standing } from '../../shell/commands.ts';
import type { Source } from '../../text/source.ts';
import { settingsOf } from './nox-settings.ts';
import { sessionOf } from './nox-session.ts';
import { argumentsOf, readStatements, splitArguments, type Statement } from './statements.ts';
import { extend, type Task, type TaskFile } from './task.ts';

const SESSION = /^@(?:nox\.)?session(?:\(|$)/;
/** What a session may be told without being passed over: names and what its Python is kept in. */
const PLAIN = /^(?:name|reuse_venv|venv_\w+|tags|default|download_python|requires)$/;

/** The sessions of a noxfile.py. */
export function readNoxfile({ bare }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  const statements = readStatements(bare);
  const whole = bare.join('\n');
  const isMade = createIsMade(statements);
  const first: string[] = [];
  const called = new Set<string>();
  let before: string[] = [];
  for (const [place, { indent, text }] of statements.entries()) {
    if (indent > 0) continue;
    if (text.startsWith('@')) {
      before.push(text);
      continue;
    }
    const [, own, session = 'session'] = /^def (\w+)\(\s*(\w+)?/.exec(text) ?? [];
    const decorator = before.find((one) => SESSION.test(one));
    if (own !== undefined && decorator !== undefined) {
      const name = /\bname\s*=\s*["']([\w-]+)["']/.exec(decorator)?.[1] ?? own;
      if (!/\bdefault\s*=\s*False\b/.test(decorator)) first.push(name);
      const isSure = before.every((one) => isPlain(one, isMade)) && !called.has(name);
      extend(tasks, name, sessionOf(bodyOf(statements, place), session));
      extend(tasks, name, { standing: isSure ? 'decides' : 'unsure' });
      called.add(name);
    }
    before = [];
  }
  const ofAll = standingOfAll(statements, whole);
  for (const session of tasks.keys()) extend(tasks, session, { standing: ofAll });
  const chosen = /^nox\.options\.sessions\s*=\s*[[(]([^\])]{0,2000})/m.exec(whole)?.[1];
  return {
    tasks,
    // A session for several versions of Python has one behind its name.
    others: (wanted) => tasks.get(wanted.replace(/(?:-[\d.]+|\(.*)$/, '')),
    first: chosen === undefined ? first : [...chosen.matchAll(/["']([^"']*)["']/g)].map(([, one = '']) => one),
    isOpen: /^(?:import|from)\s+(?!nox\b|__future__|os\b|sys\b|pathlib\b|shutil\b|tempfile\b)/m.test(whole),
  };
}

function bodyOf(statements: readonly Statement[], place: number): readonly Statement[] {
  const rest = statements.slice(place + 1);
  const end = rest.findIndex(({ indent }) => indent === 0);
  return rest.slice(0, end < 0 ? undefined : end);
}

/** How sure all sessions are to be done, by what the file sets for them. */
function standingOfAll(statements: readonly Statement[], whole: string): Standing {
  // An option that is not read may have sessions passed over.
  const isOther =
    /^\s*nox\.options\.(?!(?:sessions|reuse_\w+|default_venv_backend|stop_on_first_error|force_color)\b)/m.test(whole);
  return isOther ? 'unsure' : settingsOf(statements.map(({ text }) => text));
}

/** Whether what stands before a session has it done at least once. */
function isPlain(decorator: string, isMade: (value: string) => boolean): boolean {
  if (/^@(?:nox\.)?session(?:\(\s*\))?$/.test(decorator)) return true;
  const given = argumentsOf(decorator, /^@(?:nox\.)?session\(/);
  if (given !== null)
    return given.every((one) => {
      const [, name = '', value = ''] = /^(\w+)\s*=\s*(.*)$/.exec(one) ?? ['', 'python', one];
      return PLAIN.test(name) || (/^(?:python|py)$/.test(name) && isMade(value));
    });
  const [, values = '', ...others] = argumentsOf(decorator, /^@nox\.parametrize\(/) ?? [];
  return isMade(values) && others.every((one) => one.startsWith('ids'));
}

const LITERAL = /^(?:[rbuf]{0,2}["'].+["']|[\d.]+|None|True|False)$/;

/** Tells whether a value is a text or a list that has something in it, by what names stand for in the file. */
function createIsMade(statements: readonly Statement[]): (value: string) => boolean {
  const known = new Map<string, boolean>();
  const isMade = (value: string): boolean => {
    const inner = /^(?:\[(.*)\]|\((.*)\))$/.exec(value);
    if (inner !== null) return splitArguments(inner[1] ?? inner[2] ?? '').some((one) => !/^\*|\bfor\b/.test(one));
    return LITERAL.test(value) || value.startsWith('nox.project.python_versions(') || known.get(value) === true;
  };
  for (const { indent, text } of statements) {
    const [, name, value = ''] = /^(\w+)(?:\s*:[^=]{1,80})?\s*=\s*(?!=)(.*)$/.exec(text) ?? [];
    if (name !== undefined) known.set(name, indent === 0 && isMade(value));
  }
  return isMade;
}
