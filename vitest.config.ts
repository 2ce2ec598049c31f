import { defineConfig } from 'vitest/config'
import { keepCompiled } from './scripts/compile-cache.ts'

keepCompiled()

/** Of the unit tests those that read files in threads of their own. */
const THREADED = ['tests/unit/workbooks/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/unit/**/*.test.ts'],
          exclude: THREADED,
          // Rules leave nothing behind: most of the time of such a file went into starting its process.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['tests/integration/**/*.test.ts', 'tests/*.test.ts', ...THREADED],
        },
      },
    ],
    // Stores and workbooks on a busy office-class machine; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Both cores: most tests wait for a thread or a browser of theirs half of the time.
    maxWorkers: 2,
    // Processes, not threads; one a file where threads are started: what takes the runtime down is named.
    pool: 'forks',
    // Threads that come and go by the hundred now and then trip V8 over its own write protection of compiled
    // code ("Check failed: jit_page.has_value()").
    execArgv: ['--no-memory-protection-keys'],
    globalSetup: 'tests/temporary-folder.ts',
    setupFiles: 'tests/random-seed.ts',
  },
})
