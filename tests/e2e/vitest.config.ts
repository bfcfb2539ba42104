import { defineConfig } from 'vitest/config'

// Journeys share one machine and one browser: one file after another, each with a paper of its own.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/own-temporary-folder.ts', 'tests/e2e/set-up.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
})
