import { createGlob } from '../glob.ts';
import type { Source } from '../text/source.ts';
import { folderOf, type TaskFiles } from './find-files.ts';
import { enter } from '../shell/folder.ts';

const INCLUDE = /^\s*(?:-?include|sinclude)\s+(.*)$/;
/** Nobody includes more in one file, through more, or writes more * into one path. */
const MOST = { files: 20, deep: 3, stars: 2 };

/** A Makefile with the lines of those that it includes in their places; what is not there is left as it stands. */
export function joinIncludes(source: Source, files: TaskFiles): Source {
  const from = folderOf(source.path);
  let left = MOST.files;
  const join = (code: readonly string[], depth: number): readonly string[] =>
    code.flatMap((line) => {
      const names = INCLUDE.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
      if (names.length === 0 || depth > MOST.deep) return [line];
      const parts = names.map((name) => {
        const paths = listPaths(name, from, files);
        const sources = (left -= paths.length) < 0 ? [] : paths.flatMap((path) => files.read(path) ?? []);
        return sources.length === 0 || sources.length < paths.length ? null : sources;
      });
      if (parts.includes(null)) return [line];
      return parts.flatMap((all) => (all ?? []).flatMap((one) => join(one.code, depth + 1)));
    });
  return source.code.some((line) => INCLUDE.test(line)) ? { ...source, code: [...join(source.code, 0)] } : source;
}

/** The files that a path stands for, which may have * for many. */
function listPaths(name: string, from: string, files: TaskFiles): readonly string[] {
  if (!/^[\w@.*/-]+$/.test(name) || name.split('*').length > MOST.stars + 1) return [];
  // No path has a star in it.
  const path = enter(from, name.replaceAll('*', STAR));
  if (path === null) return [];
  if (!name.includes('*')) return files.find('', [path]) === null ? [] : [path];
  const [before = ''] = path.split(STAR);
  return files.listLike(folderOf(before), createGlob(path.replaceAll(STAR, '*')));
}

const STAR = '@@';
