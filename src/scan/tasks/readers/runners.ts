import type { Standing } from '../../shell/commands.ts';
import type { RunnerName } from '../../runners/find-call.ts';
import type { Source } from '../../text/source.ts';
import { readComposer, readPackage } from './json.ts';
import { readInvoke } from './invoke.ts';
import { readJustfile } from './just.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { withIncluded } from './included.ts';
import { readMakefile } from './make.ts';
import { readNoxfile } from './nox.ts';
import { readNxProject } from './nx.ts';
import { readTasksOf } from './python-tasks.ts';
import { readRakefile } from './rake.ts';
import { readTaskfile } from './taskfile.ts';
import { readHatch, readMise } from './toml-tasks.ts';
import { readTox } from './tox.ts';
import type { TaskFile } from './task.ts';

/** A program that does tasks, by the names that a file of the project gives them. */
export interface Runner {
  /** The files that it takes them from, the first that is there. */
  readonly files: readonly string[];
  readonly read: (source: Source) => TaskFile;
  /** The file with what it takes up from others. */
  readonly readsMore?: (source: Source, files: TaskFiles) => Source;
  /** Whether it looks in the folders above too. */
  readonly looksUp: boolean;
  /** Files out of which such a file is made, so that its absence says nothing. */
  readonly madeFrom: readonly string[];
}

const PLAIN = { looksUp: false, madeFrom: [] };
const PYPROJECT = { ...PLAIN, files: ['pyproject.toml'] };

/** The runners whose files are understood. */
export const RUNNERS = {
  make: {
    ...{ files: ['GNUmakefile', 'makefile', 'Makefile'], read: readMakefile, looksUp: false },
    readsMore: withIncluded,
    madeFrom: ['CMakeLists.txt', 'configure', 'configure.ac', 'Makefile.in', 'Makefile.am', 'Makefile.PL'],
  },
  npm: { ...PLAIN, files: ['package.json'], read: readPackage },
  nx: { ...PLAIN, files: ['project.json', 'package.json'], read: readNxProject },
  deno: { ...PLAIN, files: ['deno.json', 'deno.jsonc', 'package.json'], read: readPackage },
  composer: { ...PLAIN, files: ['composer.json'], read: readComposer },
  just: { files: ['justfile', 'Justfile', '.justfile'], read: readJustfile, looksUp: true, madeFrom: [] },
  task: {
    ...{ files: ['Taskfile.yml', 'Taskfile.yaml', 'taskfile.yml', 'taskfile.yaml'], read: readTaskfile },
    ...{ looksUp: true, madeFrom: ['Taskfile.dist.yml', 'Taskfile.dist.yaml'] },
  },
  rake: { ...PLAIN, files: ['Rakefile', 'rakefile', 'Rakefile.rb', 'rakefile.rb'], read: readRakefile, looksUp: true },
  tox: { ...PLAIN, files: ['tox.ini', 'tox.toml', 'pyproject.toml'], read: readTox, madeFrom: ['setup.cfg'] },
  pdm: { ...PYPROJECT, read: readTasksOf('pdm') },
  poe: { ...PYPROJECT, read: readTasksOf('poe') },
  rye: { ...PYPROJECT, read: readTasksOf('rye') },
  pixi: { ...PYPROJECT, files: ['pixi.toml', 'pyproject.toml'], read: readTasksOf('pixi') },
  pipenv: { ...PLAIN, files: ['Pipfile'], read: readTasksOf('pipenv') },
  hatch: { ...PLAIN, files: ['hatch.toml', 'pyproject.toml'], read: readHatch },
  mise: {
    ...{ files: ['mise.toml', '.mise.toml', '.config/mise.toml', 'mise/config.toml', '.mise/config.toml'] },
    ...{ read: readMise, looksUp: true, madeFrom: [] },
  },
  invoke: { ...PLAIN, files: ['tasks.py'], read: readInvoke, looksUp: true, madeFrom: ['tasks/__init__.py'] },
  nox: { ...PLAIN, files: ['noxfile.py'], read: readNoxfile },
} as const satisfies Readonly<Record<RunnerName, Runner>>;

/** Names of tasks that are to test something. */
export const TESTY = /(?:^|[^a-z])(?:t|tst|tests?|check|spec|verify|unit|ci)(?:$|[^a-z])/i;

/** Words that change what a runner does with its tasks, which is not read. */
const UNREAD: Readonly<Partial<Record<RunnerName, RegExp>>> = {
  tox: /\s(?:-s|--skip-missing-interpreters)(?![ =](?:false|config)\b)(?=[\s=]|$)|\s(?:-x|--override|--skip-env)(?=[\s=]|$)/,
  make: /\s(?:SHELL|\.SHELLFLAGS|MAKEFLAGS|GNUMAKEFLAGS|PATH)[:+?]?=|\s--eval(?=[\s=])/,
  npm: /\s--(?:script-shell|node-options|shell)(?=[\s=]|$)/,
  just: /\s--(?:shell|shell-arg|set|dotenv-\w+)(?=[\s=])|\s[\w-]+=/,
  task: /\s\w+=/,
  nox: /\s--no-error-on-missing-interpreters(?=\s|$)/,
};

/** How sure a runner is to do its tasks as their file says, by the words that it is given besides. */
export function judgeWords(runner: RunnerName, command: string): Standing {
  return UNREAD[runner]?.test(command) === true ? 'unsure' : 'decides';
}
