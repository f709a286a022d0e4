import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutOfTime, type Pace } from '../../src/scan/pace.ts';
import { readCommits } from '../../src/scan/history/commits.ts';
import { sortByAuthor } from '../../src/scan/history/whose.ts';
import { searchFiles } from '../../src/scan/search/search-files.ts';
import { listEntries } from '../../src/scan/walk/list-entries.ts';
import { listFiles } from '../../src/scan/walk/list-files.ts';
import { detectors, makeRepository } from './support.ts';

/** The longest that some work goes on without a rest, in milliseconds of work of this process alone. */
async function measureLongest(work: (pace: Pace) => Promise<unknown>): Promise<number> {
  const now = (): number => process.cpuUsage().user / 1000;
  let [rested, longest] = [now(), 0];
  const rest = (): Promise<void> => {
    longest = Math.max(longest, now() - rested);
    rested = now();
    return Promise.resolve();
  };
  await work({ isDue: () => now() - rested > 20, rest });
  await rest();
  return longest;
}

/** A pace that wants a rest at each step, and is out of time after so many. */
function createShort(steps: number): Pace {
  let rests = 0;
  const rest = (): Promise<void> => {
    rests += 1;
    return rests > steps ? Promise.reject(new OutOfTime('over')) : Promise.resolve();
  };
  return { isDue: () => true, rest };
}

const manyFiles = (count: number): string =>
  makeRepository(Object.fromEntries(Array.from({ length: count }, (_, index) => [`file-${index}.ts`, ''])));

describe('a scan rests, so that it may be stopped', () => {
  it('while it sorts fifty thousand files with long names', async () => {
    const endings = ['ts', 'py', 'yml', 'md'];
    const files = Array.from({ length: 50_000 }, (_, index) => `${'N'.repeat(230)}-${index}.${endings[index % 4]}`);
    const search = (pace: Pace): Promise<unknown> => searchFiles('/nowhere', files, detectors, { bytes: 1, pace });
    expect(await measureLongest(search)).toBeLessThan(150);
  }, 60_000);

  it('while it reads a history of long messages', async () => {
    const id = '0'.repeat(40);
    const body = 'co-authored-by: x\n'.repeat(80);
    const one = `author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nSay it\n\n${body}`;
    const [ids, commits] = [`${id}\n`, `${id} commit ${one.length}\n${one}\n`].map((text) => text.repeat(20_000));
    const asker = {
      ask: ([command]: readonly string[]) =>
        Promise.resolve({ text: (command === 'rev-list' ? ids : commits) ?? '', ended: 'done' as const }),
      findAddress: () => Promise.resolve(''),
    };
    const read = async (pace: Pace): Promise<unknown> => {
      const { commits } = await readCommits(asker, '', pace);
      expect(commits).toHaveLength(20_000);
      return sortByAuthor(commits, ['x@y'], pace);
    };
    expect(await measureLongest(read)).toBeLessThan(200);
  });

  it('while it lists one folder, of which nothing is taken before it is listed', async () => {
    const options = {
      skip: new Set<string>(),
      mostFiles: 5000,
      mostCharacters: 1e6,
      root: null,
      exclude: null,
      onProgress: () => undefined,
    };
    const listed = await listFiles(manyFiles(1000), { ...options, pace: createShort(700) });
    expect(listed).toMatchObject({ files: [], stopped: 'time' });
  });

  it('and lists no more of a folder than it may', async () => {
    const folder = manyFiles(50);
    const budget = { left: 30 };
    const pace = createShort(Infinity);
    const [one, two] = await Promise.all([listEntries(folder, pace, budget), listEntries(folder, pace, budget)]);
    expect([one?.length ?? 0, two?.length ?? 0].reduce((sum, count) => sum + count)).toBe(30);
    expect(await listEntries(join(folder, 'nowhere'), pace, budget)).toBeNull();
  });
});
