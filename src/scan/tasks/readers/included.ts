import { enter } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import { folderOf } from '../../paths.ts';
import { listStarred } from '../files/list-starred.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { INCLUDE } from './make.ts';

/** Nobody takes up more files, or has files take up each other through more, or writes more * into one path. */
const MOST_FILES = 20;
const MOST_LINES = 20_000;
const MOST_STARS = 2;

type Files = Pick<TaskFiles, 'find' | 'listLike' | 'read'>;

/** A Makefile with those that it takes up in their place, as far as the project has them. */
export function withIncluded(source: Source, files: Files): Source {
  let left = MOST_FILES;
  const expand = (code: readonly string[], depth: number): readonly string[] =>
    code.flatMap((line) => {
      const names = INCLUDE.exec(line)?.[1]?.trim().split(/\s+/);
      if (names === undefined || depth > MOST_FILES) return [line];
      return names.flatMap((name) => {
        const paths = listPaths(name, folderOf(source.path), files);
        const sources = (left -= paths.length) < 0 ? [] : paths.flatMap((path) => files.read(path) ?? []);
        if (sources.length === 0 || sources.length < paths.length) return [line];
        return sources.flatMap((one) => expand(one.code, depth + 1));
      });
    });
  if (!source.code.some((line) => INCLUDE.test(line))) return source;
  return { ...source, code: expand(source.code, 0).slice(0, MOST_LINES) };
}

/** The files that a path stands for, which may have * for many. */
function listPaths(name: string, from: string, files: Files): readonly string[] {
  if (!/^[\w@.*/-]+$/.test(name)) return [];
  // No path has a star in it.
  const path = enter(from, name.replaceAll('*', STAR));
  if (path === null) return [];
  if (!name.includes('*')) return files.find('', [path]) === null ? [] : [path];
  return listStarred(path.replaceAll(STAR, '*'), MOST_STARS, files);
}

const STAR = '@@';
