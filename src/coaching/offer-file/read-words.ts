import type { Read } from '../money.ts';
import { cutShort } from '../plain-text.ts';

/** An entry of an offer file that was made of words. */
type Entry = Readonly<Record<string, unknown>>;

/** How a grant is written in words, one of each kind. */
export const GRANT_EXAMPLES = [
  '400 shares at 25.50 over 48 months, cliff 12, every 3',
  '5000 options at 3 strike 1.20 over 48 months, cliff 12, every 1',
  '900 private at 40 haircut 50 split 5/15/40/40',
] as const;

/** How a sign-on or relocation is written in words. */
export const ONE_TIME_EXAMPLES = ['5000, back 24 months pro rata', '5000, no claw-back'] as const;

/**
 * A grant in words, as an entry of an offer file: its number and kind, then clauses in any order, such as "5000 options
 * at 3 strike 1.20 over 48 months, cliff 12, every 1, from month 12". What no clause says is not known.
 */
export function readGrantWords(text: string): Read<Entry> {
  const clauses = readClauses(text, ['at', 'strike', 'haircut', 'over', 'split', 'cliff', 'every', 'from']);
  if ('fault' in clauses) return clauses;
  const { head, of } = clauses.value;
  const [, number, kind] = /^(.+?) (shares|options|private)(?: shares)?$/iu.exec(head) ?? [];
  if (number === undefined || kind === undefined)
    return { fault: `"${cutShort(text)}" is not a grant: write it such as ${GRANT_EXAMPLES[0]}` };
  const vesting = leaveOut({
    months: of('over'),
    split: of('split')
      ?.split('/')
      .map((percent) => percent.trim()),
    cliff: of('cliff'),
    interval: of('every'),
  });
  const rest = leaveOut({ price: of('at'), strike: of('strike'), haircut: of('haircut'), after: of('from') });
  return {
    value: {
      kind: kind.toLowerCase(),
      number,
      ...rest,
      ...(Object.keys(vesting).length === 0 ? {} : { vesting }),
    },
  };
}

/** A sign-on or relocation in words, as an entry of an offer file: "5000, back 24 months pro rata, paid month 3". */
export function readOneTimeWords(text: string): Read<Entry> {
  const clauses = readClauses(text, ['back', 'no', 'paid']);
  if ('fault' in clauses) return clauses;
  const { head, of } = clauses.value;
  const [back, no] = [of('back'), of('no')];
  const [, months, kind] = /^(\S+) ?(?:months?)?,? (pro[ -]rata|cliff|in full)$/iu.exec(back ?? '') ?? [];
  const isKnown = no === undefined ? back === undefined || months !== undefined : /^claw-?back$/iu.test(no);
  if (!isKnown || (back !== undefined && no !== undefined))
    return {
      fault: `"${cutShort(text)}" says how it is paid back in no known way: write ${ONE_TIME_EXAMPLES.join(', or ')}`,
    };
  return {
    value: {
      amount: head,
      ...leaveOut({ after: of('paid') }),
      ...(no === undefined ? {} : { clawback: 'none' }),
      ...(back === undefined ? {} : { clawback: { months, kind: /^pro/iu.test(kind ?? '') ? 'pro-rata' : 'cliff' } }),
    },
  };
}

/** An amount as it was written, what it is paid for (null where not said), and how often of it makes the pay. */
export interface PayWords {
  readonly amount: string;
  readonly per: 'year' | 'hour' | 'day' | null;
  readonly times: number;
}

/** Pay in words: "65000", "65000 a year", "5000 a month", "80 an hour" or "600 a day". */
export function readPayWords(text: string): PayWords {
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  const [, amount = words, unit] = /^(.{1,40}?) ?(?:an?|per|\/) ?(year|month|hour|day)$/iu.exec(words) ?? [];
  const per = unit?.toLowerCase();
  if (per === 'month') return { amount, per: 'year', times: 12 };
  return { amount, per: per === 'year' || per === 'hour' || per === 'day' ? per : null, times: 1 };
}

interface Clauses {
  /** What stands before the first keyword. */
  readonly head: string;
  /** What stands after a keyword, without "month" about a number; undefined where the keyword is not there. */
  readonly of: (keyword: string) => string | undefined;
}

/** No grant takes more characters to say. */
const LONGEST_WORDS = 200;

/** A text cut before each of some words; a fault where one of them stands there twice. */
function readClauses(text: string, keywords: readonly string[]): Read<Clauses> {
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  if (words.length > LONGEST_WORDS) return { fault: `"${cutShort(words)}" has more than ${LONGEST_WORDS} characters` };
  const [head = '', ...pieces] = words.split(new RegExp(`(?:^|[ ,]+)(${keywords.join('|')}) `, 'iu'));
  const found = new Map<string, string>();
  for (let index = 0; index < pieces.length; index += 2) {
    const keyword = (pieces[index] ?? '').toLowerCase();
    if (found.has(keyword)) return { fault: `"${cutShort(text)}" says "${keyword}" twice` };
    found.set(keyword, trim(pieces[index + 1] ?? ''));
  }
  return { value: { head: trim(head), of: (keyword) => found.get(keyword) } };
}

function trim(words: string): string {
  return words
    .replace(/[ ,]+$/u, '')
    .replace(/^(?:at )?month /iu, '')
    .replace(/^(\S+) months?$/iu, '$1');
}

/** The entries that are given. */
function leaveOut(entries: Readonly<Record<string, unknown>>): Entry {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
