import type { PythonRunner } from '../../runners/find-call.ts';
import type { Standing } from '../../shell/commands.ts';
import { lameBy } from '../../shell/settings.ts';
import { lessSure } from '../../shell/commands.ts';
import { asTable, asTexts } from '../../manifests/table.ts';
import { parseToml } from '../../manifests/toml.ts';
import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';

type Table = Readonly<Record<string, unknown>>;

/** Reads the tasks of a pyproject.toml, a pixi.toml or a Pipfile, as one of the programs does that do them. */
export function readTasksOf(runner: PythonRunner): (source: Pick<Source, 'lines'>) => TaskFile {
  return (source) => {
    const whole = parseToml(source);
    const own = asTable(asTable(whole['tool'])[runner]);
    const tables = tablesOf(runner, whole, own);
    const tasks = new Map<string, Task>();
    for (const table of tables)
      for (const [name, value] of Object.entries(table))
        extend(
          tasks,
          name,
          taskOf(value, (one) => tables.some((each) => Object.hasOwn(each, one))),
        );
    return { tasks, first: [], isOpen: own['include'] !== undefined };
  };
}

function tablesOf(runner: PythonRunner, whole: Table, own: Table): Table[] {
  if (runner === 'poe') return [asTable(own['tasks'])];
  if (runner === 'pipenv') return [asTable(whole['scripts'])];
  if (runner !== 'pixi') return [asTable(own['scripts'])];
  return [whole, own].flatMap((one) =>
    [one, ...Object.values(asTable(one['feature'])).map(asTable)].map(({ tasks }) => asTable(tasks)),
  );
}

/** What a task does: a command, or others of which some are tasks. */
function taskOf(value: unknown, isTask: (name: string) => boolean): Partial<Task> {
  if (typeof value === 'string') return { scripts: [value.split('\n')] };
  if (Array.isArray(value)) return allOf(value, isTask);
  const table = asTable(value);
  const { cmd, shell, sequence, composite, chain, deps, ref } = table;
  const command = Array.isArray(cmd) ? asTexts(cmd).join(' ') : cmd;
  const scripts = [command, shell].filter((one) => typeof one === 'string').map((one) => one.split('\n'));
  const before = [deps, table['depends-on'], table['depends_on'], ref].flat();
  const parts = allOf([sequence, composite, chain].flat(), isTask);
  const named = before.map((one) => asTable(one)['task'] ?? one).filter((one) => typeof one === 'string');
  return {
    scripts: [...scripts, ...(parts.scripts ?? [])],
    needs: [...named, ...(parts.needs ?? [])],
    doesMore: parts.doesMore === true || DOES_MORE.some((key) => Object.hasOwn(table, key)),
    standing: standingOf(table),
  };
}

const DOES_MORE = ['call', 'script', 'expr', 'switch', 'imports', 'include'];

function allOf(values: readonly unknown[], isTask: (name: string) => boolean): Partial<Task> {
  const given = values.filter((one) => one !== undefined);
  const texts = given.map((one) => (typeof one === 'string' ? one : (asTable(one)['cmd'] ?? asTable(one)['ref'])));
  const known = texts.filter((one) => typeof one === 'string');
  return {
    needs: known.filter(isTask),
    scripts: known.filter((one) => !isTask(one)).map((one) => [one]),
    doesMore: known.length < given.length,
  };
}

/** What else a task says of its commands: that it fails without them, or runs them elsewhere. */
function standingOf(table: Table): Standing {
  const { ignore_fail: ignores, keep_going: goesOn } = table;
  if (ignores !== undefined && ignores !== false) return 'not';
  const env = Object.entries(asTable(table['env'])).map(([name, value]) => [name, String(value)] as const);
  const isElsewhere = ['cwd', 'working_dir', 'env_file', 'envfile'].some((key) => Object.hasOwn(table, key));
  return lessSure(isElsewhere || goesOn === true ? 'unsure' : 'decides', lameBy('make', new Map(env)));
}
