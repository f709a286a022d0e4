import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addOwnCard, type CardState } from '../../../src/coaching/practice.ts';
import type { PersonRecord } from '../../../src/coaching/record.ts';
import { coach } from '../../support/context.ts';
import { someJob } from '../../support/job.ts';
import { makeCardState } from '../../support/practice.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';
import { makeTempFolder } from '../../support/temp.ts';

const all = (_question: string, choices: readonly { readonly value: string }[]): string[] =>
  choices.map(({ value }) => value);
/** Answers to ten cards, nothing typed. */
const LINES = Array.from({ length: 10 }, () => '');
const ANSWERED = { lines: LINES, check: all };

const ISO = '2026-11-20T10:00:00.000Z';

const cardsOf = async (store: { read(): Promise<{ readonly cards: readonly CardState[] }> }): Promise<string[]> =>
  (await store.read()).cards.map(({ card, grades }) => `${card} ${grades}`);

describe('coach practice', () => {
  it('asks ten cards, shows what a good answer says, and stores each grade', async () => {
    const { code, out, told, checked, store } = await coach(['practice'], { replies: ANSWERED, terminal: 80 });
    expect(code).toBe(0);
    expect(out).toBe('10 cards: 10 easy.\nTomorrow: up to 10, known and new ones.\n');
    expect(await cardsOf(store)).toHaveLength(10);
    expect(told[0]).toMatch(/^\n\w.* · Guided · [^\n]* card 1 of 10\n/);
    expect(told[1]).toMatch(
      /✓ [\s\S]*Lifts it a level[\s\S]*They may go on[\s\S]*A weak answer[\s\S]*Read: .*(\n {2}\S.*)?\nhttps:/,
    );
    expect(checked[0]?.choices.length).toBeGreaterThan(2);
  });

  it('asks what shows another language only when the others of its skill are through', async () => {
    const asked = async (language: string, skill: string): Promise<readonly string[]> => {
      const record = makeRecord({ assessments: [makeAssessment({ levels: { [skill]: 2 } })] });
      const { told } = await coach(['practice', skill, '--stack', language], {
        record,
        replies: ANSWERED,
        terminal: 80,
      });
      return told;
    };
    for (const skill of ['programming', 'performance-optimization', 'testing-and-debugging'])
      expect((await asked('go', skill)).join('\n')).not.toMatch(/\.java:|Node\.js service/);
    expect((await asked('java', 'performance-optimization')).join('\n')).toContain('TaxClient.java:41');
  });

  it('shows what code prints, but where that is the question', async () => {
    const deck = async (skill: string): Promise<string> =>
      (await coach(['practice', skill, '--stack', 'java', '--deck', '-'])).out;
    expect(await deck('programming')).toContain('```\n\n```\nprinted: 0\n3 made, printed: 0\n3 made, printed: 3\n```');
    const { out } = await coach(['practice', 'system-design', '--deck', '-']);
    expect(out).toContain('of 10000 users have another server`');
    expect(out).not.toContain('\n7999 of 10000 users');
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] });
    const call = ['practice', 'programming', '--stack', 'java'];
    const { told } = await coach(call, { record, replies: ANSWERED, terminal: 80 });
    expect(told.join('\n')).toContain('\nIt prints:\n   printed: 0\n   3 made, printed: 0\n');
  });

  it.each([
    ['java', 'A parcel shop prints its labels'],
    ['go', 'Four workers resize photos'],
    ['rust', 'A swimming pool shows at the entrance'],
  ])('asks who works in %s about that language, and nobody else', async (language, question) => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] });
    const told = async (stack: readonly string[]): Promise<string> => {
      const call = ['practice', 'programming', ...stack];
      const { told: screens } = await coach(call, { record, replies: ANSWERED, terminal: 80 });
      return screens.join('\n').replaceAll('\n', ' ');
    };
    expect(await told(['--stack', language])).toContain(question);
    expect(await told(['--stack', 'kotlin'])).not.toContain(question);
    expect(await told([])).not.toContain(question);
  });

  it.each([
    [['go'], /^With cards about Go: coach practice programming --stack go$/m],
    [['django'], /^With cards about Django: coach practice programming --stack django$/m],
    [['programming'], /^With cards about your language: coach config language <name>$/m],
  ])('says how to be asked about a language: %j', async (words, hint) => {
    const { err } = await coach(['practice', ...words], { replies: ANSWERED, terminal: 80 });
    expect(err).toMatch(hint);
  });

  it.each([
    ['kafka', /^kafka: a tool of system-design, taken as that skill\.$/m],
    ['spring', /^spring: a tool of programming, taken as that skill\.$/m],
    ['nothing', /^No skill is called "nothing"\.$/m],
    ['redis and kafka', /^No skill is called "redis and kafka"\.$/m],
  ])('takes the tool of a skill for that skill: %j', async (word, said) => {
    expect((await coach(['practice', word, '--due'])).err).toMatch(said);
  });

  it.each([[['sql']], [['go', '--stack', 'go']], [['aws', '--stack', 'go']]])(
    'says nothing of it where it need not: %j',
    async (words) => {
      const { err } = await coach(['practice', ...words], { replies: ANSWERED, terminal: 80 });
      expect(err).not.toContain('With cards about');
    },
  );

  it('takes another grade by its key, and keeps what was typed only when asked', async () => {
    const replies = { check: [], keys: ['3', '4'], lines: ['mine', ...LINES] };
    const { store, out } = await coach(['practice', 'sql'], { replies, terminal: 80 });
    expect((await store.read()).cards.map(({ grades, answer }) => [grades, answer])).toEqual([
      ['3', null],
      ['4', null],
      ...Array.from({ length: 8 }, () => ['1', null]),
    ]);
    expect(out).toContain('10 cards: 1 easy, 1 good, 8 again.');
    const kept = await coach(['practice', '--new', '1', '--keep'], { replies: { check: [], lines: ['mine'] } });
    expect((await kept.store.read()).cards).toMatchObject([{ answer: 'mine' }]);
  });

  it('keeps the grades given before it is stopped, and says so', async () => {
    let asked = 0;
    const check = (question: string, choices: readonly { readonly value: string }[]): string[] => {
      if (++asked === 3) throw new Error('stopped');
      return all(question, choices);
    };
    const { store } = await coach(['practice'], { replies: { lines: LINES, check } });
    expect(await cardsOf(store)).toHaveLength(2);
    const stopped = await coach(['practice'], { replies: { lines: LINES, check: 'stop' } });
    expect(stopped).toMatchObject({ code: 130, err: 'Nothing graded yet.\n' });
  });

  it('says when nothing is due, and goes on with --any', async () => {
    const store = createMemoryStore(makeRecord({ practice: { until: null, perDay: 1, skills: [] } }));
    await coach(['practice'], { store, replies: ANSWERED });
    const nothing = await coach(['practice'], { store, replies: ANSWERED, terminal: 80 });
    expect(nothing.out).toBe('1 card done today; nothing more is due. Tomorrow: up to 1, known and new ones.\n');
    expect(nothing.err).toBe('Go on all the same: coach practice --any\n');
    await coach(['practice', '--any'], { store, replies: ANSWERED });
    expect(await cardsOf(store)).toHaveLength(2);
  });

  it('counts what is due without asking, as a table, tab-separated and as JSON', async () => {
    const record = makeRecord({ cards: [makeCardState({ card: 'lost-update', due: '2026-11-20' })] });
    const shown = await coach(['practice', '--due'], { record, terminal: 80 });
    expect(shown.out).toMatch(/^Today: 1 due, 9 new\.\n/);
    const piped = await coach(['practice', 'sql', '--due'], { record });
    expect(piped.out).toMatch(/^database-management\t10\t1\t1\t\d+\n$/);
    const json = await coach(['practice', 'sql', '--due', '--json'], { record });
    expect(JSON.parse(json.out)).toMatchObject({ again: 1, fresh: 9, graded: 0, waiting: 0, toADay: null });
  });

  it('counts questions of one’s own as due, as the home screen does', async () => {
    const own = { id: 'own-1', question: 'Why?', points: [], at: '2026-11-20T10:00:00.000Z' };
    const jobs = [someJob({ next: { day: '2026-12-03', what: 'interview' } }, [[20, 'interview']])];
    const cards = [makeCardState({ card: 'lost-update', due: '2026-11-20' })];
    const record = makeRecord({
      cards,
      ownCards: [own],
      assessments: [makeAssessment({ levels: { programming: 2 } })],
    });
    const due = async (one: PersonRecord) => {
      const home = (await coach([], { record: one, terminal: 80 })).out;
      const { out } = await coach(['practice', '--due'], { record: one, terminal: 80 });
      return [/(\d+) (cards )?due/.exec(home)?.[1], /^Today: (\d+) due/.exec(out)?.[1], out];
    };
    const [home, today, out] = await due(record);
    expect([home, today]).toEqual(['2', '2']);
    expect(out).toMatch(/^Your own questions +1 +0 +0 +1$/m);
    const practice = { until: '2026-12-03', perDay: null, skills: ['database-management'] };
    expect((await due({ ...record, jobs, practice })).slice(0, 2)).toEqual(['2', '2']);
    const json = await coach(['practice', '--due', '--json'], { record });
    expect(JSON.parse(json.out)).toMatchObject({ again: 1, due: 2, fresh: 9, own: { today: 1, cards: 1 } });
    const ofSkill = await coach(['practice', 'sql', '--due', '--json'], { record });
    expect(JSON.parse(ofSkill.out)).toMatchObject({ due: 1, own: { cards: 0 } });
  });

  it('accounts for each place of the days to one, those of today too', async () => {
    const practice = { until: '2026-12-01', perDay: null, skills: ['database-management'] };
    const seen = makeCardState({ card: 'lost-update', last: '2026-11-23', due: '2026-11-25', grades: '1' });
    const assessments = [makeAssessment({ levels: { 'database-management': 2 } })];
    const record = makeRecord({ cards: [seen], practice, assessments });
    const { out, err } = await coach(['practice', '--due'], { record, terminal: 80 });
    const [, all, done, fresh, again, rest] =
      /(\d+) in all: (\d+) done today, (\d+) new, (\d+) seen before, (\d+) kept for/.exec(out.replace(/\s+/g, ' ')) ??
      [];
    expect(Number(done) + Number(fresh) + Number(again) + Number(rest)).toBe(Number(all));
    expect(err).not.toContain('coach assess');
    const unrated = await coach(['practice', '--due'], { record: { ...record, assessments: [] } });
    expect(unrated.err).not.toContain('coach assess');
  });

  it('refuses to ask where nobody can answer, with what to do instead', async () => {
    expect(await coach(['practice'])).toMatchObject({
      code: 2,
      err: 'There is no terminal to ask at.\nTo count what is due: coach practice --due\n',
    });
  });

  it('practises for a day, which is kept, with its load and what is left out', async () => {
    const store = createMemoryStore(makeRecord());
    const first = await coach(['practice', 'sql', '--until', 'in 3 days', '--due'], { store, terminal: 80 });
    expect(first.out.replace(/\s+/g, ' ')).toContain(
      'Until 26 Nov 2026: 10 cards a day for 3 days, 30 in all: 23 new, 7 kept for those that you find hard, to come again.',
    );
    expect(first.out).toMatch(/Left out, since the days do not suffice: \d+ cards, the hardest ones/);
    expect(first.err).toContain('3 minutes first, and the cards fit you: coach assess --quick\n');
    expect((await store.read()).practice).toEqual({
      until: '2026-11-26',
      perDay: null,
      skills: ['database-management'],
    });
    const again = await coach(['practice', '--due', '--json'], { store });
    expect(JSON.parse(again.out)).toMatchObject({ until: '2026-11-26', skills: [{ skill: 'database-management' }] });
    await coach(['practice', '--until', 'none', '--due'], { store });
    expect((await store.read()).practice).toEqual({ until: null, perDay: null, skills: [] });
  });

  it.each([
    ['today', '--until 2026-11-23 is not to come.'],
    ['2030-01-01', '--until 2030-01-01 is more than a year from today.'],
    ['03/04', '"03/04"'],
    ['blue', '"blue"'],
  ])('refuses to practise for %s', async (day, message) => {
    const { code, err } = await coach(['practice', '--until', day, '--due']);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('lets skills that are named take turns, whatever the target makes of them', async () => {
    const record = makeRecord({ target: 'junior' });
    const { out } = await coach(['practice', 'sql', 'cloud', '--due'], { record });
    const today = out.split('\n').map((line) => line.split('\t').slice(0, 2));
    expect(today.slice(0, 2)).toEqual([
      ['database-management', '5'],
      ['cloud-services', '5'],
    ]);
  });

  it('says of what to read that it is for another language than the one of the person', async () => {
    const about = (language: 'python' | 'java') => ({ language: { value: language, by: 'config' as const, at: ISO } });
    const titles = async (language: 'python' | 'java'): Promise<string[]> => {
      const call = ['practice', 'programming', '--deck', '-'];
      const { out } = await coach(call, { record: makeRecord({ about: about(language) }) });
      return [...out.matchAll(/\[(Virtual Threads[^\]]*)\]/gu)].map(([, title = '']) => title);
    };
    expect(new Set(await titles('python'))).toEqual(new Set(['Virtual Threads (Java) (for Java)']));
    expect(new Set(await titles('java'))).toEqual(new Set(['Virtual Threads (Java)']));
  });

  it('names the page of a resource that answers a card, in place of its first page, wherever a card is shown', async () => {
    const [title, url] = ['Pro Git (2nd ed.): Git Hooks', 'https://git-scm.com/book/en/v2/Customizing-Git-Git-Hooks'];
    const deck = await coach(['practice', 'git', '--deck', '-']);
    expect(deck.out).toContain(`\n- [${title}](${url})\n`);
    // A chapter without an address of its own is found by its title, at the address of the book.
    expect((await coach(['practice', 'api', '--deck', '-'])).out).toMatch(
      /\n- \[AI Engineering: chapter 4, Evaluate AI Systems\]\(https:\/\/www\.oreilly\.com\/[^)]*\)\n/,
    );
    const { told } = await coach(['practice', 'git'], { replies: ANSWERED, terminal: 80 });
    expect(told.join('\n')).toContain(
      '\nRead: Pro Git (2nd ed.): Recording Changes to the Repository\nhttps://git-scm.com/book/en/v2/Git-Basics-Recording-Changes-to-the-Repository\n',
    );
  });

  it('names that page on the sheet of an interviewer, in what a mock interview came to, and in JSON', async () => {
    const call = ['practice', 'git', '--mock', '--kind', 'technical', '--minutes', '60'];
    const replies = { check: all };
    const sheets = JSON.parse((await coach([...call, '--interviewer', '--json'])).out) as {
      resource: { title: string; url: string; page: { title: string; url: string } | null };
    }[];
    const paged = sheets.map(({ resource }) => resource).filter(({ page }) => page !== null);
    expect(paged.length).toBeGreaterThan(2);
    const screen = await coach([...call, '--interviewer'], { terminal: 60 });
    const paper = await coach([...call, '--interviewer']);
    const after = await coach(call, { replies, terminal: 80 });
    const filled = await coach(call, { replies });
    // A long name is set in lines like other prose.
    for (const line of screen.out.split('\n')) if (line.startsWith('Read: ')) expect(line.length).toBeLessThan(61);
    for (const { title, url, page } of paged) {
      expect(url).not.toBe(page?.url);
      for (const { out } of [screen, after]) {
        expect(out.replace(/\s+/g, ' ')).toContain(`Read: ${title}: ${page?.title} ${page?.url}`);
        expect(out).not.toMatch(new RegExp(`${url}$`, 'm'));
      }
      for (const { out } of [paper, filled]) expect(out).toContain(`Read: [${title}: ${page?.title}](${page?.url})`);
    }
  });

  it('leaves code in other languages out for somebody whose own the cards have', async () => {
    const about = { language: { value: 'java', by: 'config', at: NOW.toISOString() } } as const;
    const { out } = await coach(['practice', 'programming', '--deck', '-'], { record: makeRecord({ about }) });
    expect(out).toContain('```java');
    expect(out).not.toContain('```python');
  });
});

