import { skipOptions } from '../shell/command-words.ts';
import { isTaskOfProject } from '../shell/project-tasks.ts';
import { type CallWords, readCallWords } from './call-words.ts';
import { findTargets } from './nx-targets.ts';
import { findOwnTasks, type OwnRunner } from './own-tasks.ts';
import { areOptionsKnown } from './workspace-options.ts';

/** The programs whose files of tasks are understood. */
export type RunnerName =
  'make' | 'npm' | 'nx' | 'deno' | 'composer' | 'just' | 'task' | 'rake' | 'tox' | 'nox' | PythonRunner | OwnRunner;

/** Programs that do the tasks of a Python project. */
export type PythonRunner = 'pdm' | 'poe' | 'pixi' | 'rye' | 'pipenv';

/** What a command asks of a runner. */
export interface Call {
  readonly runner: RunnerName;
  /** The names of tasks; none for that which is meant where none is named. */
  readonly names: readonly string[];
  /** A path from where the command runs; null where it is not told which folder. */
  readonly path: string | null;
  /** Whether it is asked of each folder that has the task. */
  readonly isEverywhere: boolean;
  /** The packages of a workspace that it is asked of, by their names or folders; none where it names none. */
  readonly packages: readonly string[];
  /** Those that it is not asked of. */
  readonly leftOut: readonly string[];
  /** Whether nothing else that is asked may have it pass over packages, or do a task in another way. */
  readonly isUnderstood: boolean;
  /** What is handed on to the script of a task, as it is written. */
  readonly given: readonly string[];
  /** Whether a name that is no task may be that of a program. */
  readonly mayBeProgram: boolean;
}

const NPM = /^(?:npm|pnpm|yarn|bun)(?=\s|$)/;
const WORKSPACES = /^(?:turbo|lerna)(?=\s)/;
const OTHERS: Readonly<Record<string, RunnerName>> = {
  ...{ make: 'make', gmake: 'make', composer: 'composer', just: 'just', task: 'task', 'go-task': 'task' },
  ...{ rake: 'rake', tox: 'tox', nox: 'nox', deno: 'deno' },
  ...{ pdm: 'pdm', poe: 'poe', pixi: 'pixi', rye: 'rye', pipenv: 'pipenv' },
};
/** What npm and its kin do themselves. */
const OWN =
  /^(?:i|ci|install|add|remove|exec|dlx|x|create|init|publish|pack|version|audit|config|set|cache|link|up|update|upgrade|why|outdated|ls|list|info|view|login|dedupe|prune|rebuild|node|deploy|import|patch|store|env|self-update|policies|plugin|npm|global|bin|build(?=$))$/;
/** What Turborepo does itself. */
const OF_TURBO =
  /^(?:bin|boundaries|completion|config|daemon|docs|gen|generate|info|link|login|logout|ls|prune|query|scan|telemetry|unlink|watch)$/;

/** What Composer does itself. */
const OF_COMPOSER =
  /^(?:about|archive|audit|browse|bump|check-platform-reqs|cc|clear-?cache|completion|config|create-project|depends|diagnose|dump-?autoload|exec|fund|global|help|home|i|info|init|install|licenses|list|outdated|prohibits|r|reinstall|remove|require|rm|search|self-?update|show|status|suggests|u|update|upgrade|validate|why|why-not)$/;

