import { describe, expect, it } from 'vitest';
import {
  assess,
  compare,
  countStatements,
  drawLearner,
  drawOrderCase,
  type Learner,
  makeRandom,
  mean,
  percentile,
} from '../../scripts/simulation.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';

const knowledge = openKnowledge(DATA, { day: '2026-11-25' });
const skills = knowledge.skills();

function drawLearners(count: number, noise: number): Learner[] {
  const random = makeRandom(7);
  return Array.from({ length: count }, () => drawLearner(skills, random, noise));
}

describe('the simulated learners', () => {
  it('are asked at most 62 % of all statements, and 40 % the second time, with their true levels found', () => {
    const learners = drawLearners(150, 0);
    const all = countStatements(skills);
    const first = learners.map((learner) => assess(skills, learner, 'adaptive'));
    const again = learners.map((learner, index) =>
      assess(skills, learner, 'adaptive', first[index] === undefined ? [] : [first[index].assessment]),
    );
    expect(all).toBe(144);
    expect(mean(first.map(({ asked }) => asked)) / all).toBeLessThanOrEqual(0.62);
    expect(mean(again.map(({ asked }) => asked)) / all).toBeLessThanOrEqual(0.4);
    for (const [index, learner] of learners.entries()) {
      expect(first[index]?.levels).toEqual(learner.levels);
      expect(again[index]?.levels).toEqual(learner.levels);
      expect(assess(skills, learner, 'full').levels).toEqual(learner.levels);
    }
  });

  it('are seldom misjudged when a statement in ten is answered a step wrong', () => {
    const found = drawLearners(150, 0.1).map((learner) => compare(learner, assess(skills, learner, 'adaptive').levels));
    expect(mean(found.map(({ exact }) => exact))).toBeGreaterThan(0.98);
    expect(mean(found.map(({ exact }) => exact))).toBeLessThan(1);
    expect(mean(found.map(({ near }) => near))).toBeGreaterThan(0.995);
  });

  it('reach the target in as few hours by next as by any other order, and wait little longer on the way', () => {
    const random = makeRandom(7);
    const cases = knowledge
      .targets()
      .flatMap((target) => Array.from({ length: 5 }, () => drawOrderCase(skills, target, random, 6)));
    for (const { next, best } of cases) expect(next.hours).toBe(best.hours);
    expect(mean(cases.map(({ next, best }) => next.waiting / best.waiting))).toBeLessThanOrEqual(1.05);
  });

  it('are the same for the same seed', () => {
    expect(drawLearners(3, 0.1)).toEqual(drawLearners(3, 0.1));
    expect([percentile([4, 1, 3, 2], 0.5), percentile([4, 1, 3, 2], 0.95), percentile([], 0.5)]).toEqual([2, 4, NaN]);
  });
});
