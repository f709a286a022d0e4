import { isDay, writeDay } from '../days.ts';

const MONTHS = [
  ['january', 'jan', 'januar'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];
const MONTH = `(?:${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** A day with its year, as ISO, with the name of its month in either order, or in figures. */
const DATE = [
  '(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)',
  `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? ?(?:of )?(?<month>${MONTH})\\b\\.?,? (?<year>\\d{4})(?!\\d)`,
  `(?<month2>${MONTH})\\b\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>\\d{4})(?!\\d)`,
  '(?<first>\\d{1,2})(?<mark>[./])(?<second>\\d{1,2})[./](?<year3>\\d{4})(?!\\d)',
].join('|');

const BY = '(?:until|till|by|before|no later than|bis)';
/** What ends a sentence, or says that the day behind it is of the contract or of its start. */
const OTHER =
  '[.!?;]["”)]*\\s|\\bcontract[^\\n]{0,20}?\\b(?:until|till)\\b|\\b(?:befristet|arbeitsvertrag)|(?<!\\b(?:earliest|possible) )\\bstart(?!-?up)';
/** What says that a day is the last to apply. */
const LABEL = [
  '(?:application|closing) (?:deadline|date)',
  'deadline',
  'bewerbungs(?:frist|schluss|ende)',
  'einsendeschluss',
  `(?:apply|your application|bewirb|bewerben|bewerbung(?:en)?)\\b(?:(?!${OTHER})[^\\n]){0,80}?\\b${BY}`,
  `applications? (?:(?:are|is|will|be|must|accepted|received|welcome|open|possible|submitted) ){0,4}${BY}`,
  '(?:applications?|vacancy|posting) (?:closes?|ends?|expires?)',
  // "The position ends" says how long the contract runs.
  '(?:job|position) closes',
].join('|');
/** Words that may stand between the two. */
const FILLER =
  '(?:is|are|on|by|until|the|to|for|of|zum|am|den|der|ist|spätestens|no|later|than|midnight|applications?|this|role|post|position|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|bis)';
const CLOSING = new RegExp(`\\b(?:${LABEL})[\\s:,*–—-]{1,5}(?:${FILLER}\\b[\\s:,*–—-]{1,3}){0,6}(?:${DATE})`, 'giu');

/** The last day to apply that an ad names; null where it names none, more than one, or one that can be read as two. */
export function findClosingDay(ad: string): string | null {
  const named = new Set([...ad.matchAll(CLOSING)].map(({ groups }) => readDate(groups ?? {})));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function readDate({ iso, ...parts }: Parts): string | null {
  if (iso !== undefined) {
    const [year, month, day] = iso.split('-').map(Number);
    return write(year, month, day);
  }
  const { first, second, mark } = parts;
  if (first === undefined || second === undefined) {
    const name = (parts['month'] ?? parts['month2'] ?? '').toLowerCase();
    const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
    return write(Number(parts['year'] ?? parts['year2']), month, Number(parts['day'] ?? parts['day2']));
  }
  const [one, other, year] = [Number(first), Number(second), Number(parts['year3'])];
  // With points the day comes first; with strokes it does where the other number, or both, can be no month.
  if (mark === '.' || one === other || one > 12) return write(year, other, one);
  return other > 12 ? write(year, one, other) : null;
}

function write(year = 0, month = 0, day = 0): string | null {
  return isDay({ year, month, day }) ? writeDay({ year, month, day }) : null;
}
