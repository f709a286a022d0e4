import { describe, expect, it } from 'vitest';
import { describeWork, splitAddress } from '../../../src/coaching/resume.ts';
import { claimsOf } from '../../../src/coaching/evidence.ts';

const at = '2026-11-20T10:00:00.000Z';
const name = (text: string) => {
  const { name: called, url, text: said } = describeWork({ text, at }, null);
  return [called, url, said];
};

describe('the name of a work', () => {
  it.each<[string, (string | null)[]]>([
    ['https://github.com/me/lending-library', ['lending-library', 'https://github.com/me/lending-library', null]],
    ['https://github.com/me/api.git', ['api', 'https://github.com/me/api.git', null]],
    ['see https://gitlab.com/me/api/-/issues/3.', ['api', 'https://gitlab.com/me/api/-/issues/3', 'see']],
    ['Book club API (https://github.com/me/club).', ['Book club API', 'https://github.com/me/club', null]],
    ['https://www.example.org/my/page?x=1', ['example.org/my/page', 'https://www.example.org/my/page?x=1', null]],
    ['/home/me/code/shop', ['shop', null, null]],
    ['~/shop/', ['shop', null, null]],
    ['C:\\work\\shop', ['shop', null, null]],
    ['notes on indexes', ['notes on indexes', null, null]],
    ['javascript:alert(1)', ['javascript:alert(1)', null, null]],
    ['https://', ['https://', null, null]],
  ])('%s', (text, expected) => {
    expect(name(text)).toEqual(expected);
  });

  it('is cut at a word where the words are long, which are then kept beside it', () => {
    const words = `Cut the wait ${'of the search page '.repeat(9)}`.trim();
    const [called, , said] = name(words);
    expect(called).toMatch(/^Cut the wait .*…$/);
    expect((called ?? '').length).toBeLessThanOrEqual(80);
    expect(said).toBe(words);
  });

  it('of what a scan found is that of its folder, and no path of this machine', () => {
    const finding = { id: 'x', finds: 'Tests', tool: 'pytest', file: 'a.py', line: 3, strength: 'strong' as const };
    const [claim] = claimsOf({ ...finding, backs: ['ci-cd.1a'] }, '/home/me/club');
    expect(name(claim?.text ?? '')).toEqual(['club', null, null]);
  });

  it('takes the first address, with what belongs to it', () => {
    expect(splitAddress('a https://example.org/a?b=c&d#e, b https://example.org/c')).toEqual({
      words: 'a , b https://example.org/c',
      url: 'https://example.org/a?b=c&d#e',
    });
  });
});