describe('practice for a job whose ad is kept', () => {
  const AD = [
    'Junior Backend Developer',
    'Your tasks',
    '- Test what you build and debug it',
    'What you bring',
    '- Basic knowledge of Python',
    '- Basics of SQL',
    '- Basics of REST APIs',
    '- Basics of Git',
    'Nice to have',
    '- Basics of CI/CD',
    '- Basics of AWS',
  ].join('\n');
  const levels = { programming: 2, 'database-management': 1, 'testing-and-debugging': 1 } as const;
  const jobOn = (day: string) => someJob({ ad: AD, next: { day, what: 'interview' } }, [[20, 'interview']]);
  const record = makeRecord({ assessments: [makeAssessment({ levels })], jobs: [jobOn('2026-11-29')] });

  it.each([[['practice', '--for', 'acme']], [['practice', '--until', '2026-11-29']]])(
    'asks of what its duties name, and of a plus only then: %j',
    async (call) => {
      const store = createMemoryStore(record);
      const { out } = await coach([...call, '--due'], { store, terminal: 80 });
      const all = out.replace(/\s+/g, ' ');
      const cards = (name: string): number => Number(new RegExp(`${name} \\d+ \\d+ \\d+ (\\d+)`).exec(all)?.[1]);
      const left = (name: string): number => Number(new RegExp(`[(, ]${name} (\\d+)[,)]`).exec(all)?.[1]);
      const asked = (name: string): number => cards(name) - left(name);
      expect(asked('Testing and Debugging')).toBeGreaterThan(2);
      expect(asked('Programming')).toBeGreaterThan(asked('Testing and Debugging'));
      expect([asked('CI/CD'), asked('Cloud Services')]).toEqual([0, 0]);
      expect(all).toContain('those furthest from your level and what is asked, and of what is a plus (');
    },
  );

  it('asks what the duties name where the skills were kept before these were asked, and alike what was named', async () => {
    const ofAd = [
      'programming',
      'database-management',
      'api-development',
      'version-control',
      'ci-cd',
      'cloud-services',
    ];
    const skillsOf = async (skills: readonly string[]) => {
      const practice = { until: '2026-11-29', perDay: null, skills };
      const { out } = await coach(['practice', '--due'], { record: { ...record, practice } });
      return out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]);
    };
    expect((await skillsOf(ofAd)).sort()).toEqual([...ofAd, 'testing-and-debugging'].sort());
    expect(await skillsOf(['ci-cd'])).toEqual(['ci-cd']);
    expect((await skillsOf(['ci-cd', 'system-design'])).sort()).toEqual(['ci-cd', 'system-design']);
  });

  it('keeps to what is asked where the person is further, and names the list of that job on the eve', async () => {
    const eve = { ...record, jobs: [jobOn('2026-11-24')] };
    const store = createMemoryStore(eve);
    const practise = () =>
      coach(['practice', '--for', 'acme'], { store, replies: { ...ANSWERED, lines: [...LINES] }, terminal: 80 });
    const { told } = await practise();
    expect(told.filter((_, index) => index % 2 === 0).join('\n')).not.toMatch(/· (Production|Lead) ·/);
    await practise();
    const next = 'Tomorrow is the day: coach checklist interview-prep --for acme\n';
    expect((await practise()).out.replace(/\s+/g, ' ')).toContain(next.trim());
  });

  it('counts on the home screen what is seen of what the days are laid out for', async () => {
    const store = createMemoryStore(record);
    await coach(['practice', '--for', 'acme'], { store, replies: ANSWERED, terminal: 80 });
    const { out } = await coach([], { store, terminal: 80 });
    expect(out).toMatch(/Practice: 10 of 60 planned cards seen/);
    const { cards } = JSON.parse((await coach(['--json'], { store })).out) as { cards: { of: number } };
    expect(cards).toMatchObject({ seen: 10 });
    expect(cards.of).toBeGreaterThan(100);
  });
});

