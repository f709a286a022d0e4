import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLETION_DATA, type CompletionData } from '../src/complete/tree.ts';
import { openKnowledge, SEARCH_INDEX } from '../src/knowledge/load.ts';
import { PACKED_SKILLS, packSkills } from '../src/knowledge/stored-skills.ts';
import { PACKED_CARDS, packCards } from '../src/knowledge/open-cards.ts';
import { packIndex } from '../src/knowledge/packed-index.ts';
import { RESOURCE_PLACES } from '../src/knowledge/resource-places.ts';
import { indexKnowledge } from '../src/knowledge/search.ts';
import { listCommands } from './list-commands.ts';
import { listWords } from './list-words.ts';
import { placeResources } from './place-resources.ts';

/**
 * Writes into a folder the search index of a data folder, with the statuses of a day such as 2026-11-25, where its
 * resources stand, its skills and cards, and what a shell can complete.
 */
export async function packKnowledge(data: string, folder: string, day: string): Promise<void> {
  const knowledge = openKnowledge(data, { day });
  writeFileSync(join(folder, SEARCH_INDEX), packIndex(indexKnowledge(knowledge)));
  writeFileSync(join(folder, RESOURCE_PLACES), placeResources(data, knowledge));
  writeFileSync(join(folder, PACKED_SKILLS), packSkills(data));
  writeFileSync(join(folder, PACKED_CARDS), packCards(data, knowledge.cards()));
  const completion: CompletionData = { program: await listCommands(), words: listWords(knowledge) };
  writeFileSync(join(folder, COMPLETION_DATA), JSON.stringify(completion));
}
