import type { Currency } from '../money.ts';
import { inHundredths, lengthOf, paidBy } from './grants.ts';
import { takePart } from '../money.ts';
import { bonusPay, extraPay, retirementPay, type Yearly, yearlyPay } from './pay.ts';
import { type Grant, MOST, type OfferTerms, type OneTime } from './terms.ts';

/** What is paid again each year, what is paid once, and what is paid in shares: never added up into each other. */
export const GROUPS = ['recurring', 'oneTime', 'equity'] as const;
export type Group = (typeof GROUPS)[number];

/** One part of an offer: what it pays in each year, in minor units, null where that is not known. */
export interface Part {
  readonly part: 'pay' | 'extraMonths' | 'bonus' | 'retirement' | 'signOn' | 'relocation' | 'grants';
  readonly group: Group;
  /** Which of its list it is, from 0; null where it is no list, or the list is not known. */
  readonly index: number | null;
  readonly years: readonly (number | null)[];
  /** What would have to be known, by name; empty where all years are known. */
  readonly missing: readonly string[];
}

/** A sum in minor units; only the least that it can be where a part of it is not known. */
export interface Sum {
  readonly atLeast: number;
  readonly isWhole: boolean;
}

/** An offer laid out by years, from the first on. */
export interface OfferSheet {
  readonly currency: Currency;
  readonly years: number;
  readonly parts: readonly Part[];
  /** What each group pays in each year. */
  readonly totals: Readonly<Record<Group, readonly Sum[]>>;
  /** What all groups pay in each year. */
  readonly each: readonly Sum[];
  /** What all years pay together. */
  readonly all: Sum;
  readonly hour: HourlyPay;
}

/** The recurring pay of an hour that is worked; why it cannot be told where it cannot. */
export type HourlyPay =
  | (Sum & { readonly hoursPerYear: number })
  | {
      readonly atLeast: null;
      readonly why: 'no hours are promised' | 'the hours are not known' | 'the pay is not known';
    };

const LEAST_YEARS = 4;

/** How many years an offer is laid out by: four, or as many as its last payment needs. */
export function countYears({ grants, signOn, relocation }: OfferTerms): number {
  const ends = (grants ?? []).map(({ after, vesting }) => after + (vesting === null ? 0 : lengthOf(vesting)));
  const paid = [...(signOn ?? []), ...(relocation ?? [])].map(({ after }) => after);
  return Math.max(LEAST_YEARS, ...[...ends, ...paid].map((month) => yearOf(month) + 1));
}

/** The year, from 0, of a month after the start of work: what is paid at the end of month 12 is in year 0. */
function yearOf(month: number): number {
  return Math.max(1, Math.ceil(month / 12)) - 1;
}

/** An offer by years, with each part of it; what is not known is counted in no sum. */
export function layOutOffer(terms: OfferTerms, years = countYears(terms)): OfferSheet {
  const parts = listParts(terms, years);
  return { currency: terms.currency, ...sumUp(parts, years), hour: payAnHour(terms, parts) };
}

/** The same parts with their sums. */
export function sumUp(parts: readonly Part[], years: number): Omit<OfferSheet, 'currency' | 'hour'> {
  const numbers = Array.from({ length: years }, (_none, index) => index);
  const sums = (some: readonly Part[]): Sum[] =>
    numbers.map((year) => addUp(some.map((part) => part.years[year] ?? null)));
  const of = (group: Group): Sum[] => sums(parts.filter((part) => part.group === group));
  return {
    years,
    parts,
    totals: { recurring: of('recurring'), oneTime: of('oneTime'), equity: of('equity') },
    each: sums(parts),
    all: addUp(parts.flatMap((part) => part.years)),
  };
}

/** The sum of amounts, of which some may not be known. */
export function addUp(amounts: readonly (number | null)[]): Sum {
  return {
    atLeast: amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    isWhole: !amounts.includes(null),
  };
}

function listParts(terms: OfferTerms, years: number): Part[] {
  const months = Array.from({ length: years }, (_none, index) => (index + 1) * 12);
  const yearly = (part: Part['part'], { amount, missing }: Yearly): Part => ({
    part,
    group: 'recurring',
    index: null,
    years: months.map(() => amount),
    missing,
  });
  const lacking = (part: Part['part'], group: Group, missing: string): Part => ({
    part,
    group,
    index: null,
    years: months.map(() => null),
    missing: [missing],
  });
  const once = (part: 'signOn' | 'relocation', list: readonly OneTime[] | null): Part[] =>
    list?.map(({ amount, after }, index) => ({
      part,
      group: 'oneTime',
      index,
      years: months.map((_end, year) => (year === yearOf(after) ? amount : 0)),
      missing: [],
    })) ?? [lacking(part, 'oneTime', part === 'signOn' ? 'sign-on' : part)];
  const granted = terms.grants?.map((grant, index): Part => {
    const paid = [0, ...months].map((month) => paidBy(grant, month));
    return {
      part: 'grants',
      group: 'equity',
      index,
      years: months.map((_end, year) => subtract(paid[year + 1] ?? null, paid[year] ?? null)),
      missing: paid.includes(null) ? findMissing(grant) : [],
    };
  });
  return [
    yearly('pay', yearlyPay(terms)),
    yearly('extraMonths', extraPay(terms)),
    yearly('bonus', bonusPay(terms)),
    yearly('retirement', retirementPay(terms)),
    ...once('signOn', terms.signOn),
    ...once('relocation', terms.relocation),
    ...(granted ?? [lacking('grants', 'equity', 'equity')]),
  ];
}

function subtract(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

/** What of a grant is not known, by name. */
function findMissing(grant: Grant): string[] {
  const { number, price, vesting } = grant;
  return [
    ...(number === null ? ['number'] : []),
    ...(price === null ? ['price'] : []),
    ...(grant.kind === 'options' && grant.strike === null ? ['strike'] : []),
    ...(grant.kind === 'private' && grant.haircut === null ? ['haircut'] : []),
    ...(vesting === null ? ['vesting'] : []),
  ];
}

/**
 * Recurring pay over the hours that are worked: those of 52 weeks, less the unpaid ones of contract work and the days
 * of paid leave, each a part of a week; where these are not known, none is taken off.
 */
function payAnHour({ pay, hoursPerWeek, leaveDays }: OfferTerms, parts: readonly Part[]): HourlyPay {
  const unpaid = pay.per === 'year' ? 0 : pay.unpaidWeeks;
  if (hoursPerWeek === null || unpaid === null) return { atLeast: null, why: 'the hours are not known' };
  const weekly = inHundredths(hoursPerWeek);
  const leave = Math.round((weekly * inHundredths(leaveDays ?? 0)) / daysAWeek(pay));
  const hundredths = Math.max(0, weekly * inHundredths(MOST.weeks - unpaid) - leave);
  if (hundredths === 0) return { atLeast: null, why: 'no hours are promised' };
  const recurring = parts.filter(({ group }) => group === 'recurring');
  if (recurring[0]?.years[0] === null) return { atLeast: null, why: 'the pay is not known' };
  const { atLeast, isWhole } = addUp(recurring.map((part) => part.years[0] ?? null));
  return {
    atLeast: takePart(atLeast, 100 * 100, hundredths),
    isWhole,
    hoursPerYear: Math.round(hundredths / 100) / 100,
  };
}

/** The days of a week that is worked: as many as are told, else five. */
export function daysAWeek(pay: OfferTerms['pay']): number {
  return pay.per === 'day' && pay.daysPerWeek !== null && pay.daysPerWeek > 0 ? pay.daysPerWeek : 5;
}
