import { beginsText, indentOf, unquote } from './text.ts';

/** Nobody writes longer lists. */
const MOST_LINES = 100;

/** The items of a list, which stands beside its key in brackets or below it, from a line on at least as far in. */
export function listItems(value: string, code: readonly string[], from: number, indent: number): string[] {
  const items = value.startsWith('[')
    ? value.slice(1, -1).split(',')
    : blockBelow(code.slice(from, from + MOST_LINES), indent)
        .map((line) => line.trim().replace(/^(?:-\s+)+/, ''))
        .filter((item) => !beginsText(item));
  return items.map((item) => unquote(item.trim()));
}

/** The first of some lines that are of the block of a key at an indent, whose list may begin where it does. */
export function blockBelow(lines: readonly string[], indent: number): string[] {
  const below: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    const own = indentOf(line);
    if (own < indent || (own === indent && !line.trimStart().startsWith('- '))) break;
    below.push(line);
  }
  return below;
}
