import { upFrom } from '../../paths.ts';
import { readJavaScript, type JavaScriptRun } from '../../runners/javascript-words.ts';
import { splitWords } from '../../shell/command-words.ts';
import type { Standing } from '../../shell/commands.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import { readAt, readFirst } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { createFitsPath, type FitsPath } from './fits-path.ts';
import { readFileSettings } from './javascript-settings.ts';

const ENDINGS = ['ts', 'mts', 'js', 'mjs', 'cjs'];
const JEST = [...ENDINGS.map((end) => `jest.config.${end}`), 'jest.config.json', 'package.json'];
const VITEST = ENDINGS.flatMap((end) => [`vitest.config.${end}`, `vite.config.${end}`]);
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  ...{ jest: JEST, 'react-scripts': JEST, craco: JEST, vitest: VITEST },
};
/** The files that runners take for tests where nothing says which. */
const USUAL: Readonly<Record<string, RegExp>> = {
  jest: /(?:^|\/)__tests__\/.*\.[cm]?[jt]sx?$|(?:^|[./])(?:test|spec)\.[cm]?[jt]sx?$/,
  vitest: /^(?!(?:.*\/)?(?:node_modules|dist|cypress)\/).*\.(?:test|spec)\.[cm]?[jt]sx?$/,
};
/** Runners that take words for paths, of files that may be called in any way. */
const BY_PATH = /^(?:mocha|node|ava|deno)$/;
/** Where what is built first stands, which no repository holds. */
const MADE = /^(?:\.\/)?(?:dist|build|out|lib|\.?te?mp)(?:[-.]\w+)?(?:\/|$)/;
/** Runners that fail where no test has a name that fits. */
const ASKS_FOR_NAMES = /^playwright$/;

/** How sure a command that has a runner of JavaScript's find tests is to find some, by what it is told of which. */
export function judgeJavaScript(command: string, folder: Folder, files: TaskFiles): Standing {
  const run = readJavaScript(splitWords(command));
  if (run === null) return 'decides';
  const settings = readSettings(run, folder, files);
  if (settings === null) return 'unsure';
  const told = settings.map(readFileSettings);
  const permitsNone = run.permitsNone || told.some((one) => one.permitsNone);
  if (run.choosesNames && (permitsNone || !ASKS_FOR_NAMES.test(run.runner))) return 'unsure';
  if (permitsNone && (run.hasUnknown || told.some(({ fits }) => fits === null))) return 'unsure';
  const isNarrow = run.chosen.length + run.leftOut.length + run.folders.length > 0;
  if (!isNarrow && !permitsNone) return 'decides';
  const places = run.folders.length === 0 ? [folder ?? ''] : run.folders.map((one) => placeOf(one, folder));
  const byName = USUAL[run.runner];
  const usual: readonly FitsPath[] =
    byName === undefined || told.some((one) => one.namesFiles) ? [] : [(path) => byName.test(path)];
  const fits = fitsOf(run, permitsNone ? [...told.flatMap((one) => one.fits ?? []), ...usual] : []);
  if (fits === null || places.includes(null)) return 'unsure';
  const isTestsOnly = !(BY_PATH.test(run.runner) && run.chosen.length > 0);
  if (places.some((place) => place !== null && files.hasJavaScript(place, fits, isTestsOnly) === true))
    return 'decides';
  // Where there are none anywhere, a runner that does not permit it fails, or knows others for tests.
  return files.hasTests('JavaScript') || permitsNone ? 'unsure' : 'decides';
}

function placeOf(written: string, folder: Folder): Folder {
  return enter(folder ?? '', written.replace(/^<rootDir>\/?/, './'));
}

/** The files that a runner takes its settings from; null where one that is named is not there to be read. */
function readSettings(run: JavaScriptRun, folder: Folder, files: TaskFiles): readonly Source[] | null {
  const names = SETTINGS[run.runner];
  if (names === undefined) return [];
  if (run.settings.length > 0) {
    const named = run.settings.flatMap((path) => readAt(files, enter(folder ?? '', path)) ?? []);
    return named.length < run.settings.length && run.permitsNone ? null : named;
  }
  for (const place of upFrom(folder ?? '')) {
    const found = names.flatMap((name) => readFirst(files, place, [name]) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a file is one that a runner is told to run; null where it is told so in a way that is not read. */
function fitsOf({ chosen, leftOut }: JavaScriptRun, told: readonly FitsPath[]): FitsPath | null {
  const wanted = chosen.filter((one) => !one.includes('$') && !MADE.test(one)).map(createFitsPath);
  const unwanted = leftOut.filter((one) => !one.includes('${')).map(createFitsPath);
  if ([...wanted, ...unwanted].includes(null)) return null;
  const isOpen = wanted.length === 0 || wanted.length < chosen.length;
  return (path) =>
    (isOpen || wanted.some((fits) => fits?.(path) === true)) &&
    !unwanted.some((fits) => fits?.(path) === true) &&
    told.every((fits) => fits(path));
}
