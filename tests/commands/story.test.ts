import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/coaching/evidence.ts';
import { coach, type Replies, STOP_THERE } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord, makeStory, told } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const PIECE: Evidence = {
  id: 'e1-abc',
  skill: 'database-management',
  level: 2,
  at: '2026-11-20T10:00:00.000Z',
  text: 'https://example.org/reading-list/pull/7',
};
const NOW = '2026-11-23T12:00:00.000Z';
const PARTS = ['--situation', 'It was slow.', '--task', 'Mine.', '--action', 'An index.', '--result', 'Fast.'];

describe('coach story add', () => {
  it('asks for each part, the number, the evidence and the tags', async () => {
    const replies: Replies = {
      lines: ['The slow report', 'It was slow.', 'Mine.', 'An index.', 'Fast.', 'from 60 s to 2 s'],
      choose: ['id e1-abc'],
      check: ['quality', 'ownership'],
    };
    const record = makeRecord({ evidence: [PIECE] });
    const { code, out, err, store, told: shown, checked } = await coach(['story', 'add'], { record, replies });
    expect([code, out, err]).toEqual([
      0,
      'Kept as story 1: The slow report, about 5 s aloud.\n',
      'Change it: coach story edit 1\n',
    ]);
    expect((await store.read()).stories).toEqual([
      {
        id: 'id-1',
        ...{ title: 'The slow report', situation: 'It was slow.', task: 'Mine.', action: 'An index.', result: 'Fast.' },
        ...{ number: 'from 60 s to 2 s', evidence: 'e1-abc', tags: ['ownership', 'quality'], at: NOW },
      },
    ]);
    expect(shown).toEqual([expect.stringContaining('what you have told is kept')]);
    expect(checked[0]?.choices).toHaveLength(10);
    expect(checked[0]?.choices[0]?.label).toBe('ownership: a problem or a thing in use that you took care of');
    await coach(['undo'], { store });
    expect(told(await store.read())).toEqual(told(record));
  });

  it('takes all of it from the options, without a terminal', async () => {
    const call = ['story', 'add', '--title', ' The\nslow  report ', ...PARTS, '--number', '60 s to 2 s'];
    const { code, out, err, store } = await coach([...call, '--evidence', 'memory', '--tags', 'Quality, failure']);
    expect([code, out, err]).toEqual([
      0,
      'Kept as story 1: The slow report, about 5 s aloud. The number is from memory: nothing in the record backs it.\n',
      'To back the number: coach evidence add <skill> <level> <link, path or note>, then coach story edit 1 --evidence <id>\n',
    ]);
    expect((await store.read()).stories).toMatchObject([
      { title: 'The slow report', number: '60 s to 2 s', evidence: null, tags: ['quality', 'failure'] },
    ]);
  });

  it('asks on a terminal for what the options leave out', async () => {
    const replies: Replies = { lines: ['The slow report'], check: [] };
    const { store, err } = await coach(['story', 'add', ...PARTS, '--number', 'none'], { replies });
    expect((await store.read()).stories).toMatchObject([{ title: 'The slow report', number: null, tags: [] }]);
    expect(err).toBe('Without a tag no question finds it: coach story edit 1 --tags <tags>\n');
  });

  it('says where nobody can be asked what to pass', async () => {
    const { code, err, store } = await coach(['story', 'add', '--title', 'x', '--task', 'Mine.']);
    expect([code, err]).toEqual([
      2,
      'There is no terminal to ask at.\nPass --situation <text> --action <text> --result <text>\n',
    ]);
    expect(told(await store.read())).toEqual(told(makeRecord()));
  });

  it('keeps what was told where the person stops, and nothing where that is a title alone', async () => {
    const stopped = await coach(['story', 'add'], { replies: { lines: ['A title', 'It was slow.', STOP_THERE] } });
    expect([stopped.code, stopped.out, stopped.err]).toEqual([
      130,
      '',
      'Stopped; what you told is kept. Go on: coach story edit 1\n',
    ]);
    expect((await stopped.store.read()).stories).toMatchObject([{ situation: 'It was slow.', task: '', result: '' }]);
    const early = await coach(['story', 'add'], { replies: { lines: ['A title', STOP_THERE] } });
    expect([early.code, early.err]).toEqual([130, 'Stopped; nothing was kept.\n']);
    expect(told(await early.store.read())).toEqual(told(makeRecord()));
  });

  it('takes parts that come later, and says which are open', async () => {
    const replies: Replies = {
      lines: ['', 'A title', 'It was slow.', '', 'x'.repeat(2001), 'An index.', '', ''],
      check: [],
    };
    const { out, err, store } = await coach(['story', 'add'], { replies });
    expect(out).toContain('Not told yet: task, result.');
    expect(err).toBe('Tell the rest: coach story edit 1\n');
    expect((await store.read()).stories).toMatchObject([{ action: 'An index.', number: null }]);
    const none = await coach(['story', 'add'], { replies: { lines: ['A title', '', '', '', '', ''], check: [] } });
    expect([none.code, none.err]).toEqual([
      2,
      'A story has at least one of its four parts; none was told.\nNothing was kept.\n',
    ]);
  });

  it.each<[readonly string[], string]>([
    [['--title', ' '], 'A title has words; this is blank.'],
    [['--title', 'x'.repeat(101)], 'A title has at most 100 characters; this has 101.'],
    [['--task', '\n'], 'The task has words; this is blank.'],
    [['--result', '?'], 'The result is told in words of yours, a sentence or two.'],
    [['--action', 'x'.repeat(2001)], 'The action has at most 2000 characters; this has 2001.'],
    [['--result', 'a\u001b[31mb'], 'The result is one line of plain text; this holds a control character.'],
    [['--number', 'x'.repeat(501)], 'The number has at most 500 characters; this has 501.'],
    [['--number', 'a\u202eb'], 'The number is one line of plain text'],
    [['--evidence', 'nope'], 'No evidence has the id "nope".'],
    [['--evidence', ''], 'No evidence has the id "".'],
    [['--evidence', 'e1'], '"e1" begins the ids of 2 pieces of evidence.'],
    [['--tags', 'quality,leadership'], '"leadership" is not a tag.\nTags: ownership, delivery,'],
    [['--tags', '__proto__'], '"__proto__" is not a tag.'],
  ])('refuses %j, and keeps nothing', async (words, text) => {
    const record = makeRecord({ evidence: [PIECE, { ...PIECE, id: 'e1-def' }] });
    const { code, out, err, store } = await coach(['story', 'add', '--title', 'x', ...PARTS, ...words], { record });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(await store.read()).toEqual(record);
  });
});

