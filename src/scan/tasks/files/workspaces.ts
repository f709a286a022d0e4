import { createGlob } from '../../glob.ts';
import { parseJson } from '../../manifests/parse-json.ts';
import { asTable, asTexts } from '../../manifests/table.ts';
import { upFrom, within } from '../../paths.ts';
import { readKeys } from '../../yaml/read-keys.ts';
import type { Folder } from '../../shell/folder.ts';
import { readFirst } from './read-first.ts';
import type { TaskFiles } from './task-files.ts';

/** Which folders are packages of a workspace. */
export type IsMember = (folder: string) => boolean;

type Files = Pick<TaskFiles, 'find' | 'read'>;

const PNPM = 'pnpm-workspace.yaml';
/** Where programs find which folders are packages, the first that says so. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  ...{ npm: ['package.json'], yarn: ['package.json'], bun: ['package.json'], pnpm: [PNPM] },
  ...{ turbo: [PNPM, 'package.json'], lerna: ['lerna.json', PNPM, 'package.json'] },
};
/** Nobody writes more globs, or longer ones. */
const MOST_GLOBS = 100;
const READ = /^(?=.{1,120}$)[^*]*(?:\*[^*]*){0,6}$/;

/** Which folders a program takes for packages of the workspace that a folder is in; null where that is not told. */
export function readWorkspace(program: string, folder: Folder, files: Files): IsMember | null {
  for (const place of upFrom(folder ?? ''))
    for (const name of PLACES[program] ?? []) {
      const globs = readGlobs(name, place, files);
      if (globs !== null) return createMember(globs, place);
    }
  return null;
}

function readGlobs(name: string, place: string, files: Files): readonly string[] | null {
  const source = readFirst(files, place, [name]);
  if (source === null) return null;
  if (name === PNPM) {
    const [packages] = readKeys(source.code, 'packages');
    return packages === undefined ? null : packages.isUnclear ? [] : packages.values;
  }
  const { workspaces, packages } = asTable(parseJson(source.lines));
  const told = name === 'lerna.json' ? packages : (asTable(workspaces)['packages'] ?? workspaces);
  return told === undefined ? null : asTexts(told);
}

/** The root of a workspace is none of its packages. */
function createMember(globs: readonly string[], place: string): IsMember {
  const all = globs.slice(0, MOST_GLOBS).map((glob) => ({
    isOut: glob.startsWith('!'),
    path: within(place, glob.replace(/^!/, '').replace(/^\.\//, '').replace(/\/$/, '')),
  }));
  if (!all.every(({ path }) => READ.test(path))) return () => false;
  const [wanted, unwanted] = [false, true].map((isOut) =>
    all.filter((one) => one.isOut === isOut).map(({ path }) => createGlob(path)),
  );
  return (folder) =>
    folder !== place &&
    wanted?.some((fits) => fits(folder)) === true &&
    unwanted?.some((fits) => fits(folder) || fits(`${folder}/package.json`)) === false;
}
