import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge, PACKED } from '../src/knowledge/load.ts';
import { packIndex } from '../src/knowledge/packed-index.ts';
import { packResources } from '../src/knowledge/packed-resources.ts';
import { indexKnowledge } from '../src/knowledge/search.ts';

/** Writes into a folder the packed parts of the knowledge base in a data folder. */
export function packKnowledge(data: string, folder: string): void {
  const knowledge = openKnowledge(data);
  writeFileSync(join(folder, PACKED.resources), packResources(knowledge.resources()));
  writeFileSync(join(folder, PACKED.search), packIndex(indexKnowledge(knowledge)));
}
