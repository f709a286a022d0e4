import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/coaching/assessment.ts';
import { foldRung } from '../../src/terminal/fold-rung.ts';

const THEN = '2026-11-03T12:00:00.000Z';
const LATER = '2026-11-10T12:00:00.000Z';

function fold(answers: readonly Answer[], before: readonly (readonly [Answer, string])[] = [], unasked = 0): string {
  return foldRung('Git · Independent', 2, answers, { given: before.map(([answer, at]) => ({ answer, at })), unasked });
}

describe('the line of a finished screen', () => {
  it.each([
    [['alone', 'no', 'no'], [], 0, '1 of 3 met'],
    [['alone'], [], 2, '1 of 1 met'],
    [['alone'], [['no', THEN] as const, ['no', THEN] as const], 0, '1 of 3 met, two as on 3 Nov 2026'],
    [['no'], [['often', THEN] as const, ['alone', LATER] as const], 0, '2 of 3 met, two as answered before'],
    [['alone'], [['no', THEN] as const], 1, '1 of 3 met, one as on 3 Nov 2026, one not asked'],
  ] as const)('of %j beside %j, %i not asked, says "%s"', (answers, before, unasked, line) => {
    expect(fold(answers, before, unasked)).toBe(`Git · Independent   ${line}`);
  });

  it('says why help did not count where that decides, whenever it was told', () => {
    const why = ': helped counts for Guided; from Independent on it takes alone';
    expect(fold(['alone'], [['helped', THEN]], 1)).toContain(why);
    expect(fold(['helped'])).toContain(why);
    expect(
      fold(
        ['alone'],
        [
          ['helped', THEN],
          ['often', THEN],
        ],
      ),
    ).not.toContain('helped');
  });
});
