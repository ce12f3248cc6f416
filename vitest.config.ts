import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Has programs of its own, see its run.mjs.
    exclude: ['test/everywhere/**', '**/node_modules/**'],
    // Nothing takes a tenth of it; a busy machine must not be what a test is about.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores is what the smallest CI machine has.
    maxWorkers: 2,
  },
});
