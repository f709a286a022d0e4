import type { Column } from './column.ts';

/** One record a line, with tabs between its values: what a pipe gets in place of a table. */
export function renderRecords<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const field = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ');
  return rows.map((row) => columns.map((column) => field(column.value(row))).join('\t')).join('\n');
}
