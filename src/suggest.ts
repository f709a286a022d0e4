import { distance } from 'fastest-levenshtein';

/** A name as it is compared: without regard to case, spaces, hyphens and other punctuation. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[\s\-_/.]+/gu, '');
}

/**
 * The known name nearest to a mistyped one, or undefined when none is within a third of its letters; ties go to the
 * earlier.
 */
function suggestName(typed: string, known: readonly string[]): string | undefined {
  const word = normaliseName(typed).slice(0, 64);
  const ranked = known
    .map((name) => ({ name, edits: distance(word, normaliseName(name)) }))
    .filter(({ name, edits }) => edits <= Math.max(1, Math.floor(normaliseName(name).length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.name;
}

/** What to say of an unknown name: the nearest known one, or where the names are listed. */
export function didYouMean(typed: string, known: readonly string[], otherwise: string): string {
  const name = suggestName(typed, known);
  return name === undefined ? otherwise : `Did you mean ${name}?`;
}
