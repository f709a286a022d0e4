import type { Currency } from '../../coaching/money.ts';
import {
  daysAWeek,
  type Grant,
  type KeptPart,
  type Leaving,
  type Lever,
  MOST,
  type OfferSheet,
  type OfferTerms,
  type OneTime,
  type Part,
  type Vesting,
} from '../../coaching/offers.ts';
import { formatMoney, formatPrice, groupFigures } from '../../terminal/money.ts';
import { capitalise, countOf } from '../../terminal/text.ts';

/** What is said below every sum. */
export const LEFT_OUT =
  'It adds up what you typed. Left out: tax, insurance, raises, and what shares will be worth one day.';

const GRANTS: Readonly<Record<Grant['kind'], string>> = {
  shares: 'shares',
  options: 'options',
  private: 'private shares',
};

const LISTS = { signOn: 'sign-on', relocation: 'relocation' } as const;

/** The name of a part: "base pay", "sign-on 2", "400 shares from month 12". */
export function namePart({ part, index }: Pick<Part, 'part' | 'index'>, terms: OfferTerms): string {
  switch (part) {
    case 'pay':
      return terms.pay.per === 'year' ? 'base pay' : `pay by the ${terms.pay.per}`;
    case 'extraMonths':
      return (terms.extraMonths ?? 0) <= 1 ? 'thirteenth month' : `${terms.extraMonths ?? 0} monthly salaries more`;
    case 'signOn':
    case 'relocation':
      return LISTS[part] + numberOf(index, terms[part]?.length ?? 0);
    case 'grants': {
      const grant = index === null ? undefined : terms.grants?.[index];
      return grant === undefined ? 'equity' : nameGrant(grant);
    }
    default:
      return part;
  }
}

function numberOf(index: number | null, length: number): string {
  return index === null || length < 2 ? '' : ` ${index + 1}`;
}

/** "400 shares", "options from month 12". */
function nameGrant({ kind, number, after }: Grant): string {
  const count = number === null ? '' : `${groupFigures(String(number))} `;
  return `${count}${GRANTS[kind]}${after === 0 ? '' : ` from month ${after}`}`;
}

/** Names as a sentence lists them, each once. */
export function listOnce(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}

/** What of an offer is not known, by name: "payout", "haircut of 900 private shares", "claw-back of the sign-on". */
export function listUnknown(sheet: OfferSheet, leaving: readonly Leaving[], terms: OfferTerms): string[] {
  const parts = sheet.parts.flatMap((part) => part.missing.map((one) => nameMissing(one, part, terms)));
  const kept = leaving.flatMap((one) => one.parts);
  const clawbacks = kept
    .filter(({ part, index, missing }) => part !== 'grants' && index !== null && missing.length > 0)
    .map((part: KeptPart) => `claw-back of the ${namePart(part, terms)}`);
  const facts = [
    ...(terms.hoursPerWeek === null ? ['hours a week'] : []),
    ...(terms.leaveDays === null ? ['days of leave'] : []),
  ];
  return [...new Set([...parts, ...clawbacks, ...facts])];
}

/** The parts that an offer is not known to pay anything for, or how much, by name. */
export function listUnknownParts({ parts }: OfferSheet, terms: OfferTerms): string[] {
  return parts.filter(({ missing }) => missing.length > 0).map((part) => namePart(part, terms));
}

/** "base pay", "payout of the bonus", "price of the 400 shares". */
export function nameLever({ what, index }: Pick<Lever, 'what' | 'index'>, terms: OfferTerms): string {
  const grant = index === null ? undefined : terms.grants?.[index];
  const of = grant === undefined ? '' : ` of the ${nameGrant(grant)}`;
  const pay = namePart({ part: 'pay', index: null }, terms);
  return { pay, payout: 'payout of the bonus', haircut: `haircut${of}`, price: `price${of}` }[what];
}

function nameMissing(missing: string, part: Part, terms: OfferTerms): string {
  if (missing === 'payout') return 'payout of the bonus';
  return part.part === 'grants' && part.index !== null ? `${missing} of ${namePart(part, terms)}` : missing;
}

/** The parts of which it is known that they pay nothing, by name. */
export function listNone(sheet: OfferSheet, terms: OfferTerms): string[] {
  const paid = sheet.parts
    .filter(({ years }) => years.every((amount) => amount === 0))
    .map((part) => namePart(part, terms));
  const lists = (['signOn', 'relocation'] as const)
    .filter((list) => terms[list]?.length === 0)
    .map((list) => LISTS[list]);
  return [...paid, ...lists, ...(terms.grants?.length === 0 ? ['equity'] : [])];
}

