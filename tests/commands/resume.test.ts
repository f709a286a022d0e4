import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '@jsonresume/schema';
import type { Evidence } from '../../src/coaching/evidence.ts';
import { coach } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const at = '2026-11-20T10:00:00.000Z';
const piece = (fields: Partial<Evidence>): Evidence => ({
  ...{ id: 'e1', skill: 'database-management', level: 2, at, text: 'https://github.com/me/shop' },
  ...fields,
});
const RECORD = makeRecord({
  target: 'junior',
  assessments: [
    makeAssessment({
      levels: { 'database-management': 2, 'ci-cd': 1 },
      answers: { 'database-management.2e': 'alone', 'database-management.2d': 'helped', 'ci-cd.1a': 'alone' },
    }),
  ],
  evidence: [piece({})],
  jobs: [
    someJob({ ad: 'Backend developer\n\nRequirements\n- Docker and a CI/CD pipeline you have set up\n' }),
    someJob({ id: 'globex', name: 'Globex' }),
  ],
});
const LINE =
  "Designed a feature's tables and constraints from its requirements, and added them in a migration with a tested way back";

describe('coach resume', () => {
  it.each([
    ['Index on parcels.created_at: 840 ms to 12 ms', '? What does it do for whom?\n'],
    ['Cut the bill by 30 %', '? What does it do for whom?\n'],
    ['A service with OAuth2 https://example.org/v2/12ms', '? What does it do for whom, and what figure shows it?\n'],
  ])('asks of "%s" for no figure that it has', async (text, asked) => {
    const evidence = RECORD.evidence.map((one) => ({ ...one, text }));
    expect((await coach(['resume'], { record: { ...RECORD, evidence }, terminal: 80 })).out).toContain(asked);
  });

  it('shows the work, the lines, of which none is known to be of it, and the number to add, and counts what is only claimed', async () => {
    const { code, out, err } = await coach(['resume'], { record: RECORD, terminal: 80 });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Database Management  Independent, evidenced',
        '  ✓ shop, recorded 20 Nov 2026',
        '    https://github.com/me/shop',
        '    ? What does it do for whom, and what figure shows it?',
        '  By your own account:',
        "  • Designed a feature's tables and constraints from its requirements, and",
        '    added them in a migration with a tested way back',
        '    ? How many tables and constraints did the migration add?',
        '',
        'Only claimed, and left out: 1 line (CI/CD 1). With them: coach resume --claimed',
        '',
        'A line stands under a work that is known to show it; the others are your own',
        'account. Read it before you send it. Where words stand in brackets, choose.',
        '',
      ].join('\n'),
    );
    expect(err).toBe('Into your JSON Resume file: coach resume --into resume.json\n');
  });

  it('leads with the work of the person’s own, before what steps had them make, and asks about each once', async () => {
    const step = (id: string) => ({ id: `done ${id}`, step: id, at, assessment: null, evidence: null, hours: null });
    const levels = { programming: 2, 'database-management': 2, 'version-control': 2 } as const;
    const answers = { 'programming.2a': 'alone', 'database-management.2e': 'alone' } as const;
    const exercise = piece({ id: 'x', skill: 'programming', text: 'https://github.com/me/exercise' });
    const record = makeRecord({
      target: 'junior',
      assessments: [makeAssessment({ levels, answers })],
      done: [{ ...step('programming/2'), evidence: 'x' }],
      evidence: [exercise, piece({ id: 'a' }), piece({ id: 'b', skill: 'version-control' })],
      jobs: [someJob({ ad: 'Developer\n\nRequirements\n- Python\n' })],
    });
    const { out } = await coach(['resume'], { record, terminal: 80 });
    const heads = ['Database Management', 'Version Control', 'Programming'].map((name) => out.indexOf(`${name}  `));
    expect(heads).toEqual([...heads].sort((a, b) => a - b));
    expect(heads[0]).toBe(0);
    expect(out.match(/What does it do for whom/g)).toHaveLength(1);
    const asked = await coach(['resume', '--for', 'acme'], { record, terminal: 80 });
    expect(asked.out.startsWith('Programming')).toBe(true);
    const both = {
      ...record,
      evidence: [...record.evidence, piece({ id: 'c', skill: 'programming', at: '2026-11-01T10:00:00.000Z' })],
    };
    const works = (await coach(['resume', '--for', 'acme'], { record: both, terminal: 80 })).out;
    expect(works.indexOf('✓ shop')).toBeLessThan(works.indexOf('✓ exercise'));
  });

  it('says where nothing is answered, and shows what is at another level', async () => {
    const record = makeRecord({
      assessments: [
        makeAssessment({ levels: { 'database-management': 1 }, answers: { 'database-management.1b': 'alone' } }),
      ],
      evidence: [piece({})],
    });
    const { out } = await coach(['resume'], { record, terminal: 80 });
    expect(out).toMatch(/^Database Management {2}Guided, claimed\n {2}Evidence of Independent\n {2}✓ shop, /);
    expect(out).toContain(
      [
        '  At Independent nothing is answered as done alone yet.',
        '  Guided, with no work that shows it',
        '  • Wrote a query that joins and groups rows of two tables, and checked its',
        '    result by hand',
        '    ? Over how many rows does the query run?',
      ].join('\n'),
    );
  });

  it('is one record a line in a pipe', async () => {
    const { out } = await coach(['resume'], { record: RECORD });
    expect(out.split('\n').map((line) => line.split('\t'))).toEqual([
      ['database-management', '2', 'work', 'shop', 'https://github.com/me/shop'],
      ['database-management', '2', 'own', LINE, 'How many tables and constraints did the migration add?'],
      [''],
    ]);
  });

  it('says what to do where nothing is backed', async () => {
    const blank = await coach(['resume'], {});
    expect([blank.out, blank.err]).toEqual([
      '',
      expect.stringMatching(
        /^Nothing in your record backs a line yet\..*\nSay what you have done: coach assess\n$/,
      ) as string,
    ]);
    const { err } = await coach(['resume'], { record: { ...RECORD, evidence: [] } });
    expect(err).toMatch(/coach resume --claimed\n$/);
  });

  it('puts first what the ad of a job asks for', async () => {
    const { out } = await coach(['resume', '--claimed', '--for', 'acme'], { record: RECORD });
    expect(out).toMatch(/^ci-cd\t1\town\t/);
    const none = await coach(['resume', '--for', 'globex'], { record: RECORD });
    expect([none.code, none.err]).toEqual([
      2,
      'No ad is kept with globex.\nAdd it: coach job ad <file> --for globex\n',
    ]);
  });

  it('gives as JSON what the published schema takes', async () => {
    const { out } = await coach(['resume', '--json'], { record: RECORD });
    const parts = JSON.parse(out) as object;
    validate(parts, (faults) => {
      expect(faults).toBeNull();
    });
    expect(parts).toMatchObject({
      projects: [{ name: 'shop', keywords: ['Database Management'] }],
      skills: [{ name: 'Database Management', keywords: ['Data modelling'], 'x-by-own-account': [LINE] }],
      certificates: [],
    });
    expect(out).not.toContain('highlights');
  });

  describe('of what a scan found', () => {
    const found = (id: string, fields: Partial<Evidence>, words: string) =>
      piece({ id, ...fields, text: `${words} in /home/me/etl` });
    const record = makeRecord({
      assessments: [
        makeAssessment({
          levels: { 'database-management': 1, 'ci-cd': 1, programming: 2 },
          answers: {
            ...{ 'database-management.1a': 'alone', 'database-management.1b': 'alone', 'ci-cd.1a': 'alone' },
            ...{ 'programming.2a': 'alone', 'programming.3b': 'no' },
          },
        }),
      ],
      evidence: [
        found('e1', { level: 1 }, 'tables with keys and constraints (SQL): schema.sql:3'),
        found('e2', { level: 1, skill: 'ci-cd' }, 'a pipeline that tests: .github/workflows/ci.yml:4'),
        found('e3', { skill: 'testing-and-debugging' }, 'automated tests (pytest): tests/test_load.py:4'),
        found(
          'e4',
          { level: 3, skill: 'programming' },
          'a clean stop when told to (a signal handler in Python): load.py:9',
        ),
      ],
    });

    it('puts under the work only what its finding shows, and calls nothing evidenced by more than was answered', async () => {
      const { out } = await coach(['resume'], { record, terminal: 80 });
      const [database = '', pipeline = '', programming = ''] = [
        /^Database.*?\n\n/ms,
        /^CI\/CD.*?\n\n/ms,
        /^Programming.*?\n\n/ms,
      ].map((part) => part.exec(out)?.[0]);
      expect(database.split('\n').slice(0, 4)).toEqual([
        'Database Management  Guided, evidenced',
        '  ✓ etl, recorded 20 Nov 2026',
        '  By your own account:',
        '  • Created database tables with primary and foreign keys',
      ]);
      expect(pipeline.split('\n').slice(0, 3)).toEqual([
        'CI/CD  Guided, evidenced',
        '  ✓ etl, recorded 20 Nov 2026',
        '  • Set up a pipeline that builds and tests a project on each push',
      ]);
      expect(programming.split('\n').slice(0, 6)).toEqual([
        'Programming  Independent, claimed',
        '  Evidence of Production',
        '  ✓ etl, recorded 20 Nov 2026',
        '    ? What does it do for whom, and what figure shows it?',
        '  At Production nothing is answered as done alone yet.',
        '  Independent, with no work that shows it',
      ]);
    });

    it('gives the project of a JSON Resume no other highlight', async () => {
      const { out } = await coach(['resume', '--json'], { record });
      const { projects } = JSON.parse(out) as { projects: { name: string; highlights?: string[] }[] };
      expect(projects.map(({ name, highlights }) => [name, highlights])).toEqual([
        ['etl', ['Set up a pipeline that builds and tests a project on each push']],
      ]);
    });
  });
});

