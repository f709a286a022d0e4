import { nameOf, upFrom } from '../../paths.ts';
import { nameProgram, splitWords } from '../../shell/command-words.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { valueOf } from '../../shell/option-value.ts';
import { askedPath } from '../builds/asked-places.ts';
import { isFile } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';

type Files = Pick<TaskFiles, 'find' | 'foldersWith' | 'hasFolder'>;

/** Tells whether a command in a folder needs a file that the project does not have, and fails without it. */
export type LacksFile = (command: string, folder: Folder) => boolean;

const WRAPPERS = /^(?:\.\/|\.\.\/)*(?:[\w.-]+\/)*(?:gradlew|mvnw)$/;
const BUILDS = {
  mvn: ['pom.xml'],
  gradle: ['build.gradle', 'build.gradle.kts', 'settings.gradle', 'settings.gradle.kts'],
  cargo: ['Cargo.toml'],
} as const;
const OTHER_BUILD = /^(?:-b|--build-file|-c|--settings-file|--manifest-path|-C)(?:=|$)/;
/** Where what is built or installed stands, which no repository holds. */
const MADE =
  /(?:^|\/)(?:node_modules|vendor|\.?venv|env|dist|build|out|target|coverage|site-packages|\.tox|\.nox|__pycache__)(?:\/|$)/;

/** Looks among the files of a project for those that commands need. */
export function createLacksFile(files: Files): LacksFile {
  return (command, folder) => {
    if (folder === null || !files.hasFolder(folder)) return false;
    const [first = '', ...words] = splitWords(
      command.replace(/^(?:ba|da|z)?sh\s+(?=[\w./]*(?:gradlew|mvnw)(?:\s|$))/, ''),
    );
    const isThere = (path: Folder): boolean => path === null || MADE.test(path) || isFile(files, path);
    if (WRAPPERS.test(first)) return !isThere(enter(folder, first));
    const lock = lockOf(first, words);
    if (lock !== null) {
      const place = enter(folder, valueOf(words, /^(?:-C|--prefix|--dir)(?:=|$)/) ?? '.');
      return place !== null && !upFrom(place).some((one) => files.find(one, lock) !== null);
    }
    if (/^(?:uv\s+|python[\d.]*\s+-m\s+)?pip[\d.]*\s+install\s/.test(command))
      return requirementsIn(words).some((one) => !isThere(enter(folder, one)));
    return lacksBuild(first, words, folder, files) || lacksPlace(first, words, folder, files);
  };
}

/** The names of which one has to be there for what is installed to be just what it names; null for other commands. */
function lockOf(first: string, words: readonly string[]): readonly string[] | null {
  const program = nameProgram(first);
  if (program === 'npm' && words.some((word) => /^(?:ci|clean-install)$/.test(word)) && !words.includes('run'))
    return NPM;
  const isFrozen = words.includes('--frozen-lockfile') && words.some((word) => /^(?:i|install)$/.test(word));
  return program === 'pnpm' && isFrozen ? PNPM : null;
}

const NPM = ['package-lock.json', 'npm-shrinkwrap.json'];
const PNPM = ['pnpm-lock.yaml'];
const LOCKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['npm', [...NPM, 'yarn.lock']],
  ['pnpm', PNPM],
  ['yarn', ['yarn.lock']],
]);

/** Whether what is kept between runs by the lock of a manager of packages has none to go by at the root. */
export function lacksLock(manager: string, files: Pick<TaskFiles, 'find'>): boolean {
  const names = LOCKS.get(manager);
  return names !== undefined && files.find('', names) === null;
}

/** The files that a list of packages is read from. */
function requirementsIn(words: readonly string[]): string[] {
  return words.flatMap((word, place) => {
    const [flag, joined = ''] = /^(?:-r|--requirement=?)(.*)$/.exec(word) ?? [];
    return flag === undefined ? [] : [joined === '' ? (words[place + 1] ?? '') : joined];
  });
}

/** Whether a build is begun where none of its files stands, while some stand elsewhere. */
function lacksBuild(first: string, words: readonly string[], folder: string, files: Files): boolean {
  const program = /^(?:\.\/)?(mvn|gradle|cargo)w?$/.exec(first)?.[1] as keyof typeof BUILDS | undefined;
  if (program === undefined || words.some((word) => OTHER_BUILD.test(word))) return false;
  const asked = program === 'cargo' ? '.' : askedPath(words, program === 'mvn' ? 'f' : 'p');
  const place = enter(folder, asked);
  if (place === null || /\.\w+$/.test(nameOf(place))) return false;
  const names = BUILDS[program];
  const places = program === 'mvn' ? [place] : upFrom(place);
  return files.foldersWith(names).folders.length > 0 && !places.some((one) => files.find(one, names) !== null);
}

/** Options of pytest's that take no word with them. */
const ALONE = /^(?:-[vqxsl]+|--[\w-]+=.*|--(?:verbose|quiet|exitfirst|cov|lf|ff|no-header|showlocals))$/;

/** Whether pytest is told of a folder or file of tests that is not there, by a name that those have. */
function lacksPlace(first: string, words: readonly string[], folder: string, files: Files): boolean {
  return (nameProgram(first) === 'pytest' ? words : []).some((word, place) => {
    const before = words[place - 1] ?? '';
    if (!TEST_FOLDER.test(word) || (before.startsWith('-') && !ALONE.test(before))) return false;
    const path = enter(folder, word);
    return path !== null && !MADE.test(path) && !files.hasFolder(path) && !isFile(files, path);
  });
}

const TEST_FOLDER = /^(?:\.\/)?(?:[\w-]+\/)*tests?(?:\/[\w/-]*)?$/;
