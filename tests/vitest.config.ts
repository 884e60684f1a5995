import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/site.ts',
    // Against what hangs, not what is slow: a busy machine takes several times as long.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // A page that loads its search index on a busy machine takes more than the usual second.
    expect: { poll: { timeout: 15_000 } },
    // Two cores: more workers only make browsers wait for one another.
    maxWorkers: 2,
  },
});
