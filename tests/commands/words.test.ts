import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';

describe('coach help', () => {
  it('explains every word of the program on one screen, or those that are asked for', async () => {
    const { code, out } = await coach(['help', 'words'], { terminal: 80 });
    expect(code).toBe(0);
    for (const word of ['Guided', 'never came up', 'held', 'stale', 'weak', 'adaptive', 'quick', 'should', 'rung'])
      expect(out).toContain(`  ${word}  `);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const levels = await coach(['help', 'levels'], { terminal: 80 });
    expect(levels.out).toMatch(/^Levels: how far you are in a skill\n {2}None /);
    expect((await coach(['help', 'never', 'came', 'up'], { terminal: 80 })).out).toMatch(/^Answers: /);
    expect((await coach(['help', 'claimed'], { terminal: 80 })).out).toMatch(/^Standings: /);
    expect(JSON.parse((await coach(['help', 'priority', '--json'])).out)).toMatchObject([
      { id: 'priorities', words: [{ word: 'must' }, {}, {}] },
    ]);
  });

  it('explains a command where a word is one, and refuses what is neither', async () => {
    expect((await coach(['help', 'report'])).out).toMatch(/^Usage: coach report/);
    expect((await coach(['help', 'nosuchword'])).err).toContain('There is no command "nosuchword".');
  });
});
