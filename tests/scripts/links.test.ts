import { describe, expect, it } from 'vitest';
import { checkLinks, isBroken } from '../../scripts/links.ts';

describe('the check of links', () => {
  it('tries each address once, one host’s never two at a time, and pauses between them', async () => {
    const busy = new Set<string>();
    let pauses = 0;
    const askFor = async (url: string): Promise<number> => {
      const { host } = new URL(url);
      expect(busy.has(host)).toBe(false);
      busy.add(host);
      await Promise.resolve();
      busy.delete(host);
      if (url.endsWith('gone')) return 404;
      if (url.endsWith('silent')) throw new TypeError('fetch failed', { cause: new Error('no such host') });
      return 200;
    };
    const urls = ['https://a.org/1', 'https://a.org/gone', 'https://b.org/1', 'https://c.org/silent'];
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const results = await checkLinks(urls, askFor, pause, 2);
    expect(results.map(({ url }) => url).sort()).toEqual(urls);
    const broken = results.filter(isBroken).sort((a, b) => a.url.localeCompare(b.url));
    expect(broken).toEqual([
      { url: 'https://a.org/gone', outcome: 404 },
      { url: 'https://c.org/silent', outcome: 'no such host' },
    ]);
    expect(pauses).toBe(1);
  });

  it.each([
    [200, false],
    [403, false],
    [429, false],
    [404, true],
    [500, true],
    ['timeout', true],
  ])('takes %s for broken: %s', (outcome, broken) => {
    expect(isBroken({ url: 'https://a.org', outcome })).toBe(broken);
  });
});
