import { cutShort } from '../plain-text.ts';
import { dropMarkup } from './markup.ts';

/** Where a word that may have letters of any alphabet begins and ends. */
const [FROM, TO] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
const CODES = 'EUR|USD|GBP|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|UAH|ILS|AED|INR|CAD|AUD|NZD|SGD|HKD|JPY|ZAR|BRL|MXN';
const NAMES =
  'euros?|dollars?|pounds?|francs?|zlotys?|złotych|zł|Kč|koruna?|crowns?|kr\\.?|Ft|forints?|lei|Fr\\.|SFr\\.?|Rs\\.?|rupees?';
const CURRENCY = `(?:(?:US|CA?|AU?|NZ|SG?|HK|R)?\\$|[€£¥₹₺₴₽₩₪]|${FROM}(?:${CODES}|${NAMES})(?!\\p{L}))`;
/** Digits with any mark between thousands, also "12,00,000" and "85'000.-". */
const NUMBER = `(?:\\d{1,3}(?:[ \u00a0\u2009\u202f.,'’]\\d{2,3}){1,4}|\\d{1,9})(?:[.,]\\d{1,2})?(?:[.,][-–—])?`;
const THOUSANDS = `(?:k|tsd\\.?|tis\\.?|tys\\.?|thousand|lakhs?|lacs?)${TO}`;
const GAP = '[ \u00a0\u2009\u202f]?';
/** A number with its currency, and one without that is no number of people or years. */
const MONEY = `(?:${CURRENCY}${GAP}\\$?${NUMBER}(?:${GAP}${THOUSANDS})?|${FROM}${NUMBER}(?:${GAP}${THOUSANDS})?${GAP}(?:${CURRENCY.replace(FROM, '')}))`;
const ROUND = `${NUMBER}${GAP}(?:k|LPA|lakhs?|lacs?)${TO}(?! ?(?:requests?|req|rps|users?|customers?|clients?|messages?|events?|transactions?|lines|people|employees|rows|stars)\\b)`;
/** Forints alone are paid in millions. */
const FORINTS = `${NUMBER} ?(?:M|million|millió) ?(?:HUF|Ft)${TO}`;
const AMOUNT = `(?:${FORINTS}|${MONEY}|${ROUND})`;
/** What stands between the least and the most. */
const UNTIL = `${GAP}(?:-|–|—|~|to|and|až|do|bis)${GAP}`;
const LEAD =
  '(?:(?:we (?:offer|pay)|offering|you (?:get|earn)):? )?(?:(?:between|from|up to|around|circa|ca\\.?|starting (?:at|from)|od|do|ab|bis zu) )?';
const NAMED =
  /^(?:(?:the|our|base|basic|annual|yearly|monthly|gross|starting|target|total) ){0,3}(?:salary|pay|compensation|remuneration|wages?|day rate|daily rate|hourly rate|OTE)\b(?! (?:attention|for)\b)[^.]{0,80}\d/iu;
const RANGE = new RegExp(
  `^${LEAD}(?:(?:${AMOUNT}|${NUMBER})${UNTIL}${AMOUNT}|${MONEY}${UNTIL}${NUMBER}${TO}(?! ?(?:years?|months?|weeks?|days?|hours?)\\b))`,
  'iu',
);
const RATE = new RegExp(
  `^${LEAD}${AMOUNT},? ?(?:$|[.!]$|\\+|plus\\b|(?:a|an|per) (?:year|annum|month|day|hour|MD)\\b|/ ?(?:year|month|mo|day|hour|h|yr|MD)\\b|p\\.?[am]\\b|gross|brutto|net(?:to)?\\b|hrub|monthly|yearly|annually|OTE|CTC|DOE|base\\b|depending)`,
  'iu',
);

/** Whether a line of an ad begins with what the job pays. */
export function isPay(line: string): boolean {
  return NAMED.test(line) || RANGE.test(line) || RATE.test(line);
}

