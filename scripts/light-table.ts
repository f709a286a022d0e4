import { basename } from 'node:path';
import type { Plugin } from 'rolldown';

interface Shortcut {
  /** The file of the table's that it is for. */
  readonly file: string;
  readonly lines: string;
  readonly by: string;
}

/** Ways round work that changes no letter of our tables. */
const SHORTCUTS: readonly Shortcut[] = [
  {
    // Each cell that is drawn is first cut to ten characters, with several patterns, for a debug message that is never printed.
    file: 'cell.js',
    lines: 'let content = utils.truncate(this.content, 10, this.truncate);',
    by: "let content = '';",
  },
  {
    // A cell without border characters of its own takes those of its table, whose fifteen names are split and joined for each cell.
    file: 'cell.js',
    lines: `let chars = (this.chars = {});
    CHAR_NAMES.forEach(function (name) {
      setOption(optionsChars, tableChars, name, chars);
    });`,
    by: `let merge = (chars) => {
      CHAR_NAMES.forEach((name) => setOption(optionsChars, tableChars, name, chars));
      return chars;
    };
    this.chars = this.options.chars ? merge({}) : (tableOptions.mergedChars ??= merge({}));`,
  },
  {
    // The same for a cell without a style of its own.
    file: 'cell.js',
    lines: `setOption(style, tableStyle, 'padding-left', this);
    setOption(style, tableStyle, 'padding-right', this);`,
    by: `let padding = Object.keys(style).length > 0 ? {} : (tableOptions.mergedPadding ??= {});
    if (padding.paddingRight === undefined) {
      setOption(style, tableStyle, 'padding-left', padding);
      setOption(style, tableStyle, 'padding-right', padding);
    }
    Object.assign(this, padding);`,
  },
  {
    // To find places without a cell, each place is compared with every cell above it; rows of one length without spans have none.
    file: 'layout-manager.js',
    lines: 'fillInTable(cellRows);',
    by: `let spans = (cell) => cell.colSpan > 1 || cell.rowSpan > 1;
    if (cellRows.some((row) => row.length !== cellRows[0].length || row.some(spans))) fillInTable(cellRows);`,
  },
  {
    // A text is freed of colour codes and split into lines to be measured; most have neither.
    file: 'utils.js',
    lines: 'function strlen(str) {',
    by: `function strlen(str) {
  if (!/[\\u001b\\n]/.test(str)) return stringWidth('' + str);`,
  },
  {
    // The colours at the end of a line are found, to go on in the next; most lines have none.
    file: 'utils.js',
    lines: 'function colorizeLines(input) {',
    by: `function colorizeLines(input) {
  if (!input.some((line) => line.includes('\\u001b'))) return input;`,
  },
];

/** Builds the table with its shortcuts, which draw ours in less than half the time. */
export const withLightTable: Plugin = {
  name: 'with-light-table',
  transform: {
    filter: { id: /cli-table3[\\/]src[\\/]/ },
    handler: (code, id) =>
      SHORTCUTS.filter(({ file }) => file === basename(id)).reduce(
        (text, { lines, by }) => replaceOnce(text, lines, by),
        code,
      ),
  },
};

/** The code with these lines replaced; fails the build when they are not there exactly once. */
export function replaceOnce(code: string, lines: string, by: string): string {
  if (code.split(lines).length !== 2) throw new Error(`the build expects this once, and it is gone: ${lines}`);
  return code.replace(lines, () => by);
}
