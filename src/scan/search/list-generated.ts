import { join } from 'node:path';
import type { Pace } from '../pace.ts';
import { readStart } from '../text/read-start.ts';
import type { FileIndex } from './file-index.ts';

/** OpenAPI Generator lists in this file what it wrote, from the folder that holds it. */
const LIST = '.openapi-generator/FILES';

/** The files of a folder that such lists name; a list may name far more, and those are nowhere kept. */
export async function listGenerated(folder: string, { files, byName }: FileIndex, pace: Pace): Promise<string[]> {
  const lists = (byName.get('FILES') ?? []).flatMap((place) => files[place] ?? []);
  const own = lists.filter((file) => file === LIST || file.endsWith(`/${LIST}`)).slice(0, MOST_LISTS);
  if (own.length === 0) return [];
  const known = new Set(files);
  const generated = new Set<string>();
  for (const file of own) {
    if (pace.isDue()) await pace.rest();
    const start = readStart(join(folder, file));
    if (typeof start === 'string' || start === null) continue;
    const within = file.slice(0, -LIST.length);
    for (const line of start.lines) {
      const name = within + line.trim();
      if (known.has(name)) generated.add(name);
    }
  }
  return [...generated];
}

const MOST_LISTS = 100;
