import { isDay, readDayParts, writeDay } from '../days.ts';
import { paidBy } from './grants.ts';
import { takePart } from '../money.ts';
import { addUp, type Part, type Sum } from './sheet.ts';
import type { OfferTerms, OneTime } from './terms.ts';

/** The months after which it is told what somebody keeps who leaves then. */
export const LEAVING_AFTER = [6, 12, 18, 24] as const;

/** What of one part was paid by then, and what of it stays; null where that is not known. */
export interface KeptPart {
  readonly part: Part['part'];
  readonly index: number | null;
  readonly paid: number | null;
  readonly kept: number | null;
  readonly missing: readonly string[];
}

/** What stays, beside the pay of the months worked, when somebody leaves once so many months are over. */
export interface Leaving {
  readonly months: number;
  /** That day, as 2027-08-01; null where the first day of work is not known. */
  readonly on: string | null;
  readonly parts: readonly KeptPart[];
  readonly kept: Sum;
}

/** What stays of sign-on, relocation and equity when somebody leaves after so many whole months. */
export function whatStays(terms: OfferTerms, months: number): Leaving {
  const parts = [
    ...listOnce('signOn', terms.signOn, months),
    ...listOnce('relocation', terms.relocation, months),
    ...(terms.grants?.map((grant, index): KeptPart => {
      const paid = paidBy(grant, months);
      return { part: 'grants', index, paid, kept: paid, missing: paid === null ? ['equity'] : [] };
    }) ?? [lacking('grants', 'equity')]),
  ];
  return {
    months,
    on: terms.starts === null ? null : addMonths(terms.starts, months),
    parts,
    kept: addUp(parts.map(({ kept }) => kept)),
  };
}

function lacking(part: Part['part'], missing: string): KeptPart {
  return { part, index: null, paid: null, kept: null, missing: [missing] };
}

function listOnce(part: 'signOn' | 'relocation', list: readonly OneTime[] | null, months: number): KeptPart[] {
  if (list === null) return [lacking(part, part === 'signOn' ? 'sign-on' : part)];
  return list.map((one, index): KeptPart => {
    const paid = months >= one.after ? one.amount : 0;
    const kept = paid === 0 ? 0 : keptOf(one, months - one.after);
    return { part, index, paid, kept, missing: kept === null ? ['claw-back'] : [] };
  });
}

/** What stays of a payment so many months after it; pro rata, each whole month that was worked frees its share. */
function keptOf({ amount, clawback }: OneTime, since: number): number | null {
  if (clawback === null) return null;
  if (since >= clawback.months) return amount;
  return clawback.kind === 'cliff' ? 0 : amount - takePart(amount, clawback.months - since, clawback.months);
}

/**
 * The day so many months after another, both as 2027-02-01: of the same number, or the last of a month that is too
 * short, such as 28 February for the 29th.
 */
export function addMonths(day: string, months: number): string {
  const parts = readDayParts(day);
  const counted = parts.month - 1 + months;
  const month = { year: parts.year + Math.floor(counted / 12), month: (counted % 12) + 1 };
  const last = [parts.day, 30, 29, 28].find((one) => one <= parts.day && isDay({ ...month, day: one }));
  return writeDay({ ...month, day: last ?? parts.day });
}
