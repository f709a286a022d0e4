import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { promptCheck } from '../../src/terminal/prompts/check-prompt.ts';
import type { CheckHelp } from '../../src/terminal/prompts/prompts.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { makePaint } from '../../src/terminal/theme.ts';

const CHOICES = Array.from({ length: 12 }, (_, index) => ({
  value: `v${index}`,
  label: `item ${index} of a list that has a long label, with src/terminal/prompts/check-prompt.ts:14 in it`,
  checked: index === 1,
  group: index < 6 ? 'Pay' : 'People',
  description: `why ${index}`,
}));

async function ask({ columns = 80, rows = 30, help = {} }: { columns?: number; rows?: number; help?: CheckHelp } = {}) {
  const asked = await render(promptCheck, {
    asked: { question: 'Evaluating an offer', choices: CHOICES, ...help },
    size: () => ({ columns, rows }),
    paint: makePaint(false),
  });
  asked.answer.catch(() => undefined);
  const press = (...keys: string[]): void => {
    for (const key of keys) asked.events.keypress(key);
  };
  return { ...asked, press };
}

describe('a list of choices', () => {
  it('shows headings, how many are chosen, why of the current one, and how to leave', async () => {
    const { getScreen, press } = await ask({ columns: 120, rows: 40, help: { leaving: 'leave, ticks as before' } });
    press('space');
    const lines = getScreen().split('\n');
    expect(lines[0]).toMatch(/^Evaluating an offer +2 of 12 chosen$/);
    expect(lines.filter((line) => ['Pay', 'People'].includes(line))).toEqual(['Pay', 'People']);
    expect(lines[2]).toMatch(/^❯ ◉ item 0/);
    expect(lines.slice(-2)).toEqual([
      '    why 0',
      '↑↓ move · space choose · a all · enter done · ctrl-c leave, ticks as before',
    ]);
    press('escape');
    expect(getScreen()).toContain('To leave, ticks as before, press Ctrl-C.');
  });

  it('says how many lie above and below where not all fit, and always shows the current one', async () => {
    const { getScreen, press } = await ask({ rows: 16 });
    expect(getScreen()).toContain('❯ ◯ item 0 ');
    expect(getScreen()).toMatch(/\n {2}↓ \d+ more below\n/);
    expect(getScreen()).not.toContain('above');
    for (let index = 1; index < 12; index++) {
      press('j');
      expect(getScreen()).toMatch(new RegExp(`❯ . item ${index} `));
      expect(getScreen().split('\n').length).toBeLessThan(16);
    }
    expect(getScreen()).toMatch(/\n {2}↑ \d+ more above\n/);
    expect(getScreen()).not.toContain('below');
    press('down');
    expect(getScreen()).toContain('item 11 ');
  });

  it.each([80, 60, 40])('breaks labels at words and fits %i columns', async (columns) => {
    const { getScreen } = await ask({ columns });
    if (columns > 40) expect(getScreen()).toContain('src/terminal/prompts/check-prompt.ts:14');
    for (const line of getScreen().split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it('gives what is chosen, in the order of the list, and folds into one line', async () => {
    const { answer, press, getScreen } = await ask();
    press('down', 'down', 'down', 'space', 'k', 'k', 'space', 'k', 'space', 'enter');
    await expect(answer).resolves.toEqual(['v0', 'v3']);
    expect(getScreen()).toBe('Evaluating an offer   2 of 12 chosen');
  });

  it('chooses all by a, and none by a again', async () => {
    const { answer, press, getScreen } = await ask();
    press('a');
    expect(getScreen()).toContain('12 of 12 chosen');
    press('a', 'enter');
    await expect(answer).resolves.toEqual([]);
  });

  it('explains by ? where there is something to explain', async () => {
    const { getScreen, press } = await ask({ help: { about: 'A hint is weak.' } });
    press('?');
    expect(getScreen()).toContain('A hint is weak.');
    expect(getScreen()).toContain('? close');
    press('?');
    expect(getScreen()).not.toContain('A hint is weak.');
    const without = await ask();
    const before = without.getScreen();
    without.press('?');
    expect(without.getScreen()).toBe(before);
  });
});
