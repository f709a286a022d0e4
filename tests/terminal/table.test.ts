import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/terminal/column.ts';
import { renderList, renderTable } from '../../src/terminal/table.ts';
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

  it('says which columns it left out', () => {
    const hidden = new Set<string>();
    const long = [{ name: 'a name of forty-one letters, all of these', count: 1, about: 'something' }];
    renderTable(long, COLUMNS, { ...styleOf(50), hidden });
    expect([...hidden]).toEqual(['About']);
    renderTable(ROWS, COLUMNS, { ...styleOf(80), hidden });
    expect([...hidden]).toEqual(['About']);
  });

  const ADDRESS = 'https://example.org/me/a-repository-with-a-name/pull/17';
  it.each([45, 60, 80, 120])(
    'of %i columns keeps an address whole, under its record where it is too long',
    (columns) => {
      const rows = [
        { name: 'first', count: 7, about: ADDRESS },
        { name: 'second', count: 8, about: `see ${ADDRESS} and what else stands there to be read about it` },
        { name: 'third', count: 9, about: 'a note' },
      ];
      const lines = renderTable(rows, COLUMNS, styleOf(columns)).split('\n');
      expect(lines.filter((line) => line.includes(ADDRESS))).toHaveLength(2);
      for (const line of lines.filter((one) => !one.includes(ADDRESS)))
        expect(widthOf(line)).toBeLessThanOrEqual(columns);
      if (columns < 80)
        expect(lines.slice(0, 3)).toEqual([
          'NAME    COUNT',
          'first       7',
          columns < ADDRESS.length + 2 ? ADDRESS : `  ${ADDRESS}`,
        ]);
    },
  );

  it('gives each record two lines where a table would be wider than the terminal', () => {
    const columns: readonly Column<Row>[] = [
      { title: 'Run', value: () => 'coach --profile new checklist interview-prep' },
      { title: 'For', value: ({ about }) => about, wraps: true },
    ];
    const lines = renderTable(ROWS, columns, styleOf(60)).split('\n');
    expect(lines[0]).toContain('coach --profile new checklist interview-prep');
    expect(lines.filter((line) => widthOf(line) > 60)).toEqual([]);
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
