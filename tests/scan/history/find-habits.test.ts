import { describe, expect, it } from 'vitest';
import type { Commit } from '../../../src/scan/history/commits.ts';
import { findHabits } from '../../../src/scan/history/find-habits.ts';

const commit = (id: string, reverted: string): Commit => ({
  ...{ id, parents: [], address: 'a@b', name: 'a', written: null, committer: 'a@b' },
  subject: 'Revert "x"',
  body: `This reverts commit ${reverted}.`,
});

const sizesOf = (commits: readonly Commit[]): Map<string, number> => new Map(commits.map(({ id }) => [id, 3]));

describe('a commit taken back by another', () => {
  const others = ['5'.repeat(40), `6${'0'.repeat(39)}`, '9'.repeat(40)].map((id) => commit(id, 'f'.repeat(40)));
  const found = (reverted: string): string[] => {
    const own = commit('7'.repeat(40), reverted);
    const all = [own, ...others];
    return findHabits([own], sizesOf(all), all).map(({ id }) => id);
  };

  it.each(['6'.padEnd(7, '0'), '6'.padEnd(40, '0'), '5'.repeat(39), '9'.repeat(12)])('is known by %s', (reverted) => {
    expect(found(reverted)).toEqual(['reverts']);
  });

  it.each(['6000001', '4'.repeat(40), 'f'.repeat(8), '9'.repeat(41)])('is not known by %s', (reverted) => {
    expect(found(reverted)).toEqual([]);
  });

  it('is looked for in no more time than the commits take', () => {
    const all = Array.from({ length: 20_000 }, (_, index) =>
      commit(index.toString(16).padStart(40, '0'), index.toString(16).padEnd(40, 'e')),
    );
    const start = process.cpuUsage().user;
    const sizes = sizesOf(all);
    expect(findHabits(all, sizes, all).map(({ id }) => id)).not.toContain('reverts');
    expect(process.cpuUsage().user - start).toBeLessThan(1_000_000);
  });
});
