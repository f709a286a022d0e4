import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { at, november, someJob } from '../support/job.ts';
import { makeRecord } from '../support/person.ts';

const PREP = ['checklist', 'interview-prep', '--for', 'acme'];
const QUESTIONS = ['checklist', 'employer-questions', '--for', 'acme'];

function recordAt(day: string | null, ticks: readonly string[] = []) {
  return makeRecord({
    ticks: [{ checklist: 'interview-prep', item: 'ask-ai-rules', at: at(2) }],
    jobs: [
      someJob(
        {
          next: day === null ? null : { day, what: 'interview' },
          ticks: ticks.map((item) => ({ checklist: 'interview-prep', item, at: at(3) })),
        },
        [[20, 'interview']],
      ),
    ],
  });
}

describe('coach checklist --for', () => {
  it('has ticks of its own, and is cut to the days that are left', async () => {
    const record = recordAt(november(26), ['mark-the-must-haves']);
    const { out, err } = await coach(PREP, { record, terminal: 80 });
    expect(out).toMatch(/^Interview preparation · acme +1 of 33 done\n/);
    expect(out.replaceAll('\n', ' ')).toContain(
      'For Thu 26 Nov 2026, in 3 days. Left out: "If it is tomorrow", since it is not; 3 of 6 open items of "A week before", since about one a day can be done.',
    );
    expect(out).not.toContain('\nIf it is tomorrow\n');
    expect(out).toContain('  12 ✓ Mark the five requirements');
    expect(out).toContain('   7   Ask which AI tools each round allows');
    expect(err).toBe(
      'The whole list: coach checklist interview-prep --for acme --all\ncoach checklist interview-prep --for acme --tick 6\n',
    );
    const whole = await coach([...PREP, '--all'], { record, terminal: 80 });
    expect(whole.out).toMatch(/^Interview preparation · acme +1 of 33 done\n/);
    expect(whole.out).not.toContain('Left out');
    expect((await coach(['checklist', 'interview-prep'], { record, terminal: 80 })).out).toContain('7 ✓ Ask which AI');
  });

  it.each([
    [november(24), /For Tue 24 Nov 2026, tomorrow\. Left out: "A week before", for which it is too late\./],
    [
      november(23),
      /For Mon 23 Nov 2026, today\. Left out: "If it is tomorrow", "When the date is fixed", "A week before", for which it is too late\./,
    ],
    [november(22), /It was on Sun 22 Nov 2026\. Left out: .*"In the room", since it is over\./],
    ['2026-12-09', /in 16 days\. Left out: "If it is tomorrow", since it is not\./],
  ])('says what is left out for %s', async (day, text) => {
    expect((await coach(PREP, { record: recordAt(day), terminal: 80 })).out.replaceAll('\n', ' ')).toMatch(text);
  });

  it('says of a group that is shown for what is ticked that the rest of it is left out', async () => {
    const record = recordAt(november(23), ['confirm-rounds-and-people']);
    const { out } = await coach(PREP, { record, terminal: 80 });
    expect(out).toMatch(/^Interview preparation · acme +1 of 33 done\n/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Left out: "If it is tomorrow", the rest of "When the date is fixed", "A week',
    );
  });

  it('asks anew for a second talk what was ticked for the first, and ticks it anew', async () => {
    const log = [
      { at: '2026-11-10T10:00:00.000Z', day: '2026-11-10', stage: 'interview', note: 'fixed for 2026-11-12' },
      { at: '2026-11-20T10:00:00.000Z', day: '2026-11-20', stage: 'interview', note: 'fixed for 2026-11-24' },
    ] as const;
    const tick = { checklist: 'interview-prep', item: 'stop-early', at: '2026-11-11T10:00:00.000Z' };
    const next = { day: '2026-11-24', what: 'interview' };
    const record = makeRecord({ jobs: [someJob({ log, next, ticks: [tick] })] });
    const list = ['checklist', 'interview-prep', '--for', 'acme'];
    const before = await coach(list, { record });
    expect(before.out).toContain('- [ ] Stop studying by early evening');
    expect((await before.store.read()).jobs[0]?.ticks).toEqual([tick]);
    const { store, out } = await coach([...list, '--tick', '24'], { record });
    expect(out).toContain('Ticked 24: Stop studying');
    expect((await coach(list, { store })).out).toContain('- [x] Stop studying by early evening');
    expect((await store.read()).jobs[0]?.ticks).toHaveLength(1);
  });

  it('is whole where no day is fixed, and says how to fix one', async () => {
    const { out, err } = await coach(PREP, { record: recordAt(null) });
    expect(out).toContain('## If it is tomorrow');
    expect(err).toMatch(/^No day is fixed, so the list is whole: coach job move acme interview --on <day>\n/);
  });

  it('ticks, unticks and resets for the job alone', async () => {
    const record = recordAt(november(26));
    const ticked = await coach([...PREP, '--tick', '6-8', '--untick', '8'], { record });
    expect(ticked.out).toContain('Ticked 6, 7.\nInterview preparation: 2 of 33 done.\n');
    const stored = await ticked.store.read();
    expect(stored.ticks).toEqual(record.ticks);
    expect(stored.jobs[0]?.ticks.map(({ item }) => item)).toEqual(['confirm-rounds-and-people', 'ask-ai-rules']);
    const edited = await coach([...PREP, '--edit'], { store: ticked.store, replies: { check: ['ask-ai-rules'] } });
    expect(edited.out).toContain('Unticked 6: Ask which rounds');
    const reset = await coach([...PREP, '--reset', '--yes'], { store: ticked.store });
    expect(reset.out).toContain('Unticked 7: ');
    expect((await reset.store.read()).jobs[0]?.ticks).toEqual([]);
    expect((await reset.store.read()).ticks).toEqual(record.ticks);
  });

  it('lists all lists with the ticks of the job', async () => {
    const record = recordAt(november(26), ['mark-the-must-haves']);
    const { out, err } = await coach(['checklist', '--for', 'acme'], { record });
    expect(out).toMatch(/^interview-prep\tinterview\t33\t1\t/m);
    expect(err).toBe('Show one: coach checklist <id> --for acme\n');
  });

  it('keeps a note with an item, in Markdown too, until a blank one', async () => {
    const noted = await coach([...PREP, '--note', '6', 'ask *Ana*', 'by mail'], {
      record: recordAt(null),
      terminal: 80,
    });
    expect(noted.out).toMatch(/^acme, 6: Ask which rounds .*\n.*there\nnote: ask \*Ana\* by mail\n$/);
    const { store } = noted;
    expect((await coach(PREP, { store })).out).toContain('  - note: ask \\*Ana\\* by mail\n');
    expect((await coach(PREP, { store, terminal: 80 })).out).toContain('\n       note: ask *Ana* by mail\n');
    expect((await coach([...PREP, '--note', '6', ''], { store })).out).toContain('\nno note\n');
    expect((await store.read()).jobs[0]?.notes).toEqual([]);
  });
});

