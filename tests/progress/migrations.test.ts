import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../src/progress/decode.ts';
import { migrate } from '../../src/progress/migrations.ts';

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
        version: 2,
        hoursPerWeek: null,
        done: [{ ...value.done[0], assessment: null, evidence: null }],
      },
    });
    expect(await decodeRecord(Buffer.from(JSON.stringify({ ...value, done: 'none' })))).toHaveProperty('faults');
    expect(await decodeRecord(Buffer.from(JSON.stringify({ ...value, done: [7] })))).toHaveProperty('faults');
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
