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
      if (isOpen || /^[|>][-+\d]*$/.test(value)) text = { indent, quote };
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

/** A value without its anchor and the tag of its type. */
export function withoutAnchor(value: string): string {
  return value.replace(/^(?:(?:&\w[\w.-]*|!!\w+)(?:\s+|$))+/, '');
}

const BRACES = /^(\s*-\s+)\{\s*(\w[^{}"']*)\}\s*$/;

/** The lines of a file with their places, where an item that is a block within braces is one of several lines. */
export function* withoutBraces(code: readonly string[]): Generator<[place: number, line: string], void, undefined> {
  for (const [place, line] of code.entries()) {
    const [, before = '', pairs] = BRACES.exec(line) ?? [];
    if (pairs === undefined) {
      yield [place, line];
      continue;
    }
    for (const [index, pair] of pairs.split(/,\s+/).entries())
      yield [place, `${index === 0 ? before : ' '.repeat(before.length)}${pair.trim()}`];
  }
}
