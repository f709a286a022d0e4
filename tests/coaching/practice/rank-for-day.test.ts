import { describe, expect, it } from 'vitest';
import type { CardOutline, NeededSkill } from '../../../src/coaching/practice.ts';
import { rankForDay } from '../../../src/coaching/practice.ts';
import type { Level, RungLevel, SkillId } from '../../../src/coaching/skills.ts';

const SKILLS: readonly SkillId[] = ['ci-cd', 'programming', 'testing-and-debugging'];
const cards = SKILLS.flatMap((skill) =>
  ([3, 3, 2, 2, 2, 2, 1, 1] as const).map((level, place): CardOutline => ({
    ...{ id: `${skill}-${place}`, skill, level, kind: 'tell' },
  })),
);

const need = (skill: SkillId, as: NeededSkill['need'], level: Level, required: Level): NeededSkill => ({
  ...{ skill, need: as, level, required },
});
const show = (needed: readonly NeededSkill[]) =>
  rankForDay(cards, needed, null).map(({ skill, level }) => `${skill.slice(0, 4)} ${level}`);

describe('rankForDay', () => {
  it('asks of a duty after a must and before a plus, each nearest to what is held and asked', () => {
    const [must, duty, nice] = [
      need('programming', 'must', 1, 2),
      need('testing-and-debugging', 'duty', 1, 2),
      need('ci-cd', 'nice', 1, 2),
    ];
    const order = show([nice, duty, must]);
    expect(order.slice(0, 5)).toEqual(['prog 2', 'test 2', 'prog 2', 'prog 2', 'test 2']);
    expect(order.slice(0, 12).filter((one) => one.startsWith('test'))).toHaveLength(6);
    expect(order.slice(0, 12).some((one) => one.startsWith('ci'))).toBe(false);
    const plain = show([nice, must]);
    expect(plain.lastIndexOf('prog 3')).toBeLessThan(plain.indexOf('ci-c 2'));
  });

  it.each([
    ['the basics of one who is further', 2, 1, [1, 2, 3]],
    ['the basics of one who has them', 1, 1, [1, 2, 3]],
    ['what is held where as much is asked', 2, 2, [2, 1, 3]],
    ['the next level where more is asked', 0, 3, [1, 2, 3]],
    ['the first level where nothing is asked', 0, 0, [1, 2, 3]],
  ] as const)('begins with %s', (_what, held, required, levels) => {
    const asked = rankForDay(cards, [need('programming', 'must', held, required)], null);
    const seen: RungLevel[] = [...new Set(asked.map(({ level }) => level))];
    // Two that are as far may stand in either order.
    expect(seen[0]).toBe(levels[0]);
    expect([...seen].sort()).toEqual([...levels].sort());
  });
});
