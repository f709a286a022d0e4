import { fileURLToPath } from 'node:url';
import type { AdLexicon } from '../../src/coaching/ads.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';

/** The words of ads as data/ has them. */
export const LEXICON: AdLexicon = openKnowledge(fileURLToPath(new URL('../../data/', import.meta.url)), {
  day: '2026-11-23',
}).adLexicon();
