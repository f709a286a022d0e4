import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import type { RungQuestion } from '../../src/terminal/prompts/prompts.ts';
import { promptRung } from '../../src/terminal/prompts/rung-prompt.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { makePaint } from '../../src/terminal/theme.ts';

const QUESTION: RungQuestion = {
  heading: 'Database Management · Independent',
  progress: 'skill 2 of 12 · about 27 screens left',
  level: 2,
  statements: [
    'designed the tables for a feature',
    'found a slow query by its plan and made it faster',
    'written a migration',
  ],
  given: [undefined, undefined, undefined],
  canGoBack: true,
  leaving: 'stop and save',
  fold: (answers) => `folded ${answers.join(' ')}`,
};

async function ask(columns: number, question: Partial<RungQuestion> = {}, rows = 40) {
  const asked = await render(promptRung, {
    question: { ...QUESTION, ...question },
    size: () => ({ columns, rows }),
    paint: makePaint(false),
  });
  // A prompt that a test leaves open is closed when the process ends.
  asked.answer.catch(() => undefined);
  const press = (...keys: string[]): void => {
    for (const key of keys) asked.events.keypress(key);
  };
  return { ...asked, press };
}

describe('the screen of a rung', () => {
  it('has its answers in columns at 100 and more', async () => {
    const { getScreen, press } = await ask(110);
    press('3');
    expect(getScreen()).toBe(
      [
        'Database Management · Independent                                        skill 2 of 12 · about 27 screens left',
        'Have you done this?                                                no   helped   alone   often   never came up',
        '  designed the tables for a feature                                ○      ○        ●       ○           ○',
        '❯ found a slow query by its plan and made it faster                ○      ○        ○       ○           ○',
        '  written a migration                                              ○      ○        ○       ○           ○',
        '',
        '↑↓ move · 1-5 or ←→ answer · enter next · b back · ? explain · ctrl-c stop and save',
      ].join('\n'),
    );
  });

  it.each([60, 40])('has them under each statement below that, and fits %i columns', async (columns) => {
    const { getScreen, press } = await ask(columns, { notes: ['answered 7 months ago'], given: ['often'] });
    press('down', 'right');
    const screen = getScreen();
    if (columns === 60)
      expect(screen).toContain(
        '❯ found a slow query by its plan and made it faster\n    ● no  ○ helped  ○ alone  ○ often  ○ never came up',
      );
    press('?');
    for (const line of `${screen}\n${getScreen()}`.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it('moves on by itself after a digit, but for the last statement, which ends by Enter', async () => {
    const { answer, press, getScreen } = await ask(110);
    press('4', '1', '5');
    expect(getScreen()).toContain('❯ written a migration');
    press('3');
    expect(getScreen()).toContain('❯ written a migration');
    press('enter');
    await expect(answer).resolves.toEqual({ answers: ['often', 'no', 'alone'] });
    expect(getScreen()).toBe('folded often no alone');
  });

  it.each([
    ['arrows', ['right', 'right', 'down', 'right', 'right', 'left', 'tab', 'right', 'enter'], ['helped', 'no', 'no']],
    ['letters', ['l', 'l', 'j', 'l', 'j', 'l', 'k', 'l', 'l', 'h', 'enter'], ['helped', 'helped', 'no']],
    ['space', ['space', 'down', ...Array<string>(6).fill('space'), 'down', 'space', 'enter'], ['no', 'no', 'no']],
  ])('is answered by %s', async (_how, keys, answers) => {
    const { answer, press } = await ask(110);
    press(...keys);
    await expect(answer).resolves.toEqual({ answers });
  });

  it('does not end with a statement unanswered: it goes there and says so', async () => {
    const { answer, press, getScreen } = await ask(110);
    press('down', '3', 'enter');
    expect(getScreen()).toContain('❯ written a migration');
    expect(getScreen()).toContain('This one has no answer yet. A figure answers and goes down');
    press('3', 'enter');
    expect(getScreen()).toContain('❯ designed the tables');
    press('3', 'enter');
    await expect(answer).resolves.toEqual({ answers: ['alone', 'alone', 'alone'] });
  });

  it('keeps what was given before by Enter alone, and says how old it is', async () => {
    for (const columns of [60, 110]) {
      const { answer, press, getScreen } = await ask(columns, {
        given: ['often', 'no', 'helped'],
        notes: [undefined, 'answered 7 months ago', undefined],
      });
      expect(getScreen().match(/answered 7 months ago/g)).toHaveLength(1);
      press('enter');
      await expect(answer).resolves.toEqual({ answers: ['often', 'no', 'helped'] });
    }
  });

  it('tells of an answer that does not stand ready what it was, and takes none by Enter', async () => {
    for (const columns of [60, 110]) {
      const { answer, press, getScreen } = await ask(columns, {
        given: ['often', undefined, 'helped'],
        notes: [undefined, 'before: no', undefined],
      });
      press('enter');
      expect(getScreen()).toContain('(before: no)');
      press('2', 'enter');
      await expect(answer).resolves.toEqual({ answers: ['often', 'helped', 'helped'] });
    }
  });

  it('stays within its rows and answers', async () => {
    const { answer, press } = await ask(60, { given: ['often', 'no', 'helped'] });
    press('up', 'left', 'down', 'down', 'down', 'right', 'right', 'right', 'right', 'right', 'enter');
    await expect(answer).resolves.toEqual({ answers: ['alone', 'no', 'no-chance'] });
  });

  it('goes back by b, where there is a screen before', async () => {
    const back = await ask(60);
    back.press('b');
    await expect(back.answer).resolves.toBe('back');
    const first = await ask(60, { canGoBack: false });
    first.press('b');
    expect(first.getScreen()).toContain('Database Management');
    expect(first.getScreen()).not.toContain('b back');
  });

  it('explains level, answers and what counts by ?, beside the statements, until ? again', async () => {
    const { getScreen, press } = await ask(80);
    const before = getScreen();
    press('?');
    expect(getScreen()).toContain('❯ designed the tables');
    expect(getScreen()).toContain('Independent    routine work done alone');
    expect(getScreen()).toMatch(/never came up +no occasion for it yet/);
    expect(getScreen()).toMatch(/met +at Guided by "helped"; from Independent on by "alone"/);
    expect(getScreen()).not.toContain('Production');
    press('2', '?');
    expect(getScreen()).toBe(
      before.replace('❯ d', '  d').replace('  found', '❯ found').replace('○ helped', '● helped'),
    );
  });

  it('explains in the place of the statements where the terminal is too low, and answers none of them then', async () => {
    const { getScreen, press } = await ask(80, {}, 20);
    const before = getScreen();
    press('?');
    expect(getScreen()).not.toContain('designed the tables');
    expect(getScreen().split('\n').length).toBeLessThan(20);
    press('3');
    expect(getScreen()).toBe(before);
  });

  it('says how to leave by Esc and q, and asks what it is told to ask', async () => {
    const { getScreen, press } = await ask(80, { asks: 'Has Anna done this?' });
    expect(getScreen()).toContain('\nHas Anna done this?\n');
    for (const key of ['escape', 'q']) {
      press(key);
      expect(getScreen()).toContain('To stop and save, press Ctrl-C.');
      press('down');
      expect(getScreen()).not.toContain('press Ctrl-C');
    }
  });
});
