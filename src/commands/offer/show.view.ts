import {
  type Group,
  GROUPS,
  type Leaving,
  type OfferSheet,
  type OfferTerms,
  type Part,
  type Sum,
} from '../../coaching/offers.ts';
import { listMarkdown, quoteMarkdown } from '../../terminal/markdown.ts';
import { decimalsOf, formatMoney } from '../../terminal/money.ts';
import { capitalise, cleanText, countOf, formatDate, hang, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { type Grid, type GridRow, renderGrid, renderMarkdownGrid } from './grid.ts';
import { describeHours, describeTerms, LEFT_OUT, listNone, listUnknown, namePart } from './phrases.ts';
import { listRecords, renderRecords } from './records.ts';
import type { ShownOffer } from './shown.ts';

const GROUP_NAMES: Readonly<Record<Group, string>> = { recurring: 'Recurring', oneTime: 'One-time', equity: 'Equity' };

/** Marks a sum of which something is not known. */
const AT_LEAST = '+';
export const AT_LEAST_MEANS = `${AT_LEAST} at least: something in it is unknown`;

/** An offer by years and parts, what stays when one leaves, and what an hour comes to; in a pipe a figure a line. */
export function renderOffer(offer: ShownOffer, style: Style): string {
  if (!style.terminal) return renderRecords(listRecords(offer.job, offer), style);
  const { columns, paint } = style;
  const grids = listGrids(offer).map((grid) => renderGrid(grid, style));
  return [
    wrapProse(`${paint.heading(cleanText(offer.name))} · ${nameFacts(offer.terms)}`, columns),
    ...grids.flatMap((grid) => ['', grid]),
    '',
    ...listSentences(offer).map((line) => wrapProse(line, columns)),
    ...renderGiven(offer, style),
    '',
    wrapProse(paint.quiet(LEFT_OUT), columns),
  ].join('\n');
}

/** The same as Markdown. */
export function renderOfferMarkdown(offer: ShownOffer): string {
  const given = describeTerms(offer.terms);
  return [
    `# Offer: ${quoteMarkdown(cleanText(offer.name))}`,
    quoteMarkdown(nameFacts(offer.terms)),
    ...listGrids(offer).map(renderMarkdownGrid),
    ...listSentences(offer).map(quoteMarkdown),
    ...(given.length === 0 ? [] : [listMarkdown(given.map(quoteMarkdown))]),
    `*${LEFT_OUT}*`,
  ].join('\n\n');
}

function renderGiven({ terms }: ShownOffer, { paint, columns }: Style): string[] {
  const given = describeTerms(terms);
  return given.length === 0 ? [] : ['', paint.heading('As you gave it'), ...given.map((line) => hang(line, columns))];
}

/** "EUR, before tax · 38 h a week · 30 days of leave · from 1 Feb 2027 · two days a week from home". */
function nameFacts({ currency, hoursPerWeek, leaveDays, starts, remote }: OfferTerms): string {
  return [
    `${currency.code}, before tax`,
    ...(hoursPerWeek === null ? [] : [`${hoursPerWeek} h a week`]),
    ...(leaveDays === null ? [] : [`${countOf(leaveDays, 'day')} of leave`]),
    ...(starts === null ? [] : [`from ${formatDate(starts)}`]),
    ...(remote === null ? [] : [`remote: ${cleanText(remote)}`]),
  ].join(' · ');
}

function listGrids(offer: ShownOffer): Grid[] {
  const years = yearGrid(offer);
  const leaving = leavingGrid(offer);
  return leaving.rows.length === 0 ? [years] : [years, leaving];
}

/** What an amount, or a sum, is written as in the grids of an offer. */
interface Writing {
  readonly amount: (amount: number | null) => string;
  readonly sum: (sum: Sum) => string;
}

/** How sums and amounts that stand together are written: with decimals where one of them has some. */
export function writeAlike(currency: OfferSheet['currency'], amounts: readonly (number | null)[]): Writing {
  const decimals = decimalsOf(
    amounts.filter((amount) => amount !== null),
    currency,
  );
  const amount = (value: number | null): string =>
    value === null ? 'unknown' : formatMoney(value, currency, decimals);
  return {
    amount,
    // Of nothing known there is no least.
    sum: ({ atLeast, isWhole }) => (isWhole ? amount(atLeast) : atLeast === 0 ? 'unknown' : amount(atLeast) + AT_LEAST),
  };
}

function yearGrid({ sheet, terms }: ShownOffer): Grid {
  const write = writeAlike(
    sheet.currency,
    sheet.parts.flatMap(({ years }) => years),
  );
  const isShown = ({ years }: Part): boolean => years.some((amount) => amount !== null && amount !== 0);
  const groups = GROUPS.flatMap((group): GridRow[] => {
    const parts = sheet.parts.filter((part) => part.group === group && isShown(part));
    if (parts.length === 0) return [];
    const together = {
      kind: 'sum',
      label: `${GROUP_NAMES[group]}, together`,
      cells: sheet.totals[group].map(write.sum),
    } as const;
    return [
      { kind: 'heading', label: GROUP_NAMES[group], cells: [] },
      ...parts.map((part): GridRow => ({
        kind: 'part',
        label: capitalise(namePart(part, terms)),
        cells: part.years.map(write.amount),
      })),
      ...(parts.length === 1 ? [] : [together]),
    ];
  });
  return {
    title: sheet.currency.code,
    columns: sheet.each.map((_sum, year) => `Year ${year + 1}`),
    rows: [...groups, { kind: 'sum', label: 'All of it', cells: sheet.each.map(write.sum) }],
  };
}

function leavingGrid({ leaving, terms, sheet }: ShownOffer): Grid {
  const write = writeAlike(
    sheet.currency,
    leaving.flatMap(({ parts }) => parts.map(({ kept }) => kept)),
  );
  const [first] = leaving;
  const numbers = (first?.parts ?? []).map((_part, index) => index);
  const rows = numbers.flatMap((index): GridRow[] => {
    const parts = leaving.flatMap((one) => one.parts[index] ?? []);
    const [part] = parts;
    const isShown = part?.index !== null && parts.some(({ paid }) => paid !== 0);
    if (part === undefined || !isShown) return [];
    return [
      { kind: 'part', label: capitalise(namePart(part, terms)), cells: parts.map(({ kept }) => write.amount(kept)) },
    ];
  });
  const all = { kind: 'sum', label: 'All of it', cells: leaving.map(({ kept }) => write.sum(kept)) } as const;
  return {
    title: 'Kept, leaving at month',
    columns: leaving.map(({ months }) => String(months)),
    // One row is all of it where nothing else is unknown.
    rows: rows.length === 0 || (rows.length === 1 && leaving.every(({ kept }) => kept.isWhole)) ? rows : [...rows, all],
  };
}

/** A sum with the code of its currency, but where it is unknown. */
function withCode(sum: string, { code }: OfferSheet['currency']): string {
  return sum === 'unknown' ? sum : `${sum} ${code}`;
}

function listSentences(offer: ShownOffer): string[] {
  const { sheet, terms, leaving } = offer;
  const unknown = listUnknown(sheet, leaving, terms);
  const none = listNone(sheet, terms);
  const all = writeAlike(sheet.currency, [sheet.all.atLeast]);
  const isLeast = [...sheet.each, ...leaving.map(({ kept }) => kept)].some((sum) => !sum.isWhole && sum.atLeast > 0);
  return [
    `All of it over ${sheet.years} years: ${withCode(all.sum(sheet.all), sheet.currency)}.`,
    ...(offer.adPay === null ? [] : [`Its ad says: "${cleanText(offer.adPay)}".`]),
    `${describeHour(sheet, terms)}.`,
    ...(terms.starts === null || leaving.length === 0 ? [] : [describeDays(leaving)]),
    ...(unknown.length === 0 ? [] : [`Unknown, and in no sum: ${unknown.join(', ')}.`]),
    ...(none.length === 0 ? [] : [`Pays nothing: ${none.join(', ')}.`]),
    ...(isLeast ? [`${AT_LEAST_MEANS}.`] : []),
  ];
}

/** "6 months are over on 1 Aug 2027, 12 on 1 Feb 2028." */
function describeDays(leaving: readonly Leaving[]): string {
  const days = leaving.map(({ on }) => formatDate(on ?? ''));
  return `${leaving.map(({ months }, index) => `${months}${index === 0 ? ' months are over' : ''} on ${days[index] ?? ''}`).join(', ')}.`;
}

/** "27.33 EUR, what recurs over 1 748 hours a year: 52 weeks of 38 less 30 days of leave, at 5 days a week". */
function describeHour({ hour, currency }: OfferSheet, terms: OfferTerms): string {
  if (hour.atLeast === null) return `Pay an hour: unknown, since ${hour.why}`;
  const amount = writeAlike(currency, [hour.atLeast]).sum(hour);
  return `Pay an hour: ${withCode(amount, currency)}, what recurs over ${describeHours(terms, hour.hoursPerYear)}`;
}
