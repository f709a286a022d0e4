import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { makeRecord } from '../support/person.ts';

const AT = '2026-11-20T10:00:00.000Z';

async function itemIds(id: string): Promise<string[]> {
  const { out } = await coach(['checklist', id, '--json']);
  return (JSON.parse(out) as { items: { id: string }[] }).items.map((item) => item.id);
}

describe('coach checklist', () => {
  it('lists them all by stage', async () => {
    const { out } = await coach(['checklist']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.length).toBeGreaterThanOrEqual(28);
    expect(lines.every(([, , items, done]) => Number(items) >= 4 && done === '0')).toBe(true);
    expect(lines.find(([id]) => id === 'offer-evaluation')?.[1]).toBe('offer');
    const json = JSON.parse((await coach(['checklist', '--json'])).out) as object[];
    expect(Object.keys(json[0] ?? {})).toEqual(expect.arrayContaining(['id', 'title', 'stage', 'items', 'done']));
  });

  it('shows one with its numbers and ticks on a terminal', async () => {
    const ids = await itemIds('offer-evaluation');
    const ticks = [{ checklist: 'offer-evaluation', item: ids[0] ?? '', at: AT }];
    const { out, err } = await coach(['checklist', 'offer-evaluation'], {
      record: makeRecord({ ticks }),
      terminal: 80,
    });
    expect(out).toMatch(new RegExp(`^Evaluating an offer +1 of ${ids.length} done\n`));
    expect(out).toMatch(/\n\nPay\n {3}1 ✓ \S.*\n {7}why: /);
    expect(out).toMatch(/\n {3}2 {3}\S.*\n( {7}.*\n)* {7}more: coach checklist salary-negotiation\n/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(err).toBe('coach checklist offer-evaluation --tick 2\n');
  });

  it('is a Markdown task list in a pipe, and on a terminal when asked', async () => {
    const piped = await coach(['checklist', 'interview-prep']);
    expect(piped.out).toMatch(/^# Interview preparation\n\n[^\n]+\n\n## If it is tomorrow\n\n- \[ \] /);
    expect((await coach(['checklist', 'interview-prep', '--markdown'], { terminal: 80 })).out).toBe(piped.out);
    const linked = await coach(['checklist', 'offer-evaluation']);
    expect(linked.out).toContain('\n  - more: coach checklist salary-negotiation\n');
    const ungrouped = await coach(['checklist', 'resume', '--markdown']);
    expect(ungrouped.out).toMatch(/^# [^\n]+\n\n[^\n]+\n\n(- \[ \]|## )/);
  });

  it('ticks and unticks by number', async () => {
    const ids = await itemIds('resume');
    const ticked = await coach(['checklist', 'resume', '--tick', '3', '--tick', '5']);
    expect((await ticked.store.read()).ticks).toEqual([
      { checklist: 'resume', item: ids[2], at: '2026-11-23T12:00:00.000Z' },
      { checklist: 'resume', item: ids[4], at: '2026-11-23T12:00:00.000Z' },
    ]);
    expect(ticked.out).toBe(`Ticked 3, 5.\nResume: 2 of ${ids.length} done.\n`);
    expect(ticked.err).toBe('The list: coach checklist resume\n');
    const { store } = await coach(['checklist', 'resume', '--untick', '3'], { store: ticked.store });
    expect((await store.read()).ticks.map(({ item }) => item)).toEqual([ids[4]]);
  });

  it('takes several numbers and ranges at once, and says in at most three lines what changed', async () => {
    const [first = '', , third = '', fourth = '', fifth = ''] = await itemIds('resume');
    const change = (...args: string[]) => coach(['checklist', 'resume', ...args], { record: makeRecord({ ticks }) });
    const ticks = [{ checklist: 'resume', item: first, at: AT }];
    const { store } = await change('--tick', '1, 3-4', '--tick', '5');
    expect((await store.read()).ticks.map(({ item }) => item)).toEqual([first, third, fourth, fifth]);
    expect((await change('--untick', '1-3', '--tick', '4')).out).toMatch(
      /^Ticked 4: .+\nUnticked 1: .+\nResume: 1 of /,
    );
    expect((await change('--tick', '1')).out).toMatch(/^Nothing changed\.\nResume: 1 of \d+ done\.\n$/);
    expect((await change('--tick', '2', '--markdown')).out.match(/- \[x\]/g)).toHaveLength(2);
    for (const line of (await coach(['checklist', 'resume', '--tick', '2'], { terminal: 60 })).out.split('\n'))
      expect(line.length).toBeLessThanOrEqual(60);
  });

  it.each(['', '3,', '-4', '4-', '5-3', '1-2-3', '1-99999', '1.5'])('refuses "%s" as numbers', async (numbers) => {
    const { code, err, store } = await coach(['checklist', 'resume', `--tick=${numbers}`]);
    expect([code, err]).toEqual([2, expect.stringContaining('It takes whole numbers from 1 on')]);
    expect((await store.read()).ticks).toEqual([]);
  });

  it('shows when an item was done in its JSON', async () => {
    const { out } = await coach(['checklist', 'resume', '--tick', '1', '--json']);
    const { items } = JSON.parse(out) as { items: object[] };
    expect(items[0]).toMatchObject({ done: true, doneAt: '2026-11-23T12:00:00.000Z' });
    expect(items[1]).toMatchObject({ done: false });
    expect(items[1]).not.toHaveProperty('doneAt');
  });

  it('is edited with a prompt: what is checked in the end is ticked', async () => {
    const [first = '', second = '', third = ''] = await itemIds('resume');
    const ticks = [first, second].map((item) => ({ checklist: 'resume', item, at: AT }));
    const { store } = await coach(['checklist', 'resume', '--edit'], {
      record: makeRecord({ ticks }),
      replies: { check: [second, third] },
    });
    expect((await store.read()).ticks).toEqual([
      { checklist: 'resume', item: second, at: AT },
      { checklist: 'resume', item: third, at: '2026-11-23T12:00:00.000Z' },
    ]);
  });

  it('is reset after asking, or with --yes', async () => {
    const record = makeRecord({ ticks: [{ checklist: 'resume', item: (await itemIds('resume'))[0] ?? '', at: AT }] });
    const kept = await coach(['checklist', 'resume', '--reset'], { record, replies: { confirm: false } });
    expect((await kept.store.read()).ticks).toHaveLength(1);
    const asked = await coach(['checklist', 'resume', '--reset'], { record, replies: { confirm: true } });
    expect((await asked.store.read()).ticks).toEqual([]);
    expect((await (await coach(['checklist', 'resume', '--reset', '--yes'], { record })).store.read()).ticks).toEqual(
      [],
    );
    expect(await coach(['checklist', 'resume', '--reset'], { record })).toMatchObject({
      code: 2,
      out: '',
      err: 'There is no terminal to ask at.\nTo take all ticks away without being asked, pass --yes.\n',
    });
  });

  it('says when all is done', async () => {
    const all = ['checklist', 'resume', '--tick', `1-${(await itemIds('resume')).length}`];
    const { out, store } = await coach(all);
    expect((await coach(['checklist', 'resume'], { store })).err).toBe('All done.\n');
    expect(out).toMatch(/\nResume: (\d+) of \1 done\.\n$/);
  });

  it.each([
    [['nosuch'], 'No checklist is called "nosuch".'],
    [['interveiw-prep'], 'Did you mean interview-prep?'],
    [['resume', '--tick', '99'], 'resume has no item 99.'],
    [['resume', '--tick', '0'], 'It takes whole numbers from 1 on, such as 3 or 1,4-6.'],
    [['resume', '--tick', 'two'], 'It takes whole numbers from 1 on, such as 3 or 1,4-6.'],
    [['--tick', '1'], 'Say which checklist to change.'],
    [['resume', '--edit'], 'There is no terminal to ask at.'],
  ])('refuses %j and changes nothing', async (args, text) => {
    const { code, out, err, store } = await coach(['checklist', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect((await store.read()).ticks).toEqual([]);
  });
});

describe('coach checklist --edit', () => {
  it('shows headings, what is done already, and why; and says what is kept where the person stops', async () => {
    const { checked, code, err, store } = await coach(['checklist', 'offer-evaluation', '--edit'], {
      replies: { check: 'stop' },
    });
    const list = checked[0];
    expect(list?.question).toBe('Evaluating an offer');
    expect(new Set(list?.choices.map(({ group }) => group)).size).toBeGreaterThan(2);
    expect(list?.choices.every(({ group }) => group !== undefined)).toBe(true);
    expect(list?.choices.some(({ description }) => (description ?? '').length > 20)).toBe(true);
    expect([code, err]).toEqual([130, 'Stopped; the ticks are as they were.\n']);
    expect(await store.read()).toEqual(makeRecord());
  });
});
