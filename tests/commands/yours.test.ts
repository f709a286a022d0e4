import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { encodeRecord } from '../../src/progress/encoding.ts';
import { createFileStore } from '../../src/progress/file-store.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord, NOW, told } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const owner = { id: 'me', also: [] };
const MINE = makeRecord({ owner, target: 'mid', assessments: [makeAssessment({ levels: { programming: 2 } })] });
const THEIRS = makeRecord({
  owner,
  target: 'lead',
  assessments: [makeAssessment({ at: '2026-10-01T10:00:00.000Z', levels: { programming: 1 } })],
  ticks: [{ checklist: 'resume', item: 'verb-first', at: '2026-10-01T10:00:00.000Z' }],
});

describe('coach export', () => {
  it('writes one file for the owner alone, and not over another unless forced', async () => {
    const file = join(makeTempFolder(), 'mine.json');
    const { out, err } = await coach(['export', file], { record: MINE });
    expect(out).toBe(`Wrote ${file}, assessments in it: 1\n`);
    expect(err).toBe(`On another machine: coach import ${file}\n`);
    expect(readFileSync(file, 'utf8')).toBe(encodeRecord(MINE));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await coach(['export', file], { record: THEIRS });
    expect([again.code, again.err]).toEqual([
      2,
      `${file} is there already.\nName another file, or pass --force to replace it.\n`,
    ]);
    expect((await coach(['export', file, '--force'], { record: THEIRS })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(encodeRecord(THEIRS));
  });

  it('writes to standard output for -', async () => {
    const { out, err } = await coach(['export', '-'], { record: MINE });
    expect([out, err]).toEqual([encodeRecord(MINE), '']);
  });

  it('says that a larger file than is read is no longer taken in', async () => {
    const piece = { skill: 'programming', level: 1, at: NOW.toISOString() } as const;
    const evidence = Array.from({ length: 32_000 }, (_, id) => ({ ...piece, id: `e${id}`, text: 'ü'.repeat(220) }));
    const file = join(makeTempFolder(), 'large.json');
    const record = makeRecord({ owner, evidence });
    const { code, err } = await coach(['export', file], { record });
    expect([code, err]).toEqual([0, expect.stringMatching(/^It is larger than the 16 MB that coach import and coach/)]);
    expect(statSync(file).size).toBeGreaterThan(16 * 1024 * 1024);
    expect((await coach(['import', file])).err).toContain('it is larger than 16 MB.');
    const smaller = makeRecord({ owner, evidence: evidence.slice(0, 20_000) });
    await coach(['export', file, '--force'], { record: smaller });
    expect(await coach(['import', file])).toMatchObject({ code: 0 });
  });

  it('refuses a folder, a place that cannot be written, and the store itself', async () => {
    const folder = makeTempFolder();
    expect(await coach(['export', folder])).toMatchObject({
      code: 2,
      err: `${folder} is a folder, not a file.\nName a file in it.\n`,
    });
    expect((await coach(['export', join(folder, 'no', 'such.json')])).code).toBe(1);
    const store = createFileStore({ folder, name: 'progress' });
    await store.update(() => MINE);
    const before = readFileSync(store.path, 'utf8');
    expect((await coach(['export', store.path, '--force'], { store })).err).toContain(
      'is where your progress is stored.',
    );
    expect(readFileSync(store.path, 'utf8')).toBe(before);
  });
});

describe('coach import', () => {
  it('adds what is new, keeps what is here, and does nothing the second time', async () => {
    const first = await coach(['import', '-'], { record: MINE, stdin: encodeRecord(THEIRS) });
    expect(first.out).toBe('Added 1 assessment, 1 tick.\nLeft out, since yours stand: target.\n');
    expect(first.err).toMatch(/^What was here before is kept at .*before-import-1\.json\n$/);
    const merged = await first.store.read();
    expect(merged.target).toBe('mid');
    expect(merged.assessments).toEqual([...THEIRS.assessments, ...MINE.assessments]);
    const second = await coach(['import', '-'], { store: first.store, stdin: encodeRecord(THEIRS) });
    expect([second.out, second.err]).toEqual(['Nothing new.\nLeft out, since yours stand: target.\n', '']);
    expect(await second.store.read()).toBe(merged);
    const own = await coach(['import', '-'], { store: first.store, stdin: encodeRecord(MINE) });
    expect([own.out, own.err]).toEqual(['Nothing new: all of it is here already.\n', '']);
  });

  it('brings the steps of a newer copy up to date, and counts those that are in hand', async () => {
    const since = '2026-11-10T10:00:00.000Z';
    const step = { step: 'ci-cd/2', since, ticks: [], note: null, skipped: null };
    const done = {
      id: 'd',
      step: 'ci-cd/1',
      at: '2026-11-12T10:00:00.000Z',
      assessment: null,
      evidence: null,
      hours: null,
    };
    const first = makeRecord({ owner, steps: [step, { ...step, step: 'ci-cd/1' }], done: [done] });
    const ticks = [{ line: 'a line', at: '2026-11-20T10:00:00.000Z' }];
    const later = { ...first, steps: [{ ...step, ticks, note: 'one more' }] };
    const profiles = { ana: createMemoryStore() };
    const call = (record: PersonRecord) =>
      coach(['import', '-', '--as', 'ana'], { profiles, stdin: encodeRecord(record) });
    expect((await call(first)).out).toMatch(/^Added 1 finished step, 1 step in hand\.\n/);
    expect((await call(later)).out).toBe('Brought up to date: ci-cd/2.\n');
    expect((await profiles.ana.read()).steps).toEqual([later.steps[0], first.steps[1]]);
    expect((await call({ ...first, steps: [{ ...step, note: 'another' }] })).out).toBe(
      'Nothing new.\nLeft out, since what is here stands: ci-cd/2 note.\n',
    );
  });

  it('leaves out what was removed here since, says how to have it back, and takes what was made again', async () => {
    const piece = { skill: 'ci-cd', level: 1, at: '2026-11-01T10:00:00.000Z', text: 'a link' } as const;
    const tick = { checklist: 'resume', item: 'verb-first', at: '2026-11-01T10:00:00.000Z' };
    const pieces = [
      { ...piece, id: 'one' },
      { ...piece, id: 'two' },
    ];
    const old = makeRecord({ owner, evidence: pieces, ticks: [tick] });
    const { store } = await coach(['evidence', 'remove', 'one', 'two'], { record: old });
    const call = (record: PersonRecord, ...more: string[]) =>
      coach(['import', '-', ...more], { store, stdin: encodeRecord(record) });
    expect(await call(old)).toMatchObject({
      code: 0,
      err: '',
      out: 'Nothing new.\nLeft out, since you removed them: 2 pieces of evidence. To have them back, add them again.\n',
    });
    await coach(['checklist', 'resume', '--reset', '--yes'], { store });
    const newer = { ...old, evidence: [], target: 'mid' };
    expect((await call(newer)).out).toBe(
      'Added target.\nLeft out, since you removed it: 1 tick. To have it back, add it again.\n',
    );
    expect(JSON.parse((await call(old, '--json')).out)).toMatchObject({
      stayRemoved: { evidence: 2, ticks: 1, jobs: 0 },
    });
    expect(await store.read()).toMatchObject({ evidence: [], ticks: [], removals: [{}, {}, {}] });
    const anew = { ...old, evidence: [], ticks: [{ ...tick, at: '2026-11-24T10:00:00.000Z' }] };
    expect((await call(anew)).out).toBe('Added 1 tick.\n');
    const profiles = { ana: store };
    const apart = await coach(['import', '-', '--as', 'ana'], { profiles, stdin: encodeRecord(old) });
    expect(apart.out).toContain('Left out, since they were removed here: 2 pieces of evidence.');
  });

  it('takes back what export wrote, on a blank machine', async () => {
    const { out } = await coach(['export', '-'], { record: MINE });
    const { store, err } = await coach(['import', '-'], { stdin: out });
    expect(told(await store.read())).toEqual(told(MINE));
    expect(err).toBe('');
  });

  it.each([
    ['a newer version', { ...THEIRS, version: 99 }, 'Standard input is of version 99, from a newer coach.'],
    [
      'a fault',
      { ...THEIRS, target: 7, ticks: [{}] },
      'Standard input is not a file that coach export wrote:\n  target: ',
    ],
    ['another format', { answers: {} }, 'version: not a whole number of 1 or more'],
    ['an unknown field', { ...THEIRS, extra: 1 }, 'Unrecognized key: "extra"'],
    [
      'other content under an id of ours',
      { ...MINE, assessments: MINE.assessments.map((one) => ({ ...one, levels: { programming: 4 } })) },
      'differs from the one stored under that id.',
    ],
  ])('refuses a file with %s whole', async (_case, content, text) => {
    const { code, out, err, store } = await coach(['import', '-'], { record: MINE, stdin: JSON.stringify(content) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).toContain('Nothing was imported.');
    expect(await store.read()).toBe(MINE);
  });

  it('cuts a long list of faults', async () => {
    const ticks = Array.from({ length: 30 }, () => ({ checklist: 'resume', item: '\u001b[2J', at: 'never' }));
    const { err } = await coach(['import', '-'], { stdin: JSON.stringify({ ...THEIRS, ticks }) });
    expect(err).toContain('  and 50 more\n');
    expect(err).not.toContain('\u001b');
  });

  it('leaves out what names a target, step, checklist or item that is not known here, with a line on each', async () => {
    const at = '2026-10-01T10:00:00.000Z';
    const strange = makeRecord({
      target: 'nope',
      assessments: [makeAssessment({ answers: { 'cooking.1a': 'alone', 'programming.9z': 'often' } })],
      done: [{ id: 'd1', step: 'git/9', at, assessment: null, evidence: null, hours: null }],
      ticks: [
        { checklist: 'resume', item: 'verb-first', at },
        { checklist: 'resume', item: 'no-such', at },
        { checklist: 'no-such', item: 'one', at },
      ],
    });
    const { code, out, err, store } = await coach(['import', '-'], { stdin: encodeRecord(strange) });
    expect([code, out]).toEqual([0, 'Added 1 assessment, 1 tick.\nIt is your record now.\n']);
    expect(err).toBe(
      [
        'Left out, since this coach does not know it:',
        '  the target nope: there is none',
        '  the answer to cooking.1a: there is no such skill',
        '  the finished step git/9: there is none',
        '  the tick at resume/no-such: resume has no such item',
        '  the tick at no-such/one: there is no such checklist',
        '',
      ].join('\n'),
    );
    const { target, assessments, done, ticks } = await store.read();
    expect([target, done, ticks.map(({ item }) => item)]).toEqual([null, [], ['verb-first']]);
    expect(assessments[0]?.answers).toEqual({ 'programming.9z': 'often' });
    const json = await coach(['import', '-', '--json'], { stdin: encodeRecord(strange) });
    expect(JSON.parse(json.out)).toMatchObject({ ticks: 1, leftOut: { length: 5 } });
  });

  it('reads a file in UTF-8 or UTF-16 with a byte order mark, and with any line ends', async () => {
    const text = encodeRecord(MINE).replaceAll('\n', '\r\n');
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const file = join(makeTempFolder(), 'mine.json');
      writeFileSync(file, bytes);
      const { code, store } = await coach(['import', file]);
      expect([code, told(await store.read())]).toEqual([0, told(MINE)]);
    }
  });

  it('refuses what is no file, nothing, and nonsense', async () => {
    expect((await coach(['import', '/'])).err).toBe('/ is a folder, not a file.\n');
    expect(await coach(['import', '-'])).toMatchObject({ code: 2 });
    expect((await coach(['import', '-'], { stdin: 'nonsense' })).err).toContain('the file: not JSON');
    expect(await coach(['import'])).toMatchObject({
      code: 2,
      err: "Missing required argument 'file'.\nSuch as: coach import coach-export.json\n",
    });
  });
});

describe('a stored target that is not known here', () => {
  const record = makeRecord({ target: 'nope', assessments: [makeAssessment({ levels: { programming: 2 } })] });

  it.each([[], ['report'], ['next'], ['plan', '--hours', '6'], ['skills'], ['target'], ['assess', '--set', 'sql=1']])(
    'does not stop coach %s %s %s',
    async (...args) => {
      const { code, out, err } = await coach(args, { record });
      expect(code).toBe(0);
      expect(out).not.toBe('');
      expect(err).toContain('Your target "nope" is unknown here; shown for junior. Choose one: coach target\n');
    },
  );

  it('is still an error where it is named', async () => {
    expect(await coach(['report', '--target', 'nope'], { record })).toMatchObject({ code: 2 });
  });
});

describe('coach reset', () => {
  it('asks, keeps a copy, and says where', async () => {
    expect(await (await coach(['reset'], { record: MINE, replies: { confirm: false } })).store.read()).toBe(MINE);
    const { out, err, store } = await coach(['reset'], { record: MINE, replies: { confirm: true } });
    expect(out).toBe('Begun anew.\n');
    expect(err).toMatch(/^What was here before is kept at .*before-reset-1\.json\n$/);
    expect(await store.read()).toEqual(makeRecord());
    expect((await coach(['reset'], { record: MINE })).code).toBe(2);
    expect((await coach(['reset', '--yes'])).out).toBe('Nothing is stored.\n');
  });

  it('mends a damaged file, and keeps it', async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'progress.json'), 'damaged');
    const store = createFileStore({ folder, name: 'progress' });
    expect((await coach(['reset', '--yes'], { store })).code).toBe(0);
    expect(readFileSync(join(folder, 'progress.before-reset-1.json'), 'utf8')).toBe('damaged');
    expect(existsSync(join(folder, 'progress.json'))).toBe(false);
  });
});

