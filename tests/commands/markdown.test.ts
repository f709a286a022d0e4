import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import { PARSERS } from '../support/markdown.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeTerms, salary } from '../support/offers.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const HOSTILE = '| <script>alert(1)</script> [x](javascript:alert(1)) _u_ **b** `c` ~~s~~ &lt; ![i](y)';
const RATER = '|<b>[x](javascript:y) _u_ `c` ~~s~~';

const record = makeRecord({
  target: 'junior',
  assessments: [
    makeAssessment({
      at: '2026-10-01T10:00:00.000Z',
      levels: { programming: 1, 'ci-cd': 1, communication: 0 },
      answers: { 'programming.2a': 'no', 'programming.2b': 'no-chance', 'ci-cd.3d': 'no' },
    }),
    makeAssessment({ at: '2026-11-01T10:00:00.000Z', levels: { programming: 1, 'ci-cd': 2 } }),
    makeAssessment({
      at: '2026-11-21T10:00:00.000Z',
      by: RATER,
      levels: { programming: 2, 'ci-cd': 3 },
      answers: { 'programming.2a': 'alone', 'programming.2b': 'alone', 'ci-cd.3d': 'alone' },
    }),
  ],
  about: { name: { value: HOSTILE, at: '2026-10-01T10:00:00.000Z', by: 'config' } },
  jobs: [
    someJob({ id: 'acme', name: HOSTILE, offer: { ...makeTerms(), remote: `${HOSTILE}\n# not a heading` } }, [
      [20, 'interview'],
    ]),
    someJob({ id: 'globex', offer: { ...makeTerms({ pay: salary(1_00) }), remote: HOSTILE } }),
  ],
});

/** What each command's page holds: its headings, the titles of its tables, and how many rows these have. */
const PAGES: readonly (readonly [string, readonly string[], readonly (readonly [string, number])[]])[] = [
  [
    'report',
    ['1 Junior backend developer · rated by you, 1 Oct 2026 to 1 Nov 2026', '2 Second opinions', '2 Programming'],
    [
      ['Skill Level Needs Gap Prio Standing Asked', 12],
      ['Second opinion You By Level Differs', 2],
    ],
  ],
  ['next', [], []],
  [
    'history',
    ['1 History', '2 Trend'],
    [
      ['Date By Mode Skills Changed', 3],
      ['Skill Trend First Last', 2],
    ],
  ],
  ['history --since 2026-10-15', ['1 History', '2 Moved', '2 Trend'], [['Date By Mode Skills Changed', 2]]],
  ['people', ['1 People'], [['Name Rungs Not asked To 30 days Step in hand Last seen Profile Rated by', 1]]],
  ['people --skill sql', ['1 Database Management'], [['Name Level Needs Rated on Profile Rated by', 1]]],
  ['skills', ['1 Skills'], [['Skill Level What it is', 12]]],
  [
    'skills git',
    [
      '1 Version Control',
      '2 Topics',
      '2 1 Guided: you have',
      '2 2 Independent: you have',
      '2 3 Production: you have',
      '2 4 Lead: you have',
    ],
    [],
  ],
  ['offer list', ['1 Offers'], [['Job Recurring, each year All of year 1 Currency', 2]]],
  ['offer show acme', [], []],
  ['offer compare acme globex', ['1 Offers: acme and globex'], []],
];

describe.each(PARSERS)('by %s, the Markdown of', (_parser, read) => {
  it.each(PAGES)('coach %s has its structure, and what a person wrote is text', async (call, headings, tables) => {
    const { code, out } = await coach([...call.split(' '), '--markdown'], { record, terminal: 60 });
    const outline = read(out);
    expect(code).toBe(0);
    if (headings.length > 0) expect(outline.headings.slice(0, headings.length)).toEqual(headings);
    for (const [index, [titles, rows]] of tables.entries()) {
      const [head, ...body] = outline.tables[index] ?? [];
      expect([head?.join(' '), body.length]).toEqual([titles, rows]);
      for (const row of body) expect(row).toHaveLength(head?.length ?? 0);
    }
    expect(outline.marked).toEqual([]);
    for (const { href } of outline.links) expect(href).toMatch(/^https?:\/\//);
    expect(out).not.toContain('\u001b');
  });

  it('a name full of marks shows it as it was typed', async () => {
    const people = read((await coach(['people', '--markdown'], { record })).out);
    expect(people.tables[0]?.[1]?.[0]).toBe(HOSTILE);
    const offer = read((await coach(['offer', 'show', 'acme', '--markdown'], { record })).out);
    expect(offer.headings).toEqual([`1 Offer: ${HOSTILE}`]);
    expect(offer.text).toContain(`remote: ${HOSTILE} # not a heading`);
    const compared = read((await coach(['offer', 'compare', 'acme', 'globex', '--markdown'], { record })).out);
    expect(compared.text).toContain(`globex ${HOSTILE}`);
    const report = read((await coach(['report', '--markdown'], { record })).out);
    expect(report.tables[1]?.[1]).toEqual(['Programming', 'Guided', RATER, 'Independent', '+1']);
    expect(report.text).toContain(`(${RATER}: met)`);
    expect(report.text).toContain(`CI/CD: ${RATER} counts as met, and you do not`);
  });

  it('coach next is a heading a step, what to read as links, and boxes to tick', async () => {
    const { out } = await coach(['next', '-n', '2', '--markdown', '--stack', 'python'], { record });
    const { headings, links } = read(out);
    expect(headings.filter((one) => one.startsWith('1 '))).toHaveLength(2);
    expect(headings.filter((one) => one === '2 Done when')).toHaveLength(2);
    const resources = JSON.parse((await coach(['resources', '--json'])).out) as { title: string; url: string }[];
    expect(links.length).toBeGreaterThan(4);
    for (const { text, href } of links) expect(resources.find(({ url }) => url === href)?.title).toBe(text);
    expect(out).toMatch(/^- \[ \] \S/m);
  });

  it('every statement, topic and title is shown as it stands in the data', async () => {
    const skills = JSON.parse((await coach(['skills', '--json'])).out) as { id: string }[];
    for (const { id } of skills) {
      const skill = JSON.parse((await coach(['skills', id, '--json'])).out) as {
        levels: { statements: { text: string }[]; step: { title: string } }[];
        topics: { summary: string }[];
      };
      const { text, marked } = read((await coach(['skills', id, '--markdown'])).out);
      const shown = text + marked.map((one) => one.replaceAll('`', '')).join();
      const words = [
        ...skill.topics.map(({ summary }) => summary),
        ...skill.levels.flatMap(({ statements, step }) => [step.title, ...statements.map((one) => one.text)]),
      ];
      for (const one of words.filter((word) => !/[<>]/.test(word))) expect(shown).toContain(one);
    }
  });
});

describe('--markdown', () => {
  it('is the same on a terminal and in a pipe, and JSON stays JSON', async () => {
    for (const [call] of PAGES) {
      const words = [...call.split(' '), '--markdown'];
      const [screen, pipe] = [
        await coach(words, { record, terminal: 60, colour: true }),
        await coach(words, { record }),
      ];
      expect(screen.out).toBe(pipe.out);
      expect(JSON.parse((await coach([...words, '--json'], { record })).out)).toBeTypeOf('object');
    }
  });

  it('of nothing is empty', async () => {
    for (const call of ['history', 'offer list'])
      expect((await coach([...call.split(' '), '--markdown'], { store: createMemoryStore() })).out).toBe('');
  });
});
