import { asTable } from '../../manifests/table.ts';
import { parseToml } from '../../manifests/toml.ts';
import { lessSure, type Standing } from '../../shell/commands.ts';
import type { Source } from '../../text/source.ts';
import { createTask, type Task, type TaskFile, UNKNOWN_TASKS } from './task.ts';
import { expandNames } from './tox-factors.ts';
import { atMostOfPython, OF_MAKING, setEnv } from './tox-settings.ts';

type Table = Readonly<Record<string, unknown>>;

/** The environments of a tox.toml, or of the tables of tox in a pyproject.toml, each command a list of its words. */
export function readToxToml(source: Pick<Source, 'path' | 'lines'>): TaskFile {
  const whole = parseToml(source);
  const told = source.path.endsWith('tox.toml') ? whole : asTable(whole['tool'])['tox'];
  if (told === undefined) return { tasks: new Map(), first: ['py'], isOpen: false };
  const { env_list: list, envlist = list, env_run_base: base, env, ...others } = asTable(told);
  const skips = others['skip_missing_interpreters'] === true;
  const own = Object.entries(asTable(env)).map(([name, table]): [string, Task] => [
    name,
    atMostOfPython(taskOf({ ...asTable(base), ...asTable(table) }), name, skips),
  ]);
  if (base === undefined && own.length === 0) return UNKNOWN_TASKS;
  const names: readonly unknown[] = Array.isArray(envlist) ? envlist : ['py'];
  return {
    tasks: new Map(own),
    others: (name) => atMostOfPython(taskOf(asTable(base)), name, skips),
    first: names.flatMap((name) => (typeof name === 'string' ? expandNames(name) : [])),
    isOpen: false,
  };
}

/** What an environment does by its table. */
function taskOf(table: Table): Task {
  const { commands, set_env: set, setenv = set, platform, ignore_outcome: ignores, ...others } = table;
  const all: readonly unknown[] = Array.isArray(commands) ? commands : [];
  const read = all.map(commandOf);
  const standings: Standing[] = [
    ...Object.entries(asTable(setenv)).map(([name, value]) =>
      // What is put in from elsewhere may say anything.
      name === 'file' ? 'unsure' : setEnv(name, typeof value === 'string' ? value : '--collect-only'),
    ),
    platform === undefined || (typeof platform === 'string' && platform.includes('linux')) ? 'decides' : 'unsure',
    ignores === true ? 'not' : 'decides',
    Object.keys(others).every((key) => OF_MAKING.test(key) || /^ignore_\w+$/.test(key)) ? 'decides' : 'unsure',
  ];
  return createTask({
    scripts: read.flatMap((one) => (one === null || one === '' ? [] : [[one]])),
    doesMore: read.includes(null),
    standing: standings.reduce(lessSure),
  });
}

/** A command of some words; null where it is put in from elsewhere. */
function commandOf(told: unknown): string | null {
  if (!Array.isArray(told)) return null;
  const words = told.flatMap((word: unknown) => wordsOf(word));
  const [first = ''] = words;
  if (first === '-') return `${words.slice(1).join(' ')} || true`;
  return first.startsWith('-') ? `${words.join(' ').slice(1)} || true` : words.join(' ');
}

/** A word, or those that stand for what is given on the command line where nothing is. */
function wordsOf(word: unknown): string[] {
  if (typeof word === 'string') return [/[\s|&;<>()]/.test(word) ? `"${word}"` : word];
  const { replace, default: usual } = asTable(word);
  const words: readonly unknown[] = replace === 'posargs' && Array.isArray(usual) ? usual : [];
  return words.filter((one) => typeof one === 'string');
}
