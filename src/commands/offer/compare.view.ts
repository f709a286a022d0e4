import type { Currency } from '../../coaching/money.ts';
import { type Lever, MOST, type OfferTerms, type Side, type Sum } from '../../coaching/offers.ts';
import { listMarkdown, quoteMarkdown } from '../../terminal/markdown.ts';
import { formatMoney, formatPrice } from '../../terminal/money.ts';
import { cleanText, formatDate, hang, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { type Grid, type GridRow, renderGrid, renderMarkdownGrid } from './grid.ts';
import { describeHours, LEFT_OUT, listUnknown, listUnknownParts, nameLever } from './phrases.ts';
import { listGapRecords, listRecords, renderRecords } from './records.ts';
import { AT_LEAST_MEANS, writeAlike } from './show.view.ts';
import type { ShownComparison } from './shown.ts';

/** Two offers side by side, what is unknown, and what would make them equal; in a pipe a figure a line. */
export function renderComparison(compared: ShownComparison, style: Style): string {
  if (!style.terminal) {
    const records = compared.sides.flatMap((side, index) => listRecords(compared.jobs[index] ?? '', side));
    return renderRecords([...records, ...listGapRecords(compared)], style);
  }
  const { columns, paint } = style;
  const [lead, ...levers] = describeGap(compared);
  return [
    renderGrid(compareGrid(compared), style),
    '',
    ...listSentences(compared).map((line) => wrapProse(line, columns)),
    ...(lead === undefined ? [] : ['', wrapProse(lead, columns), ...levers.map((line) => hang(line, columns))]),
    '',
    wrapProse(paint.quiet(LEFT_OUT), columns),
  ].join('\n');
}

/** The same as Markdown. */
export function renderComparisonMarkdown(compared: ShownComparison): string {
  const [lead, ...levers] = describeGap(compared);
  return [
    `# Offers: ${compared.jobs.map(quoteMarkdown).join(' and ')}`,
    renderMarkdownGrid(compareGrid(compared)),
    ...listSentences(compared).map(quoteMarkdown),
    ...(lead === undefined ? [] : [quoteMarkdown(lead)]),
    ...(levers.length === 0 ? [] : [listMarkdown(levers.map(quoteMarkdown))]),
    `*${LEFT_OUT}*`,
  ].join('\n\n');
}

function compareGrid({ jobs, sides, years }: ShownComparison): Grid {
  const amounts = sides.map(({ sheet, leaving }) =>
    [...sheet.each, ...Object.values(sheet.totals).flat(), ...leaving.map(({ kept }) => kept)].map(
      (sum) => sum.atLeast,
    ),
  );
  const isOneCurrency = sides[0].sheet.currency.code === sides[1].sheet.currency.code;
  const writings = sides.map(({ sheet }, index) =>
    writeAlike(sheet.currency, isOneCurrency ? amounts.flat() : (amounts[index] ?? [])),
  );
  const row = (kind: GridRow['kind'], label: string, sumOf: (side: Side) => Sum | undefined): GridRow => ({
    kind,
    label,
    cells: sides.map((side, index) => writings[index]?.sum(sumOf(side) ?? { atLeast: 0, isWhole: true }) ?? ''),
  });
  const isPaid = (sumOf: (side: Side) => Sum | undefined): boolean =>
    sides.some((side) => (sumOf(side)?.atLeast ?? 0) > 0);
  const numbers = Array.from({ length: years }, (_none, index) => index);
  const some = (label: string, sumOf: (side: Side) => Sum | undefined): GridRow[] =>
    isPaid(sumOf) ? [row('part', label, sumOf)] : [];
  const kept = sides[0].leaving.map(({ months }, index) =>
    row('part', `Kept, leaving at month ${months}`, ({ leaving }) => leaving[index]?.kept),
  );
  const isKept = sides.some(({ leaving }) => leaving.some((one) => one.kept.atLeast > 0));
  return {
    title: 'Before tax',
    columns: jobs.map((job, index) => `${job}, ${sides[index]?.sheet.currency.code ?? ''}`),
    rows: [
      // Nothing of it changes from year to year.
      row('part', 'Recurring, each year', ({ sheet }) => sheet.totals.recurring[0]),
      ...numbers.flatMap((year) => some(`One-time, year ${year + 1}`, ({ sheet }) => sheet.totals.oneTime[year])),
      ...numbers.flatMap((year) => some(`Equity, year ${year + 1}`, ({ sheet }) => sheet.totals.equity[year])),
      ...numbers.map((year) => row('sum', `All of year ${year + 1}`, ({ sheet }) => sheet.each[year])),
      row('sum', `All ${years} years`, ({ sheet }) => sheet.all),
      ...(isKept ? kept : []),
      { kind: 'part', label: 'Pay an hour', cells: sides.map(({ sheet }) => nameHour(sheet)) },
      { kind: 'part', label: 'Hours a week', cells: sides.map(({ terms }) => String(terms.hoursPerWeek ?? 'unknown')) },
      { kind: 'part', label: 'Days of leave', cells: sides.map(({ terms }) => String(terms.leaveDays ?? 'unknown')) },
    ],
  };
}

function nameHour({ hour, currency }: Side['sheet']): string {
  if (hour.atLeast === null) return 'unknown';
  return writeAlike(currency, [hour.atLeast]).sum(hour);
}

function listSentences(compared: ShownComparison): string[] {
  const { jobs, sides, answers, rate } = compared;
  const named = jobs.map((job, index) => ({ job, index }));
  const unknown = named.flatMap(({ job, index }) => {
    const side = sides[index];
    const names = side === undefined ? [] : listUnknown(side.sheet, side.leaving, side.terms);
    return names.length === 0 ? [] : [`Unknown of ${job}, and in no sum: ${names.join(', ')}.`];
  });
  const remote = sides.map(({ terms }) => (terms.remote === null ? 'unknown' : cleanText(terms.remote)));
  const sums = sides.flatMap(({ sheet, leaving }) => [...sheet.each, ...leaving.map(({ kept }) => kept)]);
  const isLeast = sums.some((sum) => !sum.isWhole && sum.atLeast > 0);
  const isFact = remote.some((fact) => fact !== 'unknown');
  const each = (values: readonly string[]): string =>
    named.map(({ job, index }) => `${job} ${values[index] ?? ''}`).join('; ');
  return [
    ...unknown,
    ...(isLeast ? [`${AT_LEAST_MEANS}.`] : []),
    ...sides.flatMap(({ sheet: { hour }, terms }, index) =>
      hour.atLeast === null
        ? []
        : [`Pay an hour of ${jobs[index] ?? ''}: over ${describeHours(terms, hour.hoursPerYear)}.`],
    ),
    ...(isFact ? [`Remote: ${each(remote)}.`] : []),
    `Asked of them: ${each(answers)}.`,
    ...(rate === null
      ? []
      : [
          `Your rate of ${formatDate(rate.on)}: ${rate.text}. Amounts in ${rate.from} are turned into ${rate.to} by it.`,
        ]),
  ];
}

/** How far the two are apart, and then what would make them equal; nothing where they cannot be compared. */
function describeGap(compared: ShownComparison): string[] {
  const { gap, jobs, sides, years } = compared;
  if (gap === null)
    return [
      `The two are in ${sides.map(({ terms }) => terms.currency.code).join(' and ')}: nothing is converted without a rate of yours.`,
    ];
  const unknown = sides.map(({ sheet, terms }) => listUnknownParts(sheet, terms));
  const byWhat = unknown.some((names) => names.length > 0) ? 'what is known' : 'what you typed';
  const unpaid = sides.flatMap(({ sheet }, index) => (sheet.parts[0]?.years[0] === null ? [jobs[index] ?? ''] : []));
  const lead = unpaid.length === 0 ? '' : `The pay of ${unpaid.join(' and ')} is unknown. `;
  if (gap.lower === null) return [`${lead}Over ${years} years both come to the same, by ${byWhat}.`];
  const { lower } = gap;
  const higher = lower === 0 ? 1 : 0;
  const { currency } = sides[lower].sheet;
  const amount = `${formatMoney(gap.amount, currency)} ${currency.code}`;
  const lacking = unknown[lower] ?? [];
  const above = unknown[higher] ?? [];
  return [
    `${lead}Over ${years} years ${jobs[lower]} comes to ${amount} less than ${jobs[higher]}, by ${byWhat}. With all else as it is, each of these of ${jobs[lower]} alone would make them equal:`,
    ...gap.levers.map((lever) => describeLever(lever, sides[lower].terms)),
    ...(lacking.length === 0 ? [] : [`what is unknown of it (${lacking.join(', ')}): ${amount} in all`]),
    ...(above.length === 0 ? [] : [`on top of that, what is unknown of ${jobs[higher]}: ${above.join(', ')}`]),
  ];
}

/** "payout of the bonus: 83.34 % instead of 50 %". */
function describeLever({ what, index, from, to }: Lever, terms: OfferTerms): string {
  const name = nameLever({ what, index }, terms);
  const write = (value: number): string => writeLever(what, value, terms.currency);
  if (to === null) return `${name}: ${ENOUGH[what]} would be enough`;
  if (from === null) return `${name}: ${write(to)}; it is unknown now`;
  const growth = what === 'price' && from > 0 ? `, ${formatGrowth(from, to)} % more` : '';
  return `${name}: ${write(to)} instead of ${write(from)}${growth}`;
}

/** What of a lever is not enough where nothing is. */
const ENOUGH: Readonly<Record<Lever['what'], string>> = {
  pay: 'nothing',
  payout: `not even ${MOST.payout} %`,
  haircut: 'not even 0 %',
  price: 'nothing',
};

function writeLever(what: Lever['what'], value: number, currency: Currency): string {
  if (what === 'pay') return `${formatMoney(value, currency)} ${currency.code}`;
  if (what === 'price') return `${formatPrice(value, currency)} ${currency.code}`;
  return `${value} %`;
}

/** By how many percent more, to one decimal and never too few. */
function formatGrowth(from: number, to: number): number {
  return Math.ceil((to / from - 1) * 1000) / 10;
}
