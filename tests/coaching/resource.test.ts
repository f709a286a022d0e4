import { describe, expect, it } from 'vitest';
import { filterResources, fitFor, sortByFit } from '../../src/coaching/resource.ts';
import { listed, makeResource, makeSkill } from '../support/knowledge.ts';

function ids(resources: readonly { id: string }[]): string[] {
  return resources.map(({ id }) => id);
}

const old = makeResource('old', { title: 'AngelList', status: 'renamed', successor: 'new', why: 'jobs at startups' });
const now = makeResource('new', { title: 'Wellfound', type: 'job-board', topics: [], why: 'jobs at startups' });
const course = makeResource('course', { type: 'course', topics: ['ci-cd-one'], levels: [3], cost: 'paid', by: 'Ada' });
const all = listed(old, now, course, makeResource('dead', { title: 'Gone', status: 'closed' }));

describe('a filter', () => {
  it.each([
    [{}, ['new', 'course']],
    [{ skill: 'ci-cd' as const }, ['course']],
    [{ topic: 'ci-cd-one' }, ['course']],
    [{ type: 'job-board' as const }, ['new']],
    [{ level: 3 as const }, ['course']],
    [{ cost: 'paid' as const }, ['course']],
    [{ search: 'ada' }, ['course']],
    [{ search: 'STARTUPS jobs' }, ['new']],
    [{ search: 'nothing like it' }, []],
  ])('%j keeps %j', (filter, kept) => {
    expect(ids(filterResources(all, filter))).toEqual(kept);
  });

  it('finds what is no longer current by its name alone, with its successor after it', () => {
    expect(ids(filterResources(all, { search: 'angellist' }))).toEqual(['old', 'new']);
    expect(ids(filterResources(all, { search: 'gone' }))).toEqual(['dead']);
  });
});

describe('the fit of resources', () => {
  it('is for the rung above the level, and for level 4 that rung itself', () => {
    const skill = makeSkill('programming');
    expect(fitFor(skill, null).level).toBe(1);
    expect(fitFor(skill, 2).level).toBe(3);
    expect(fitFor(skill, 4).level).toBe(4);
    expect(fitFor({ ...skill, levels: [] }, 1)).toMatchObject({ level: 2, topics: [] });
  });

  it('puts the nearest level first, then what teaches, then shared topics, then this skill alone, then cheaper, then the order of types, then fewer others', () => {
    const fit = { level: 2 as const, topics: ['a', 'b'], skillTopics: ['a', 'b', 'c'] };
    const sorted = sortByFit(
      [
        makeResource('far', { levels: [4], topics: ['a', 'b'] }),
        makeResource('one-topic', { levels: [2], topics: ['a'] }),
        makeResource('paid', { levels: [1, 2], topics: ['a', 'b'], cost: 'paid' }),
        makeResource('broad', { levels: [2], topics: ['a', 'b', 'c'] }),
        makeResource('book', { levels: [2], topics: ['a', 'b'], type: 'book' }),
        makeResource('docs', { levels: [2], topics: ['a', 'b'] }),
        makeResource('other-skill', { levels: [2], topics: ['a', 'b', 'z'] }),
        makeResource('tool', { levels: [2], topics: ['a', 'b'], type: 'tool' }),
        makeResource('tie', { levels: [2], topics: ['a', 'b'] }),
      ],
      fit,
    );
    expect(ids(sorted)).toEqual(['docs', 'tie', 'broad', 'book', 'paid', 'other-skill', 'one-topic', 'tool', 'far']);
  });
});
