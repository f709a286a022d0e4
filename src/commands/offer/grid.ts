import { GAP, NARROWEST_TABLE } from '../../terminal/column.ts';
import { quoteMarkdown } from '../../terminal/markdown.ts';
import { renderTable } from '../../terminal/table.ts';
import { hang, widthOf } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';

/** A line of a grid; a heading has no cells. */
export interface GridRow {
  readonly kind: 'heading' | 'part' | 'sum';
  readonly label: string;
  readonly cells: readonly string[];
}

/** Figures in columns, under a title. */
export interface Grid {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

/** A grid as a table; columns that do not fit beside each other go on below, with the labels again. */
export function renderGrid(grid: Grid, style: Style): string {
  const { title, columns } = grid;
  const rows = alignMarks(grid);
  if (style.columns < NARROWEST_TABLE)
    return columns.map((_name, index) => renderBlock(grid, index, style)).join('\n\n');
  const label = Math.max(widthOf(title), ...rows.map((row) => widthOf(labelOf(row))));
  const widths = columns.map((name, index) =>
    Math.max(widthOf(name), ...rows.map(({ cells }) => widthOf(cells[index] ?? ''))),
  );
  const room = style.columns - label;
  const most = Math.max(1, Math.floor(room / (Math.max(...widths) + GAP)));
  const starts = columns.flatMap((_name, index) => (index % most === 0 ? [index] : []));
  return starts.map((start) => renderColumns({ ...grid, rows }, start, start + most, style)).join('\n\n');
}

/** The rows with a blank after each figure of a column in which others bear a mark, so that figures stand in line. */
function alignMarks({ columns, rows }: Grid): GridRow[] {
  const isMarked = columns.map((_name, index) => rows.some(({ cells }) => /\d\D$/u.test(cells[index] ?? '')));
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => (isMarked[index] === true && /\d$/u.test(cell) ? `${cell} ` : cell)),
  }));
}

/** One column of a grid where there is no room for a table: a line a figure. */
function renderBlock({ title, columns, rows }: Grid, index: number, { paint, columns: width }: Style): string {
  const lines = rows.map((row) => {
    const cell = row.cells[index];
    return cell === undefined ? row.label : hang(`${row.label}: ${cell}`, width);
  });
  return [paint.heading(`${title}: ${columns[index] ?? ''}`), ...lines].join('\n');
}

function renderColumns({ title, columns, rows }: Grid, from: number, to: number, style: Style): string {
  const { paint } = style;
  const names = columns.slice(from, to);
  const show = (row: GridRow, text: string): string => (row.kind === 'part' ? text : paint.heading(text));
  return renderTable(
    rows,
    [
      { title, value: labelOf, show: (row) => show(row, labelOf(row)) },
      ...names.map((name, index) => ({
        title: name,
        value: ({ cells }: GridRow) => cells[from + index] ?? '',
        show: (row: GridRow) => show(row, row.cells[from + index] ?? ''),
        align: 'right' as const,
      })),
    ],
    style,
  );
}

function labelOf({ kind, label }: GridRow): string {
  return kind === 'part' ? `  ${label}` : label;
}

/** A grid as a table of Markdown. */
export function renderMarkdownGrid({ title, columns, rows }: Grid): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([title, ...columns].map(quoteMarkdown)),
    line(['---', ...columns.map(() => '--:')]),
    ...rows.map(({ kind, label, cells }) => {
      const texts = [label, ...columns.map((_name, index) => cells[index] ?? '')].map(quoteMarkdown);
      return line(kind === 'part' ? texts : texts.map((text) => (text === '' ? '' : `**${text}**`)));
    }),
  ].join('\n');
}
