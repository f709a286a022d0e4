import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/progress/migrations.ts';

const migrations = [
  (value: Record<string, unknown>) => ({ ...value, first: true }),
  (value: Record<string, unknown>) => ({ ...value, second: true }),
];

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
