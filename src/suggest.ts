import measureSlips from 'damerau-levenshtein';

/** Nothing has a longer name, and what is typed may be of any length. */
const LONGEST_NAME = 200;

/** A name as it is compared: without regard to case, spaces, hyphens and other punctuation. */
export function normaliseName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/[\s\-_/.]+/gu, '');
}

/** So many names are listed where one is not known; of more, only where they stand. */
const FEW = 12;

/**
 * The known name nearest to a mistyped one, two letters swapped being one slip, or undefined when none is within a
 * third of its letters; ties go to the earlier.
 */
function suggestName(typed: string, known: readonly string[]): string | undefined {
  const word = normaliseName(typed).slice(0, 64);
  const ranked = known
    .map((name) => ({ name, slips: measureSlips(word, normaliseName(name)).steps }))
    .filter(({ name, slips }) => slips <= Math.max(1, Math.floor(normaliseName(name).length / 3)))
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.name;
}

/** What to say of an unknown name: the nearest known one, or where the names are listed. */
export function didYouMean(typed: string, known: readonly string[], otherwise: string): string {
  const name = suggestName(typed, known);
  return name === undefined ? otherwise : `Did you mean ${name}?`;
}

/** The same, and beside it the ids themselves where they are few. */
export function didYouMeanOneOf(
  typed: string,
  { known, ids, listedBy }: { readonly known: readonly string[]; readonly ids: readonly string[]; listedBy: string },
): string {
  if (ids.length > FEW) return didYouMean(typed, known, `See them all: ${listedBy}`);
  return `${didYouMean(typed, known, '')} There are: ${ids.join(', ')}.`.trim();
}
