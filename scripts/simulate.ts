import { fileURLToPath } from 'node:url';
import type { Skill } from '../src/coaching/skills.ts';
import { openKnowledge } from '../src/knowledge/load.ts';
import { type Known, practiseDaily } from './practice-simulation.ts';
import {
  assess,
  compare,
  countStatements,
  drawLearner,
  drawOrderCase,
  type Learner,
  makeRandom,
  mean,
  type Outcome,
  percentile,
} from './simulation.ts';

/** Lets a thousand made-up learners answer through the real walk and follow the real steps; prints how they fare. */
const LEARNERS = 1000;
const ORDER_CASES_A_TARGET = 30;
const knowledge = openKnowledge(fileURLToPath(new URL('../data/', import.meta.url)), { day: '2026-11-25' });
const skills = knowledge.skills();
const statements = countStatements(skills);

const KINDS: Record<string, (skills: readonly Skill[], learner: Learner) => Outcome> = {
  full: (all, learner) => assess(all, learner, 'full'),
  adaptive: (all, learner) => assess(all, learner, 'adaptive'),
  quick: (all, learner) => assess(all, learner, 'quick'),
  again: (all, learner) => assess(all, learner, 'adaptive', [assess(all, learner, 'adaptive').assessment]),
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(11))).join('');

console.log(`${LEARNERS} learners, levels drawn evenly from 0 to 4, ${statements} statements\n`);
for (const noise of [0, 0.1]) {
  console.log(noise === 0 ? 'Honest answers' : `One statement in ${1 / noise} answered a step wrong`);
  console.log(row(['assessment', 'asked', '95th', 'of full', 'exact', 'within 1']));
  for (const [kind, run] of Object.entries(KINDS)) {
    const random = makeRandom(20_261_123);
    const learners = Array.from({ length: LEARNERS }, () => drawLearner(skills, random, noise));
    const outcomes = learners.map((learner) => run(skills, learner));
    const asked = outcomes.map((outcome) => outcome.asked);
    const found = learners.flatMap((learner, index) => compare(learner, outcomes[index]?.levels ?? {}));
    console.log(
      row([
        kind,
        mean(asked).toFixed(1),
        String(percentile(asked, 0.95)),
        percent(mean(asked) / statements),
        percent(mean(found.map(({ exact }) => exact))),
        percent(mean(found.map(({ near }) => near))),
      ]),
    );
  }
  console.log('');
}

const random = makeRandom(20_261_123);
const targets = knowledge.targets();
const cases = targets.flatMap((target) =>
  Array.from({ length: ORDER_CASES_A_TARGET }, () => drawOrderCase(skills, target, random, 8)),
);
const over = (cost: 'hours' | 'waiting'): number[] => cases.map(({ next, best }) => next[cost] / best[cost] - 1);
console.log(`Following next to the target, ${cases.length} cases of 3 to 8 steps against the best of all orders`);
console.log(row(['', 'mean over', '95th', 'worst', 'is best']));
for (const [name, cost] of [
  ['hours to the target', 'hours'],
  ['weighted waiting', 'waiting'],
] as const) {
  const values = over(cost);
  const best = values.filter((value) => value < 1e-9).length / values.length;
  console.log(
    row([name, percent(mean(values)), percent(percentile(values, 0.95)), percent(Math.max(...values)), percent(best)]),
  );
}

const PRACTICE = { days: 30, perDay: 10 } as const;
const PRACTISERS = 100;
console.log(
  `\nPractice for ${PRACTICE.days} days at ${PRACTICE.perDay} cards a day, ${PRACTISERS} learners: cards on the day after`,
);
console.log(row(['', 'seen', 'known', 'at 0.9', 'reviews']));
for (const cards of [60, 120, 180]) {
  for (const named of [false, true]) {
    const random = makeRandom(20_261_127);
    const known = Array.from({ length: PRACTISERS }, () => practiseDaily({ ...PRACTICE, cards, named }, random));
    const average = (name: keyof Known): string => mean(known.map((one) => one[name])).toFixed(1);
    const label = `${cards} cards${named ? ', --until' : ''}`;
    console.log(row([label, average('seen'), average('known'), average('held'), average('reviews')]));
  }
}