/** A sum of money, but none in millions, which nobody is paid but in some currencies. */
const SUM = new RegExp(
  `${MONEY}(?![\\d.,'’ ]{0,14} ?(?:m|mn|bn?|million|billion|mio|mrd|crore|cr)${TO})|${FORINTS}`,
  'iu',
);
/** A sum without a currency, behind the word that it is pay. */
const BARE_SUM = new RegExp(`\\d ?k${TO}|\\d{1,3}(?:[.,'’ ]\\d{3})+(?!\\d)|${ROUND}`, 'iu');
const OF_PAY =
  /\b(?:salar(?:y|ies)|pay|paid|compensation|remuneration|wages?|rate|gross|brutto|gehalt|per year|a year|p\.a\.|annually)\b/iu;
/** Words that mean the pay itself, whatever else their line offers. */
const PAY_ITSELF = new RegExp(
  `${FROM}(?:salar(?:y|ies)|compensation|remuneration|wages?|gross|brutto|netto|net|gehalt|vergütung|hrub\\p{L}+|mzd\\p{L}+|wynagrodzeni\\p{L}+|lön|fizetés|OTE|CTC|LPA|(?:day|daily|hourly) rate|pay range)${TO}`,
  'iu',
);
/** What else an ad names sums for. */
const OTHER =
  /\b(?:budgets?|books?|courses?|conferences?|training|learning|education|rais(?:ed|ing)|fund(?:s|ed|ing)|invest\w*|revenue|turnover|valu(?:ed|ation)|vouchers?|allowance|stipend|referr?al|refer|sav(?:e|ed|ings)|process(?:es|ed|ing)?|transactions?|payments|volume|donat\w+|insurance|pension|relocation|sign(?:ing)?[- ]on|signing|equipment|laptop|home office|meals?|lunch|gym|customers?|bonus)\b/iu;

const PAID = /\b(?:pay|paid|rate)\b/iu;
const IN_THOUSANDS = new RegExp(THOUSANDS, 'iu');

/** So many digits has what may be a month's pay where nothing else says so, and what is more than anything else. */
const [SOME_DIGITS, MANY_DIGITS] = [4, 5];

/** So many characters of a line that names pay are quoted. */
const LONGEST_QUOTE = 120;

/** The line of an ad that names its pay; of several the one that says that it is pay. Null where none does. */
export function quotePay(ad: string): string | null {
  const lines = dropMarkup(ad)
    .split(/\r\n|[\n\r\u2028\u2029]|\s[|•·]\s/u)
    .map((line) => line.replace(/^[^\p{L}\p{N}\p{Sc}]+/u, '').trim())
    .filter(namesPay);
  const line = lines.find(isPay) ?? lines.find((one) => OF_PAY.test(one)) ?? lines[0];
  return line === undefined ? null : quoteAround(line);
}

/** Whether a line names a sum that is not said to be for something else. */
function namesPay(line: string): boolean {
  const sum = SUM.exec(line)?.[0] ?? (NAMED.test(line) || RANGE.test(line) ? BARE_SUM.exec(line)?.[0] : undefined);
  if (sum === undefined) return false;
  if (PAY_ITSELF.test(line) || RANGE.test(line)) return true;
  const digits = IN_THOUSANDS.test(sum) ? MANY_DIGITS : sum.replace(/\D/gu, '').length;
  if (OTHER.test(line)) return RATE.test(line) && digits >= MANY_DIGITS;
  return digits >= SOME_DIGITS || RATE.test(line) || PAID.test(line);
}

/** A line as it is quoted, of a long one the words around its sum. */
function quoteAround(line: string): string {
  const found = SUM.exec(line) ?? BARE_SUM.exec(line);
  const last = found === null ? 0 : found.index + found[0].length;
  // "a month" tells what a sum is for.
  const end = last + (/^(?:[ /-][^\s.;!?]{1,15}){0,3}/u.exec(line.slice(last))?.[0].length ?? 0);
  if (end <= LONGEST_QUOTE - 3) return cutShort(line, LONGEST_QUOTE);
  return `… ${line.slice(end - LONGEST_QUOTE + 2, end)}`;
}
