import { describe, expect, it } from 'vitest';
import { filterResources, needsOf, sortByFit } from '../../src/coaching/resources.ts';
import { listed, makeResource, makeSkill } from '../support/knowledge.ts';

function ids(resources: readonly { id: string }[]): string[] {
  return resources.map(({ id }) => id);
}

const old = makeResource('old', { title: 'AngelList', status: 'renamed', successor: 'new', why: 'jobs at startups' });
const now = makeResource('new', { title: 'Wellfound', type: 'job-board', topics: [], why: 'jobs at startups' });
const course = makeResource('course', { type: 'course', topics: ['ci-cd-one'], levels: [3], cost: 'paid', by: 'Ada' });
const doubtful = makeResource('doubtful', { topics: [], why: 'nobody could say', status: 'unconfirmed' });

/** Listed anew in each test. */
function listAll(): ReturnType<typeof listed> {
  return listed(old, now, course, doubtful, makeResource('dead', { title: 'Gone', status: 'closed' }));
}

describe('a filter', () => {
  it.each([
    [{}, ['new', 'course', 'doubtful']],
    [{ skill: 'ci-cd' as const }, ['course']],
    [{ topic: 'ci-cd-one' }, ['course']],
    [{ type: 'job-board' as const }, ['new']],
    [{ level: 3 as const }, ['course']],
    [{ cost: 'paid' as const }, ['course']],
    [{ search: 'ada' }, ['course']],
    [{ search: 'STARTUPS jobs' }, ['new']],
    [{ search: 'say  nobody' }, ['doubtful']],
    [{ search: 'startupswellfound' }, []],
    [{ search: 'nothing like it' }, []],
  ])('%j keeps %j', (filter, kept) => {
    expect(ids(filterResources(listAll(), filter))).toEqual(kept);
  });

  it('finds what is no longer current by its name alone, with its successor after it', () => {
    expect(ids(filterResources(listAll(), { search: 'angellist' }))).toEqual(['old', 'new']);
    expect(ids(filterResources(listAll(), { search: 'gone' }))).toEqual(['dead']);
  });
});

describe('the fit of resources', () => {
  it('is for the rung above the level, and for level 4 that rung itself', () => {
    const skill = makeSkill('programming');
    expect(needsOf(skill, null).level).toBe(1);
    expect(needsOf(skill, 2).level).toBe(3);
    expect(needsOf(skill, 4).level).toBe(4);
    const [one, two, three] = ['one', 'two', 'three'].map((topic) => `programming-${topic}`);
    expect(needsOf({ ...skill, levels: skill.levels.slice(1) }, 1)).toEqual({
      level: 2,
      topics: [one, two, three],
      skillTopics: [one, two, three, 'programming-four'],
    });
    expect(needsOf({ ...skill, levels: [] }, 1)).toMatchObject({ level: 2, topics: [] });
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
