import { describe, expect, it } from 'vitest';
import { type Column, renderList, renderTable } from '../../src/terminal/table.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { makePaint, type Style } from '../../src/terminal/theme.ts';

interface Row {
  readonly name: string;
  readonly count: number;
  readonly about: string;
}

const ROWS: readonly Row[] = [
  { name: 'first', count: 7, about: 'a longer text that has to be broken over two lines or more' },
  { name: 'second one', count: 12, about: '日本語のテキスト' },
];
const COLUMNS: readonly Column<Row>[] = [
  { title: 'Name', value: ({ name }) => name },
  { title: 'Count', value: ({ count }) => String(count), align: 'right', drops: 2 },
  { title: 'About', value: ({ about }) => about, wraps: true, drops: 1 },
];

function styleOf(columns: number, terminal = true): Style {
  return { terminal, columns, paint: makePaint(false) };
}

describe('a table', () => {
  it('aligns its columns and wraps the one that may', () => {
    expect(renderTable(ROWS, COLUMNS, styleOf(60))).toBe(
      [
        'NAME        COUNT  ABOUT',
        'first           7  a longer text that has to be broken over',
        '                   two lines or more',
        'second one     12  日本語のテキスト',
      ].join('\n'),
    );
  });

  it.each([120, 80, 60, 45, 44, 30, 20])('is never wider than %i columns', (columns) => {
    const lines = renderTable(ROWS, COLUMNS, styleOf(columns)).split('\n');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it('drops columns in their order when it is too narrow', () => {
    const long = [{ name: 'a name of forty-one letters, all of these', count: 1, about: 'something' }];
    expect(renderTable(long, COLUMNS, styleOf(50)).split('\n')[0]).toMatch(/^NAME +COUNT$/);
  });

  it('gives each record two lines under 45 columns', () => {
    expect(renderTable(ROWS.slice(1), COLUMNS, styleOf(40))).toBe('second one\n  12 · 日本語のテキスト');
  });
});

describe('a list in a pipe', () => {
  it('is one record a line, with tabs between and none within', () => {
    const rows = [{ name: 'a\tb', count: 1, about: 'two\nlines' }];
    expect(renderList(rows, COLUMNS, styleOf(20, false))).toBe('a b\t1\ttwo lines');
  });

  it('is empty for no records', () => {
    expect(renderList([], COLUMNS, styleOf(80, false))).toBe('');
  });
});
