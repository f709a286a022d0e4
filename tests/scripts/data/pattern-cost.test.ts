import { expect, it } from 'vitest';
import { estimateSteps, MOST_STEPS } from '../../../scripts/data/pattern-cost.ts';

it.each([
  '^(a+)+$',
  '(a|a)*x',
  '(a|b){40}',
  '(\\w+\\s?)*x',
  '(\\w{1,40}){0,8}x',
  '(a)\\1',
  'FROM.*FROM.*USER',
  '^\\s*\\w+\\s*=\\s*x',
  '(^a|b).*c.*d',
  '[a-z]*[a-z]*x',
  '(?=.*a.*b)c',
])('a pattern that a hostile line makes slow is told: %s', (pattern) => {
  expect(estimateSteps(pattern)).toBeGreaterThan(MOST_STEPS);
});

it.each([
  ['abc', 1000],
  ['^abc', 1],
  ['^\\s*(async )?def test_', 2000],
  ['(^\\s*a|b)', 2000],
  ['foo.*bar', 1_000_000],
  ['(get|post|put)\\(', 3000],
  ['a.{0,80}b', 81_000],
  ['a(?!b)c', 2000],
  ['(^|x)a', 1001],
])('%s takes %i steps at most', (pattern, steps) => {
  expect(estimateSteps(pattern)).toBe(steps);
});