describe('coach checklist', () => {
  it('names the list of a job that is ticked, where one’s own is not', async () => {
    const record = { ...recordAt(november(26), ['mark-the-must-haves']), ticks: [] };
    const copy = 'interview-prep is ticked for acme: coach checklist interview-prep --for acme\n';
    for (const words of [[], ['interview-prep']])
      expect((await coach(['checklist', ...words], { record })).err).toContain(copy);
    expect((await coach(['checklist', 'resume'], { record })).err).not.toContain('is ticked for');
    const dropped = { ...record, jobs: record.jobs.map((job) => ({ ...job, dropped: november(22) })) };
    expect((await coach(['checklist'], { record: dropped })).err).not.toContain('is ticked for');
    expect((await coach(['checklist'], { record: recordAt(november(26)) })).err).not.toContain('is ticked for');
  });
});

describe('coach checklist employer-questions --for', () => {
  it('keeps answers as good, doubtful, red or not asked', async () => {
    const good = await coach([...QUESTIONS, '--answer', '12', 'good', 'two seniors to one junior'], {
      record: recordAt(null),
      terminal: 80,
    });
    const { store } = good;
    expect(good.out).toMatch(
      /^acme, 12: As a junior.*\nbeginner\ngood: two seniors to one junior\nAnswers: 1 good, 27 not asked\.\n$/,
    );
    await coach([...QUESTIONS, '--answer', '1', 'RED'], { store });
    await coach([...QUESTIONS, '--answer', '2', 'doubtful', 'hm'], { store });
    const shown = await coach(QUESTIONS, { store, terminal: 80 });
    expect(shown.out).toContain('\nAnswers: 1 good, 1 doubtful, 1 red, 25 not asked.\n');
    expect(shown.out).toMatch(/\n {3}1 ✗ Ask which level.*\n {7}red\n/);
    expect(shown.out).toMatch(/\n {3}2 \? Ask which rounds.*\n(.*\n)? {7}doubtful: hm\n/);
    expect(shown.out).toMatch(/\n {2}12 ✓ As a junior.*\n.*\n? {7}good: two seniors to one junior\n/);
    expect(shown.err).toBe('coach checklist employer-questions --for acme --answer 3 good "what they said"\n');
    expect((await coach(['job', 'show', 'acme'], { store })).out).toContain(
      'Their answers: 1 good, 1 doubtful, 1 red, 25 not asked\n',
    );
    for (const word of [['not-asked'], ['not', 'asked']])
      expect((await coach([...QUESTIONS, '--answer', '1', ...word], { store })).out).toContain('\nnot asked\n');
    expect((await store.read()).jobs[0]?.answers.map(({ verdict }) => verdict)).toEqual(['good', 'doubtful']);
  });

  it('gives all of it as JSON', async () => {
    const { out } = await coach([...QUESTIONS, '--answer', '1', 'red', 'none said', '--json'], {
      record: recordAt(null),
    });
    expect(JSON.parse(out)).toMatchObject({
      id: 'employer-questions',
      job: 'acme',
      cut: null,
      whole: { items: 28, done: 1 },
      answers: { good: 0, doubtful: 0, red: 1, notAsked: 27 },
      items: expect.arrayContaining([
        expect.objectContaining({ number: 1, done: true, note: null, answer: { verdict: 'red', text: 'none said' } }),
      ]) as unknown,
    });
  });
});

