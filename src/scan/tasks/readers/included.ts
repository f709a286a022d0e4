import { enter } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import { folderOf } from '../../paths.ts';
import { listStarred } from '../files/list-starred.ts';
import type { TaskFiles } from '../files/task-files.ts';

/** How a line takes up other files. */
const INCLUDE = /^\s*(?:-?include|sinclude)\s+(.*)$/;
/** Files of what is to be built anew, and those with variables of the machine's. */
const OF_BUILDS = /\.d\)?$|dep(?:s|end|endencies)?\b/i;
const OF_MACHINE = /(?:^|\/)\.env[\w.-]*$/i;
/** A path that is written out. */
const PLAIN = /^[\w./-]+$/;

/** Nobody takes up more files, or has files take up each other through more, or writes more * into one path. */
const MOST_FILES = 20;
const MOST_LINES = 20_000;
const MOST_STARS = 2;

type Files = Pick<TaskFiles, 'find' | 'hasFolder' | 'listLike' | 'read'>;

/** Whether a line of a Makefile takes up other files. */
export function isInclude(line: string): boolean {
  return INCLUDE.test(line);
}

/** Whether a line takes up another file that was not put in its place, which may say anything of the targets. */
export function isUnread(line: string): boolean {
  return namesIn(line)?.every((name) => OF_BUILDS.test(name) || OF_MACHINE.test(name)) === false;
}

/** Whether a line takes up variables of the machine's, which the repository does not hold. */
export function takesVariables(line: string): boolean {
  return namesIn(line)?.some((name) => OF_MACHINE.test(name)) === true;
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
        if (paths.length > sources.length) return [UNREAD];
        // Make goes on without what is not there, where it is told so.
        if (sources.length === 0) return isAway(name, line, { from: folderOf(source.path), files }) ? [GONE] : [line];
        return sources.flatMap((one) => expand(one.code, depth + 1));
      });
    });
  if (!source.code.some(isInclude)) return source;
  return { ...source, code: expand(source.code, 0).slice(0, MOST_LINES) };
}

/** What takes up a file that is there and is not read. */
const UNREAD = 'include $(UNREAD)';
/** What takes up a file that is not there, but may be on another machine. */
const GONE = '-include $(DEPS)';

/** Whether a line takes up a file only where it is there, and it is not, where all files are known. */
function isAway(name: string, line: string, { from, files }: { from: string; files: Files }): boolean {
  const path = PLAIN.test(name) && !OF_MACHINE.test(name) ? enter(from, name) : null;
  return /^\s*[-s]/.test(line) && path !== null && files.hasFolder(folderOf(path));
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
