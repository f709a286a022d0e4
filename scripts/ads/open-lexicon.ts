import { fileURLToPath } from 'node:url';
import { type AdLexicon, makeAdLexicon } from '../../src/coaching/ads.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';

/** The words of ads as the program has them. */
export function openLexicon(): AdLexicon {
  const knowledge = openKnowledge(fileURLToPath(new URL('../../data/', import.meta.url)), { day: '2026-11-25' });
  const tools = knowledge.resources().filter(({ type }) => type === 'tool');
  return makeAdLexicon(
    knowledge.adWords(),
    knowledge.skills(),
    tools.map(({ title, skills }) => ({ name: title, skills })),
  );
}
