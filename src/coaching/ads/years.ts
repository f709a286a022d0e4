const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(?:\\d{1,2}|${NUMBERS.join('|')})`;
const YEARS = new RegExp(
  `\\b(${NUMBER})(?:\\s?(\\+|plus\\b|or more\\b)|\\s?(?:-|–|to)\\s?(${NUMBER})\\+?)?\\s?(?:years?|yrs?)\\b(?!\\s(?:old|ago|programme|program|contract|period))`,
  'giu',
);

/** The years of experience that a line names, as "3", "3+" or "3-5", in their order. */
export function findYears(line: string): string[] {
  return [...line.matchAll(YEARS)].map(([, from = '', more, to]) => {
    const least = readNumber(from);
    if (to !== undefined) return `${least}-${readNumber(to)}`;
    return more === undefined ? least : `${least}+`;
  });
}

/** A length of years as it stands in a line: "at least 3 years", "some years". */
const LENGTH = new RegExp(
  `\\b(?:(?:at least|(?:a )?minimum(?: of)?|min\\.?|over|more than|up to)\\s)?(?:${NUMBER}(?:\\s?(?:\\+|plus\\b|or more\\b)|\\s?(?:-|–|to)\\s?${NUMBER}\\+?)?|some|several|many|multiple|a few|(?:a )?couple of)\\s?(?:years?|yrs?)\\b`,
  'giu',
);

/** A length of years in a line, from its first to behind its last character. */
export interface Length {
  readonly from: number;
  readonly to: number;
  /** The least of it in years; null where it names none. */
  readonly least: number | null;
}

/** Where a line names lengths of years. */
export function findLengths(line: string): Length[] {
  return [...line.matchAll(LENGTH)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    least: readLeast(found),
  }));
}

/** "Up to 2 years" may be none. */
function readLeast(length: string): number | null {
  const [first] = findYears(length);
  if (first === undefined) return null;
  return /^up to\b/iu.test(length) ? 0 : Number.parseInt(first, 10);
}

function readNumber(text: string): string {
  const at = NUMBERS.indexOf(text.toLowerCase());
  return at === -1 ? String(Number(text)) : String(at + 1);
}

/** So many years nobody asks of a junior. */
const BEYOND_JUNIOR = 4;

/** The years asked that are more than anybody asks of a junior, of several the most; null where none is. */
export function findYearsBeyondJunior(years: readonly string[]): string | null {
  const least = (one: string): number => Number.parseInt(one, 10);
  const [most] = years.filter((one) => least(one) >= BEYOND_JUNIOR).sort((a, b) => least(b) - least(a));
  return most ?? null;
}
