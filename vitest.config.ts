import { defineConfig } from 'vitest/config'
import { keepCompiled } from './scripts/compile-cache.ts'

keepCompiled()

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/*.test.ts'],
    // Stores and workbooks on a busy office-class machine; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Both cores: most tests wait for a thread or a browser of theirs half of the time.
    maxWorkers: 2,
    // A process a file, not a thread: what takes the runtime down fails one file and is named.
    pool: 'forks',
    // Threads that come and go by the hundred now and then trip V8 over its own write protection of compiled
    // code ("Check failed: jit_page.has_value()").
    execArgv: ['--no-memory-protection-keys'],
    globalSetup: 'tests/temporary-folder.ts',
    setupFiles: 'tests/random-seed.ts',
  },
})
