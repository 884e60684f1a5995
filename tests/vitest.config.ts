import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/site.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more workers only make browsers wait for one another.
    maxWorkers: 2,
  },
});
