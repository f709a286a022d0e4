import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge, SEARCH_INDEX } from '../src/knowledge/load.ts';
import { packIndex } from '../src/knowledge/packed-index.ts';
import { indexKnowledge } from '../src/knowledge/search.ts';

/** Writes into a folder the search index of a data folder, with the statuses of a day such as 2026-11-25. */
export function packKnowledge(data: string, folder: string, day: string): void {
  const knowledge = openKnowledge(data, { day });
  writeFileSync(join(folder, SEARCH_INDEX), packIndex(indexKnowledge(knowledge)));
}
