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
