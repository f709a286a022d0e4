import { describe, expect, it } from 'vitest';
import { findWords, WORD_GROUPS, wordsForRung } from '../../src/coaching/words.ts';

const idsOf = (name: string): string[] => findWords(name).map(({ id }) => id);

describe('the words of the program', () => {
  it('are found by "words", by what they are about in one or many, and by themselves', () => {
    expect(findWords('words')).toBe(WORD_GROUPS);
    for (const { id, title, words } of WORD_GROUPS) {
      for (const name of [id, title, id.toUpperCase(), id.replace(/ies$/, 'y').replace(/s$/, '')])
        expect([name, idsOf(name)]).toEqual([name, [id]]);
      for (const { word } of words) if (!['level', 'step'].includes(word)) expect(idsOf(word)).toContain(id);
    }
    expect(idsOf('claimed')).toEqual(['standings']);
    expect(idsOf('Never-Came  up')).toEqual(['answers']);
    expect(idsOf('constructor')).toEqual([]);
    expect(idsOf('')).toEqual([]);
  });

  it('are few on the screen of a level: the level, the answers, and what counts', () => {
    const words = (level: 2 | null): string[] =>
      wordsForRung(level).map((group) => `${group.id} ${group.words.length}`);
    expect(words(2)).toEqual(['levels 1', 'answers 5', 'counts 2']);
    expect(words(null)).toEqual(['answers 5', 'counts 2']);
  });
});