describe('a damaged file', () => {
  function damaged() {
    const folder = makeTempFolder();
    const path = join(folder, 'progress.json');
    writeFileSync(path, '{"version": 1');
    return { path, store: createFileStore({ folder, name: 'progress' }) };
  }

  it.each([
    ['report'],
    ['next'],
    ['history'],
    ['export'],
    ['target', 'mid'],
    ['assess', '--set', 'ci-cd=1'],
    ['checklist', 'resume', '--tick', '1'],
  ])('stops coach %s with its path and the way out, and stays as it is', async (...args) => {
    const { path, store } = damaged();
    expect(await coach(args, { store })).toMatchObject({
      code: 1,
      out: '',
      err: `${path} is damaged and left as it is:\n  the file: not JSON at line 1, column 14 (a } is missing): {"version": 1\ncoach doctor shows the ways out.\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe('{"version": 1');
  });

  it.each([['resources', 'sql'], ['skills'], ['guide', '1'], ['checklist'], ['checklist', 'resume'], ['target']])(
    'does not stop coach %s',
    async (...args) => {
      const { code, out } = await coach(args, damaged());
      expect(code).toBe(0);
      expect(out).not.toBe('');
    },
  );

  it('is noted by commands that show ticks or levels', async () => {
    const { path, store } = damaged();
    const { err } = await coach(['checklist', 'resume'], { store });
    const again = await coach(['resources', 'sql'], { store });
    expect(again.err.match(/Shown without your progress/g)).toHaveLength(1);
    expect(err).toMatch(
      /^Shown without your progress\. .+ is damaged .+ not JSON at line 1, column 14 .+ coach doctor shows the ways out\.$/m,
    );
    expect(err).toContain(path);
  });

  it('is explained by the doctor', async () => {
    const { path, store } = damaged();
    writeFileSync(`${path}.bak`, 'good');
    const { code, out, err } = await coach(['doctor'], { store });
    expect([code, err]).toEqual([1, 'Faults found: 1.\n']);
    expect(out).toContain(`your progress\tfault\t${path} is damaged:`);
    expect(out).toContain('coach doctor --repair takes back all that can still be read');
    expect(out).toContain(`The state before the last change is at ${path}.bak.`);
  });

  it('is made whole by doctor --repair, which says what was lost and keeps the damaged file', async () => {
    const { path, store } = damaged();
    const text = encodeRecord(THEIRS);
    const torn = text.slice(0, text.indexOf('"ticks"'));
    writeFileSync(path, torn);
    const earlier = MINE.assessments.map((one) => ({ ...one, at: '2026-09-01T10:00:00.000Z' }));
    writeFileSync(`${path}.bak`, encodeRecord({ ...MINE, assessments: earlier, ticks: THEIRS.ticks }));
    const { code, out } = await coach(['doctor', '--repair'], { store });
    expect([code, out.replaceAll(/\s+/g, ' ')]).toEqual([
      0,
      [
        `Repaired ${path}: 2 assessments, 0 pieces of evidence, 0 finished steps, 1 tick.`,
        '2 of them from the state before the last change.',
        'Not readable in the damaged file:',
        'the file: not JSON; every entry that stands whole in it is kept',
        `The damaged file is kept at ${path.replace('.json', '.damaged-1.json')} `,
      ].join(' '),
    ]);
    expect(await store.read()).toEqual({ ...THEIRS, assessments: [...earlier, ...THEIRS.assessments] });
    expect(readFileSync(path.replace('.json', '.damaged-1.json'), 'utf8')).toBe(torn);
    expect((await coach(['doctor', '--repair'], { store })).out).toBe(`Nothing to repair at ${path}.\n`);
    expect(JSON.parse((await coach(['doctor', '--repair', '--json'], { store })).out)).toMatchObject({ copy: null });
  });
});

describe('coach doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const { code, out, err } = await coach(['doctor'], { terminal: 80, record: MINE });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^ok {6}program\n {2}coach 1\.2\.3 on Node 20\.19\.0\nok {6}knowledge base\n {2}12 skills, 144 statements, /,
    );
    const json = JSON.parse((await coach(['doctor', '--json'])).out) as { status: string }[];
    expect(json.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('warns of a file that is valid and not as coach wrote it, until coach writes it again', async () => {
    const store = createFileStore({ folder: makeTempFolder(), name: 'progress' });
    await coach(['target', 'mid'], { store });
    expect((await coach(['doctor'], { store })).out).toContain(`your progress\tok\t${store.path}`);
    writeFileSync(store.path, readFileSync(store.path, 'utf8').replace('"mid"', '"mie"'));
    const { code, out } = await coach(['doctor'], { store });
    expect(code).toBe(0);
    expect(out).toContain(`your progress\twarning\t${store.path} is valid, but not as coach wrote it`);
    expect(out).toContain('If nobody edited it, compare it with a copy of yours.');
    await coach(['target', 'lead'], { store });
    expect((await coach(['doctor'], { store })).out).toContain('your progress\tok\t');
    writeFileSync(store.path, readFileSync(store.path, 'utf8').replace('"lead"', '"leaf"'));
    expect((await coach(['doctor'], { store })).out).toContain(`compare it with ${store.path}.bak.`);
  });

  it('names a file from a newer coach, and one that cannot be read', async () => {
    const folder = makeTempFolder();
    const store = createFileStore({ folder, name: 'progress' });
    writeFileSync(store.path, JSON.stringify({ version: 99 }));
    expect((await coach(['doctor'], { store })).out).toContain('is of version 99, from a newer coach');
    expect((await coach(['report'], { store })).err).toContain(
      'from a newer coach.\nUpdate this one; the file is left as it is.',
    );
  });
});

describe('dates that cannot be true', () => {
  it('are named by doctor and mended by doctor --repair, which keeps a copy and does it once', async () => {
    const ahead = makeAssessment({ at: '2031-01-01T10:00:00.000Z', levels: { programming: 2 } });
    const { store } = await coach(['target', 'mid'], { record: makeRecord({ assessments: [ahead] }) });
    const { out, code } = await coach(['doctor'], { store, terminal: 100 });
    expect([code, out]).toEqual([0, expect.stringContaining('assessments: 2031-01-01T10:00:00.000Z, taken as 2026-')]);
    const repaired = await coach(['doctor', '--repair'], { store });
    expect(repaired.out).toContain('1 date mended; the file from before: /memory/progress.before-redating-1.json');
    expect((await store.read()).assessments).toMatchObject([{ ...ahead, at: NOW.toISOString() }]);
    expect((await coach(['doctor', '--repair'], { store })).out).toContain('Nothing to repair');
    expect((await coach(['doctor'], { store })).out).not.toContain('dates');
  });
});
