import type { Comparison, Leaving, OfferSheet, OfferTerms } from '../../coaching/offers.ts';

/** The offer of a job, laid out. */
export interface ShownOffer {
  readonly job: string;
  readonly name: string;
  /** The line of the kept ad that names pay; null where none does, or no ad is kept. */
  readonly adPay: string | null;
  readonly terms: OfferTerms;
  readonly sheet: OfferSheet;
  readonly leaving: readonly Leaving[];
}

/** Two offers beside each other, by the names of their jobs. */
export interface ShownComparison extends Comparison {
  readonly jobs: readonly [string, string];
  /** How the answers of each employer sounded, in words. */
  readonly answers: readonly [string, string];
  /** The rate that both are compared at; null where none was needed. */
  readonly rate: { readonly text: string; readonly from: string; readonly to: string; readonly on: string } | null;
}
