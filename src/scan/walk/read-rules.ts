import type { Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { IgnoreRules } from './ignore-rules.ts';
import type { ListOptions } from './listed-files.ts';
import type { RulesReader } from './rules-reader.ts';

/** The rules of the ignore file that lies in a folder of a walk, by the path of that and by what lies in it. */
export function readRulesIn(
  root: string,
  path: string,
  entries: readonly Dirent[],
  { read }: RulesReader,
): IgnoreRules[] {
  const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  return own ? read(join(root, path, '.gitignore'), { within: path, down: '' }) : [];
}

/** The repository's own list of what to ignore, and the ignore files between its root and a folder in it. */
export function readRulesAbove(
  folder: string,
  { root, exclude }: Pick<ListOptions, 'root' | 'exclude'>,
  { read }: RulesReader,
): IgnoreRules[] {
  const top = root ?? folder;
  const parts = root === null ? [] : relative(root, folder).split(sep);
  const downFrom = (depth: number): string =>
    parts
      .slice(depth)
      .map((part) => `${part}/`)
      .join('');
  const files = [
    ...(exclude === null ? [] : [{ path: exclude, depth: 0 }]),
    ...parts.map((_, depth) => ({ path: join(top, ...parts.slice(0, depth), '.gitignore'), depth })),
  ];
  return files.flatMap(({ path, depth }) => read(path, { within: '', down: downFrom(depth) }));
}