describe('a question of one’s own', () => {
  const store = createMemoryStore();

  it('is kept, asked from the next day on, and its points are written when it comes', async () => {
    const kept = await coach(['practice', '--asked', 'How would you shard this?'], { store });
    expect(kept.out).toBe('Kept as own-id-1, asked from tomorrow on; 1 question of your own.\n');
    const same = await coach(['practice', '--due', '--json'], { store });
    expect(JSON.parse(same.out)).toMatchObject({ fresh: 10 });
    const asked = addOwnCard(makeRecord(), { id: 'own-1', question: 'How?', at: '2026-11-20T10:00:00.000Z' });
    const lines = ['aloud', 'By customer.', 'Names the hot key.', '', ...LINES];
    const { store: after, told } = await coach(['practice', '--new', '1'], {
      record: asked,
      replies: { lines, check: all },
    });
    expect(told[0]).toContain('A question you were asked');
    expect(await after.read()).toMatchObject({
      ownCards: [{ id: 'own-1', points: ['By customer.', 'Names the hot key.'] }],
      cards: [{ card: 'own-1', grades: '4' }],
    });
  });

  it('is forgotten by its id or the beginning of it, and comes back by undo', async () => {
    expect((await coach(['practice', '--drop', 'own-id'], { store })).out).toBe(
      'Forgotten: How would you shard this?\n',
    );
    expect((await coach(['practice', '--drop', 'own'], { store })).err).toContain(
      'No one question of yours has the id',
    );
    await coach(['undo'], { store });
    expect((await store.read()).ownCards).toHaveLength(1);
  });

  it('is noted with the job where it was asked', async () => {
    const record = makeRecord({ jobs: [someJob()] });
    const call = ['practice', '--asked', 'Why this index?', '--for', 'acme'];
    const { code, out, err, store: after } = await coach(call, { record });
    expect([code, out]).toEqual([
      0,
      'Kept as own-id-1, asked from tomorrow on; 1 question of your own. Noted with acme too.\n',
    ]);
    expect(err).not.toContain('No talk');
    const { ownCards, jobs } = await after.read();
    expect(ownCards).toMatchObject([{ question: 'Why this index?' }]);
    expect(jobs[0]?.log.at(-1)).toMatchObject({ stage: null, note: 'asked: Why this index?' });
    await coach(['undo'], { store: after });
    expect(await after.read()).toMatchObject({ ownCards: [], jobs: record.jobs });
    const none = await coach(['practice', '--asked', 'Why?', '--for', 'nosuch'], { record });
    expect([none.code, (await none.store.read()).ownCards]).toEqual([2, []]);
  });

  it.each([['   '], ['two\nlines'], ['x'.repeat(501)]])('is refused as %j', async (text) => {
    expect((await coach(['practice', '--asked', text])).code).toBe(2);
  });
});

