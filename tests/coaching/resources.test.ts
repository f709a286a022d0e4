import { describe, expect, it } from 'vitest';
import {
  filterResources,
  isNamed,
  listResources,
  needsOf,
  rankStack,
  sortByFit,
  sortForStack,
  statusOn,
} from '../../src/coaching/resources.ts';
import { NO_STACK, type Stack } from '../../src/coaching/stacks.ts';
import { listed, makeResource, makeSkill, SKILLS } from '../support/knowledge.ts';

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
  const who = { own: NO_STACK, free: false };

  it('is for the rung above the level, and for level 4 that rung itself', () => {
    const skill = makeSkill('programming');
    expect(needsOf(skill, null, who).level).toBe(1);
    expect(needsOf(skill, 4, who).level).toBe(4);
    expect(needsOf(skill, 1, who)).toEqual({
      level: 2,
      topics: ['programming-one', 'programming-two', 'programming-three'],
      path: ['programming-2-one', 'programming-2-two', 'programming-2-three'],
      ...who,
    });
  });

  const needs = { level: 2 as const, topics: ['a', 'b'], path: ['second', 'first'], ...who };

  it('puts the path first, in its order, then topic, level, form and fewest topics', () => {
    const sorted = sortByFit(
      [
        makeResource('far', { levels: [4], topics: ['a'] }),
        makeResource('other-topic', { levels: [2], topics: ['z'] }),
        makeResource('broad', { levels: [2], topics: ['a', 'b', 'c'] }),
        makeResource('reference', { levels: [2], topics: ['a'], form: 'reference' }),
        makeResource('lesson', { levels: [1, 2], topics: ['a'] }),
        makeResource('first', { levels: [4], topics: ['z'] }),
        makeResource('tie', { levels: [2], topics: ['b'] }),
        makeResource('second', { levels: [4], topics: ['z'] }),
      ],
      needs,
    );
    expect(ids(sorted)).toEqual(['second', 'first', 'lesson', 'tie', 'broad', 'reference', 'far', 'other-topic']);
  });

  it('puts the own stack before any, and any before other stacks; and what costs money last where asked', () => {
    const all = [
      makeResource('java', { stack: ['java'], topics: ['a'] }),
      makeResource('any', { topics: ['a'], cost: 'paid' }),
      makeResource('free', { topics: ['a'] }),
      makeResource('go', { stack: ['go'], topics: ['z'] }),
      makeResource('aws', { stack: ['aws'], topics: ['a'] }),
    ];
    const own = { ...NO_STACK, language: 'go' } as const;
    expect(ids(sortByFit(all, { ...needs, own }))).toEqual(['go', 'any', 'free', 'java', 'aws']);
    expect(ids(sortByFit(all, { ...needs, own, free: true }))).toEqual(['go', 'free', 'any', 'java', 'aws']);
    expect(all.map((one) => rankStack(one, { ...NO_STACK, cloud: 'aws' }))).toEqual([2, 1, 1, 2, 0]);
  });

  it('ranks what is about another framework of the language as another stack, once one is said', () => {
    const about = { stack: ['python'] } as const;
    const all = [
      makeResource('flask', { ...about, framework: 'flask' }),
      makeResource('django', { ...about, framework: 'django' }),
      makeResource('python', about),
    ];
    const ranks = (framework: 'django' | null): number[] =>
      all.map((one) => rankStack(one, { ...NO_STACK, language: 'python', framework }));
    expect(ranks('django')).toEqual([2, 0, 0]);
    expect(ranks(null)).toEqual([0, 0, 0]);
  });
});

