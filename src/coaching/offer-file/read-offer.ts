import { type Currency, findCurrency, MOST_MONEY } from '../money.ts';
import { type Bonus, MOST, type OfferTerms, type Pay, type Portion } from '../offers.ts';
import { takeGrant, takeOneTime } from './read-entries.ts';
import {
  type Given,
  isNone,
  isUnknown,
  refuse,
  show,
  takeDay,
  takeLine,
  takeList,
  takeMoney,
  takeNumber,
  takeObject,
  takeWord,
} from './read-value.ts';
import { readPayWords } from './read-words.ts';

/** The entries of an offer file, in their order. */
const OFFER_ENTRIES = [
  'currency',
  'starts',
  'pay',
  'hoursPerWeek',
  'leaveDays',
  'remote',
  'extraMonths',
  'bonus',
  'retirement',
  'signOn',
  'relocation',
  'grants',
] as const;

/**
 * The terms that an offer file holds, its money as people write it (65000 or "65000.50"); or every fault with its
 * place. What is left out, null or "unknown" is not known; "none" is not part of the offer.
 */
export function readOffer(value: unknown): { readonly terms: OfferTerms } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const whole = takeObject({ value, at: '', faults }, OFFER_ENTRIES);
  if (whole === null) return { faults: [`the offer: not an object with ${OFFER_ENTRIES.join(', ')}`] };
  const currency = takeCurrency(whole.currency);
  if (currency === null) return { faults };
  const list = <Entry>(given: Given, take: (one: Given, currency: Currency) => Entry | null): Entry[] | null => {
    if (isUnknown(given)) return null;
    if (isNone(given)) return [];
    return (
      takeList(given, MOST.entries)?.flatMap((one) => {
        const entry = take(one, currency);
        return entry === null ? [] : [entry];
      }) ?? null
    );
  };
  const terms: OfferTerms = {
    currency,
    starts: takeDay(whole.starts),
    pay: takePay(whole.pay, currency),
    hoursPerWeek: takeNumber(whole.hoursPerWeek, MOST.hoursPerWeek, '38.5'),
    leaveDays: takeNumber(whole.leaveDays, MOST.leaveDays, '30'),
    remote: takeLine(whole.remote),
    extraMonths: takeNumber(whole.extraMonths, MOST.extraMonths, '1'),
    bonus: takeBonus(whole.bonus, currency),
    retirement: takePortion(whole.retirement, currency, MOST.retirement),
    signOn: list(whole.signOn, takeOneTime),
    relocation: list(whole.relocation, takeOneTime),
    grants: list(whole.grants, takeGrant),
  };
  return faults.length === 0 ? { terms } : { faults };
}

function takeCurrency(given: Given): Currency | null {
  const currency = typeof given.value === 'string' ? findCurrency(given.value) : null;
  if (currency !== null) return currency;
  if (given.value === undefined) return refuse(given, 'it is missing: write it such as "EUR"');
  return refuse(given, `${show(given)} is not a code of ISO 4217: write it such as "EUR"`);
}

const UNKNOWN_PAY: Pay = { per: 'year', amount: null };

function takePay(given: Given, currency: Currency): Pay {
  if (isUnknown(given)) return UNKNOWN_PAY;
  const { value } = given;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  const pay = takeObject(isPlain ? { ...given, value: { amount: value } } : given, [
    'per',
    'amount',
    'daysPerWeek',
    'unpaidWeeks',
  ]);
  if (pay === null) return UNKNOWN_PAY;
  const words = typeof pay.amount.value === 'string' ? readPayWords(pay.amount.value) : null;
  const said = isUnknown(pay.per) ? null : takeWord(pay.per, ['year', 'hour', 'day']);
  const worded = words?.per ?? null;
  if (said !== null && worded !== null && said !== worded)
    refuse(pay.per, `pay by the ${worded} and by the ${said} do not go together`);
  const read = takeMoney(words === null ? pay.amount : { ...pay.amount, value: words.amount }, currency);
  const amount = read === null ? null : read * (words?.times ?? 1);
  if (amount !== null && amount > MOST_MONEY) refuse(pay.amount, 'it is too large');
  const per = said ?? worded ?? 'year';
  const daysPerWeek = takeNumber(pay.daysPerWeek, MOST.daysPerWeek, '4.5');
  const unpaidWeeks = takeNumber(pay.unpaidWeeks, MOST.weeks, '6');
  if (daysPerWeek !== null && per !== 'day') refuse(pay.daysPerWeek, 'days a week are for pay by the day');
  if (unpaidWeeks !== null && per === 'year') refuse(pay.unpaidWeeks, 'unpaid weeks are for pay by the hour or day');
  if (per === 'year') return { per, amount };
  return per === 'hour' ? { per, amount, unpaidWeeks } : { per, amount, daysPerWeek, unpaidWeeks };
}

/** A percentage, as "10 %" or { "percent": 10 }, or an amount. */
function takePortion(given: Given, currency: Currency, most: number): Portion | null {
  if (isUnknown(given)) return null;
  const { value } = given;
  if (typeof value === 'string' && value.trim().endsWith('%')) {
    const percent = takeNumber(given, most);
    return percent === null ? null : { percent };
  }
  if (typeof value !== 'object') {
    const amount = takeMoney(given, currency);
    return amount === null ? null : { amount };
  }
  const portion = takeObject(given, ['percent', 'amount']);
  if (portion === null) return null;
  const percent = takeNumber(portion.percent, most);
  const amount = takeMoney(portion.amount, currency);
  if (percent !== null && amount !== null)
    return refuse(given, 'it has a percentage and an amount: one of them is enough');
  if (percent !== null) return { percent };
  return amount === null ? null : { amount };
}

function takeBonus(given: Given, currency: Currency): Bonus | null {
  if (isUnknown(given)) return null;
  const { value } = given;
  const isWhole = typeof value === 'object' && value !== null && ('target' in value || 'payout' in value);
  const bonus = isWhole ? takeObject(given, ['target', 'payout']) : null;
  if (bonus === null) {
    const target = takePortion(given, currency, MOST.target);
    return target === null ? null : { target, payout: null };
  }
  const target = takePortion(bonus.target, currency, MOST.target);
  const payout = takeNumber(bonus.payout, MOST.payout, '80');
  if (target !== null) return { target, payout };
  return payout === null ? null : refuse(bonus.payout, 'a payout needs a target, such as "10 %"');
}