describe('a checklist for a job', () => {
  it.each([
    [[...PREP, '--answer', '1', 'good'], 'interview-prep has no questions that an employer answers.'],
    [
      [...QUESTIONS, '--answer', '1', 'fine'],
      '"fine" does not say how the answer sounded.\nIt takes good, doubtful, red or not-asked',
    ],
    [[...QUESTIONS, '--answer', '1'], '"" does not say how the answer sounded.'],
    [[...QUESTIONS, '--answer', '99', 'good'], 'employer-questions has no item 99.'],
    [[...QUESTIONS, '--answer', '1', 'good', 'x'.repeat(501)], 'An answer has at most 500 characters; this has 501.'],
    [[...PREP, '--note', '1'], '--note 3 is followed by the note.'],
    [[...PREP, '--note', '1', '--note', '2', 'x'], 'It takes one item a call.'],
    [[...PREP, '--note', '0', 'x'], 'It takes a whole number from 1 on.'],
    [[...PREP, '--note', '1', 'a\u001bb'], 'A note is one line of plain text'],
    [[...PREP, '--note', '1', '--tick', '1', 'x'], 'cannot be used with option'],
    [[...PREP, 'extra'], '"extra" is one word too many.'],
    [['checklist', 'interview-prep', 'extra'], '"extra" is one word too many.'],
    [['checklist', 'interview-prep', '--note', '1', 'x'], '--note goes with a job.'],
    [['checklist', 'employer-questions', '--answer', '1', 'good'], '--answer goes with a job.'],
    [['checklist', 'interview-prep', '--all'], '--all goes with a job.'],
    [['checklist', '--for', 'acme', '--note', '1', 'x'], 'No checklist is called "x".'],
    [['checklist', '--for', 'acme', '--tick', '1'], 'Say which checklist to change.'],
    [['checklist', 'resume', '--for', '__proto__'], 'There is no job "__proto__".'],
  ])('refuses %j, and changes nothing', async (args, text) => {
    const record = recordAt(november(26));
    const { code, out, err, store } = await coach(args, { record });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(await store.read()).toBe(record);
  });
});
