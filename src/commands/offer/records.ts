import { type Currency, PRICE_DIGITS, scaleDown } from '../../coaching/money.ts';
import { GROUPS, type Leaving, type OfferSheet, type OfferTerms, type Part, type Sum } from '../../coaching/offers.ts';
import type { Column } from '../../terminal/column.ts';
import { renderList } from '../../terminal/table.ts';
import type { Style } from '../../terminal/theme.ts';
import type { ShownComparison } from './shown.ts';
import { listOnce, nameLever, namePart } from './phrases.ts';

/** One figure of an offer, as a pipe gets it. */
interface OfferRecord {
  readonly offer: string;
  readonly section: string;
  readonly part: string;
  readonly when: string;
  /** A decimal number without groups; blank where it is not known. */
  readonly amount: string;
  readonly currency: string;
  /** "at least", or what is not known. */
  readonly note: string;
}

const SECTIONS: Readonly<Record<Part['group'], string>> = {
  recurring: 'recurring',
  oneTime: 'one-time',
  equity: 'equity',
};

const COLUMNS: readonly Column<OfferRecord>[] = [
  { title: 'Offer', value: ({ offer }) => offer },
  { title: 'Section', value: ({ section }) => section },
  { title: 'Part', value: ({ part }) => part },
  { title: 'When', value: ({ when }) => when },
  { title: 'Amount', value: ({ amount }) => amount },
  { title: 'Currency', value: ({ currency }) => currency },
  { title: 'Note', value: ({ note }) => note },
];

/** What an offer is made of, as records, one figure a line. */
export function listRecords(
  offer: string,
  {
    sheet,
    terms,
    leaving,
  }: { readonly sheet: OfferSheet; readonly terms: OfferTerms; readonly leaving: readonly Leaving[] },
): OfferRecord[] {
  const { currency } = sheet;
  const known = (section: string, part: string, when: string, amount: number | null, note: string): OfferRecord => ({
    offer,
    section,
    part,
    when,
    amount: writeAmount(amount, currency),
    currency: currency.code,
    note,
  });
  const summed = (section: string, part: string, when: string, { atLeast, isWhole }: Sum): OfferRecord =>
    // Of nothing known there is no least, as on the screen.
    isWhole || atLeast > 0
      ? known(section, part, when, atLeast, isWhole ? '' : 'at least')
      : known(section, part, when, null, 'unknown');
  const years = (sums: readonly Sum[], part: string): OfferRecord[] =>
    sums.map((sum, year) => summed('sum', part, `year ${year + 1}`, sum));
  const { hour } = sheet;
  return [
    ...sheet.parts.flatMap((part) =>
      part.years.map((amount, year) =>
        known(
          SECTIONS[part.group],
          plain(namePart(part, terms)),
          `year ${year + 1}`,
          amount,
          nameMissing(part.missing),
        ),
      ),
    ),
    ...GROUPS.flatMap((group) => years(sheet.totals[group], SECTIONS[group])),
    ...years(sheet.each, 'all'),
    summed('sum', 'all', `${sheet.years} years`, sheet.all),
    ...leaving.flatMap(({ months, parts, kept }) => [
      ...parts.map((part) =>
        known('kept', plain(namePart(part, terms)), `${months} months`, part.kept, nameMissing(part.missing)),
      ),
      summed('kept', 'all', `${months} months`, kept),
    ]),
    hour.atLeast === null ? known('hour', 'recurring', '', null, hour.why) : summed('hour', 'recurring', '', hour),
  ];
}

/** How far two offers are apart, and what would make them equal, as records; a percentage has % for its currency. */
export function listGapRecords({ jobs, sides, gap, years }: ShownComparison): OfferRecord[] {
  if (gap?.lower !== 0 && gap?.lower !== 1) return [];
  const { terms, sheet } = sides[gap.lower];
  const offer = jobs[gap.lower];
  const short: OfferRecord = {
    offer,
    section: 'short',
    part: 'all',
    when: `${years} years`,
    amount: writeAmount(gap.amount, sheet.currency),
    currency: sheet.currency.code,
    note: sides.every((side) => side.sheet.all.isWhole) ? '' : 'by what is known',
  };
  const levers = gap.levers.map((lever): OfferRecord => {
    const { what, to } = lever;
    const isPercent = what === 'payout' || what === 'haircut';
    const digits = terms.currency.digits + (what === 'price' ? PRICE_DIGITS : 0);
    return {
      offer,
      section: 'equal',
      part: plain(nameLever(lever, terms)),
      when: '',
      amount: to === null ? '' : isPercent ? String(to) : scaleDown(to, digits),
      currency: isPercent ? '%' : terms.currency.code,
      note: to === null ? 'nothing would be enough' : '',
    };
  });
  return [short, ...levers];
}

/** Records one a line, with tabs between their fields. */
export function renderRecords(records: readonly OfferRecord[], style: Style): string {
  return renderList(records, COLUMNS, style);
}

function writeAmount(amount: number | null, { digits }: Currency): string {
  return amount === null ? '' : scaleDown(amount, digits);
}

function nameMissing(missing: readonly string[]): string {
  return missing.length === 0 ? '' : `unknown: ${listOnce(missing)}`;
}

/** Without the blanks that hold figures together on a screen. */
function plain(name: string): string {
  return name.replaceAll('\u00a0', '');
}
