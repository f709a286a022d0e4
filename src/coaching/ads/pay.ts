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
