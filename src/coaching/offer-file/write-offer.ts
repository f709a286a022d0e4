import type { Currency } from '../money.ts';
import { PRICE_DIGITS, scaleDown } from '../money.ts';
import type { Grant, OfferTerms, OneTime, Pay, Portion } from '../offers.ts';

/** An offer as its file has it: as the terms, but with its currency by code, and its money as people write it. */
export type OfferFile = Omit<OfferTerms, 'currency'> & { readonly currency: string };

/** The offer file that reads back as these terms. */
export function writeOffer(terms: OfferTerms): OfferFile {
  const { currency, pay, bonus, retirement, signOn, relocation, grants } = terms;
  const once = (list: readonly OneTime[] | null): OneTime[] | null =>
    list?.map((one) => ({ ...one, amount: toMajor(one.amount, currency) })) ?? null;
  return {
    ...terms,
    currency: currency.code,
    pay: writePay(pay, currency),
    bonus: bonus === null ? null : { ...bonus, target: writePortion(bonus.target, currency) },
    retirement: retirement === null ? null : writePortion(retirement, currency),
    signOn: once(signOn),
    relocation: once(relocation),
    grants: grants?.map((grant) => writeGrant(grant, currency)) ?? null,
  };
}

function writePay(pay: Pay, currency: Currency): Pay {
  return { ...pay, amount: pay.amount === null ? null : toMajor(pay.amount, currency) };
}

function writePortion(portion: Portion, currency: Currency): Portion {
  return 'percent' in portion ? portion : { amount: toMajor(portion.amount, currency) };
}

function writeGrant(grant: Grant, currency: Currency): Grant {
  const price = toPrice(grant.price, currency);
  return grant.kind === 'options' ? { ...grant, price, strike: toPrice(grant.strike, currency) } : { ...grant, price };
}

function toMajor(amount: number, { digits }: Currency): number {
  return Number(scaleDown(amount, digits));
}

function toPrice(price: number | null, { digits }: Currency): number | null {
  return price === null ? null : Number(scaleDown(price, digits + PRICE_DIGITS));
}
