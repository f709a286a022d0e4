import { type Currency, PRICE_DIGITS, scaleDown } from '../coaching/money.ts';

/** Stands between groups of three figures: it reads the same in every country, and no line breaks there. */
const GAP = '\u00a0';

/** So many decimals as amounts that stand beside each other need: none where each is whole. */
export function decimalsOf(amounts: readonly number[], { digits }: Currency): number {
  return amounts.every((amount) => amount % 10 ** digits === 0) ? 0 : digits;
}

/** An amount in minor units as "65 000.50"; without the decimals that it does not need, but where more are asked. */
export function formatMoney(amount: number, currency: Currency, decimals = decimalsOf([amount], currency)): string {
  const text = scaleDown(amount, currency.digits);
  return groupFigures(decimals === 0 && currency.digits > 0 ? text.slice(0, -currency.digits - 1) : text);
}

/** The price of a share, in hundredths of a minor unit, with as many decimals as it needs and its currency has. */
export function formatPrice(price: number, { digits }: Currency): string {
  const text = scaleDown(price, digits + PRICE_DIGITS);
  return groupFigures(text.replace(new RegExp(`0{1,${PRICE_DIGITS}}$`), '').replace(/\.$/, ''));
}

/** A number with its figures in groups of three: "12 500". */
export function groupFigures(number: string): string {
  const [whole = '', ...decimals] = number.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, GAP), ...decimals].join('.');
}
