import { describe, expect, it } from 'vitest';
import type { KeptPlan } from '../../../src/coaching/record.ts';
import { findDueDay } from '../../../src/coaching/schedule.ts';

const keptWith = (max: number): KeptPlan => ({
  madeAt: '2026-10-01T10:00:00.000Z',
  ...{ target: 'junior', hoursPerWeek: 4, start: '2026-10-01' },
  steps: [{ step: 'ci-cd/1', from: '2026-10-01', due: '2026-10-25', hours: { min: 1, max } }],
});

describe('the day on which a step is due', () => {
  it('is that of the plan, and of none that raised a level which is now to be proved', () => {
    const [raise, prove] = (['raise', 'prove'] as const).map((kind) => ({ id: 'ci-cd/1', kind }));
    if (raise === undefined || prove === undefined) throw new Error('two steps');
    expect([findDueDay(keptWith(20), raise), findDueDay(keptWith(20), prove)]).toEqual(['2026-10-25', null]);
    expect(findDueDay(keptWith(1), prove)).toBe('2026-10-25');
    expect([findDueDay(null, raise), findDueDay(keptWith(20), { ...raise, id: 'ci-cd/2' })]).toEqual([null, null]);
  });
});
