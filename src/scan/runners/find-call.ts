import { skipOptions } from '../shell/command-words.ts';
import { isTaskOfProject } from '../shell/project-tasks.ts';
import { findTargets } from './nx-targets.ts';
import { findOwnTasks, type OwnRunner } from './own-tasks.ts';

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
/** Options that take the next word with them, by what they do with it. */
const FOLDER = /^(?:-C|--prefix|--dir|--cwd|--directory|--working-dir|-d|--working-directory)(?:=(.*))?$/;
const PACKAGES = /^(?:-w|--workspace|--filter|-F|--scope)(?:=(.*))?$/;
const SOMEWHERE = /^(?:-f|--file|--makefile|--justfile|--taskfile|-t|--noxfile|-c|--conf|--project)(?:=(.*))?$/;
const EVERYWHERE = /^(?:-r|--recursive|-ws|--workspaces)$/;
const WITH_WORD = /^(?:-j|-l|-o|-I|--set|-x|--loglevel)$/;
/** What npm and its kin do themselves. */
const OWN =
  /^(?:i|ci|install|add|remove|exec|dlx|x|create|init|publish|pack|version|audit|config|set|cache|link|up|update|upgrade|why|outdated|ls|list|info|view|login|dedupe|prune|rebuild|node|deploy|import|patch|store|env|self-update|policies|plugin|npm|global|bin|build(?=$))$/;

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
  const words = takeWords(rest);
  if (/^(?:pdm|poe|pixi|rye|pipenv)$/.test(name)) return findPythonTask(name as PythonRunner, rest);
  if (NPM.test(name)) return findScript(name, words);
  if (WORKSPACES.test(`${name} `)) {
    const names = words.names.filter((one) => one !== 'run');
    if (names.length === 0) return null;
    return { ...words, runner: 'npm', names, isEverywhere: words.packages.length === 0, mayBeProgram: false };
  }
  if (name === 'nx') return findInNx(rest);
  if (/^(?:hatch|mise|invoke|inv)$/.test(name)) {
    const asked = findOwnTasks(name, rest);
    return asked === null
      ? null
      : { ...asked, path: asked.isElsewhere ? null : '.', isEverywhere: false, packages: [] };
  }
  const runner = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  return runner === undefined ? null : findTasks(runner, words);
}

interface Words {
  readonly names: readonly string[];
  readonly path: string | null;
  readonly isEverywhere: boolean;
  readonly packages: readonly string[];
  /** The values of options that name environments or sessions. */
  readonly chosen: readonly string[];
}

function takeWords(words: readonly string[]): Words {
  const names: string[] = [];
  const chosen: string[] = [];
  const packages: string[] = [];
  let path: string | null = '.';
  let isEverywhere = false;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const [folder, somewhere, ofPackage] = [FOLDER.exec(word), SOMEWHERE.exec(word), PACKAGES.exec(word)];
    if (word === '--' || /^\d?>|^</.test(word)) break;
    if (folder !== null) path = folder[1] ?? words[(place += 1)] ?? null;
    else if (ofPackage !== null) {
      path = null;
      packages.push(unquote(ofPackage[1] ?? words[(place += 1)] ?? ''));
    } else if (somewhere !== null) {
      path = null;
      if (somewhere[1] === undefined) place += 1;
    } else if (/^(?:-e|-s|-m|--env|--session|--sessions)$/.test(word))
      chosen.push(...(words[(place += 1)] ?? '').replaceAll(/^["']|["']$/g, '').split(','));
    else if (/^(?:-e|-s|--session)=?\w/.test(word))
      chosen.push(...word.replace(/^-+(?:e|sessions?|s)=?/, '').split(','));
    else if (EVERYWHERE.test(word)) isEverywhere = true;
    else if (WITH_WORD.test(word)) place += /^\d*$|^[^-]/.test(words[place + 1] ?? '-') ? 1 : 0;
    else if (/^[\w@.]/.test(word) && !word.includes('=')) names.push(word);
    else if (/^["'$]/.test(word)) names.push(word);
  }
  return { names, path, isEverywhere, packages, chosen };
}

function unquote(word: string): string {
  return word.replaceAll(/^["']|["']$/g, '');
}

function findInNx(words: readonly string[]): Call | null {
  const targets = findTargets(words);
  if (targets === null) return null;
  return { ...targets, runner: 'nx', path: targets.packages.length > 0 ? null : '.', mayBeProgram: false };
}

function findScript(program: string, { names, path, isEverywhere, packages }: Words): Call | null {
  const [first = '', second = '', ...rest] = names;
  if (first === 'workspace') return named({ program, names: [...rest], path: null, isEverywhere, packages: [second] });
  if (first === 'workspaces') {
    const all = [second, ...rest].filter((one) => one !== 'foreach');
    return named({ program, names: all, path, isEverywhere: true, packages });
  }
  return named({ program, names, path, isEverywhere, packages });
}

function named({ program, names, ...where }: { program: string } & Omit<Words, 'chosen'>): Call | null {
  const [first = '', second] = names;
  const isRun = /^(?:run|run-script|rum|urn)$/.test(first);
  const name = isRun ? second : first;
  if (name === undefined || name === '' || (isRun && /[./]/.test(name))) return null;
  if (!isRun && (OWN.test(name) || program === 'bun')) return null;
  if (!isRun && program === 'npm' && !/^(?:t|tst|test|start|stop|restart)$/.test(name)) return null;
  const script = !isRun && /^(?:t|tst)$/.test(name) ? 'test' : name;
  const mayBeProgram = !isRun && script !== 'test' && !script.includes(':');
  return { ...where, runner: 'npm', names: [script], mayBeProgram };
}

function findTasks(runner: RunnerName, { names, path, chosen }: Words): Call | null {
  const call = { runner, path, isEverywhere: false, packages: [], mayBeProgram: false };
  const [first = '', ...rest] = names;
  if (runner === 'tox' || runner === 'nox')
    return { ...call, names: [...chosen, ...(runner === 'tox' ? names.filter((one) => /^e\b/.test(one)) : [])] };
  if (runner === 'deno') return first === 'task' ? { ...call, names: rest.slice(0, 1) } : null;
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
        ...{ runner, names: [name], path, isEverywhere: false, packages: [] },
        mayBeProgram: isRun && !isTaskOfProject([runner, ...words]),
      };
}
