import Table from 'cli-table3';
import { type Column, GAP, NARROWEST_TABLE, NARROWEST_WRAP } from './column.ts';
import { renderRecords } from './records.ts';
import { holdsAddress, placeAddress, widthOf, wrapText } from './text.ts';
import type { Style } from './theme.ts';

/** A list: an aligned table on a terminal, one record a line elsewhere. */
export function renderList<Row>(rows: readonly Row[], columns: readonly Column<Row>[], style: Style): string {
  return style.terminal ? renderTable(rows, columns, style) : renderRecords(rows, columns);
}

/**
 * An aligned table without borders; under 45 columns, and where it would be wider than the terminal, each record takes
 * two lines. A column with an address that is wider than its place moves to lines of its own, under each record.
 */
export function renderTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], style: Style): string {
  const cell = (row: Row, column: Column<Row>): string => column.show?.(row, style.paint) ?? column.value(row);
  const drawn = columns.filter((column) => column.pipeOnly !== true);
  if (style.columns < NARROWEST_TABLE) return renderPairs(rows, drawn, cell, style);
  const natural = new Map(
    drawn.map((column) => [column, Math.max(widthOf(column.title), ...rows.map((row) => widthOf(cell(row, column))))]),
  );
  const places = fitWidths(drawn, natural, style.columns);
  const moved = drawn.filter((column, index) => rows.some((row) => isBroken(cell(row, column), places[index] ?? 0)));
  const kept = dropColumns(
    drawn.filter((column) => !moved.includes(column)),
    natural,
    style.columns,
  );
  const widths = fitWidths(kept, natural, style.columns);
  if (sumWidths(widths) > style.columns) return renderPairs(rows, drawn, cell, style);
  for (const column of drawn) if (!kept.includes(column) && !moved.includes(column)) style.hidden?.add(column.title);
  const table = new Table({
    chars: NO_BORDERS,
    // Compact, so that no line is drawn between rows, where it would be empty.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: widths.map((width, index) => (index < widths.length - 1 ? width + GAP : width)),
    colAligns: kept.map((column) => column.align ?? 'left'),
  });
  const padRight = (text: string, column: Column<Row>): string =>
    column.align === 'right' && column !== kept.at(-1) ? text + ' '.repeat(GAP) : text;
  const line = (row: Row): string[] =>
    kept.map((column, index) => padRight(wrapText(cell(row, column), widths[index] ?? 0), column));
  const heads = kept.map((column) => padRight(style.paint.quiet(column.title.toUpperCase()), column));
  const cells = rows.map(line);
  table.push(heads, ...cells);
  const lines = trimLines(table.toString()).split('\n');
  if (moved.length === 0) return lines.join('\n');
  const below = rows.map((row) => moved.flatMap((column) => setBelow(cell(row, column), style.columns)));
  return insertBelow(lines, cells, below).join('\n');
}

/** Whether a text would lose its address in a column of this width. */
function isBroken(text: string, width: number): boolean {
  return (
    holdsAddress(text) &&
    wrapText(text, width)
      .split('\n')
      .some((line) => widthOf(line) > width)
  );
}

/** The lines of a text that stands under its record. */
function setBelow(text: string, columns: number): string[] {
  if (text === '') return [];
  return wrapText(text, columns - GAP)
    .split('\n')
    .map((line) => placeAddress(line, columns, ' '.repeat(GAP)));
}

/** The lines of a table with its one line of titles, under each record those that belong to it. */
function insertBelow(lines: readonly string[], cells: readonly string[][], below: readonly string[][]): string[] {
  let next = 1;
  return [
    ...lines.slice(0, next),
    ...cells.flatMap((row, index) => {
      const first = next;
      next += Math.max(...row.map((text) => text.split('\n').length));
      return [...lines.slice(first, next), ...(below[index] ?? [])];
    }),
  ];
}

/** The columns that stay so that the table fits. */
function dropColumns<Row>(
  columns: readonly Column<Row>[],
  natural: ReadonlyMap<Column<Row>, number>,
  width: number,
): Column<Row>[] {
  const least = (column: Column<Row>): number => {
    const wanted = natural.get(column) ?? 0;
    return column.wraps === true ? Math.min(NARROWEST_WRAP, wanted) : wanted;
  };
  let kept = [...columns];
  const total = (): number => kept.reduce((sum, column) => sum + least(column) + GAP, -GAP);
  const order = columns.filter((column) => column.drops !== undefined).sort((a, b) => (a.drops ?? 0) - (b.drops ?? 0));
  for (const column of order) {
    if (total() <= width) break;
    kept = kept.filter((one) => one !== column);
  }
  return kept;
}

/** How wide columns are side by side. */
function sumWidths(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP, -GAP);
}

/** The width of each column; those that wrap share evenly what the others leave. */
function fitWidths<Row>(
  columns: readonly Column<Row>[],
  natural: ReadonlyMap<Column<Row>, number>,
  width: number,
): number[] {
  const fixed = columns.filter((column) => column.wraps !== true);
  const wrapping = columns.length - fixed.length;
  const taken = fixed.reduce((sum, column) => sum + (natural.get(column) ?? 0), 0) + GAP * (columns.length - 1);
  const share = Math.max(NARROWEST_WRAP, Math.floor((width - taken) / Math.max(1, wrapping)));
  return columns.map((column) => {
    const wanted = natural.get(column) ?? 0;
    return column.wraps === true ? Math.min(wanted, share) : wanted;
  });
}

function renderPairs<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  cell: (row: Row, column: Column<Row>) => string,
  style: Style,
): string {
  return rows
    .map((row) => {
      const [first = '', ...rest] = columns.map((column) => cell(row, column)).filter((text) => text !== '');
      const second = rest.length === 0 ? '' : `\n  ${wrapText(rest.join(' · '), style.columns, '  ')}`;
      return wrapText(first, style.columns) + second;
    })
    .join('\n');
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const NO_BORDERS = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
);