describe('the fit of resources to a stack', () => {
  const own = { ...NO_STACK, language: 'java' } as const;
  const needs = { level: 2 as const, topics: ['a'], path: ['read', 'spring', 'snakes'], own, free: false };

  it('puts what of the path is in the own language first, and what is in another after the rest of the path', () => {
    const all = [
      makeResource('snakes', { stack: ['python'] }),
      makeResource('read'),
      makeResource('spring', { stack: ['java'] }),
      makeResource('other', { stack: ['java'], topics: ['a'] }),
    ];
    expect(ids(sortByFit(all, needs))).toEqual(['spring', 'read', 'snakes', 'other']);
  });

  it('puts an exam, a catalogue or a feed after what teaches in the same stack, whatever its topic', () => {
    const all = [
      makeResource('exam', { stack: ['java'], topics: ['a'], form: 'exam' }),
      makeResource('feed', { topics: ['a'], form: 'feed' }),
      makeResource('lesson', { stack: ['java'], topics: ['z'], levels: [4] }),
      makeResource('any', { topics: ['z'], levels: [4] }),
    ];
    expect(ids(sortByFit(all, needs))).toEqual(['lesson', 'exam', 'any', 'feed']);
  });

  const part = { part: 'all', hours: { min: 1, max: 2 } };
  const java: Stack = {
    ...{ id: 'java', name: 'Java', aliases: [] },
    lessons: { start: { resource: 'from-nothing', ...part }, framework: { resource: 'framework', ...part } },
  };
  const about = { stack: ['java'], topics: ['core'] } as const;
  const listed = [
    makeResource('exam', { ...about, form: 'exam' }),
    makeResource('tour', { ...about }),
    makeResource('framework', { stack: ['java'], topics: ['z'] }),
    makeResource('from-nothing', { ...about }),
  ];

  it('lists the lessons of a language in their order, and exams last', () => {
    expect(ids(sortForStack(listed, java, { own, programs: false }))).toEqual([
      'from-nothing',
      'framework',
      'tour',
      'exam',
    ]);
  });

  it('begins for somebody who programs already with the course that is not from nothing, where there is one', () => {
    expect(ids(sortForStack(listed, java, { own, programs: true }))).toEqual([
      'tour',
      'framework',
      'from-nothing',
      'exam',
    ]);
    const alone = listed.filter(({ id }) => id !== 'tour');
    expect(ids(sortForStack(alone, java, { own, programs: true }))).toEqual(['from-nothing', 'framework', 'exam']);
  });
});

describe('the status of a resource', () => {
  const exam = (since?: string, until?: string): ReturnType<typeof makeResource> =>
    makeResource('exam', { type: 'certification', certification: { shows: 'it', since, until } });

  it.each([
    [exam('2026-12-01'), 'upcoming'],
    [exam('2026-11-25'), 'active'],
    [exam(undefined, '2026-11-25'), 'active'],
    [exam(undefined, '2026-11-24'), 'retired'],
    [{ ...exam('2026-12-01'), status: 'closed' } as const, 'closed'],
    [makeResource('no dates'), 'active'],
  ])('follows from its dates: %#', (resource, status) => {
    expect(statusOn(resource, '2026-11-25')).toBe(status);
    expect(listResources([resource], SKILLS, '2026-11-25')[0]?.status).toBe(status);
  });
});

describe('the dates of an event', () => {
  it('are those of the day: a next one that has passed is the last', () => {
    const event = makeResource('conference', { type: 'event', last: '2025-11-25', next: '2026-11-25' });
    const datesOn = (day: string): unknown[] =>
      listResources([event], SKILLS, day).map(({ last, next }) => [last, next]);
    expect(datesOn('2026-11-25')).toEqual([['2025-11-25', '2026-11-25']]);
    expect(datesOn('2026-11-26')).toEqual([['2026-11-25', undefined]]);
  });
});

describe('a name', () => {
  it.each([
    ['spring', 'Spring Boot guides', true],
    ['spring boot', 'Spring Boot guides', true],
    ['Spring-Boot', 'Spring Boot guides', true],
    ['script', 'JavaScript Weekly', false],
    ['java', 'JavaScript Weekly', false],
    ['c#', 'C# in depth', true],
  ])('%s in the title "%s": %s', (name, title, expected) => {
    expect(isNamed(makeResource('x', { title }), name)).toBe(expected);
  });

  it('counts in an id or an alias too', () => {
    expect(isNamed(makeResource('django-tutorial', { title: 'x' }), 'django')).toBe(true);
    expect(isNamed(makeResource('x', { aliases: ['ddia'] }), 'DDIA')).toBe(true);
  });
});
