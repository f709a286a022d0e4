import type { Paint } from './theme.ts';

/** Between two columns. */
export const GAP = 2;
export const NARROWEST_WRAP = 24;
/** Under so many columns what would stand beside each other stands below. */
export const NARROWEST_TABLE = 45;

/** One column of a table or list. */
export interface Column<Row> {
  readonly title: string;
  /** The plain value: what a pipe gets. */
  readonly value: (row: Row) => string;
  /** What a terminal shows, where that is more than the value. */
  readonly show?: (row: Row, paint: Paint) => string;
  readonly align?: 'right';
  /** Wraps to the width that the other columns leave. */
  readonly wraps?: true;
  /** Drops out when the terminal is too narrow, the lowest number first. */
  readonly drops?: number;
  /** Not drawn on a terminal, where another column tells the same. */
  readonly pipeOnly?: true;
}
