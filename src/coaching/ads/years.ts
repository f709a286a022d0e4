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

/** Where a line names lengths of years, from the first to behind the last character of each. */
export function findLengths(line: string): { readonly from: number; readonly to: number }[] {
  return [...line.matchAll(LENGTH)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
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