/** What a command asks of a runner whose files are understood; null where it asks none. */
export function findCall(command: string): Call | null {
  const inner =
    /^docker(?:-compose)?\s.*?\s(?:run|exec)\s(?:.*?\s)?((?:npm|pnpm|yarn|make|composer|just|task|rake|tox|nox)\s.*)$/.exec(
      command,
    )?.[1];
  if (inner !== undefined) {
    const call = findCall(inner);
    return call === null ? null : { ...call, path: null };
  }
  const [program = '', ...rest] = command.split(/\s+/);
  const name = program.replace(/^\S{0,100}\//, '').replace(/\.(?:exe|cmd|phar)$/, '');
  if (/^(?:pdm|poe|pixi|rye|pipenv)$/.test(name)) return findPythonTask(name as PythonRunner, rest);
  if (NPM.test(name)) return findScript(name, rest);
  if (name === 'nx') return findInNx(rest);
  if (WORKSPACES.test(`${name} `)) return findInWorkspace(name, rest);
  if (/^(?:hatch|mise|invoke|inv)$/.test(name)) {
    const asked = findOwnTasks(name, rest);
    return asked === null ? null : { ...ALONE, ...asked, path: asked.isElsewhere ? null : '.' };
  }
  const runner = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  return runner === undefined ? null : findTasks(runner, readCallWords(rest));
}

/** What a call is that is asked in one folder, and of no package of a workspace. */
const ALONE = { isEverywhere: false, packages: [], leftOut: [], isUnderstood: true, given: [] };

function findInNx(words: readonly string[]): Call | null {
  const targets = findTargets(words);
  return targets === null ? null : { ...targets, runner: 'nx', path: '.', given: [], mayBeProgram: false };
}

function findInWorkspace(program: string, words: readonly string[]): Call | null {
  const { names, path, packages, leftOut, options, after } = readCallWords(words);
  const [first = ''] = names;
  if (first !== 'run' && (program === 'lerna' || OF_TURBO.test(first))) return null;
  const asked = names.filter((one) => one !== 'run');
  if (asked.length === 0) return null;
  const isUnderstood = areOptionsKnown(program, options);
  const which = { packages, leftOut, isEverywhere: packages.length === 0, isUnderstood };
  return { ...which, runner: 'npm', names: asked, path, given: after, mayBeProgram: false };
}

function findScript(program: string, words: readonly string[]): Call | null {
  const all = readCallWords(words);
  // What stands after a script is handed on to it, by npm only what is no option or comes after --.
  const from = all.places[placeOfScript(all.names)] ?? words.length;
  const { names, path, options, ...read } = program === 'npm' ? all : readCallWords(words.slice(0, from + 1));
  const isForeach = /^(?:workspaces|recursive|multi|m)$/.test(names[0] ?? '');
  const place = placeOfScript(names);
  const packages = names[0] === 'workspace' ? [names[1] ?? ''] : read.packages;
  const isEverywhere = read.isEverywhere || isForeach;
  const isOfWorkspace = isEverywhere || packages.length + read.leftOut.length > 0;
  const isUnderstood = !isOfWorkspace || areOptionsKnown(program, options);
  const tail = program === 'npm' ? [...names.slice(place + 1), ...all.after] : words.slice(from + 1);
  const given = tail[0] === '--' ? tail.slice(1) : tail;
  const isRun = isRunVerb(names[place - 1] ?? '');
  return named(program, names[place], isRun, {
    ...{ path, packages, isEverywhere, isUnderstood, given, leftOut: read.leftOut },
  });
}

function isRunVerb(word: string): boolean {
  return /^(?:run|run-script|rum|urn)$/.test(word);
}

/** Where among the names the script stands, after those of packages and of what has it run. */
function placeOfScript(names: readonly string[]): number {
  const start = names[0] === 'workspace' ? 2 : names[0] === 'workspaces' ? (names[1] === 'foreach' ? 2 : 1) : 0;
  const from = /^(?:recursive|multi|m)$/.test(names[start] ?? '') ? start + 1 : start;
  return isRunVerb(names[from] ?? '') ? from + 1 : from;
}

function named(
  program: string,
  name: string | undefined,
  isRun: boolean,
  where: Omit<Call, 'runner' | 'names' | 'mayBeProgram'>,
): Call | null {
  if (name === undefined || name === '' || (isRun && /[./]/.test(name))) return null;
  if (!isRun && (OWN.test(name) || program === 'bun')) return null;
  if (!isRun && program === 'npm' && !/^(?:t|tst|test|start|stop|restart)$/.test(name)) return null;
  const script = !isRun && /^(?:t|tst)$/.test(name) ? 'test' : name;
  const mayBeProgram = !isRun && script !== 'test' && !script.includes(':');
  return { ...where, runner: 'npm', names: [script], mayBeProgram };
}

function findTasks(runner: RunnerName, { names, path, chosen, after }: CallWords): Call | null {
  const call = { ...ALONE, runner, path, mayBeProgram: false };
  const [first = '', ...rest] = names;
  if (runner === 'tox' || runner === 'nox')
    return { ...call, names: [...chosen, ...(runner === 'tox' ? names.filter((one) => /^e\b/.test(one)) : [])] };
  if (runner === 'deno')
    return first === 'task' ? { ...call, names: rest.slice(0, 1), given: [...rest.slice(1), ...after] } : null;
  if (runner === 'composer') {
    const isRun = /^(?:run|run-script)$/.test(first);
    const name = isRun ? rest[0] : first;
    const isOwn = !isRun && OF_COMPOSER.test(first);
    return name === undefined || isOwn ? null : { ...call, names: [name] };
  }
  return { ...call, names };
}

const OF_PYTHON = /^(?:-[epC]|--(?:environment|manifest-path|project|executor|root|directory))$/;
const ELSEWHERE = /^(?:-[pC]|--(?:manifest-path|project|root|directory))(?:=|$)/;
/** What PDM does itself. */
const OF_PDM =
  /^(?:add|build|cache|completion|config|export|fix|import|info|init|install|list|lock|new|outdated|plugin|publish|py|python|remove|search|self|show|sync|update|use|venv)$/;

function findPythonTask(runner: PythonRunner, words: readonly string[]): Call | null {
  const asked = skipOptions(words, OF_PYTHON);
  const isRun = runner !== 'poe' && /^(?:run|r)$/.test(asked[0] ?? '');
  if (!isRun && (!/^(?:poe|pdm)$/.test(runner) || OF_PDM.test(asked[0] ?? ''))) return null;
  const named = isRun ? skipOptions(asked.slice(1), OF_PYTHON) : asked;
  const [name] = named;
  const options = words.slice(0, words.length - named.length);
  const path = options.some((word) => ELSEWHERE.test(word)) ? null : '.';
  return name === undefined
    ? null
    : {
        ...{ ...ALONE, runner, names: [name], path },
        mayBeProgram: isRun && !isTaskOfProject([runner, ...words]),
      };
}
