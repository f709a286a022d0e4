import { describe, expect, it } from 'vitest';
import { groupResults, type SearchResult } from '../../src/coaching/search.ts';

describe('grouped hits', () => {
  it('put the kind of the best hit first and keep few of each', () => {
    const hit = (kind: SearchResult['kind'], id: string): SearchResult => ({
      kind,
      id,
      title: id,
      text: '',
      command: '',
    });
    const groups = groupResults([hit('item', 'a'), hit('skill', 'b'), hit('item', 'c'), hit('item', 'd')], 2);
    expect(groups.map(({ kind, hits }) => [kind, hits.map(({ id }) => id)])).toEqual([
      ['item', ['a', 'c']],
      ['skill', ['b']],
    ]);
  });
});
