import { defineConfig } from 'vitest/config'

/** The tests that mutation testing runs: those of single steps, quick and exact. */
export default defineConfig({
  test: {
    include: ['tests/engine/processes/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 10_000,
  },
})
