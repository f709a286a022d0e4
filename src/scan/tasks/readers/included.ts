import { enter } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import { folderOf, nameOf, type TaskFiles } from '../find-files.ts';
import { INCLUDE } from './make.ts';

/** Nobody takes up more files, or has files take up each other through more. */
const MOST_FILES = 20;
const MOST_LINES = 20_000;

/** A Makefile with those that it takes up in their place, as far as the project has them. */
export function withIncluded(source: Source, files: Pick<TaskFiles, 'find' | 'read'>): Source {
  let left = MOST_FILES;
  const expand = (code: readonly string[], depth: number): readonly string[] =>
    code.flatMap((line) => {
      const names = INCLUDE.exec(line)?.[1]?.trim().split(/\s+/);
      if (names === undefined || depth > MOST_FILES) return [line];
      const paths = names.map((name) => enter(folderOf(source.path), name));
      const all = paths.map((path) =>
        path === null || (left -= 1) < 0 || !isThere(path, files) ? null : files.read(path),
      );
      return all.flatMap((one) => (one === null ? [line] : expand(one.code, depth + 1)));
    });
  if (!source.code.some((line) => INCLUDE.test(line))) return source;
  return { ...source, code: expand(source.code, 0).slice(0, MOST_LINES) };
}

function isThere(path: string, files: Pick<TaskFiles, 'find'>): boolean {
  return files.find(folderOf(path), [nameOf(path)]) !== null;
}
