import { join } from 'node:path';
import { readStart } from '../text/read-start.ts';
import type { FileIndex } from './file-index.ts';

/** OpenAPI Generator lists in this file what it wrote, from the folder that holds it. */
const LIST = '.openapi-generator/FILES';

/** The files that such lists of a folder name. */
export function listGenerated(folder: string, { files, byName }: FileIndex): string[] {
  const lists = (byName.get('FILES') ?? []).flatMap((place) => files[place] ?? []);
  return lists
    .filter((file) => file === LIST || file.endsWith(`/${LIST}`))
    .slice(0, MOST_LISTS)
    .flatMap((file) => {
      const start = readStart(join(folder, file));
      const within = file.slice(0, -LIST.length);
      return typeof start === 'string' || start === null ? [] : start.lines.map((line) => within + line.trim());
    });
}

const MOST_LISTS = 100;
