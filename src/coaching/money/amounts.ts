import { cutShort } from '../plain-text.ts';
import { type Currency, findCurrency } from './currency.ts';

/** What was read of a text: the value, or what is wrong with it and the form that is wanted, in one sentence. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string };

/** The largest amount, in minor units: ten thousand million euros, and what a good salary is in rupiah. */
export const MOST_MONEY = 1_000_000_000_000;

/** A price of one share has so many decimals more than its currency. */
export const PRICE_DIGITS = 2;

const BLANKS = /[\s\u00a0\u2007\u2009\u202f]+/gu;

/**
 * An amount in minor units from what a person types: 65000, 65 000, 65000.50 or 65k, with the code of the currency or
 * without. Commas, apostrophes and a point before three digits mean other things in other countries: they are faults,
 * the point but in an exact text, which no person wrote.
 */
export function readMoney(text: string, currency: Currency, isExact = false): Read<number> {
  return readInCurrency(text, currency, { decimals: currency.digits, isExact });
}

/** The price of one share in hundredths of a minor unit: as money, with two decimals more. */
export function readPrice(text: string, currency: Currency, isExact = false): Read<number> {
  return readInCurrency(text, currency, { decimals: currency.digits + PRICE_DIGITS, isExact });
}

function readInCurrency(
  text: string,
  currency: Currency,
  { decimals, isExact }: Pick<NumberAsked, 'decimals' | 'isExact'>,
): Read<number> {
  const words = text.replace(BLANKS, ' ').trim();
  const [, before = '', number = words, after = ''] = /^([a-z]{3})? ?(.*?) ?([a-z]{3})?$/iu.exec(words) ?? [];
  const named = [before, after].filter((code) => code !== '').map((code) => code.toUpperCase());
  const other = named.find((code) => code !== currency.code && findCurrency(code) !== null);
  if (other !== undefined)
    return { fault: `"${cutShort(text)}" is in ${other}, and this offer is in ${currency.code}` };
  const isNamed = named.length === 1 && named[0] === currency.code;
  return readDecimal(isNamed ? number : words, {
    decimals,
    most: MOST_MONEY * 10 ** (decimals - currency.digits),
    what: 'an amount',
    such: `65000${currency.digits === 0 ? '' : ` or ${scaleDown(6_500_050, 2)}`}`,
    isExact: isExact === true || currency.digits === 3,
  });
}

/** What a number may be. */
interface NumberAsked {
  /** How many decimals it may have; the value counts in units of the last of them. */
  readonly decimals: number;
  /** The largest value, in those units. */
  readonly most: number;
  /** As in "is not an amount". */
  readonly what: string;
  /** How it is written: "65000". */
  readonly such: string;
  /** Whether a point before three digits can only be the decimal one. */
  readonly isExact?: boolean;
}

/** Nobody writes a number with more characters. */
const LONGEST_NUMBER = 30;

/** A number as a person types it, in units of its last decimal. */
export function readDecimal(text: string, asked: NumberAsked): Read<number> {
  const { decimals, most, what, such } = asked;
  const words = text.replace(BLANKS, ' ').trim();
  if (/^[-−–] ?\d/u.test(words)) return { fault: `"${cutShort(text)}" is less than nothing: write 0 or more` };
  const match = words.length > LONGEST_NUMBER ? null : /^(\d+|\d{1,3}(?: \d{3})+)(?:\.(\d+))?( ?k)?$/iu.exec(words);
  if (match === null) {
    const meant = guessMeant(words, decimals);
    if (meant === null) return { fault: `"${cutShort(text)}" is not ${what}: write it such as ${such}` };
    return { fault: `"${cutShort(text)}" is read differently elsewhere: write ${meant}` };
  }
  const [, whole = '', part = '', thousands] = match;
  const figures = whole.replaceAll(' ', '');
  const isEither = part.length === 3 && /^[1-9]\d{0,2}$/u.test(whole) && asked.isExact !== true;
  if (isEither && thousands === undefined)
    return { fault: `"${cutShort(text)}" can be read in two ways: write ${nameReadings(whole, part, decimals)}` };
  const kept = part.replace(/0+$/u, '');
  const shift = decimals + (thousands === undefined ? 0 : 3);
  if (kept.length > shift) return { fault: `"${cutShort(text)}" has ${nameExcess(decimals)}` };
  const value = Number(figures + kept.padEnd(shift, '0'));
  if (!(value <= most))
    return { fault: `"${cutShort(text)}" is too large: at most ${scaleDown(most, decimals).replace(/\.0+$/u, '')}` };
  return { value };
}

function nameExcess(decimals: number): string {
  return decimals === 0 ? 'decimals, where a whole number is wanted' : `more than ${decimals} decimals`;
}

/** What one to three figures, a mark and three figures can be: thousands, and decimals where so many may be. */
function nameReadings(whole: string, part: string, decimals: number): string {
  const kept = part.replace(/0+$/u, '');
  if (kept.length > decimals) return whole + part;
  // Three decimals are read in two ways again, so a fourth makes it plain.
  const decimal = kept.length === 3 ? `${whole}.${kept}0` : [whole, kept].filter((figures) => figures !== '').join('.');
  return `${whole}${part} or ${decimal}`;
}

/** What somebody means who writes as other countries do, in our form; null where that cannot be told. */
function guessMeant(words: string, decimals: number): string | null {
  const plain = words.replaceAll(/[’'_ ]/gu, "'");
  if (!/^\d[\d.,']*$/u.test(plain) || plain.length > LONGEST_NUMBER) return null;
  const [, one, three] = /^([1-9]\d{0,2}),(\d{3})$/u.exec(plain) ?? [];
  if (one !== undefined && three !== undefined) return nameReadings(one, three, decimals);
  const [, whole, part = ''] = /^(\d+),(\d+)$/u.exec(plain) ?? [];
  if (whole !== undefined) return `${whole}.${part}`;
  const [, first, mark = '', rest, end] = /^(\d{1,3})([.,'])(\d{3}(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/u.exec(plain) ?? [];
  if (first === undefined || rest === undefined) return null;
  return first + rest.replaceAll(mark, '') + (end === undefined ? '' : `.${end}`);
}

/** A value in units of its last decimal as a decimal number without groups: 6500050 with two decimals is 65000.50. */
export function scaleDown(value: number, decimals: number): string {
  if (decimals === 0) return String(value);
  const figures = String(value).padStart(decimals + 1, '0');
  return `${figures.slice(0, -decimals)}.${figures.slice(-decimals)}`;
}

/** An amount times a fraction, to the nearest whole, halves up; none is negative, and what is divided by is not 0. */
export function takePart(amount: number, over: number | bigint, under: number | bigint): number {
  const [top, bottom] = [BigInt(amount) * BigInt(over), BigInt(under)];
  return Number((top * 2n + bottom) / (bottom * 2n));
}
