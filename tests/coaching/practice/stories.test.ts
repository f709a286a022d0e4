import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStory,
  type BehaviouralQuestion,
  describeStories,
  editStory,
  findQuestionsFor,
  findStories,
  findStoriesFor,
  listChanged,
  listUntold,
  removeStories,
  type Story,
  tellingSeconds,
  VALUES,
} from '../../../src/coaching/practice.ts';
import { mergeRecords } from '../../../src/coaching/sharing.ts';
import { anyRecord } from '../../support/arbitraries.ts';
import { makeRecord, makeStory } from '../../support/person.ts';

const LATER = '2026-11-23T12:00:00.000Z';

describe('finding stories', () => {
  const stories = [
    makeStory({ id: '3f2a91bc-1', title: 'The slow report' }),
    makeStory({ id: '3f2a0000-2', title: 'The Café that slowed down' }),
    makeStory({ id: '12345678-3', title: 'The report' }),
    makeStory({ id: 'bad00000-4', title: 'A bad 2nd day' }),
  ];
  const found = (text: string): number[] => findStories(stories, text).map((one) => stories.indexOf(one) + 1);

  it.each<[string, number[]]>([
    ['1', [1]],
    [' 4 ', [4]],
    ['0', []],
    ['5', []],
    // A number is a place and never the beginning of an id.
    ['123', []],
    ['1234', [3]],
    ['3f2a', [1, 2]],
    ['3F2A9', [1]],
    ['bad00000-4', [4]],
    ['bad', [4]],
    ['slow', [1, 2]],
    ['SLOW  report', [1]],
    ['cafe\u0301', [2]],
    // The whole title is meant where it is also a part of another.
    ['the report', [3]],
    ['report', [1, 3]],
    ['re', []],
    ['', []],
    [' ', []],
    ['__proto__', []],
  ])('"%s"', (text, places) => {
    expect(found(text)).toEqual(places);
  });
});

describe('changing stories', () => {
  const story = makeStory({ id: 's1' });
  const record = makeRecord({ stories: [makeStory({ id: 's0' }), story, makeStory({ id: 's2' })] });

  it('tells parts of one anew where it stands, at the instant it was told', () => {
    const { stories } = editStory(record, story, { result: 'Better.', number: null }, LATER);
    expect(stories).toEqual([
      record.stories[0],
      { ...story, result: 'Better.', number: null, at: LATER },
      record.stories[2],
    ]);
  });

  it('leaves the record as it is where nothing differs', () => {
    expect(editStory(record, story, { title: story.title, tags: [...story.tags] }, LATER)).toBe(record);
  });

  it('keeps what another terminal told meanwhile', () => {
    const other = editStory(record, story, { task: 'Ours.' }, LATER);
    expect(editStory(other, story, { result: 'Mine.' }, LATER).stories[1]).toMatchObject({
      task: 'Ours.',
      result: 'Mine.',
    });
  });

  it('tells one whole that was removed meanwhile', () => {
    const gone = removeStories(record, ['s1']);
    expect(editStory(gone, story, { result: 'Mine.' }, LATER).stories.at(-1)).toEqual({
      ...story,
      result: 'Mine.',
      at: LATER,
    });
    expect(editStory(gone, story, { result: story.result }, LATER)).toBe(gone);
  });

  it('names what changed in the order a story is told in', () => {
    expect(listChanged(story, { tags: [], title: 'x', task: story.task })).toEqual(['title', 'tags']);
  });

  it('wins over what was told before where two records are merged', () => {
    const told = editStory(record, story, { result: 'Better.' }, LATER);
    for (const merged of [mergeRecords(record, told), mergeRecords(told, record)])
      expect(merged.stories[1]?.result).toBe('Better.');
  });

  it('touches nothing else of any record', () => {
    fc.assert(
      fc.property(anyRecord(), (any) => {
        const id = 'an-id-of-its-own';
        const added = addStory(any, makeStory({ id }));
        const edited = editStory(added, makeStory({ id }), { title: 'Another' }, LATER);
        expect(edited.stories).toHaveLength(any.stories.length + 1);
        expect(removeStories(edited, [id])).toEqual(any);
      }),
    );
  });
});

describe('what is said of a story', () => {
  it('takes a minute aloud for 130 words, to five seconds', () => {
    const part = (words: number): Partial<Story> => ({
      ...{ situation: '', task: ' ', action: 'word  '.repeat(words), result: '' },
    });
    expect([0, 3, 65, 130, 217, 325].map((words) => tellingSeconds(makeStory(part(words))))).toEqual([
      0, 0, 30, 60, 100, 150,
    ]);
  });

  it('stands on evidence, on memory, or on what was removed since', () => {
    const piece = { id: 'e1', skill: 'ci-cd', level: 1, at: LATER, text: 'a link' } as const;
    const stories = [
      makeStory({ id: 'a', evidence: 'e1', number: '9 of 10' }),
      makeStory({ id: 'b', evidence: null, number: '9 of 10', task: '' }),
      makeStory({ id: 'c', evidence: 'gone', number: '9 of 10' }),
      makeStory({ id: 'd', evidence: null, number: null }),
    ];
    expect(
      describeStories({ stories, evidence: [piece] }).map(({ place, standsOn, piece: on, unbacked, open }) => {
        return [place, standsOn, on, unbacked, open];
      }),
    ).toEqual([
      [1, 'evidence', piece, false, []],
      [2, 'memory', null, true, ['task']],
      [3, 'removed', null, true, []],
      [4, 'memory', null, false, []],
    ]);
  });

  it('has a question for each of its tags before a second for any', () => {
    const questions = (['quality', 'quality', 'failure', 'failure', 'delivery'] as const).map(
      (probes, index) => ({ id: `q${index}`, probes }) as BehaviouralQuestion,
    );
    const ids = (tags: Story['tags'], most: number): string[] =>
      findQuestionsFor({ tags }, questions, most).map(({ id }) => id);
    expect(ids(['quality', 'failure'], 3)).toEqual(['q0', 'q2', 'q1']);
    expect(ids(['quality', 'learning'], 9)).toEqual(['q0', 'q1']);
    expect(ids([], 9)).toEqual([]);
  });

  it('fits the questions of its tags, the newest first', () => {
    const stories = [
      makeStory({ id: 'a', tags: ['quality'] }),
      makeStory({ id: 'b', tags: ['failure', 'quality'] }),
      makeStory({ id: 'c', tags: [] }),
    ];
    expect(findStoriesFor({ probes: 'quality' }, stories).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(listUntold(stories)).toEqual(VALUES.filter((value) => !['quality', 'failure'].includes(value)));
    expect(listUntold([])).toEqual(VALUES);
  });
});
