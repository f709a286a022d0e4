import { findEnd, type Place } from './find-end.ts';
import type { Syntax } from './syntaxes.ts';

/** A string in plain quotes that goes over several lines. */
export interface PlainString {
  readonly end: Place;
  /** Whether it is text alone, and not what a program is told to do. */
  readonly isText: boolean;
}

/**
 * Finds the strings in plain quotes that go over several lines. A quote may be none, in a pattern or a word: such a
 * string begins where a value may, and ends before what may follow one.
 */
export function createPlainStrings(
  lines: readonly string[],
  { plain }: Syntax,
): (mark: string, row: number, column: number) => PlainString | null {
  /** Before this place no string in such quotes goes over several lines. */
  const none = new Map<string, Place>();
  return (mark, row, column) => {
    const string = plain?.strings.find(({ open }) => open === mark);
    const line = lines[row] ?? '';
    const before = line.slice(0, column - mark.length);
    if (plain === null || string === undefined || isBefore({ row, column }, none.get(mark))) return null;
    if (!BEGINS.test(before) || (plain.joined && !line.endsWith('\\'))) return null;
    const end = findEnd(lines, { row, column }, string);
    const after = (lines[end?.row ?? -1] ?? '').slice(end?.column);
    const isJoined = (): boolean => lines.slice(row, end?.row).every((one) => one.endsWith('\\'));
    if (end === null || !ENDS.test(after) || (plain.joined && !isJoined())) {
      none.set(mark, end ?? { row: lines.length, column: 0 });
      return null;
    }
    return { end, isText: plain.isText.test(before) && !(plain.pipes && after.includes('|')) };
  };
}

const BEGINS = /(?:^|[\s([{=,.:?>|+!&$@]|\b[bcfu])$/i;
const ENDS = /^(?:$|[\s)\]},;.:|&<>+?%-])/;

function isBefore(place: Place, other: Place | undefined): boolean {
  return other !== undefined && (place.row < other.row || (place.row === other.row && place.column < other.column));
}
