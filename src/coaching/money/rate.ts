import { type Currency, findCurrency } from './currency.ts';
import { cutShort } from '../plain-text.ts';
import { type Read, readDecimal, takePart } from './amounts.ts';

/** How much of another currency one unit of a currency is, as the person gave it: "1 USD = 0.92 EUR". */
export interface Rate {
  readonly from: Currency;
  readonly to: Currency;
  /** In hundred-millionths. */
  readonly value: number;
}

const RATE_DIGITS = 8;
const MOST_RATE = 1_000_000;

/** A rate from what a person types: 1 USD = 0.92 EUR. */
export function readRate(text: string): Read<Rate> {
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  const [, one = '', number = '', other = ''] = /^1 ?([a-z]{3}) ?= ?(\S.*?) ?([a-z]{3})$/iu.exec(words) ?? [];
  const [from, to] = [findCurrency(one), findCurrency(other)];
  if (from === null || to === null || from.code === to.code)
    return { fault: `"${cutShort(words)}" is not a rate: write it such as 1 USD = 0.92 EUR` };
  const most = MOST_RATE * 10 ** RATE_DIGITS;
  const read = readDecimal(number, { decimals: RATE_DIGITS, most, what: 'a rate', such: '0.92' });
  if ('fault' in read) return read;
  return read.value === 0 ? { fault: 'A rate is more than 0' } : { value: { from, to, value: read.value } };
}

/** An amount of the one currency in the other, each in its minor units. */
export function convertMoney(amount: number, { from, to, value }: Rate): number {
  return takePart(amount, BigInt(value) * 10n ** BigInt(to.digits), 10n ** BigInt(RATE_DIGITS + from.digits));
}
