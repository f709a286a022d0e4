import { cutShort } from '../plain-text.ts';
import { dropMarkup } from './markup.ts';

const CURRENCY = '(?:[€£$¥]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CAD|AUD|INR)\\b)';
const AMOUNT = `(?:${CURRENCY} ?\\d[\\d.,]{0,12} ?k?|\\d[\\d.,]{0,12} ?k? ?${CURRENCY}|\\d[\\d.,]{0,12} ?k\\b)`;
const NAMED =
  /^(?:(?:the|our|base|basic|annual|yearly|monthly|gross|starting|target|total) ){0,3}(?:salary|pay|compensation|remuneration|wages?|day rate|daily rate|hourly rate|OTE)\b[^.]{0,80}\d/iu;
const RANGE = new RegExp(
  `^(?:(?:between|from|up to|around|circa) )?(?:${AMOUNT}|\\d[\\d.,]{0,12}) ?(?:-|–|—|to|and) ?${AMOUNT}`,
  'iu',
);
const RATE = new RegExp(
  `^(?:(?:from|up to|around|circa) )?${AMOUNT},? ?(?:\\+|plus\\b|(?:a|an|per) (?:year|annum|month|day|hour)\\b|/ ?(?:year|month|day|hour|h|yr)\\b|p\\.?a\\b|gross|brutto|net\\b|OTE|DOE|base\\b|depending)`,
  'iu',
);

/** Whether a line of an ad begins with what the job pays. */
export function isPay(line: string): boolean {
  return NAMED.test(line) || RANGE.test(line) || RATE.test(line);
}

/** A sum of money, but none in millions, which nobody is paid. */
const SUM = new RegExp(
  `(?:${CURRENCY} ?\\d[\\d.,]{0,12}|\\d[\\d.,]{0,12} ?k? ?(?:${CURRENCY}|euros?\\b))(?![\\d.,]{0,12} ?(?:m|bn?|million|billion|mio|mrd)\\b)`,
  'iu',
);
const OF_PAY =
  /\b(?:salar(?:y|ies)|pay|paid|compensation|remuneration|wages?|rate|gross|brutto|gehalt|per year|a year|p\.a\.|annually)\b/iu;

/** So many characters of a line that names pay are quoted. */
const LONGEST_QUOTE = 120;

/** The line of an ad that names its pay, by a sum with its currency; of several the one that says that it is pay. */
export function quotePay(ad: string): string | null {
  const lines = dropMarkup(ad)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/^[^\p{L}\p{N}€£$¥]+/u, '').trim())
    .filter((line) => SUM.test(line));
  const line = lines.find(isPay) ?? lines.find((one) => OF_PAY.test(one)) ?? lines[0];
  return line === undefined ? null : cutShort(line, LONGEST_QUOTE);
}
