import { defineConfig } from 'vitest/config'

// Everything that needs neither PostgreSQL nor a browser. Suites over both databases run their PostgreSQL half only
// when ONIX_TEST_DATABASE_URL names a server (`npm run test:postgres` starts one); journeys have their own config.
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'bench/**/*.test.ts',
      'eval/**/*.test.ts',
      'tests/**/*.test.ts',
      'eslint-rules/**/*.test.ts',
    ],
    exclude: ['node_modules', 'tests/e2e'],
    globalSetup: 'tests/own-temporary-folder.ts',
    testTimeout: 20_000,
    reporters: ['default'],
  },
})
