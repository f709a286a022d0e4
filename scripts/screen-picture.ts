import type { IBufferCell, Terminal } from '@xterm/headless';

/** The colours of a picture; of the sixteen of a terminal those that the program uses. */
export interface Palette {
  readonly back: string;
  readonly text: string;
  readonly quiet: string;
  readonly ansi: Readonly<Record<number, string>>;
}

export const LIGHT: Palette = {
  back: '#ffffff',
  text: '#1f2328',
  quiet: '#656d76',
  ansi: { 1: '#b3261e', 2: '#1a7f37', 3: '#8a5a00', 6: '#0b6b8a' },
};
export const DARK: Palette = {
  back: '#0d1117',
  text: '#e6edf3',
  quiet: '#8b949e',
  ansi: { 1: '#ff7b72', 2: '#56d364', 3: '#e3b341', 6: '#56d4dd' },
};

const SIZE = 14;
const WIDTH = 8.4;
const HEIGHT = 20;
const MARGIN = 18;

/** Characters that look alike and stand beside each other. */
interface Run {
  readonly column: number;
  readonly text: string;
  /** Columns that it takes. */
  readonly width: number;
  readonly fill: string;
  readonly bold: boolean;
}

/** What stands on a terminal as a picture in SVG, which looks the same in every font of one width. */
export function drawScreen(terminal: Terminal, palette: Palette): string {
  const { active } = terminal.buffer;
  const rows = Array.from({ length: active.length }, (_none, index) => readRow(terminal, index, palette));
  const last = rows.findLastIndex((row) => row.some(({ text }) => text.trim() !== ''));
  const [width, height] = [terminal.cols * WIDTH + 2 * MARGIN, (last + 1) * HEIGHT + 2 * MARGIN];
  const lines = rows.slice(0, last + 1).flatMap((row, index) => row.map((run) => drawRun(run, index)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>coach in a terminal</title>`,
    `<rect width="100%" height="100%" rx="10" fill="${palette.back}" stroke="${palette.quiet}" stroke-opacity=".35"/>`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${SIZE}">`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function readRow(terminal: Terminal, index: number, palette: Palette): Run[] {
  const line = terminal.buffer.active.getLine(index);
  const runs: Run[] = [];
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const [text, width] = [cell.getChars() || ' ', cell.getWidth()];
    const look = { fill: colourOf(cell, palette), bold: cell.isBold() !== 0 };
    const before = runs.at(-1);
    if (before?.fill === look.fill && before.bold === look.bold)
      runs[runs.length - 1] = { ...before, text: before.text + text, width: before.width + width };
    else runs.push({ column, text, width, ...look });
  }
  return runs.flatMap((run) => {
    const blank = run.text.length - run.text.trimStart().length;
    const text = run.text.trim();
    const width = run.width - (run.text.length - text.length);
    return text === '' ? [] : [{ ...run, column: run.column + blank, text, width }];
  });
}

function colourOf(cell: IBufferCell, { text, quiet, ansi }: Palette): string {
  if (cell.isDim() !== 0) return quiet;
  return cell.isFgPalette() ? (ansi[cell.getFgColor() % 8] ?? text) : text;
}

function drawRun({ column, text, width, fill, bold }: Run, row: number): string {
  const [x, y] = [MARGIN + column * WIDTH, MARGIN + row * HEIGHT + SIZE];
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${fill}"${weight} textLength="${(width * WIDTH).toFixed(1)}">${escape(text)}</text>`;
}

/** Text of XML; blanks that no reader of SVG puts together. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00a0');
}
