import type { Weight } from './asked.ts';
import type { AdLine } from './cut.ts';
import type { Sentence } from './sentences.ts';

/** Whether a sentence says what is asked or a plus. */
export function isNeed(weight: Weight): boolean {
  return weight === 'must' || weight === 'nice' || weight === 'intro';
}

/** What a sentence is for the person, by its part and what it says; without a part for what is asked, all of it is. */
export function weigh({ part }: AdLine, { cues }: Sentence, headed: boolean): Weight {
  if (part === 'title') return 'must';
  if (part === 'benefits' || part === 'refused' || (part === 'rest' && !cues.has('asked'))) return null;
  if (part === 'nice') return 'nice';
  if (cues.has('benefits')) return null;
  if (part === 'asked') return 'must';
  if (cues.has('rest')) return null;
  if (!headed) return 'must';
  if (part === 'duties') return cues.has('starts') ? 'must' : 'duty';
  return cues.has('asked') || cues.has('starts') ? 'intro' : null;
}
