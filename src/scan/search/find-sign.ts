import type { Pace } from '../pace.ts';
import type { Piece, Source } from '../text/source.ts';
import { isLeftEmpty } from './is-left-empty.ts';
import { byText, type Matcher } from './matcher.ts';

/** Short enough to be gone through without a rest. */
const SHORT_LINES = 200;

/** Whether a short file shows a sign nowhere, told at once; false where that takes a closer look. */
export function isPlainlyWithout(source: Source, { pieces, fits }: Matcher): boolean {
  const all = pieces(source);
  return all.length <= SHORT_LINES && !all.some(fits);
}

/** The first line, from 1, at which a file shows a sign; null where it does not. */
export async function findSign(source: Source, matcher: Matcher, pace: Pace): Promise<number | null> {
  const { lines, after, then, body, notLater, also, unless } = matcher;
  const isPlain = after.length === 0 && then === null && !body && notLater === null;
  const found = await findLines(matcher.pieces(source), matcher.fits, pace, isPlain ? 1 : Infinity);
  if (found.length === 0) return null;
  const all = lines(source);
  if (unless !== null && (await findLines(all, byText(unless), pace, 1)).length > 0) return null;
  if (also !== null && (await findLines(all, byText(also), pace, 1)).length === 0) return null;
  let from = 0;
  for (const test of after) {
    const before = from;
    from = (await findLines(all, byText(test), pace)).find((line) => line > before) ?? Infinity;
  }
  if (notLater !== null) from = Math.max(from, (await findLines(all, byText(notLater), pace)).at(-1) ?? 0);
  for (const line of found) {
    if (pace.isDue()) await pace.rest();
    if (line <= from || (body && isLeftEmpty(all, line))) continue;
    if (then === null || isFollowed(all, line, then)) return line;
  }
  return null;
}

/** The lines, from 1, of the first so many pieces that pass a test. */
async function findLines(
  pieces: readonly Piece[],
  test: Matcher['fits'],
  pace: Pace,
  most = Infinity,
): Promise<number[]> {
  const lines: number[] = [];
  for (const piece of pieces) {
    if (pace.isDue()) await pace.rest();
    if (test(piece) && lines.push(piece.line) >= most) break;
  }
  return lines;
}

type Sequel = NonNullable<Matcher['then']>;

/** So many blank lines at most between a line and what follows it. */
const MOST_BLANK = 20;

function isFollowed(lines: readonly Piece[], line: number, { tests, within, until }: Sequel): boolean {
  const next = lines.slice(line, line + within + MOST_BLANK).filter(({ text }) => text.trim() !== '');
  let done = 0;
  for (const [index, { text }] of [...lines.slice(line - 1, line), ...next.slice(0, within)].entries()) {
    if (index > 0 && until?.(text) === true) return false;
    if (tests[done]?.(text) === true && (done += 1) === tests.length) return true;
  }
  return false;
}
