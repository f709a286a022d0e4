import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1', FORCE_COLOR: undefined },
    testTimeout: 20_000,
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/main.ts'],
      thresholds: { 'src/coaching/**': { lines: 100, branches: 98, functions: 100, statements: 100 } },
    },
  },
});
