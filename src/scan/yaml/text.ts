/** Tells of the lines of a file in YAML, one after another, which are of a text of several lines. */
export interface TextReader {
  /** A value that stands after a key at an indent. */
  readonly begin: (value: string, indent: number) => void;
  /** Whether a line is of the text that began last. */
  readonly isWithin: (line: string, indent: number) => boolean;
}

/** No text is begun yet. */
export function createTextReader(): TextReader {
  let text: { readonly indent: number; readonly quote: string | null } | null = null;
  return {
    begin: (value, indent) => {
      const quote = /^["']/.exec(value)?.[0] ?? null;
      const isOpen = quote !== null && !isClosed(value, quote);
      if (isOpen || beginsText(value)) text = { indent, quote };
    },
    isWithin: (line, indent) => {
      if (text === null) return false;
      if (indent <= text.indent) {
        text = null;
        return false;
      }
      if (text.quote !== null && isClosed(text.quote + line, text.quote)) text = null;
      return true;
    },
  };
}

/** Whether a text that begins with a quote has the one that ends it. */
function isClosed(text: string, quote: string): boolean {
  const rest = text.slice(1);
  return (quote === '"' ? rest.replaceAll(/\\./g, '') : rest.replaceAll("''", '')).includes(quote);
}

/** Whether a value has the lines below it be a text. */
export function beginsText(value: string): boolean {
  return /^[|>][-+\d]*$/.test(value);
}

/** How far from the left a line begins. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A text without the quotes around it. */
export function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}

/** A value without its anchor and the tag of its type. */
export function withoutAnchor(value: string): string {
  return value.replace(/^(?:(?:&\w[\w.-]*|!!\w+)(?:\s+|$))+/, '');
}

const BRACES = /^(\s*-\s+)\{\s*(\w[^{}"']*)\}\s*$/;
const LIST = /^(\s*)((?:-\s+)*)(\w[\w-]*\s*:)\s*\[\s*(\{[^"'[\]]*\})\s*,?\s*\]\s*$/;

/** The lines of a file with their places, where blocks within braces that are items are of several lines each. */
export function* withoutBraces(code: readonly string[]): Generator<[place: number, line: string], void, undefined> {
  for (const [place, line] of code.entries()) {
    if (!line.includes('{')) yield [place, line];
    else for (const one of listLines(line)) yield [place, one];
  }
}

/** The lines of a key and its list in brackets, whose items are blocks within braces; the line itself elsewhere. */
function listLines(line: string): readonly string[] {
  const [, before = '', dashes = '', key = '', list] = LIST.exec(line) ?? [];
  if (list === undefined) return itemLines(line);
  const indent = ' '.repeat(before.length + dashes.length);
  const items = list.split(/(?<=\}),\s*(?=\{)/).map((item) => itemLines(`${indent}  - ${item}`));
  return items.every((lines) => lines.length > 0 && !lines[0]?.includes('{'))
    ? [`${before}${dashes}${key}`, ...items.flat()]
    : [line];
}

/** The lines of an item that is a block within braces; the line itself where it is none. */
function itemLines(line: string): readonly string[] {
  const [, before = '', pairs] = BRACES.exec(line) ?? [];
  if (pairs === undefined) return [line];
  const blank = ' '.repeat(before.length);
  return pairs.split(/,\s+/).map((pair, index) => `${index === 0 ? before : blank}${pair.trim()}`);
}
