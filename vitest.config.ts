import { defineConfig } from 'vitest/config'

/** Folders of `tests` whose files start processes, threads or browsers, change the folder or stand in for modules. */
const ON_THEIR_OWN = ['browser', 'cli', 'contract', 'house', 'runners', 'store']

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '**/dist/**'],
    // What is compiled already runs as it is.
    server: { deps: { external: [/\/dist\//] } },
    // Two workers suit the smallest machine the tests must be quick on; processes, so that a test may change its folder.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
    projects: [
      // Pure functions: modules are loaded once for all files, a third of the time of these tests.
      {
        extends: true,
        test: {
          name: 'layers',
          include: ['tests/**/*.test.ts'],
          exclude: ON_THEIR_OWN.map(folder => `tests/${folder}/**`),
          isolate: false,
        },
      },
      { extends: true, test: { name: 'machine', include: ON_THEIR_OWN.map(folder => `tests/${folder}/**/*.test.ts`) } },
      { extends: true, test: { name: 'validation', include: ['validation/**/*.test.ts'] } },
    ],
  },
})
