/** A place in some lines, both counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What ends a comment or a string. */
export interface Ending {
  readonly close: string;
  /** What begins another of its kind in it, with an end of its own. */
  readonly nests?: string;
  /** What stands before a close that ends nothing: a backslash, or the close itself. */
  readonly escape?: string;
  /** Code may stand in it between ${ and }, with such strings of its own. */
  readonly holes?: boolean;
}

/** The place after the end of a comment or string that begins before a place; null where it has none. */
export function findEnd(lines: readonly string[], from: Place, ending: Ending): Place | null {
  const open: ('string' | 'code')[] = ['string'];
  const tokens = tokensOf(ending);
  for (let { row, column } = from; row < lines.length; row += 1, column = 0) {
    const line = lines[row] ?? '';
    while (column < line.length) {
      tokens.lastIndex = column;
      const found = tokens.exec(line);
      if (found === null) break;
      const [mark] = found;
      column = found.index + mark.length;
      step(open, mark, ending);
      if (open.at(-1) === 'code' && (mark === '"' || mark === "'")) column = findQuote(line, mark, column);
      if (open.length === 0) return { row, column };
    }
  }
  return null;
}

function tokensOf({ close, nests = '', escape = '', holes = false }: Ending): RegExp {
  const marks = [
    ...(escape === '' ? [] : [escape === '\\' ? '\\\\.?' : `${literal(escape)}${literal(close)}`]),
    literal(close),
    ...(nests === '' ? [] : [literal(nests)]),
    ...(holes ? ['\\$\\{', '\\{', '\\}', '"', "'"] : []),
  ];
  return new RegExp(marks.join('|'), 'g');
}

function step(open: ('string' | 'code')[], mark: string, { close, nests = '', holes = false }: Ending): void {
  const isCode = open.at(-1) === 'code';
  if (mark === close) {
    if (isCode) open.push('string');
    else open.pop();
  } else if (mark === nests) open.push('string');
  else if (holes && mark === '${' && !isCode) open.push('code');
  else if (holes && (mark === '{' || mark === '${') && isCode) open.push('code');
  else if (holes && mark === '}' && isCode) open.pop();
}

/** Where a string ends that begins at a quote; just after the quote where the line does not end it. */
export function findQuote(line: string, quote: string, from: number): number {
  for (let place = from; place < line.length; place += 1) {
    if (line[place] === '\\') place += 1;
    else if (line[place] === quote) return place + 1;
  }
  return from;
}

function literal(text: string): string {
  return text.replaceAll(/[^\w\s]/g, '\\$&');
}
