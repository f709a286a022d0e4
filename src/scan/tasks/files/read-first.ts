import { folderOf, nameOf } from '../../paths.ts';
import type { Folder } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import type { TaskFiles } from './task-files.ts';

type Files = Pick<TaskFiles, 'find' | 'read'>;

/** The first file of some names that stands in a folder; null where none does, or it is not read. */
export function readFirst(files: Files, folder: Folder, names: readonly string[]): Source | null {
  const path = folder === null ? null : files.find(folder, names);
  return path === null ? null : files.read(path);
}

/** Whether a path is that of a file. */
export function isFile(files: Pick<TaskFiles, 'find'>, path: string): boolean {
  return files.find(folderOf(path), [nameOf(path)]) !== null;
}

/** The file of a path; null where there is none, or it is not read. */
export function readAt(files: Files, path: Folder): Source | null {
  return path === null ? null : readFirst(files, folderOf(path), [nameOf(path)]);
}