describe('coach story list', () => {
  const record = makeRecord({
    evidence: [PIECE],
    stories: [
      makeStory({ id: '3f2a91bc-1', evidence: 'e1-abc' }),
      makeStory({ id: '77777777-2', title: 'The oven', action: 'word '.repeat(400), tags: ['delivery'], result: '' }),
      makeStory({ id: '88888888-3', title: 'The date', number: null, evidence: 'gone', tags: [] }),
    ],
  });

  it('lists them with tags, time, number and what it stands on', async () => {
    const { code, out, err } = await coach(['story'], { record, terminal: 100 });
    expect([code, out]).toEqual([
      0,
      [
        '#  ID        TITLE                            TAGS                ALOUD  NUMBER',
        '1  3f2a91bc  The slow report                  ownership, quality  0:10   backed',
        '2  77777777  The oven (not told yet: result)  delivery            3:10   from memory',
        '3  88888888  The date                                             0:10   none',
        '',
      ].join('\n'),
    ]);
    expect(err).toBe(
      'No story yet about: conflict, feedback, failure, learning, ambiguity, collaboration, influence.\n' +
        'One in full: coach story show <number>\n',
    );
    expect((await coach(['story', 'list'], { record, terminal: 120 })).out).toContain('from 60 s to 2 s, from memory');
  });

  it('is one record a line in a pipe, and its value as JSON', async () => {
    expect((await coach(['story', 'list'], { record })).out).toBe(
      [
        '1\t3f2a91bc-1\tThe slow report\townership, quality\t0:10\tfrom 60 s to 2 s\thttps://example.org/reading-list/pull/7',
        '2\t77777777-2\tThe oven\tdelivery\t3:10\tfrom 60 s to 2 s\tmemory',
        '3\t88888888-3\tThe date\t\t0:10\tnone\tremoved',
        '',
      ].join('\n'),
    );
    const { out, err } = await coach(['story', '--json'], { record });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject([
      { place: 1, seconds: 10, standsOn: 'evidence', unbacked: false, piece: { id: 'e1-abc' } },
      { place: 2, open: ['result'], standsOn: 'memory', unbacked: true },
      { place: 3, standsOn: 'removed', unbacked: false, piece: null },
    ]);
  });

  it('says so when there is none', async () => {
    expect(await coach(['story'])).toMatchObject({
      code: 0,
      out: '',
      err: 'No story yet. Tell your first: coach story add\n',
    });
    expect((await coach(['story', 'list', '--json'])).out).toBe('[]\n');
  });
});

