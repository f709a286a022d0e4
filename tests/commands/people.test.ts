import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { UserError } from '../../src/errors.ts';
import { encodeRecord } from '../../src/progress/encoding.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const AT = '2026-11-20T10:00:00.000Z';
const THEN = '2026-10-01T10:00:00.000Z';

function recordOf(name: string, fields: Partial<PersonRecord> = {}): PersonRecord {
  return makeRecord({
    owner: { id: name.replace(' ', '-'), also: [] },
    about: { name: { value: name, by: 'config', at: THEN } },
    ...fields,
  });
}

const ANNA = recordOf('Anna', {
  assessments: [
    makeAssessment({ id: 'a1', at: THEN, levels: { 'database-management': 0, programming: 2 } }),
    makeAssessment({ id: 'a2', at: AT, levels: { 'database-management': 1 } }),
  ],
  steps: [{ step: 'database-management/2', since: AT, ticks: [], note: null, skipped: null }],
});
const ZOE = recordOf('Zoe', {
  target: 'lead',
  assessments: [makeAssessment({ id: 's1', at: AT, by: 'Sam', levels: { 'database-management': 3 } })],
});

/** A folder with files of these names. */
function folderOf(files: Readonly<Record<string, PersonRecord | string>>): string {
  const folder = makeTempFolder();
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : encodeRecord(content));
  return folder;
}

