import { enter } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import { folderOf } from '../../paths.ts';
import { listStarred } from '../files/list-starred.ts';
import type { TaskFiles } from '../files/task-files.ts';

/** How a line takes up other files. */
const INCLUDE = /^\s*(?:-?include|sinclude)\s+(.*)$/;
/** Files with variables of the machine's, or of what is to be built anew. */
const OF_OTHERS = /(?:^|\/)\.env[\w.-]*$|\.d\)?$|dep(?:s|end|endencies)?\b/i;
/** A path that is written out. */
const PLAIN = /^[\w./-]+$/;

/** Nobody takes up more files, or has files take up each other through more, or writes more * into one path. */
const MOST_FILES = 20;
const MOST_LINES = 20_000;
const MOST_STARS = 2;

type Files = Pick<TaskFiles, 'find' | 'listLike' | 'read'>;

/** Whether a line of a Makefile takes up other files. */
export function isInclude(line: string): boolean {
  return INCLUDE.test(line);
}

/** Whether a line takes up another file that was not put in its place, which may say anything of the targets. */
export function isUnread(line: string): boolean {
  // Make goes on without what is not there, where it is told so.
  const isOptional = /^\s*[-s]/.test(line);
  return namesIn(line)?.every((name) => OF_OTHERS.test(name) || (isOptional && PLAIN.test(name))) === false;
}

/** The files that a line takes up, by what is written there; undefined where it takes up none. */
function namesIn(line: string): string[] | undefined {
  return INCLUDE.exec(line)?.[1]
    ?.split(/\s+/)
    .filter((name) => name !== '');
}

/** A Makefile with those that it takes up in their place, as far as the project has them. */
export function withIncluded(source: Source, files: Files): Source {
  let left = MOST_FILES;
  const expand = (code: readonly string[], depth: number): readonly string[] =>
    code.flatMap((line) => {
      const names = namesIn(line);
      if (names === undefined || names.length === 0 || depth > MOST_FILES) return [line];
      return names.flatMap((name) => {
        const paths = listPaths(name, folderOf(source.path), files);
        const sources = (left -= paths.length) < 0 ? [] : paths.flatMap((path) => files.read(path) ?? []);
        if (sources.length === 0 || sources.length < paths.length) return [line];
        return sources.flatMap((one) => expand(one.code, depth + 1));
      });
    });
  if (!source.code.some(isInclude)) return source;
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
