import { findEnd, findQuote, type Place } from './find-end.ts';
import { createPlainStrings } from './find-plain.ts';
import type { Syntax } from './syntaxes.ts';

/** What of a file stays: with the strings that go over several lines, or without what stands in them. */
export type Strings = 'kept' | 'blank';

/**
 * The lines without comments, commented-out code and strings that only explain, what is left at its column; strings of
 * several lines are kept or blanked, those of one are kept. In time that grows with the text alone.
 */
export function blankComments(lines: readonly string[], syntax: Syntax, strings: Strings = 'kept'): string[] {
  const tokens = findTokens(syntax);
  if (tokens === null) return [...lines];
  const heredocs = createHeredocs(lines, syntax);
  const findPlain = createPlainStrings(lines, syntax);
  const unclosed = new Set<string>();
  const over = syntax.end === null ? -1 : lines.findIndex((line) => syntax.end?.test(line) === true);
  const result: string[] = [];
  let within: { readonly end: Place; readonly blank: boolean } | null = null;
  let last = '';
  for (const [row, line] of lines.entries()) {
    if (over >= 0 && row >= over) {
      result.push('');
      continue;
    }
    const body = heredocs.take(line);
    if (body !== null) {
      result.push(body === 'text' && strings === 'blank' ? '' : line);
      continue;
    }
    let text = '';
    let place = 0;
    if (within !== null) {
      place = within.end.row > row ? line.length : within.end.column;
      text = within.blank ? ' '.repeat(place) : line.slice(0, place);
      if (within.end.row <= row) within = null;
    }
    while (place < line.length) {
      tokens.lastIndex = place;
      const found = tokens.exec(line);
      text += line.slice(place, found?.index);
      if (found === null) break;
      const [mark] = found;
      place = found.index;
      if (syntax.line.includes(mark) && mayBegin(syntax, line, place, mark)) break;
      const string = syntax.long.find(({ open }) => open === mark);
      const block = syntax.block.find(([open]) => open === mark);
      let next = place + mark.length;
      let blank = false;
      if (syntax.quotes.includes(mark)) {
        const closed = findQuote(line, mark, next);
        const plain = closed === next ? findPlain(mark, row, next) : null;
        if (plain !== null && plain.end.row > row) {
          blank = strings === 'blank' && plain.isText;
          within = { end: plain.end, blank };
          next = line.length;
        } else next = closed;
      } else if ((string !== undefined || block !== undefined) && !unclosed.has(mark)) {
        const end = findEnd(
          lines,
          { row, column: next },
          string ?? { close: block?.[1] ?? '', nests: syntax.nests ? mark : '' },
        );
        // A mark that is never closed is no comment, but part of a pattern or a path.
        if (end === null) unclosed.add(mark);
        else {
          const goesOn = end.row > row;
          blank = string === undefined || isExplained(syntax, text, last) || (goesOn && strings === 'blank');
          if (goesOn) within = { end, blank };
          next = goesOn ? line.length : end.column;
        }
      }
      text += blank ? ' '.repeat(next - place) : line.slice(place, next);
      place = next;
    }
    if (text.trim() !== '') last = text.trimEnd();
    if (within === null) heredocs.open(text, row);
    result.push(text);
  }
  return result;
}

/** What may stand for more than itself; a pattern of JavaScript is one token, whatever is in it. */
function findTokens({ line, block, quotes, long, skips }: Syntax): RegExp | null {
  const marks = [...long.map(({ open }) => open), ...block.map(([open]) => open), ...line, ...quotes.split('')];
  return marks.length === 0 ? null : new RegExp([...marks.map(escape), ...skips].join('|'), 'g');
}

function escape(mark: string): string {
  return mark.replaceAll(/[^\w\s]/g, '\\$&');
}

function mayBegin({ where, notBefore }: Syntax, line: string, place: number, mark: string): boolean {
  if (notBefore !== '' && mark === '#' && line.startsWith(notBefore, place + 1)) return false;
  if (where === 'anywhere') return true;
  const before = line.slice(0, place);
  return where === 'first' ? before.trim() === '' : place === 0 || /\s$/.test(before);
}

/** Whether a string stands on a line of its own, where it explains, unless the code before it goes on. */
function isExplained({ explains }: Syntax, before: string, last: string): boolean {
  return explains?.test(before) === true && !/[([{,=+\\]$/.test(last);
}

interface Heredocs {
  /** Takes up the texts that begin after a line of code. */
  readonly open: (code: string, row: number) => void;
  /** What a line is of such a text: what is only text, or what a program gets to do; null where it is of none. */
  readonly take: (line: string) => 'text' | 'input' | null;
}

function createHeredocs(lines: readonly string[], { heredoc }: Syntax): Heredocs {
  if (heredoc === null) return { open: () => undefined, take: () => null };
  const { opens, isText } = heredoc;
  const lastRows = new Map(lines.map((line, row) => [firstWord(line), row]));
  const waiting: { readonly word: string; readonly kind: 'text' | 'input' }[] = [];
  return {
    open: (code, row) => {
      for (const [, word = ''] of code.matchAll(opens))
        if ((lastRows.get(word) ?? 0) > row) waiting.push({ word, kind: isText.test(code) ? 'text' : 'input' });
    },
    take: (line) => {
      const [first] = waiting;
      if (first === undefined) return null;
      if (firstWord(line) === first.word) waiting.shift();
      return first.kind;
    },
  };
}

/** The word that a line begins with, or the whole line where it begins with none. */
function firstWord(line: string): string {
  const text = line.trim();
  return /^\w+(?=[;,).\s]*$)/.exec(text)?.[0] ?? text;
}
