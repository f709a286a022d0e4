import type { Syntax } from './syntaxes.ts';

/**
 * The lines without comments, commented-out code and strings that only explain, what is left at its column; what stands
 * in other strings is kept. In time that grows with the text alone.
 */
export function blankComments(lines: readonly string[], syntax: Syntax): string[] {
  const token = findTokens(syntax);
  if (token === null) return [...lines];
  const unclosed = new Set<string>();
  const result: string[] = [];
  let within: Within | null = null;
  let last = '';
  let depth = 0;
  const over = syntax.end === null ? -1 : lines.findIndex((line) => syntax.end?.test(line) === true);
  for (const [index, line] of lines.entries()) {
    let text = '';
    let place = over >= 0 && index >= over ? line.length : 0;
    while (place < line.length) {
      if (within !== null) {
        const inner = within.blank && syntax.nests ? line.indexOf('/*', place) : -1;
        const end = line.indexOf(within.close, place);
        if (inner >= 0 && (end < 0 || inner < end)) {
          depth += 1;
          text += ' '.repeat(inner + 2 - place);
          place = inner + 2;
          continue;
        }
        const next: number = end < 0 ? line.length : end + within.close.length;
        text += within.blank ? ' '.repeat(next - place) : line.slice(place, next);
        place = next;
        if (end >= 0 && depth > 0) depth -= 1;
        else if (end >= 0) within = null;
        continue;
      }
      token.lastIndex = place;
      const found = token.exec(line);
      if (found === null) {
        text += line.slice(place);
        break;
      }
      const [mark] = found;
      text += line.slice(place, found.index);
      place = found.index;
      if (syntax.line.includes(mark)) {
        if (mayBegin(syntax, line, place, mark)) break;
        text += mark;
        place += mark.length;
      } else if (mark.length === 1) {
        const end = findQuote(line, mark, place + 1);
        text += line.slice(place, end);
        place = end;
      } else {
        const open = openBlock(syntax, mark, text, last);
        // A mark that is never closed is no comment, but part of a pattern or a path.
        const closes = !unclosed.has(mark) && isClosed(lines, index, place + mark.length, open.close);
        if (closes) within = open;
        else unclosed.add(mark);
        text += closes && open.blank ? ' '.repeat(mark.length) : mark;
        place += mark.length;
      }
    }
    if (text.trim() !== '') last = text.trimEnd();
    result.push(text);
  }
  return result;
}

/** A comment or string of several lines that is open. */
interface Within {
  readonly close: string;
  readonly blank: boolean;
}

function findTokens({ line, block, quotes, long }: Syntax): RegExp | null {
  const marks = [...long, ...block.map(([open]) => open), ...line, ...quotes.split('')];
  return marks.length === 0 ? null : new RegExp(marks.map(escape).join('|'), 'g');
}

function escape(mark: string): string {
  return mark.replaceAll(/[/*#'"`<!={}-]/g, '\\$&');
}

function mayBegin({ where, notBefore }: Syntax, line: string, place: number, mark: string): boolean {
  if (notBefore !== '' && mark === '#' && line.startsWith(notBefore, place + 1)) return false;
  if (where === 'anywhere') return true;
  const before = line.slice(0, place);
  return where === 'first' ? before.trim() === '' : place === 0 || /\s$/.test(before);
}

/** Where a string ends that begins at a quote; just after the quote where the line does not end it. */
function findQuote(line: string, quote: string, from: number): number {
  for (let place = from; place < line.length; place += 1) {
    if (line[place] === '\\') place += 1;
    else if (line[place] === quote) return place + 1;
  }
  return from;
}

function openBlock({ block, explains }: Syntax, mark: string, before: string, last: string): Within {
  const comment = block.find(([open]) => open === mark);
  if (comment !== undefined) return { close: comment[1], blank: true };
  // A string on a line of its own explains, unless the code before it goes on.
  return { close: mark, blank: explains?.test(before) === true && !/[([{,=+\\]$/.test(last) };
}

function isClosed(lines: readonly string[], index: number, place: number, close: string): boolean {
  if (lines[index]?.includes(close, place) === true) return true;
  for (let next = index + 1; next < lines.length; next += 1) if (lines[next]?.includes(close) === true) return true;
  return false;
}
