import { expect, it } from 'vitest';
import { isOthersWork } from '../../../src/coaching/evidence.ts';

it.each([
  ['with none of the person’s commits', { seen: 3, own: 0, authors: ['a@b'] }, true],
  ['with one of them', { seen: 3, own: 1, authors: ['a@b'] }, false],
  ['of which nothing was seen', { seen: 0, own: 0, authors: ['a@b'] }, false],
  ['where no address is known', { seen: 3, own: 0, authors: [] }, false],
])('a repository %s is others’ work: %s', (_what, known, expected) => {
  expect(isOthersWork({ lastOwn: null, bots: 0, others: [], why: null, root: null, ...known })).toBe(expected);
});
