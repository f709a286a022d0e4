import { defineConfig } from 'vitest/config';

/** The tests that need no built program, for a run over every mutant of src/coaching and src/progress. */
export default defineConfig({
  test: {
    include: ['tests/{coaching,progress,commands}/**/*.test.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1', FORCE_COLOR: undefined },
    testTimeout: 20_000,
  },
});