describe('coach people', () => {
  const profiles = { zoe: createMemoryStore(ZOE), anna: createMemoryStore(ANNA) };

  it('lists the records here by name, and how to open each', async () => {
    const { code, out, err } = await coach(['people'], {
      record: makeRecord({ target: 'mid' }),
      profiles,
      terminal: 120,
    });
    expect(code).toBe(0);
    expect(out.replaceAll(/ +/g, ' ')).toBe(
      [
        'NAME RUNGS NOT ASKED TO 30 DAYS STEP IN HAND LAST SEEN PROFILE RATED BY',
        'no name yet not rated - mid - - - - -',
        'Anna 3 of 19 10 skills junior +1 database-management/2, since 20 20 Nov 2026 anna themselves',
        ' Nov 2026, 0 of 4 ticked',
        'Zoe 3 of 40 11 skills lead - - - zoe Sam',
        '',
      ].join('\n'),
    );
    expect(err).toBe(
      'Open one: coach --profile <profile>, or set COACH_PROFILE=<profile> for all calls of a shell.\n' +
        'The record without a profile has no name yet: coach config name <name>\n',
    );
  });

  it('gives one record a line in a pipe, and the same as JSON on a terminal', async () => {
    const { out } = await coach(['people'], { record: ANNA });
    expect(out).toBe(
      `Anna\t3 of 19\t10 skills not asked\tjunior\t+1\tdatabase-management/2\t${AT}\t0 of 4 ticked\t-\t${AT}\t-\tself\n`,
    );
    const json = await coach(['people', '--json', '--skill', 'ci-cd'], { record: ANNA, terminal: 80 });
    expect(json.err).toBe('');
    expect(JSON.parse(json.out)).toEqual([
      {
        ...{ name: 'Anna', target: 'junior', by: 'self', rungs: { climbed: 3, needed: 19 }, notAssessed: 10 },
        ...{
          moved: { rungs: 1, since: '2026-10-24' },
          step: { id: 'database-management/2', since: AT, ticked: 0, lines: 4, due: null, overdue: false },
        },
        ...{ lastSeen: AT, profile: null, file: null },
        skill: { id: 'ci-cd', level: null, required: 1, ratedAt: null },
      },
    ]);
  });

  it('tells of a change in a profile, which whoever keeps it may have made, nothing of when its owner was there', async () => {
    const lastChange = { at: AT, command: 'step', back: { values: {}, lists: {} } };
    const hal = recordOf('Hal', { ticks: [{ checklist: 'resume', item: 'dates', at: THEN }], lastChange });
    const own = await coach(['people', '--json'], { record: hal, profiles: { hal: createMemoryStore(hal) } });
    const seen = (JSON.parse(own.out) as { profile: string | null; lastSeen: string }[]).map((one) => [
      one.profile,
      one.lastSeen,
    ]);
    expect(Object.fromEntries(seen)).toEqual({ null: AT, hal: THEN });
  });

  it('shows a skill with a column a level, numbered where the terminal is narrow', async () => {
    const { out } = await coach(['people', '--skill', 'database-management'], {
      record: makeRecord(),
      profiles,
      terminal: 100,
    });
    expect(out).toMatch(/^Database Management\n\nNAME +NONE +GUIDED +INDEPENDENT +PRODUCTION +LEAD +RATED ON +PROFILE/);
    const [head = '', , anna = '', zoe = ''] = out.split('\n').slice(2);
    expect([head.indexOf('GUIDED'), head.indexOf('INDEPENDENT')]).toEqual([anna.indexOf('■'), anna.indexOf('□')]);
    expect([head.indexOf('PRODUCTION'), -1]).toEqual([zoe.indexOf('■'), zoe.indexOf('□')]);
    const narrow = await coach(['people', '--skill', 'database-management'], { record: ANNA, terminal: 60 });
    expect(narrow.out).toMatch(/\n\nNAME +0 +1 +2 +3 +4 +RATED ON .*\nAnna +■ +□ +20 Nov 2026/);
    expect(narrow.out.replaceAll(/\s+/g, ' ')).toContain('0 None, 1 Guided, 2 Independent, 3 Production, 4 Lead');
    const piped = await coach(['people', '--skill', 'database-management'], { record: ANNA });
    expect(piped.out).toBe(`Anna\tGuided\tIndependent\t${AT}\t-\tself\n`);
    expect((await coach(['people', '--skill', 'nosuch'], { record: ANNA })).code).toBe(2);
  });

  it.each([
    [100, ['NAME', 'RUNGS', 'NOT ASKED', '30 DAYS', 'STEP IN HAND', 'LAST SEEN']],
    [80, ['NAME', 'RUNGS', 'NOT ASKED', 'STEP IN HAND', 'LAST SEEN']],
    [60, ['NAME', 'RUNGS', 'STEP IN HAND', 'LAST SEEN']],
  ])(
    'tells on %d columns of the step what is ticked and that its day is over, and who was last seen when',
    async (terminal, titles) => {
      const steps = [
        { step: 'database-management/2', from: '2026-10-01', due: '2026-10-25', hours: { min: 9, max: 20 } },
      ];
      const hal: PersonRecord = {
        ...ANNA,
        about: { name: { value: 'Hal Okonkwo', by: 'config', at: THEN } },
        plan: { madeAt: THEN, target: 'junior', hoursPerWeek: 4, start: '2026-10-01', steps },
      };
      const { out } = await coach(['people'], { record: hal, terminal });
      const [head = '', ...rows] = out.trimEnd().split('\n');
      expect(head.split(/ {2,}/)).toEqual(expect.arrayContaining(titles));
      expect(rows.every((row) => row.length <= terminal)).toBe(true);
      const start = head.indexOf('STEP IN HAND');
      const told = rows.map((row) => row.slice(start, head.indexOf('LAST SEEN')).trim()).join(' ');
      expect(told).toContain('database-management/2, since 20 Nov 2026, 0 of 4 ticked, was due 25 Oct 2026');
      expect(out).toContain('20 Nov 2026');
    },
  );

  it('names a record that cannot be read, and shows the others', async () => {
    const broken = {
      ...createMemoryStore(),
      read: () => Promise.reject(new UserError('/x/progress-zoe.json is damaged and left as it is:\n  not JSON')),
    };
    const { code, out, err } = await coach(['people'], { record: ANNA, profiles: { zoe: broken } });
    expect([code, out.split('\t')[0]]).toEqual([0, 'Anna']);
    expect(err).toContain(
      'Passed over: 1 record.\n  /x/progress-zoe.json is damaged and left as it is: not JSON See: coach --profile zoe doctor\n',
    );
  });

  it('says of a target that is none what it counts to', async () => {
    const { out, err } = await coach(['people'], { record: { ...ANNA, target: 'nope' } });
    expect(out).toContain('3 of 19\t10 skills not asked\tjunior');
    expect(err).toBe('Anna aims at "nope", which is no target; counted to junior.\n');
  });
});

