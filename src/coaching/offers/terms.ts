import type { Currency } from '../money.ts';

// Money is in minor units (cents), the price of one share in hundredths of these; other numbers have at most two
// decimals. Null says that something is not known, which is never counted as nothing: that is 0, or an empty list.

/** Pay by the year, or by the hour or day for contract work: of a year of 52 weeks some are not paid. */
export type Pay =
  | { readonly per: 'year'; readonly amount: number | null }
  | { readonly per: 'hour'; readonly amount: number | null; readonly unpaidWeeks: number | null }
  | {
      readonly per: 'day';
      readonly amount: number | null;
      readonly daysPerWeek: number | null;
      readonly unpaidWeeks: number | null;
    };

/** So much a year: a percentage of the pay, or an amount. */
export type Portion = { readonly percent: number } | { readonly amount: number };

export interface Bonus {
  readonly target: Portion;
  /** What the person takes for paid out, in percent of the target. */
  readonly payout: number | null;
}

/** The months within which somebody who leaves pays back: all of it, or what is left by the month; 0 months: never. */
export interface Clawback {
  readonly months: number;
  readonly kind: 'cliff' | 'pro-rata';
}

export interface OneTime {
  readonly amount: number;
  /** The month after the start of work at the end of which it is paid; 0 is the start. */
  readonly after: number;
  readonly clawback: Clawback | null;
}

/**
 * When a grant pays: evenly over its months, or so many percent each year, in instalments `interval` months apart. What
 * falls due before the cliff is paid at the cliff.
 */
export type Vesting =
  | { readonly months: number; readonly cliff: number; readonly interval: number }
  | { readonly split: readonly number[]; readonly cliff: number; readonly interval: number };

interface AnyGrant {
  readonly number: number | null;
  readonly price: number | null;
  /** The month after the start of work from which it counts; a refresher has a later one. */
  readonly after: number;
  readonly vesting: Vesting | null;
}

/** Shares that are traded, options on any, or shares that are not traded, from whose price the person takes off. */
export type Grant =
  | (AnyGrant & { readonly kind: 'shares' })
  | (AnyGrant & { readonly kind: 'options'; readonly strike: number | null })
  | (AnyGrant & { readonly kind: 'private'; readonly haircut: number | null });

export const GRANT_KINDS = ['shares', 'options', 'private'] as const satisfies readonly Grant['kind'][];
export const CLAWBACK_KINDS = ['pro-rata', 'cliff'] as const satisfies readonly Clawback['kind'][];

/** What an employer offers, as far as the person knows. */
export interface OfferTerms {
  readonly currency: Currency;
  /** The first day of work, as 2027-02-01. */
  readonly starts: string | null;
  readonly pay: Pay;
  readonly hoursPerWeek: number | null;
  /** Days of paid leave in a year. */
  readonly leaveDays: number | null;
  /** Where one works from, in the person's words. */
  readonly remote: string | null;
  /** Monthly salaries beyond the twelve, which are not in the pay. */
  readonly extraMonths: number | null;
  readonly bonus: Bonus | null;
  /** What the employer pays in a year for retirement. */
  readonly retirement: Portion | null;
  readonly signOn: readonly OneTime[] | null;
  readonly relocation: readonly OneTime[] | null;
  readonly grants: readonly Grant[] | null;
}

/** The most that each number of an offer may be. */
export const MOST = {
  shares: 1_000_000_000,
  target: 500,
  payout: 1000,
  retirement: 100,
  extraMonths: 12,
  hoursPerWeek: 168,
  leaveDays: 260,
  daysPerWeek: 7,
  weeks: 52,
  months: 120,
  entries: 20,
} as const;

/** The longest text of a fact: two of them stand beside each other. */
export const LONGEST_FACT = 120;

/** The terms of which nothing but the currency is known. */
export function unknownTerms(currency: Currency): OfferTerms {
  return {
    currency,
    starts: null,
    pay: { per: 'year', amount: null },
    hoursPerWeek: null,
    leaveDays: null,
    remote: null,
    extraMonths: null,
    bonus: null,
    retirement: null,
    signOn: null,
    relocation: null,
    grants: null,
  };
}
