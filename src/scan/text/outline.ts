/** How the lines of a program lie in one another, told by how far each is indented. Rows are counted from 0. */
export interface Outline {
  readonly lines: readonly string[];
  readonly indentOf: (row: number) => number;
  /** What a row holds, without its indent. */
  readonly textOf: (row: number) => string;
  /** The last row before a row, and the first from one on, that hold something; null where there is none. */
  readonly before: (row: number) => number | null;
  readonly from: (row: number) => number | null;
  /** The row that begins the block in which a row stands; null where it stands in none. */
  readonly parentOf: (row: number) => number | null;
}

/** The outline of some lines, in time that grows with their number. */
export function outlineOf(lines: readonly string[]): Outline {
  const texts = lines.map((line) => line.trimStart());
  const indents = lines.map((line, row) => line.length - (texts[row] ?? '').length);
  const parents: (number | null)[] = [];
  const above: (number | null)[] = [];
  const open: number[] = [];
  let last: number | null = null;
  for (const [row, text] of texts.entries()) {
    above.push(last);
    if (text !== '') {
      while (open.length > 0 && (indents[open.at(-1) ?? 0] ?? 0) >= (indents[row] ?? 0)) open.pop();
      parents[row] = open.at(-1) ?? null;
      open.push(row);
      last = row;
    }
  }
  const below: (number | null)[] = [];
  for (let row = texts.length - 1; row >= 0; row -= 1) below[row] = texts[row] === '' ? (below[row + 1] ?? null) : row;
  return {
    lines,
    indentOf: (row) => indents[row] ?? 0,
    textOf: (row) => texts[row] ?? '',
    before: (row) => above[row] ?? null,
    from: (row) => below[row] ?? null,
    parentOf: (row) => parents[row] ?? null,
  };
}

/** What closes a block and does not begin its other half. */
const CLOSES =
  /^(?:[)}\]]|end(?:\b|if|for|while|foreach|switch)|fi\b|done\b)(?![)}\]\s]*(?:else|elif|catch|finally|while)\b)/;
/** What the rest of a block comes after. */
const GOES_ON = /(?:[{([:|]|=>|->|\bdo)\s*$/;

/**
 * The row after the block that a row begins, with what closes it. No row is passed more often than it has blocks around
 * it, and it is indented as often.
 */
export function endOfBlock({ indentOf, textOf, from }: Outline, row: number): number {
  const indent = indentOf(row);
  let end = row + 1;
  let isHead = true;
  for (let next = from(row + 1); next !== null && indentOf(next) >= indent; next = from(next + 1)) {
    if (indentOf(next) === indent) {
      const text = textOf(next);
      const closes = CLOSES.test(text);
      if (!closes && !(isHead && text.startsWith('{'))) break;
      isHead = text.startsWith(')');
      const goesOn = !closes || GOES_ON.test(text) || (isHead && textOf(from(next + 1) ?? -1).startsWith('{'));
      if (!goesOn) return next + 1;
    }
    end = next + 1;
  }
  return end;
}

/** The row after the last that is indented no less than a row. */
export function endOfScope({ lines, indentOf, from }: Outline, row: number): number {
  let next = from(row + 1);
  while (next !== null && indentOf(next) >= indentOf(row)) next = from(next + 1);
  return next ?? lines.length;
}

/** So far up is looked for what begins a block, so that many blocks that nothing begins take no long time. */
const MOST_ABOVE = 400;

/** The row that begins what a row closes or goes on with; the row itself where it does neither, or none is near. */
export function openerOf({ indentOf, textOf, before }: Outline, row: number): number {
  const goesOn = (text: string): boolean => CLOSES.test(text) || text.startsWith('{');
  if (!goesOn(textOf(row))) return row;
  let above = before(row);
  for (let count = 0; count < MOST_ABOVE && above !== null && indentOf(above) >= indentOf(row); count += 1) {
    if (indentOf(above) === indentOf(row) && !goesOn(textOf(above))) return above;
    above = before(above);
  }
  return row;
}
