import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NO_PRACTICE } from '../../src/coaching/practice.ts';
import { RECORD_VERSION, setTarget } from '../../src/coaching/record.ts';
import { decodeRecord } from '../../src/progress/encoding.ts';
import { createFileStore } from '../../src/progress/file-store.ts';
import { migrate } from '../../src/progress/migrations.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const migrations = [
  (value: Record<string, unknown>) => ({ ...value, first: true }),
  (value: Record<string, unknown>) => ({ ...value, second: true }),
];

describe('the migrations', () => {
  it('open a file of version 1, with nothing recorded beside its finished steps', async () => {
    const value = {
      version: 1,
      target: 'mid',
      assessments: [],
      unfinished: null,
      evidence: [],
      done: [{ id: 'one', step: 'ci-cd/1', at: '2026-11-01T10:00:00.000Z' }],
      ticks: [],
    };
    expect(await decodeRecord(Buffer.from(JSON.stringify(value)))).toEqual({
      record: {
        ...value,
        version: RECORD_VERSION,
        owner: null,
        about: {},
        hoursPerWeek: null,
        unfinished: [],
        done: [{ ...value.done[0], assessment: null, evidence: null, hours: null }],
        steps: [],
        plan: null,
        practice: NO_PRACTICE,
        cards: [],
        ownCards: [],
        stories: [],
        jobs: [],
        removals: [],
        lastChange: null,
        reversals: [],
      },
    });
    expect(await decodeRecord(Buffer.from(JSON.stringify({ ...value, done: 'none' })))).toHaveProperty('faults');
    expect(await decodeRecord(Buffer.from(JSON.stringify({ ...value, done: [7] })))).toHaveProperty('faults');
  });
});

describe('the migration of answers', () => {
  const value = {
    ...makeRecord(),
    version: 2,
    unfinished: { startedAt: '2026-11-01T10:00:00.000Z', by: 'self', mode: 'quick', skills: ['ci-cd'], answers: [] },
  };
  const assessment = makeAssessment({ levels: { 'ci-cd': 1 } });

  it('makes of a list an object from statement to answer', async () => {
    const answers = [
      { statement: 'ci-cd.1a', answer: 'alone' },
      { statement: 'ci-cd.1b', answer: 'no' },
    ];
    const old = { ...value, assessments: [{ ...assessment, answers }], unfinished: { ...value.unfinished, answers } };
    expect(await decodeRecord(Buffer.from(JSON.stringify(old)))).toMatchObject({
      record: {
        version: RECORD_VERSION,
        assessments: [{ answers: { 'ci-cd.1a': 'alone', 'ci-cd.1b': 'no' } }],
        unfinished: [{ id: 'from-20261101100000000', answers: { 'ci-cd.1a': 'alone', 'ci-cd.1b': 'no' } }],
      },
    });
  });

  it.each([
    [[7]],
    [[{ statement: '__proto__x', answer: 'no' }]],
    [[{ statement: 'ci-cd.1a', answer: 'maybe' }]],
    ['none'],
  ])('names what is no list of answers: %j', async (answers) => {
    const old = { ...value, assessments: [{ ...assessment, answers }] };
    expect(await decodeRecord(Buffer.from(JSON.stringify(old)))).toHaveProperty('faults');
  });
});

const OLD = fileURLToPath(new URL('fixtures/', import.meta.url));

describe.each(readdirSync(OLD))('a file of an earlier version, %s', (name) => {
  it('opens as it is, is brought up once by the first change, and stays beside it as a copy', async () => {
    const folder = makeTempFolder();
    const store = createFileStore({ folder, name: 'progress' });
    const old = readFileSync(join(OLD, name));
    writeFileSync(store.path, old);
    const before = await store.read();
    expect(before.assessments.length + before.evidence.length + before.done.length + before.ticks.length).toBe(4);
    expect(readFileSync(store.path)).toEqual(old);
    await store.update((record) => setTarget(record, 'lead'));
    await store.update((record) => setTarget(record, 'senior'));
    expect(await store.read()).toEqual({ ...before, target: 'senior' });
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak', 'progress.older-1.json']);
    expect(readFileSync(join(folder, 'progress.older-1.json'))).toEqual(old);
  });

  it('is there for each version before the current one', () => {
    const versions = readdirSync(OLD).map(
      (file) => JSON.parse(readFileSync(join(OLD, file), 'utf8')) as { version: number },
    );
    const expected = Array.from({ length: RECORD_VERSION - 1 }, (_, index) => index + 1);
    expect(versions.map(({ version }) => version).sort()).toEqual(expected);
  });
});

describe('the migration to an order that counts', () => {
  it('puts the assessments by their dates, which counted until then, and keeps the one under way', async () => {
    const decoded = await decodeRecord(readFileSync(join(OLD, 'v4.json')));
    if (!('record' in decoded)) throw new Error('not read');
    const { assessments, unfinished } = decoded.record;
    expect(assessments.map(({ mode }) => mode)).toEqual(['set', 'adaptive']);
    expect(unfinished).toMatchObject([{ id: 'from-20261124100000000', start: 1, answers: { 'ci-cd.1a': 'alone' } }]);
  });
});

describe('the migration to days of leave', () => {
  it('leaves them unknown in each offer, and in each that a change brings back', async () => {
    const value = JSON.parse(readFileSync(join(OLD, 'v9.json'), 'utf8')) as Record<string, unknown>;
    const { back, ...change } = value['lastChange'] as { readonly at: string; readonly back: unknown };
    const undone = { ...value, reversals: [{ ...change, madeAt: change.at, again: back }] };
    const decoded = await decodeRecord(Buffer.from(JSON.stringify(undone)));
    if (!('record' in decoded)) throw new Error('not read');
    const { jobs, lastChange, reversals } = decoded.record;
    expect(jobs.map(({ offer }) => offer?.leaveDays)).toEqual([null, null]);
    const brought = [lastChange?.back, ...reversals.map(({ again }) => again)].map((patch) =>
      patch?.lists.jobs?.removed.map(({ entry }) => entry.offer?.leaveDays),
    );
    expect(brought).toEqual([[null], [null]]);
  });
});

describe('a migration', () => {
  it('brings a value up one version after another, each once', () => {
    expect(migrate({ version: 1 }, migrations, 3)).toEqual({ value: { version: 3, first: true, second: true } });
    expect(migrate({ version: 2 }, migrations, 3)).toEqual({ value: { version: 3, second: true } });
    expect(migrate({ version: 3 }, migrations, 3)).toEqual({ value: { version: 3 } });
  });

  it('refuses what is newer, and what has no version', () => {
    expect(migrate({ version: 4 }, migrations, 3)).toEqual({ newer: 4 });
    for (const value of [{}, { version: 0 }, { version: 1.5 }, { version: '1' }])
      expect(migrate(value)).toHaveProperty('faults');
  });
});