describe('coach resume --into', () => {
  const into = (file: string, record = RECORD) => coach(['resume', '--into', file], { record });
  const OWN = '{\n\t"basics": { "name": "Me", "n": 1.0e2 },\n\t"skills": [ { "name": "SQL" } ],\n\t"work": []\n}\n';

  it('makes a file, and changes nothing when asked again', async () => {
    const file = join(makeTempFolder(), 'resume.json');
    const first = await into(file);
    expect([first.code, first.out]).toEqual([0, `Wrote ${file}: 2 entries added.\n`]);
    expect(first.err).toMatch(
      /^Read it before you send it: move the lines of "x-by-own-account" to the work that they are of, /,
    );
    const text = readFileSync(file, 'utf8');
    expect((await into(file)).out).toBe(`${file} is as it was: nothing to add.\n`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each([
    ['tabs', OWN],
    ['CRLF', OWN.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${OWN}`],
  ])('leaves all that is not its own to the letter, with %s', async (_what, own) => {
    const file = join(makeTempFolder(), 'resume.json');
    writeFileSync(file, own);
    expect((await into(file)).out).toBe(`Merged into ${file}: 2 entries added.\n`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(own.slice(0, own.indexOf(' ]')));
    expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(own.includes('\r'));
    expect(text.startsWith('\ufeff')).toBe(own.startsWith('\ufeff'));
    const without = await into(file, { ...RECORD, evidence: [] });
    expect(without.out).toBe(`Merged into ${file}: 2 taken out.\n`);
    const parsed = JSON.parse(readFileSync(file, 'utf8').replace('\ufeff', '')) as object;
    expect(parsed).toEqual({ ...(JSON.parse(OWN) as object), projects: [] });
  });

  it('keeps what the person changed, and says so', async () => {
    const file = join(makeTempFolder(), 'resume.json');
    await into(file);
    const changed = readFileSync(file, 'utf8').replace(LINE, 'Designed 14 tables');
    writeFileSync(file, changed);
    const { out } = await into(file, { ...RECORD, evidence: [piece({}), piece({ id: 'e2', text: 'a talk' })] });
    expect(out).toBe(`Merged into ${file}: 1 entry added.\nLeft as you changed them: Database Management.\n`);
    expect(readFileSync(file, 'utf8')).toContain('Designed 14 tables');
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{"a": }', /is not JSON at line 1, column 7 .*\.\nThe file is as it was\.\n$/],
    ['no object', '[1]', /is no JSON Resume: it is not a JSON object\.\n/],
    ['no list', '{"projects": "x"}', /is no JSON Resume: its "projects" is not a list\.\n/],
    ['a name twice', '{"projects": [{"name": "a"}], "projects": []}', /: "projects" stands there twice\.\n/],
    ['nothing', '', /is not JSON: it is empty/],
  ])('refuses a file with %s, and leaves it', async (_what, text, expected) => {
    const file = join(makeTempFolder(), 'resume.json');
    writeFileSync(file, text);
    const { code, err } = await into(file);
    expect([code, err]).toEqual([2, expect.stringMatching(expected) as string]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('makes no file where nothing is backed', async () => {
    const file = join(makeTempFolder(), 'resume.json');
    const { code, err } = await into(file, { ...RECORD, evidence: [] });
    expect([code, err]).toEqual([
      2,
      `${file} is not there, and nothing in your record backs an entry of it yet.\nKeep what does: coach evidence add <skill> <level> <link>\n`,
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('takes no standard output', async () => {
    const { code, err } = await into('-');
    expect([code, err]).toEqual([2, '--into merges into a file.\nThe parts alone: coach resume --json\n']);
  });
});