describe('coach story show', () => {
  it('shows the parts, what it stands on and questions that it may answer', async () => {
    const record = makeRecord({ evidence: [PIECE], stories: [makeStory({ evidence: 'e1-abc', tags: ['quality'] })] });
    const { code, out, err } = await coach(['story', 'show', 'slow', 'report'], { record, terminal: 80 });
    expect(code).toBe(0);
    expect(out).toContain(
      [
        'The slow report',
        'Story 1, id story-1. About 10 s aloud.',
        'Tags: quality.',
        '',
        'Situation',
        '  Our weekly report took a minute.',
        '',
        'Task',
        '  I was asked why.',
        '',
        'Action',
        '  I read the plan of its query and added an index.',
        '',
        'Result',
        '  It opens at once.',
        '',
        'Number: from 60 s to 2 s',
        'It stands on: https://example.org/reading-list/pull/7 (database-management,',
        'Independent, 20 Nov 2026)',
        '',
        'Questions it may answer',
        '  Tell me about ',
      ].join('\n'),
    );
    expect(out.match(/\(quality\)/g)).toHaveLength(4);
    expect(err).toBe('Change it: coach story edit 1\n');
  });

  it.each<[string, Parameters<typeof makeStory>[0], string]>([
    ['a number from memory', {}, 'The number is from memory: nothing in the record backs it.'],
    ['nothing but memory', { number: null }, 'Told from memory.'],
    ['evidence that was removed', { number: null, evidence: 'gone' }, 'The evidence it stood on was removed since.'],
    [
      'a number whose evidence was removed',
      { evidence: 'gone' },
      'The evidence it stood on was removed since: nothing in the record backs the number.',
    ],
    ['a long story', { action: 'word '.repeat(360) }, 'About 2 min 55 s aloud; two minutes is plenty.'],
    ['a story of two and a half minutes', { action: 'word '.repeat(310) }, 'About 2 min 30 s aloud.'],
    ['a part that is open', { task: '' }, 'not told yet'],
    ['no tags', { tags: [] }, 'No tags.'],
  ])('says of %s what it is', async (_what, fields, text) => {
    const record = makeRecord({ stories: [makeStory(fields)] });
    const { code, out } = await coach(['story', 'show', '1'], { record, terminal: 120 });
    expect([code, out.split('\n').map((line) => line.trim())]).toEqual([0, expect.anything()]);
    expect(out).toMatch(new RegExp(`${text.replaceAll('.', '\\.')}$`, 'm'));
  });

  it('is Markdown in a pipe and in a file', async () => {
    const record = makeRecord({ stories: [makeStory({ situation: 'A <b>list</b>\u2068 of it' })] });
    const file = join(makeTempFolder(), 'story.md');
    const { out } = await coach(['story', 'show', '1'], { record });
    expect(out).toMatch(/^# The slow report\n\nTags: ownership, quality\. About 10 s aloud\.\n\n## Situation\n\n/);
    expect(out).toContain('A `<b>`list`</b>` of it\n');
    expect(await coach(['story', 'show', '1', '--output', file], { record })).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(out);
    expect(JSON.parse((await coach(['story', 'show', '1', '--json'], { record })).out)).toMatchObject({
      title: 'The slow report',
      questions: [{ probes: 'ownership' }, { probes: 'quality' }, { probes: 'ownership' }, { probes: 'quality' }],
    });
  });
});

describe('coach story edit', () => {
  const story = makeStory({ evidence: 'gone' });
  const record = makeRecord({ evidence: [PIECE], stories: [makeStory({ id: 'other', title: 'The oven' }), story] });

  it('keeps what stands on Enter', async () => {
    const replies: Replies = { lines: ['', '', '', '', '', ''], check: (_question, choices) => checkedOf(choices) };
    const { code, out, store } = await coach(['story', 'edit', 'slow'], { record, replies });
    expect([code, out]).toEqual([0, 'Nothing has changed in The slow report: so it was before.\n']);
    expect(await store.read()).toEqual(record);
  });

  it('leaves what is another meanwhile, where it was left as it was shown', async () => {
    const store = createMemoryStore(record);
    const other = { ...story, result: 'From another terminal.' };
    const check: Replies['check'] = (_question, choices) => {
      void store.update((before) => ({ ...before, stories: [...before.stories.slice(0, 1), other] }));
      return checkedOf(choices);
    };
    await coach(['story', 'edit', 'slow'], { store, replies: { lines: ['A title', '', '', '', '', ''], check } });
    expect((await store.read()).stories[1]).toMatchObject({ title: 'A title', result: 'From another terminal.' });
  });

  it('takes what is told anew, at its place', async () => {
    const replies: Replies = {
      lines: ['', '', '', '', 'It opens in 2 s.', 'none'],
      choose: ['id e1-abc'],
      check: (_question, choices) => [...checkedOf(choices), 'failure'],
    };
    const { out, store } = await coach(['story', 'edit', '2'], { record, replies });
    expect(out).toBe('Changed in story 2, The slow report: result, number, evidence, tags. Now about 10 s aloud.\n');
    expect((await store.read()).stories).toEqual([
      record.stories[0],
      {
        ...story,
        ...{ result: 'It opens in 2 s.', number: null, evidence: 'e1-abc', at: NOW },
        tags: ['ownership', 'quality', 'failure'],
      },
    ]);
    expect((await coach(['undo'], { store })).out).toMatch(/1 story \(The\sslow\sreport\),\sas\sit\swas\sbefore\./);
    expect((await store.read()).stories).toEqual(record.stories);
  });

  it('changes by options those alone', async () => {
    const { out, store } = await coach(['story', 'edit', '2', '--evidence', 'e1', '--tags', 'none'], { record });
    expect(out).toMatch(/^Changed in story 2, The slow report: evidence, tags\. /);
    expect((await store.read()).stories[1]).toEqual({ ...story, evidence: 'e1-abc', tags: [], at: NOW });
  });

  it('keeps what was told where the person stops', async () => {
    const replies = { lines: ['Another title', STOP_THERE] };
    const stopped = await coach(['story', 'edit', '2'], { record, replies });
    expect([stopped.code, stopped.err]).toEqual([130, 'Stopped; what you told is kept. Go on: coach story edit 2\n']);
    expect((await stopped.store.read()).stories[1]?.title).toBe('Another title');
    const early = await coach(['story', 'edit', '2'], { record, replies: { lines: ['', STOP_THERE] } });
    expect([early.code, early.err]).toEqual([130, 'Stopped; nothing was changed.\n']);
    expect(await early.store.read()).toEqual(record);
  });

  it.each<[readonly string[], string]>([
    [['edit', '3', '--task', 'x'], 'No story has the number, the id or a title like "3".\nSee them all: coach story\n'],
    [
      ['edit', 'the', '--task', 'x'],
      '"the" may be 2 stories.\nSay which by its number: 1 The oven, 2 The slow report.\n',
    ],
    [['edit', '1', '--result', ''], 'The result has words; this is blank.\nNothing was kept.\n'],
    [['edit', '1'], 'There is no terminal to ask at.\nPass what changes, such as --result <text>\n'],
    [['show', ''], 'No story has the number, the id or a title like "".\n'],
    [['remove', '1', 'zebra'], 'like "zebra".\nNothing was removed. See them all: coach story\n'],
  ])('refuses %j', async (words, text) => {
    const { code, out, err, store } = await coach(['story', ...words], { record });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(await store.read()).toEqual(record);
  });
});

function checkedOf(choices: readonly { readonly value: string; readonly checked: boolean }[]): string[] {
  return choices.filter(({ checked }) => checked).map(({ value }) => value);
}

describe('coach story remove', () => {
  const titles = ['The oven', 'The date', 'The slow report'];
  const record = makeRecord({ stories: titles.map((title, index) => makeStory({ id: `story-${index}`, title })) });

  it('removes several by the list as it was, each once, and can be undone', async () => {
    const { code, out, err, store } = await coach(['story', 'remove', '1', 'slow', 'oven', '3'], { record });
    expect([code, out, err]).toEqual([
      0,
      'Removed: The oven\nRemoved: The slow report\n',
      'Bring back what was removed: coach undo\n',
    ]);
    expect((await store.read()).stories.map(({ title }) => title)).toEqual(['The date']);
    expect((await coach(['undo'], { store })).out).toMatch(
      /2 stories \(The\soven,\sThe\sslow\sreport\),\sback\sagain\./,
    );
    expect((await store.read()).stories).toEqual(record.stories);
  });
});

describe('where stories go', () => {
  it('is with all you have told, and not with an assessment that is handed on', async () => {
    const record = makeRecord({
      assessments: [makeAssessment({ levels: { programming: 1 } })],
      stories: [makeStory()],
    });
    expect((await coach(['export', '-'], { record })).out).toContain('Our weekly report');
    const { out } = await coach(['export', '-', '--assessment'], { record });
    expect(JSON.parse(out)).toMatchObject({ stories: [] });
    expect(out).not.toContain('Our weekly report');
  });

  it('is beside the question of a mock interview that it fits', async () => {
    const values = (await import('../../src/coaching/practice.ts')).VALUES;
    const record = makeRecord({ stories: [makeStory({ tags: [...values] })] });
    const call = ['practice', '--mock', '--kind', 'behavioural', '--minutes', '10'];
    const { told: shown } = await coach(call, { record, replies: { check: [] } });
    expect(shown.join('\n')).toContain('Your stories that fit: The slow report');
  });
});