describe('coach people <folder>', () => {
  it('lists exported files the same way, each person once', async () => {
    const folder = folderOf({
      'zoe.json': ZOE,
      'anna.json': ANNA,
      'anna-old.json': { ...ANNA, assessments: ANNA.assessments.slice(0, 1), steps: [] },
      'notes.txt': 'hi',
      '.hidden.json': '{',
    });
    const { code, out, err } = await coach(['people', `${folder}/`]);
    expect([code, out.split('\n').map((line) => line.split('\t').at(-2))]).toEqual([
      0,
      ['anna.json', 'zoe.json', undefined],
    ]);
    expect(err).toBe(
      [
        'Not opened, since their names do not end in .json: 1 file.',
        'Each person counts once. Left out for a file that is newer, or the same:',
        '  anna-old.json, for anna.json',
        `Keep one here: coach import ${folder}/anna.json --as anna`,
        '',
      ].join('\n'),
    );
    expect((await coach(['people', folder], { terminal: 120 })).out).toMatch(/LAST SEEN +FILE +RATED BY\n/);
  });

  it('names what is no export, and goes on', async () => {
    const folder = folderOf({
      ...{ 'a.json': '{', 'b.json': '[]', 'c.json': '{"answers":{}}', 'd.json': '\u0000\u001b[2J', 'e.json': '' },
      ...{
        'f.json': JSON.stringify({ ...ANNA, version: 99 }),
        'g.json': ' '.repeat(17 * 1024 * 1024),
        'ok.json': ANNA,
      },
    });
    symlinkSync('gone', join(folder, 'h.json'));
    symlinkSync('ok.json', join(folder, 'link.json'));
    const { code, out, err } = await coach(['people', folder]);
    expect([code, out.split('\n').length]).toEqual([0, 2]);
    expect(err).toMatch(
      new RegExp(
        [
          '^Passed over: 8 files\\.',
          '  a\\.json: not a file that coach export wrote: .*',
          '  b\\.json: not a file that coach export wrote: the file: not an object',
          '  c\\.json: not a file that coach export wrote: version: .*',
          '  d\\.json: not a file .*',
          '  e\\.json: not a file .*',
          '  f\\.json: of version 99, from a newer coach',
          '  .*g\\.json cannot be read: it is larger than 16 MB\\.',
          '  .*h\\.json cannot be read: .*',
          'Each person counts once.*',
          '  ok\\.json, for link\\.json',
        ].join('\n'),
      ),
    );
    const none = await coach(['people', folderOf({})]);
    expect(none).toMatchObject({ code: 0, out: '', err: 'No file in it is one that coach export wrote.\n' });
    expect((await coach(['people', folderOf({}), '--json'])).out).toBe('[]\n');
  });

  it('takes two hundred of them', async () => {
    const many = Array.from({ length: 200 }, (_, index) => [`p${index}.json`, recordOf(`P ${index}`)] as const);
    const { out } = await coach(['people', folderOf(Object.fromEntries(many))]);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(many.map((_, index) => `P ${index}`));
  });

  it('refuses what is no folder', async () => {
    const folder = folderOf({ 'anna.json': ANNA });
    expect(await coach(['people', join(folder, 'anna.json')])).toMatchObject({
      code: 2,
      err: `${join(folder, 'anna.json')} is not a folder.\nName a folder of exported files.\n`,
    });
    expect((await coach(['people', join(folder, 'no')])).code).toBe(2);
  });
});