/** "1 748 hours a year: 52 weeks of 38 less 30 days of leave, at five days a week". */
export function describeHours({ pay, hoursPerWeek, leaveDays }: OfferTerms, hoursPerYear: number): string {
  const hours = `${groupFigures(String(hoursPerYear))} hours a year`;
  if (leaveDays === null) return `${hours}, no leave taken off`;
  const weeks = countOf(MOST.weeks - (pay.per === 'year' ? 0 : (pay.unpaidWeeks ?? 0)), 'week');
  const all = `${hours}: ${weeks} of ${hoursPerWeek ?? 0}`;
  if (leaveDays === 0) return `${all}, no leave`;
  return `${all} less ${countOf(leaveDays, 'day')} of leave, at ${daysAWeek(pay)} days a week`;
}

/** What the person gave of each part that rests on more than an amount, a sentence each. */
export function describeTerms(terms: OfferTerms): string[] {
  const { currency, bonus, signOn, relocation, grants } = terms;
  const once = (list: readonly OneTime[] | null, part: 'signOn' | 'relocation'): string[] =>
    (list ?? []).map((one, index) => `${capitalise(namePart({ part, index }, terms))}: ${describeOnce(one, currency)}`);
  const bonusLine = bonus === null || isNothing(bonus.target) ? [] : [`Bonus: ${describeBonus(terms)}`];
  return [
    ...describePay(terms),
    ...bonusLine,
    ...once(signOn, 'signOn'),
    ...once(relocation, 'relocation'),
    ...(grants ?? []).map((grant) => `${capitalise(nameGrant(grant))}: ${describeGrant(grant, currency)}`),
  ];
}

function isNothing(portion: NonNullable<OfferTerms['bonus']>['target']): boolean {
  return Object.values(portion).every((value) => value === 0);
}

function describePay({ pay, currency, hoursPerWeek }: OfferTerms): string[] {
  if (pay.per === 'year' || pay.amount === null) return [];
  const count = pay.per === 'hour' ? hoursPerWeek : pay.daysPerWeek;
  const units = count === null ? `an unknown number of ${pay.per}s` : countOf(count, pay.per);
  const unpaid =
    pay.unpaidWeeks === null ? 'an unknown number of unpaid weeks' : countOf(pay.unpaidWeeks, 'unpaid week');
  const each = pay.per === 'hour' ? 'an hour' : 'a day';
  return [`Pay: ${formatMoney(pay.amount, currency)} ${each}, ${units} a week, 52 weeks less ${unpaid}`];
}

function describeBonus({ bonus, currency }: OfferTerms): string {
  if (bonus === null) return 'unknown';
  const { target, payout } = bonus;
  const wanted =
    'percent' in target ? `${target.percent} % of the pay` : `${formatMoney(target.amount, currency)} a year`;
  return `target ${wanted}, ${payout === null ? 'its payout unknown' : `taken as paid out at ${payout} %`}`;
}

function describeOnce({ amount, after, clawback }: OneTime, currency: Currency): string {
  const when = after === 0 ? '' : `, paid after ${countOf(after, 'month')}`;
  return `${formatMoney(amount, currency)}${when}, ${describeClawback(clawback)}`;
}

function describeClawback(clawback: OneTime['clawback']): string {
  if (clawback === null) return 'its claw-back unknown';
  if (clawback.months === 0) return 'not paid back';
  const within = countOf(clawback.months, 'month');
  return clawback.kind === 'cliff'
    ? `back in full if you leave within ${within} of it`
    : `back pro rata if you leave within ${within} of it`;
}

/** "at 25.50 each, over 48 months, every 3 months, nothing before month 12". */
function describeGrant(grant: Grant, currency: Currency): string {
  const price = (value: number | null): string => (value === null ? 'unknown' : formatPrice(value, currency));
  const parts = [
    ...(grant.number === null ? ['number unknown'] : []),
    grant.price === null ? 'price unknown' : `at ${price(grant.price)} each`,
    ...(grant.kind === 'options' ? [`strike ${price(grant.strike)}`] : []),
    ...(grant.kind === 'private' ? [grant.haircut === null ? 'haircut unknown' : `${grant.haircut} % taken off`] : []),
    ...(grant.vesting === null ? ['vesting unknown'] : describeVesting(grant.vesting)),
  ];
  return parts.join(', ');
}

function describeVesting(vesting: Vesting): string[] {
  const { interval, cliff } = vesting;
  const every = `every ${interval === 1 ? 'month' : `${interval} months`}`;
  const from = cliff <= interval ? [] : [`nothing before month ${cliff}`];
  if (!('split' in vesting)) return [`over ${countOf(vesting.months, 'month')}`, every, ...from];
  const paid = interval === 12 ? 'at the end of each' : every;
  return [`${vesting.split.join('/')} % by year, ${paid}`, ...from];
}