describe('coach practice --mock', () => {
  it('asks with a clock and a follow-up, holds the points back, and stores what the cards deserve', async () => {
    const call = { replies: { check: all }, terminal: 80 } as const;
    const { code, out, err, told, store } = await coach(['practice', '--mock', '--minutes', '15'], call);
    expect(code).toBe(0);
    expect(told[0]).toMatch(/^3 questions, about 15 minutes\./);
    expect(told[0]?.replace(/\s+/g, ' ')).toContain('To have it as Markdown in a file, begin with --output mock.md.');
    expect(err).toBe('');
    const points = (await coach(['practice', '--mock', '--minutes', '15', '--interviewer', '--json'])).out;
    const sheets = JSON.parse(points) as { id: string; kind: string; points: { text: string }[] }[];
    expect(sheets.map(({ kind }) => kind)).toEqual(['technical', 'technical', 'behavioural']);
    const asked = told.slice(0, 1 + sheets.length * 2).join('\n');
    for (const { text } of sheets.flatMap((sheet) => sheet.points)) expect(asked).not.toContain(text.slice(0, 40));
    expect(out).toMatch(/^3 questions, (\d+) of \1 points said\n/);
    expect(await cardsOf(store)).toHaveLength(2);
  });

  it('names stories where points of a behavioural question were not said, and no copy where one is written', async () => {
    const args = ['practice', '--mock', '--kind', 'behavioural', '--minutes', '5'];
    const call = { replies: { check: () => [] }, terminal: 80 } as const;
    const { err, told } = await coach([...args, '--output', join(makeTempFolder(), 'mock.md')], call);
    expect(err).toContain('A story told once is at hand for such a question: coach story add\n');
    expect(told.join('\n')).not.toContain('--output');
  });

  it.each([
    [
      ['--kind', 'design', '--minutes', '20'],
      'A design question takes 40 minutes; asked for 20.\nIn 40 minutes: coach practice --mock --kind design --minutes 40\nShorter questions: coach practice --mock --kind technical --minutes 20\n',
    ],
    [
      ['--minutes', '3'],
      'A question takes 5 minutes; asked for 3.\nIn 5 minutes: coach practice --mock --kind mixed --minutes 5\n',
    ],
  ])('with %j asks no longer question than there are minutes for', async (args, said) => {
    const { code, err } = await coach(['practice', '--mock', ...args]);
    expect([code, err]).toEqual([2, said]);
  });

  it('tells alone what the interviewer of a design answers before the answer is given, and then what was not said', async () => {
    const call = { replies: { check: () => [] }, terminal: 80 } as const;
    const { out, told } = await coach(['practice', '--mock', '--kind', 'design'], call);
    const sheets = (await coach(['practice', '--mock', '--kind', 'design', '--interviewer', '--json'])).out;
    const [{ given, points }] = JSON.parse(sheets) as [{ given: { answer: string }[]; points: { part: string }[] }];
    const plain = (text: string): string => text.replace(/\s+/g, ' ');
    const shown = told.map(plain);
    const at = shown.findIndex((one) => one.includes(' Asked, they answer '));
    expect([shown[at - 1], at < shown.length - 2]).toEqual([expect.stringContaining('question 1 of 1'), true]);
    for (const { answer } of given) {
      expect(shown.slice(0, at).join(' ')).not.toContain(answer);
      expect(shown[at]).toContain(answer);
      expect(shown.at(-1)).toContain(answer);
    }
    for (const { part } of points) expect(out).toContain(`Not said: ${part}\n`);
    expect(out.match(/□/g)).toHaveLength(points.length);
  });

  it('prints the sheet for a friend, as Markdown in a pipe', async () => {
    const { out } = await coach(['practice', '--mock', '--kind', 'design', '--interviewer']);
    expect(out).toMatch(/^# Mock interview: 1 question, about 40 minutes\n\n## System design · /);
    for (const part of ['If asked', 'Requirements', 'Estimate', 'Parts', 'Data', 'Failure', 'Cost', 'Go on with'])
      expect(out).toContain(`${part}:`);
    expect(out).toContain('- [ ] ');
  });

  it('gives the filled-in sheet as Markdown to a file', async () => {
    const { out } = await coach(['practice', '--mock', '--minutes', '5', '--kind', 'technical'], {
      replies: { check: ['0'] },
    });
    expect(out).toContain('- [x] ');
    expect(out).toContain('- [ ] ');
    expect(out).toContain('(2:00 of 5 min)');
  });

  it.each([
    [['--mock', '--minutes', '500']],
    [['--mock', '--kind', 'music']],
    [['--mock', '--due']],
    [['--asked', 'x', '--any']],
    [['nosuch']],
  ])('refuses %j', async (args) => {
    expect((await coach(['practice', ...args], { replies: ANSWERED })).code).toBe(2);
  });
});

describe('what practice shows elsewhere', () => {
  const cards = ['lost-update', 'deadlock-of-two-baskets', 'other'].map((card) =>
    makeCardState({ card, grades: '311', due: '2026-11-22' }),
  );
  const record = makeRecord({
    assessments: [makeAssessment()],
    cards,
    practice: { until: '2026-12-03', perDay: null, skills: [] },
  });

  it('is what is due and the days left on the home screen', async () => {
    const { out } = await coach([], { record, terminal: 80 });
    // As many as practice asks of them today, of which the days left hold the others.
    const asked = JSON.parse((await coach(['practice', '--due', '--json'], { record })).out) as { due: number };
    expect(asked.due).toBe(1);
    expect(out).toContain('1 card due, 10 days to 3 Dec 2026');
    const open = { ...record, practice: { ...record.practice, until: null } };
    expect((await coach([], { record: open, terminal: 80 })).out).toContain('3 cards due ');
    const today = cards.map((one) => ({ ...one, last: '2026-11-23', due: '2026-11-24' }));
    const practised = await coach([], { record: { ...record, cards: today }, terminal: 80 });
    expect(practised.out).toMatch(/^Today: .*3 cards practised\./m);
  });

  it('is what to read beside the next step where a skill was missed again and again', async () => {
    const { err } = await coach(['next'], { record });
    expect(err.replace(/\s+/g, ' ')).toContain(
      'Missed twice in practice, Database Management: 2 cards. To read: PostgreSQL manual: concurrency control: ',
    );
    expect((await coach(['next'], { record: { ...record, cards: [] } })).err).not.toContain('Missed twice');
  });

  it('is never a level', async () => {
    const plain = await coach(['report', '--json'], { record: { ...record, cards: [] } });
    expect((await coach(['report', '--json'], { record })).out).toBe(plain.out);
  });
});
