import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // What is compiled already runs as it is.
    server: { deps: { external: [/\/dist\//] } },
    // Two workers suit the smallest machine the tests must be quick on; a process each, so that a test may change its folder.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
})
