import { createGlob } from '../../glob.ts';
import { folderOf } from '../../paths.ts';
import type { TaskFiles } from './task-files.ts';

/** The files that a path from the root stands for which has * for many; none where it has more than are looked for. */
export function listStarred(
  path: string,
  mostStars: number,
  { listLike }: Pick<TaskFiles, 'listLike'>,
): readonly string[] {
  const [before = '', ...others] = path.split('*');
  return others.length > mostStars ? [] : listLike(folderOf(before), createGlob(path));
}
