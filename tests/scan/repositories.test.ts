import { describe, expect, it } from 'vitest';
import { judge, judgeRepositories, MARKS, summarise } from '../../scripts/scan/judge.ts';
import { readRepositories } from '../../scripts/scan/repository.ts';

describe('the scan over the set of labelled repositories', () => {
  it('reaches its marks', async () => {
    const repositories = readRepositories();
    expect(repositories.length).toBeGreaterThanOrEqual(30);
    const { lines, isMet } = summarise(await judgeRepositories(repositories));
    expect(isMet, lines.join('\n')).toBe(true);
  }, 120_000);
});

describe('the judge of a scan', () => {
  const finding = (id: string, file: string, line: number | null, strength: 'strong' | 'fair' = 'fair') =>
    ({ id, finds: 'x', tool: 'y', file, line, backs: [], strength }) as const;
  const expected = [
    { detector: 'a', at: ['one.ts:3-5', 'two.ts'] },
    { detector: 'b', at: ['one.ts:3'] },
  ];

  it.each([
    ['one.ts', 3, 'right'],
    ['one.ts', 5, 'right'],
    ['one.ts', 6, 'wrong place'],
    ['one.ts', null, 'right'],
    ['two.ts', 900, 'right'],
    ['three.ts', 3, 'wrong place'],
  ])('takes %s:%s as %s', (file, line, verdict) => {
    expect(judge({ name: 'r', expected }, [finding('a', file, line)])[0]).toMatchObject({ verdict });
  });

  it('counts for nothing what may be taken either way', () => {
    const arguable = [{ detector: 'c', at: ['three.ts'] }];
    const [judged] = judge({ name: 'r', expected: [], arguable }, [finding('c', 'three.ts', 7, 'strong')]);
    expect(judged).toMatchObject({ verdict: 'arguable' });
    expect(summarise(judged === undefined ? [] : [judged]).isMet).toBe(true);
  });

  it('names what is false and what was missed, and fails under the marks', () => {
    const judged = judge({ name: 'r', expected }, [finding('a', 'two.ts', 1), finding('c', 'x.ts', 1, 'strong')]);
    const { lines, isMet } = summarise(judged);
    expect(isMet).toBe(false);
    expect(lines.slice(0, 2)).toEqual(['r  c: false x.ts:1 [y, strong]', 'r  b: missed; should be one.ts:3']);
    expect(lines.at(-1)).toContain('Precision by line 50.0 %');
    expect(MARKS).toEqual({ precision: 0.95, recall: 0.93 });
  });

  it('fails on a single false one that is marked strong', () => {
    const right = Array.from({ length: 99 }, () => judge({ name: 'r', expected: [] }, [])).flat();
    const many = Array.from({ length: 99 }, () =>
      judge({ name: 'r', expected: expected.slice(0, 1) }, [finding('a', 'two.ts', 1)]),
    ).flat();
    expect(summarise([...right, ...many]).isMet).toBe(true);
    expect(summarise([...many, ...judge({ name: 'r', expected: [] }, [finding('c', 'x', 1)])]).isMet).toBe(true);
    expect(summarise([...many, ...judge({ name: 'r', expected: [] }, [finding('c', 'x', 1, 'strong')])]).isMet).toBe(
      false,
    );
  });
});
