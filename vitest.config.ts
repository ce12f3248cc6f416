import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Has programs of its own, see its run.mjs.
    exclude: ['test/everywhere/**', '**/node_modules/**'],
    testTimeout: 30_000,
    // Two cores is what the smallest CI machine has.
    maxWorkers: 2,
  },
});
