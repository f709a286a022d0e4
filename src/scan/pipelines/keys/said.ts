import { unquote } from '../../yaml/text.ts';
import type { Open } from './block.ts';

/** The last key that is open, with its value. */
export interface Said {
  readonly open: readonly Open[];
  readonly own: Open;
  /** The key that it stands under, and the one above that. */
  readonly above: Open | undefined;
  readonly before: Open | undefined;
  readonly value: string;
  /** The value without the quotes around it. */
  readonly text: string;
}

/** The last key of those that are open, with its value; null where none is open. */
export function createSaid(open: readonly Open[], value: string): Said | null {
  const [before, above, own] = [open.at(-3), open.at(-2), open.at(-1)];
  return own === undefined ? null : { open, own, above, before, value, text: unquote(value) };
}

/** A value, or the values of a list in brackets. */
export function itemsOf(text: string): string[] {
  return text
    .replace(/^\[(.*)\]$/, '$1')
    .split(',')
    .map((one) => unquote(one.trim()));
}
