import { RECORD_VERSION } from '../coaching/record.ts';

/** Turns a value of one version into one of the next. The migration from version n stands at index n - 1. */
type Migration = (value: Record<string, unknown>) => Record<string, unknown>;

const MIGRATIONS: readonly Migration[] = [
  // 1 -> 2: the hours a week, and what was recorded together with a finished step.
  (value) => ({
    ...value,
    hoursPerWeek: null,
    done: Array.isArray(value['done']) ? value['done'].map(withNothingRecorded) : value['done'],
  }),
];

function withNothingRecorded(step: unknown): unknown {
  return typeof step === 'object' && step !== null ? { ...step, assessment: null, evidence: null } : step;
}

/** What a stored value's version says: its value brought to the current version, or that it is from a newer program or has none. */
export function migrate(
  value: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  current: number = RECORD_VERSION,
): { value: Record<string, unknown> } | { newer: number } | { faults: string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: ['the file: not an object'] };
  const { version } = value as Record<string, unknown>;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { faults: ['version: not a whole number of 1 or more'] };
  }
  if (version > current) return { newer: version };
  const steps = migrations.slice(version - 1);
  return {
    value: steps.reduce(
      (one, step, index) => ({ ...step(one), version: version + index + 1 }),
      value as Record<string, unknown>,
    ),
  };
}
