import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Files share the modules of their worker, which reads the dictionary and the knowledge base once.
    isolate: false,
    maxWorkers: '100%',
  },
});
