import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// Every suite that runs over the dialects, and those of this folder, which compare the two: with ONIX_TEST_DATABASE_URL
// set, PostgreSQL is one of them.
const suites = globSync(['src/**/*.test.ts', 'tests/**/*.test.ts']).filter((file) =>
  readFileSync(file, 'utf8').includes('dialects.testing.ts'),
)

export default defineConfig({
  test: {
    include: [...suites, 'tests/postgres/*.postgres.ts'],
    globalSetup: ['tests/own-temporary-folder.ts', 'tests/postgres/needs-server.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
})
