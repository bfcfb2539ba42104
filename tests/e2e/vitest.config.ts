import { defineConfig } from 'vitest/config'

// Journeys share one machine and one browser: one file after another, each with time to start a paper of its own.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: ['default'],
  },
})
