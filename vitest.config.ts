import { defineConfig } from 'vitest/config'
import { keepCompiled } from './scripts/compile-cache.ts'

keepCompiled()

/** Where threads and programs are started by the dozen: what takes one of these processes down is named. */
const ALONE = [
  'tests/unit/workbooks/**/*.test.ts',
  'tests/integration/{hosts,imports,papers,store}/**/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/{unit,integration}/**/*.test.ts'],
          exclude: ALONE,
          // Rules, and stores that a test makes and takes away, leave nothing behind: half of the time of such a
          // file went into starting its process and loading the core.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
        },
      },
    ],
    // Stores and workbooks on a busy office-class machine; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Both cores: most tests wait for a thread or a browser of theirs half of the time.
    maxWorkers: 2,
    // Processes, not threads: what takes the runtime down takes one of two.
    pool: 'forks',
    // Threads that come and go by the hundred now and then trip V8 over its own write protection of compiled
    // code ("Check failed: jit_page.has_value()").
    execArgv: ['--no-memory-protection-keys'],
    globalSetup: 'tests/temporary-folder.ts',
    setupFiles: 'tests/random-seed.ts',
  },
})
