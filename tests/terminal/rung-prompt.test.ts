import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import type { RungQuestion } from '../../src/terminal/prompts/prompts.ts';
import { promptRung } from '../../src/terminal/prompts/rung-prompt.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { makePaint } from '../../src/terminal/theme.ts';

const QUESTION: RungQuestion = {
  heading: 'Database Management · Independent',
  progress: 'skill 2 of 12 · about 27 screens left',
  statements: [
    'designed the tables for a feature',
    'found a slow query by its plan and made it faster',
    'written a migration',
  ],
  given: [undefined, undefined, undefined],
  canGoBack: true,
  fold: (answers) => `folded ${answers.join(' ')}`,
};

async function ask(columns: number, question: Partial<RungQuestion> = {}) {
  const asked = await render(promptRung, {
    question: { ...QUESTION, ...question },
    columns: () => columns,
    paint: makePaint(false),
  });
  // A prompt that a test leaves open is closed when the process ends.
  asked.answer.catch(() => undefined);
  return asked;
}

describe('the screen of a rung', () => {
  it('has its answers in columns at 100 and more', async () => {
    const { getScreen, events } = await ask(110);
    events.keypress('3');
    expect(getScreen()).toBe(
      [
        'Database Management · Independent                                        skill 2 of 12 · about 27 screens left',
        'Have you done this?                                                    no   helped   alone   often   no chance',
        '❯ designed the tables for a feature                                    ○      ○        ●       ○         ○',
        '  found a slow query by its plan and made it faster                    ○      ○        ○       ○         ○',
        '  written a migration                                                  ○      ○        ○       ○         ○',
        '',
        '↑↓ statement · ←→ or 1-5 answer · enter next · b back · ctrl-c stop and save',
      ].join('\n'),
    );
  });

  it('has them under each statement below that, and fits 60 columns', async () => {
    const { getScreen, events } = await ask(60);
    events.keypress('down');
    events.keypress('right');
    const screen = getScreen();
    expect(screen).toContain(
      '❯ found a slow query by its plan and made it faster\n    ● no  ○ helped  ○ alone  ○ often  ○ no chance',
    );
    for (const line of screen.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(60);
  });

  it('gives an answer for each statement, set by digit or by arrows', async () => {
    const { answer, events, getScreen } = await ask(110);
    events.keypress('4');
    events.keypress('down');
    events.keypress('right');
    events.keypress('right');
    events.keypress('left');
    events.keypress('down');
    events.keypress('down');
    events.keypress('5');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ answers: ['often', 'no', 'no-chance'] });
    expect(getScreen()).toBe('folded often no no-chance');
  });

  it('does not end with a statement unanswered: it goes there and says so', async () => {
    const { answer, events, getScreen } = await ask(110);
    events.keypress('down');
    events.keypress('3');
    events.keypress('enter');
    expect(getScreen()).toContain('❯ written a migration');
    expect(getScreen()).toContain('This one has no answer yet.');
    events.keypress('3');
    events.keypress('enter');
    expect(getScreen()).toContain('❯ designed the tables');
    events.keypress('3');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ answers: ['alone', 'alone', 'alone'] });
  });

  it('keeps what was given before, and stays within its rows and answers', async () => {
    const { answer, events } = await ask(60, { given: ['often', 'no', 'helped'] });
    events.keypress('up');
    events.keypress('left');
    for (const key of ['down', 'down', 'down', 'right', 'right', 'right', 'right', 'right']) events.keypress(key);
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ answers: ['alone', 'no', 'no-chance'] });
  });

  it('goes back by b, where there is a screen before', async () => {
    const back = await ask(60);
    back.events.keypress('b');
    await expect(back.answer).resolves.toBe('back');
    const first = await ask(60, { canGoBack: false });
    first.events.keypress('b');
    expect(first.getScreen()).toContain('Database Management');
    expect(first.getScreen()).not.toContain('b back');
  });
});
