import { fileURLToPath } from 'node:url';
import type { AdLexicon } from '../../src/coaching/ads.ts';
import type { Skill } from '../../src/coaching/skills.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';

/** What data/ holds. */
export const knowledge = openKnowledge(fileURLToPath(new URL('../../data/', import.meta.url)), {
  day: '2026-11-23',
});

/** The words of ads as data/ has them. */
export const LEXICON: AdLexicon = knowledge.adLexicon();

/** The skills whose statements and topics they hang on. */
export const AD_SKILLS: readonly Skill[] = knowledge.skills();
