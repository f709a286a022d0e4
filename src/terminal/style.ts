import type { Paint } from './theme.ts';

/** What a view may know of the place its text goes to. */
export interface Style {
  /** A terminal, so tables may be drawn; else records go one a line. */
  readonly terminal: boolean;
  readonly columns: number;
  readonly paint: Paint;
}

/** Turns a value into the text that a person reads; ends without a line break. */
export type View<Value> = (value: Value, style: Style) => string;
