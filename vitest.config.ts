import { defineConfig } from 'vitest/config';

/** The tests that run the built program, each call a process: most of the time that all tests take. */
const PROGRAM = ['tests/e2e/**/*.test.ts', 'tests/faults/**/*.test.ts'];

// No test changes what another loads, so that they can share it.
const shared = { isolate: false, env: { TZ: 'UTC', NO_COLOR: '1', FORCE_COLOR: undefined }, testTimeout: 20_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'fast', include: ['tests/**/*.test.ts'], exclude: PROGRAM } },
      { test: { ...shared, name: 'program', include: PROGRAM, globalSetup: ['tests/support/build.ts'] } },
    ],
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/main.ts'],
      thresholds: { 'src/coaching/**': { lines: 100, branches: 98, functions: 100, statements: 100 } },
    },
  },
});
