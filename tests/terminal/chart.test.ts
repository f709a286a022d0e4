import { describe, expect, it } from 'vitest';
import { drawLevel, drawTrend, TREND_LEGEND } from '../../src/terminal/chart.ts';
import { makePaint } from '../../src/terminal/theme.ts';
import { widthOf } from '../../src/terminal/text.ts';

const plain = makePaint(false);

describe('a trend', () => {
  it.each([
    [[0, 1, 2, 3, 4], 8, '▁▂▄▆█'],
    [[2], 8, '▄'],
    [[], 8, ''],
    [[0, 1, 2], 3, '▁▂▄'],
    [[0, 1, 2, 3], 3, '…▄▆'],
  ] as const)('%j in %i columns is %s', (levels, most, drawn) => {
    expect(drawTrend(levels, most)).toBe(drawn);
  });

  it('has every level in its legend', () => {
    expect(TREND_LEGEND).toBe('▁ None  ▂ Guided  ▄ Independent  ▆ Production  █ Lead');
  });
});

describe('a bar', () => {
  it.each([
    [0, 0, '········'],
    [null, 2, '░░░░····'],
    [1, 3, '██░░░░··'],
    [2, 2, '████····'],
    [3, 1, '██████··'],
    [4, 4, '████████'],
  ] as const)('of %j where %i is needed is %s', (level, required, drawn) => {
    expect(drawLevel(level, required, 2, plain)).toBe(drawn);
    expect(widthOf(drawLevel(level, required, 2, makePaint(true)))).toBe(8);
  });
});
